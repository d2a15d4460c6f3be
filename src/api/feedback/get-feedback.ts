/** `GET /api/v1/iocs/{iocId}/feedback`: what people of this instance say of an indicator. */
import { feedbackAnswer } from '../../contract/feedback.ts';
import { endpoint } from '../endpoint.ts';
import { iocParams, namedIoc } from './named-ioc.ts';
import { showFeedback } from './show-feedback.ts';

export const getFeedbackEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/iocs/{iocId}/feedback',
  summary: 'Read what people say of an indicator',
  description: 'Verdicts of analysts, also those that have ended, and reports of members, by user name.',
  tag: 'Indicators',
  auth: 'session',
  problems: ['not_found'],
  params: iocParams,
  response: feedbackAnswer,
  async handler({ params, caller, deps, now }) {
    const ioc = await namedIoc(deps.store.write, params.iocId);
    return await showFeedback(ioc, caller.accountId, deps, now);
  },
});
