/** A real HTTP server on loopback that plays sources, well-behaved and hostile, and remembers what it was asked. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Play, status } from './plays.ts';

interface ReceivedRequest {
  method: string;
  /** Path and query, or the whole URL where a client takes this server for its proxy. */
  path: string;
  headers: IncomingHttpHeaders;
  /** Bytes that went out on this request's connection so far. */
  sentBytes(): number;
}

export interface SourceServer {
  /** `http://127.0.0.1:PORT`, or https. */
  url: string;
  port: number;
  /** In the order they came. */
  requests: readonly ReceivedRequest[];
  /** What `path` (without query) answers from now on: the first request gets the first play; the last one stays. */
  plays(path: string, ...plays: [Play, ...Play[]]): void;
  /** Cuts all connections and frees the port. */
  close(): Promise<void>;
}

export interface SourceServerOptions {
  /** Certificate and key in PEM, for a server that speaks https. */
  tls?: { cert: string; key: string };
}

/** Starts on a free port; a path that plays nothing answers 404. */
export async function sourceServer({ tls }: SourceServerOptions = {}): Promise<SourceServer> {
  const routes = new Map<string, Play[]>();
  const requests: ReceivedRequest[] = [];
  const server: Server = tls ? createTlsServer(tls) : createServer();

  server.on('request', (request, response) => {
    const { socket } = request;
    const path = request.url ?? '';
    requests.push({
      method: request.method ?? '',
      path,
      headers: request.headers,
      sentBytes: () => socket.bytesWritten,
    });
    const queue = routes.get(path.split('?', 1)[0]!) ?? [];
    const play = (queue.length > 1 ? queue.shift() : queue[0]) ?? status(404);
    play(request, response);
  });

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    requests,
    plays: (path, ...plays) => void routes.set(path, plays),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
