/** The error message of TAXII (section 3.6.1), with the envelope of our other errors beside it. */
import { STATUS_CODES } from 'node:http';
import { errorBody, type ProblemForm } from '../http/errors.ts';
import { doors } from './doors.ts';
import { taxiiType } from './media-type.ts';

export const taxiiProblems: ProblemForm[] = doors.map(({ discovery }) => ({
  below: discovery,
  contentType: taxiiType,
  write({ code, status, message, details }, requestId) {
    const { error } = JSON.parse(errorBody(code, message, requestId, details)) as { error: object };
    return JSON.stringify({
      title: STATUS_CODES[status],
      description: message,
      error_id: requestId,
      error_code: code,
      http_status: String(status),
      ...(details && { details }),
      error,
    });
  },
}));
