/** A forward proxy on loopback that sends every name to one origin and remembers what went through it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ProxyServer {
  url: string;
  port: number;
  /** `CONNECT host:port` and `GET http://…`, in the order they came. */
  asked: readonly string[];
  /** The Proxy-Authorization header of each of them. */
  credentials: readonly (string | undefined)[];
  /** Resolves when no connection is open. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Tunnels go to `originPort`; `refuse` answers every tunnel with that status, `stall` with nothing. */
export async function proxyServer(
  originPort: number,
  tunnels: 'open' | 'refuse' | 'stall' = 'open',
): Promise<ProxyServer> {
  const asked: string[] = [];
  const credentials: (string | undefined)[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    credentials.push(request.headers['proxy-authorization']);
    response.end('through the proxy');
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', (request, client: Socket) => {
    asked.push(`CONNECT ${request.url}`);
    credentials.push(request.headers['proxy-authorization']);
    client.on('error', () => {});
    client.on('end', () => client.destroy());
    client.resume();
    if (tunnels === 'refuse') client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    if (tunnels !== 'open') return;
    const origin = connect(originPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      origin.pipe(client);
      client.pipe(origin);
    });
    origin.on('error', () => {});
    origin.on('close', () => client.destroy());
    client.on('close', () => origin.destroy());
    sockets.add(origin);
    origin.on('close', () => sockets.delete(origin));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    asked,
    credentials,
    idle: async () => {
      await Promise.all([...sockets].map((socket) => once(socket, 'close')));
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
