/** A TLS connection to a source through the CONNECT method of a proxy (RFC 9110 section 9.3.6). */
import http from 'node:http';
import https from 'node:https';
import { isIP, type Socket } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { basicAuth } from './basic-auth.ts';
import { FetchError } from './fetch-error.ts';
import { networkFailure } from './network-failure.ts';
import { hostOf, portOf } from './url-host.ts';

/**
 * Resolves when the proxy has opened the way; the handshake with the source runs after that, and where it fails the
 * socket says so. The agents for proxies in node:http are no choice: they connect directly, without a word, where
 * they can't read the proxy's address, and a request that waits for its tunnel can't be ended.
 */
export async function openTunnel(proxy: URL, url: URL, signal: AbortSignal): Promise<TLSSocket> {
  const host = hostOf(url);
  const socket = await connectThrough(proxy, `${url.hostname}:${portOf(url)}`, signal);
  return connect({ socket, host, servername: isIP(host) === 0 ? host : '' });
}

function connectThrough(proxy: URL, target: string, signal: AbortSignal): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const credentials = basicAuth(proxy);
  const client = proxy.protocol === 'https:' ? https : http;
  const request = client.request({
    host: hostOf(proxy),
    port: portOf(proxy),
    method: 'CONNECT',
    path: target,
    headers: { host: target, ...(credentials !== undefined && { 'proxy-authorization': credentials }) },
    agent: new client.Agent(),
    signal,
  });
  request.on('connect', ({ statusCode = 0 }, socket: Socket) => {
    if (statusCode >= 200 && statusCode < 300) return resolve(socket);
    socket.destroy();
    reject(refused(statusCode));
  });
  request.on('error', (error) => {
    const { code, message } = networkFailure(error);
    reject(new FetchError(code, `no connection to the proxy in HTTPS_PROXY: ${message}`));
  });
  request.end();
  return promise;
}

function refused(status: number): FetchError {
  return new FetchError(
    'network',
    `the proxy answered ${status} and opened no way: check its rules, and the credentials in HTTPS_PROXY`,
  );
}
