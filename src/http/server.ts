/** Puts routes on a Fastify server: admission, parameters, answer, errors, log. */
import type { Server } from 'node:http';
import { pipeline } from 'node:stream';
import Fastify, {
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { whenThere } from '../lib/soon.ts';
import { address } from './address.ts';
import { type Answer, Text } from './answer.ts';
import { admit, type Gate } from './auth.ts';
import { clientErrorHandler } from './client-error.ts';
import { type CookieSettings, type SessionCookie, sessionCookie } from './cookie.ts';
import { chosenCoding, encoder } from './encoding.ts';
import { errorHandler, type ProblemForm } from './errors.ts';
import { standardHeaders } from './headers.ts';
import { isKnown } from './known-version.ts';
import type { Log } from './log.ts';
import { packAnswer } from './pack-answer.ts';
import { parseQuery, type RawParameters } from './parameters.ts';
import type { Caller } from './policy.ts';
import { foreignBody, problem } from './problem.ts';
import { requestId } from './request-id.ts';
import type { Route } from './route.ts';
import { serialiserSchema } from './serialiser-schema.ts';
import { visitor } from './visitor.ts';

export interface ServerOptions<Deps, Limits> extends Gate<Limits> {
  routes: readonly Route<Deps, Limits>[];
  /** What handlers work with. */
  deps: Deps;
  log: Log;
  /** The cookie that sessions live in. */
  cookie: CookieSettings;
  /**
   * Which proxies may say where a request comes from: their addresses, their number, or none. With a number, the server
   * must not be reachable past the proxies: a direct client could invent as many hops.
   */
  trustProxy: boolean | number | string | string[];
  /** Largest body, in bytes. */
  bodyLimit: number;
  /** Addresses whose errors have another form. */
  problemForms?: readonly ProblemForm[];
  now(): Date;
  /** Hears of every answer to a key, refused ones among them. The route is its template. */
  record?(use: { keyId: string; route: string; status: number; ms: number }): void;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
    /** The key that was sent, good or bad; null where none was, or there is no such key. */
    keyId: string | null;
    cookie: SessionCookie | null;
  }
}

/** The server, not yet listening, so that pages can be added to it. */
export function buildServer<Deps, Limits>(options: ServerOptions<Deps, Limits>): FastifyInstance {
  const { log, routes, trustProxy: trust } = options;
  const fail = errorHandler(log, options.problemForms);
  const settings: FastifyHttpOptions<Server> = {
    // 2,048 characters of look-up value are up to 18 kB when escaped.
    http: { maxHeaderSize: 32 * 1024 },
    bodyLimit: options.bodyLimit,
    requestTimeout: 30_000,
    // Fastify trusts nobody when given a number; the operator who configures one means it.
    trustProxy: typeof trust === 'number' ? (_address, hop) => hop < trust : trust,
    genReqId: requestId,
    return503OnClosing: false,
    clientErrorHandler: clientErrorHandler(log),
    frameworkErrors(error, request, reply) {
      fail(error, request, reply);
      logAnswer(log, request, reply);
    },
    // Many SIEM clients drop credentials on redirects, so both forms of a path are answered (standard §1, rule 4).
    routerOptions: { ignoreTrailingSlash: true, querystringParser: parseQuery },
  };
  const app: FastifyInstance = Fastify(settings);
  const unknownMethod = problem('method_not_allowed', {
    headers: { allow: app.supportedMethods.join(', ') },
  });
  app.setErrorHandler(fail);
  app.decorateRequest('caller', null);
  app.decorateRequest('keyId', null);
  app.decorateRequest('cookie', null);
  app.addHook('onRequest', (request, reply, done) => {
    standardHeaders(request, reply);
    if (!request.is404) done();
    else done(app.supportedMethods.includes(request.method) ? problem('not_found') : unknownMethod);
  });
  app.addHook('onSend', packAnswer);
  app.addHook('onResponse', (request, reply, done) => {
    logAnswer(log, request, reply);
    done();
  });
  readJson(app, [...new Set(routes.flatMap(({ takes = [json] }) => takes))]);
  for (const route of routes) addRoute(app, route, options);
  refuseOtherMethods(app, routes);
  return app;
}

const json = 'application/json';

/** An empty body counts as none, whatever its type says: clients send the header on every request. */
function readJson(app: FastifyInstance, types: string[]): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(types, { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else parse(request, body as string, done);
  });
}

function addRoute<Deps, Limits>(
  app: FastifyInstance,
  route: Route<Deps, Limits>,
  options: ServerOptions<Deps, Limits>,
): void {
  const { method, status = 200, response } = route;
  const { log } = options;
  app.route({
    method,
    url: routerPath(route.path),
    ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
    ...(response && { schema: { response: { [status]: serialiserSchema(response) } } }),
    onRequest(request, reply, done) {
      // Not Fastify's own hook: it does not hear of clients that leave before the end of their answer.
      if (route.auth === 'key') reply.raw.on('close', () => recordUse(options, route.path, request, reply));
      request.cookie = sessionCookie(request, reply, options.cookie);
      const admitted = whenThere(admit(route, options, request, reply, request.cookie), (caller) => {
        request.caller = caller;
        const { takes = [json] } = route;
        if (hasForeignBody(request, takes)) throw foreignBody(...takes);
      });
      if (admitted instanceof Promise) return admitted;
      done();
    },
    handler(request, reply) {
      const headers: Record<string, string> = {};
      const answer = route.run({
        query: request.query as RawParameters,
        params: pathParameters(request),
        body: request.body,
        headers: request.headers,
        caller: request.caller as Caller<Limits> | null,
        deps: options.deps,
        from: visitor(request),
        cookie: request.cookie!,
        now: options.now(),
        requestId: request.id,
        accept: request.headers.accept,
        has: (etag) => isKnown(request.headers['if-none-match'], etag),
        ...address(request.raw.url ?? '/', options.publicUrl),
        write: (body) => Buffer.from(reply.code(status).serialize(body) as string),
        header(name, value) {
          headers[name] = value;
        },
      });
      return whenThere(answer, (found) => {
        reply.headers(headers);
        if (isKnown(request.headers['if-none-match'], headers.ETag)) return reply.code(304).send();
        return send(reply, found, status, log);
      });
    },
  });
}

/** Whether a body comes in a type that other routes may take and this one does not. */
function hasForeignBody({ headers, method }: FastifyRequest, takes: readonly string[]): boolean {
  const type = headers['content-type'];
  if (type === undefined || method === 'GET' || method === 'HEAD') return false;
  return !takes.includes(type.split(';', 1)[0]!.trim().toLowerCase());
}

/** The reply, which a stream makes Fastify wait for. */
function send(reply: FastifyReply, answer: Answer<unknown>, status: number, log: Log): FastifyReply {
  if (answer === undefined) return reply.code(204).send();
  if (!(answer instanceof Text)) return reply.code(status).send(answer);
  const { body, contentType } = answer;
  reply.code(answer.status).type(contentType);
  // As bytes, or Fastify adds a charset to the type.
  if (typeof body === 'string') return reply.send(Buffer.from(body));
  if (Buffer.isBuffer(body)) return reply.send(body);
  body.once('error', (error) => {
    log('error', 'answer broke off', { request_id: reply.request.id, error: error.stack ?? error.message });
  });
  const vary = reply.getHeader('vary');
  reply.header('vary', vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding');
  // Events are to arrive one by one: an encoder would keep them until there are enough.
  const live = contentType.startsWith('text/event-stream');
  const coding = live ? null : chosenCoding(reply.request.headers['accept-encoding']);
  if (coding === null) return reply.send(body);
  // Whichever of the two ends first ends the other: a client that leaves, or a body that breaks off.
  return reply.header('content-encoding', coding).send(pipeline(body, encoder(coding), () => {}));
}

function pathParameters(request: FastifyRequest): RawParameters {
  const entries = Object.entries(request.params as Record<string, string>);
  return Object.fromEntries(entries.map(([name, value]) => [name, [value]]));
}

/** 405 with `Allow`, before anything else is looked at. */
function refuseOtherMethods(app: FastifyInstance, routes: readonly { method: string; path: string }[]): void {
  for (const [path, group] of Map.groupBy(routes, (route) => route.path)) {
    const methods = group.map((route) => route.method);
    if (methods.includes('GET')) methods.splice(methods.indexOf('GET') + 1, 0, 'HEAD');
    const refuse = () => {
      throw problem('method_not_allowed', { headers: { allow: methods.join(', ') } });
    };
    app.route({
      method: app.supportedMethods.filter((method) => !methods.includes(method)),
      url: routerPath(path),
      onRequest: async () => refuse(),
      handler: refuse,
    });
  }
}

function recordUse(
  { record }: Pick<ServerOptions<never, never>, 'record'>,
  route: string,
  { keyId }: FastifyRequest,
  { statusCode: status, elapsedTime: ms }: FastifyReply,
): void {
  if (keyId !== null) record?.({ keyId, route, status, ms });
}

/** One line for each request. The route is its template: addresses may hold keys. */
function logAnswer(log: Log, request: FastifyRequest, reply: FastifyReply): void {
  log('info', 'request', {
    method: request.method,
    route: request.is404 ? null : documentedPath(request.routeOptions.url),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    request_id: request.id,
  });
}

function routerPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

const documented = new Map<string, string>();

/** There are as many as there are routes. */
function documentedPath(path: string | undefined): string | null {
  if (path === undefined) return null;
  let template = documented.get(path);
  if (template === undefined) {
    template = path.replace(/:(\w+)/g, '{$1}');
    documented.set(path, template);
  }
  return template;
}
