/** A load of keep-alive connections over prepared requests: cheap enough that the server, not the client, sets the pace. */
import { connect, type Socket } from 'node:net';

export interface Load {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** Answers that were no 200. */
  failed: number;
}

export interface LoadOptions {
  key?: string;
  connections?: number;
  seconds?: number;
}

/** `connections` clients, each asking one path after the other and waiting for every answer. */
export async function load(url: string, paths: string[], options: LoadOptions = {}): Promise<Load> {
  const { key, connections = 8, seconds = 5 } = options;
  const { hostname, port, host } = new URL(url);
  const credential = key ? `authorization: Bearer ${key}\r\n` : '';
  const requests = paths.map((path) =>
    Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${credential}\r\n`),
  );
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  const failures: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, (_, at) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      return client(
        socket,
        requests,
        Math.floor((at * requests.length) / connections),
        until,
        times,
        failures,
      );
    }),
  );
  const elapsed = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    perSecond: times.length / elapsed,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    failed: failures.length,
  };
}

/** Sends the next request when the answer to the last one is complete; ends at `until`. */
function client(
  socket: Socket,
  requests: Buffer[],
  first: number,
  until: number,
  times: number[],
  failures: number[],
) {
  return new Promise<void>((resolve, reject) => {
    let next = first;
    let sent = 0;
    let missing = -1;
    let head: Buffer = Buffer.alloc(0);
    const send = () => {
      sent = performance.now();
      socket.write(requests[next % requests.length]!);
      next += 1;
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', (chunk: Buffer) => {
      if (missing < 0) {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        const text = head.toString('latin1', 0, end);
        if (!text.startsWith('HTTP/1.1 200')) failures.push(1);
        missing = Number(/content-length: (\d+)/i.exec(text)?.[1]) - (head.length - end - 4);
        head = Buffer.alloc(0);
      } else missing -= chunk.length;
      if (missing > 0) return;
      if (Number.isNaN(missing)) return reject(new Error('an answer without content-length'));
      const now = performance.now();
      times.push(now - sent);
      missing = -1;
      if (now < until) send();
      else socket.destroy();
    });
  });
}
