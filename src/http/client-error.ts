/** Answers what is not HTTP, or more header than the server reads: the request never reaches the router. */
import type { Socket } from 'node:net';
import { errorBody } from './errors.ts';
import type { Log } from './log.ts';
import { problem } from './problem.ts';
import { requestId } from './request-id.ts';

export function clientErrorHandler(log: Log) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy(error);
      return;
    }
    const { code, status, message } =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? problem('payload_too_large', { message: 'Address and headers are too long.' })
        : problem('invalid_parameter', { message: 'This is not a valid HTTP request.' });
    const id = requestId();
    log('info', 'not HTTP', { request_id: id, status, error: error.code ?? error.message });
    const body = errorBody(code, message, id);
    socket.end(
      `HTTP/1.1 ${status} Refused\r\nContent-Type: application/json; charset=utf-8\r\nX-Request-Id: ${id}\r\n` +
        `Cache-Control: no-store\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  };
}
