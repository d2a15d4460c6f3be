/** A new name for a request. Names that clients send are not used: they could repeat, or forge lines of the log. */
import { randomUUID } from 'node:crypto';

export function requestId(): string {
  return `req_${randomUUID().replaceAll('-', '')}`;
}
