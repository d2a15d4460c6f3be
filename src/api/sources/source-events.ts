/** `GET /api/v1/sources/events`: how a refresh goes, as server-sent events (WHATWG HTML section 9.2). */
import { Readable } from 'node:stream';
import type { SourceWatch } from '../../domain/sources/source-watch.ts';
import { text } from '../../http/answer.ts';
import type { Caller } from '../../http/policy.ts';
import { problem } from '../../http/problem.ts';
import { endpoint } from '../endpoint.ts';
import { showSource } from './show-source.ts';

const eventStream = 'text/event-stream; charset=utf-8';
const mostListeners = 200;
/** Proxies cut connections on which nothing comes. */
const heartbeatMs = 15_000;
/** A client that does not read is let go instead of being remembered for. */
const mostWaiting = 1 << 20;

export const sourceEventsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/sources/events',
  summary: 'Follow a refresh',
  description:
    'Server-sent events: `progress` with `{enabled, visiting, waiting, failing}` at once and at each change, `source` with the record of each source whose state changed.',
  tag: 'Sources',
  auth: 'key',
  scope: 'read:iocs',
  media: ['text/event-stream'],
  problems: ['rate_limit_exceeded'],
  async handler({ caller, deps, header }) {
    if (deps.sourceWatch.listeners >= mostListeners) {
      throw problem('rate_limit_exceeded', { message: 'Too many listen already: try again later.' });
    }
    header('Cache-Control', 'no-store');
    header('X-Accel-Buffering', 'no');
    return text(eventStream, events(deps.sourceWatch, caller));
  },
});

function events(watch: SourceWatch, caller: Caller): Readable {
  let stop: (() => void) | undefined;
  const stream = new Readable({
    read() {},
    destroy(error, done) {
      clearInterval(heartbeat);
      stop?.();
      done(error);
    },
  });
  const send = (lines: string) => {
    if (stream.destroyed) return;
    if (stream.readableLength > mostWaiting) stream.destroy();
    else stream.push(lines);
  };
  const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs);
  heartbeat.unref();
  send('retry: 3000\n\n');
  watch
    .listen(({ changed, progress }) => {
      const now = Date.now();
      for (const row of changed) send(event('source', showSource(row, now, caller)));
      send(event('progress', progress));
    })
    .then(
      (end) => {
        if (stream.destroyed) end();
        else stop = end;
      },
      (error: Error) => stream.destroy(error),
    );
  return stream;
}

function event(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
