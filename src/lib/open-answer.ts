/** One request without following redirects: connects where the guard admits it and waits for the headers. */
import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import type { AddressGuard, Resolve } from './address-guard.ts';
import { basicAuth } from './basic-auth.ts';
import { FetchError } from './fetch-error.ts';
import { networkFailure } from './network-failure.ts';
import { type ProxySettings, proxyFor } from './proxy.ts';
import { openTunnel } from './tunnel.ts';
import { hostOf, portOf } from './url-host.ts';

export interface Way {
  headers: Record<string, string>;
  /** Sent by POST; a GET where there is none. */
  content?: string | undefined;
  guard: AddressGuard;
  resolve: Resolve;
  proxy: ProxySettings | undefined;
  /** Name resolution, connection and headers together. */
  firstByteMs: number;
  signal: AbortSignal;
}

/** Resolves with status and headers; the body is not read yet. Rejects with `FetchError`, or when `signal` says so. */
export async function openAnswer(url: URL, way: Way): Promise<IncomingMessage> {
  const patience = new AbortController();
  const clock = setTimeout(() => patience.abort(), way.firstByteMs);
  try {
    return await ask(url, way, AbortSignal.any([way.signal, patience.signal]));
  } catch (error) {
    throw patience.signal.aborted ? tooSlow(way.firstByteMs) : error;
  } finally {
    clearTimeout(clock);
  }
}

async function ask(url: URL, way: Way, signal: AbortSignal): Promise<IncomingMessage> {
  const proxy = proxyFor(url, way.proxy);
  const { client, headers, ...connection } = await (proxy
    ? throughProxy(proxy, url, way.guard, signal)
    : directly(url, way));
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = client.request({
    method: way.content === undefined ? 'GET' : 'POST',
    path: url.pathname + url.search,
    signal,
    headers: { ...way.headers, host: url.host, ...header('authorization', basicAuth(url)), ...headers },
    ...connection,
  });
  request.on('response', resolve);
  request.on('error', (error) => reject(error instanceof FetchError ? error : networkFailure(error)));
  request.end(way.content);
  return promise;
}

interface Connection extends RequestOptions {
  client: typeof http | typeof https;
  headers?: Record<string, string>;
}

/** A connection of its own: one that another request left open was admitted under that request's rules. */
function to(host: URL): Connection {
  const client = host.protocol === 'https:' ? https : http;
  return { client, host: hostOf(host), port: portOf(host), agent: new client.Agent() };
}

function directly(url: URL, { guard, resolve }: Way): Connection {
  guard.admitLiteral(url);
  return { ...to(url), lookup: guard.lookupFor(url, resolve) };
}

/** https through a tunnel; http by asking the proxy for the whole address (RFC 9112 section 3.2.2). */
async function throughProxy(
  proxy: URL,
  url: URL,
  guard: AddressGuard,
  signal: AbortSignal,
): Promise<Connection> {
  guard.admitUnresolved(url);
  if (url.protocol === 'https:') {
    const socket = await openTunnel(proxy, url, signal);
    return { client: https, createConnection: () => socket };
  }
  const path = `http://${url.host}${url.pathname}${url.search}`;
  return { ...to(proxy), path, headers: header('proxy-authorization', basicAuth(proxy)) };
}

function header(name: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: value };
}

function tooSlow(firstByteMs: number): FetchError {
  return new FetchError(
    'timeout',
    `no answer within ${firstByteMs / 1000} s: the source is slow or down, it is tried again later`,
  );
}
