/** Admits a request to a route: credential, then tier and scope, then rate limit (order of standard §1.2). */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Soon, whenThere } from '../lib/soon.ts';
import type { SessionCookie } from './cookie.ts';
import { readCredential } from './credential.ts';
import { refuseCrossSite } from './cross-site.ts';
import type { RawParameters } from './parameters.ts';
import { type AnonymousCaller, type Caller, demand, type KeyCaller, type SessionCaller } from './policy.ts';
import { ProblemError, problem } from './problem.ts';
import { retirementHeaders } from './retirement.ts';
import type { Policy } from './route.ts';
import { type Visitor, visitor } from './visitor.ts';

export interface Gate<Limits> {
  /**
   * Whose key this is; throws `invalid_api_key`, `expired_api_key` or `ip_not_allowed`. `known` is told the id of a key
   * that there is, good or bad.
   */
  checkKey(key: string, ip: string, known: (keyId: string) => void): Soon<KeyCaller<Limits>>;
  /** Whose session this is, or null. `renew` is how many seconds the cookie is to be good for, when it lives on. */
  checkSession?(
    token: string,
    from: Visitor,
  ): Promise<{ caller: SessionCaller<Limits>; renew?: number | undefined } | null>;
  /** Who reads without saying who they are; null where nobody may. */
  anonymous?(address: string): AnonymousCaller<Limits> | null;
  /** Takes the cost of a data request from the caller's rate limit and sets its headers; throws `rate_limit_exceeded`. */
  charge?(caller: Caller<Limits>, cost: number, header: (name: string, value: string) => void): Soon<void>;
  /** Sets the headers of the caller's rate limit and takes nothing: for those whom tier or scope refuses. */
  showLimit?(caller: Caller<Limits>, header: (name: string, value: string) => void): Soon<void>;
  /** Whether `?api_key=` is accepted. */
  keyInQuery: boolean;
  /** Base of absolute links: its origin is ours. */
  publicUrl: string;
}

/** The caller of the request, or null where the route needs none. Throws what standard §1.2 lists under 401, 403, 429. */
export function admit<Limits>(
  route: Policy,
  gate: Gate<Limits>,
  request: FastifyRequest,
  reply: FastifyReply,
  cookie: SessionCookie,
): Soon<Caller<Limits> | null> {
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  if (route.auth === 'none' && !writes) return null;
  reply.header('cache-control', 'no-store');
  if (route.auth !== 'key') {
    // Before the session: signing a visitor in or out from another site does harm too.
    if (writes) refuseCrossSite(request, gate.publicUrl);
    return route.auth === 'none' ? null : signedIn(gate, request, cookie);
  }
  const challenge = (error: unknown): never => {
    // RFC 9110 §11.6.1: a 401 says how to do better.
    if (error instanceof ProblemError && error.status === 401) {
      reply.header('www-authenticate', [
        'Bearer realm="api"',
        ...(route.basic ? ['Basic realm="api", charset="UTF-8"'] : []),
      ]);
    }
    throw error;
  };
  try {
    const caller = whenThere(whoAsks(route, gate, request, reply, cookie), (known) => {
      if (writes && known.kind === 'session') refuseCrossSite(request, gate.publicUrl);
      return pay(route, gate, reply, known);
    });
    return caller instanceof Promise ? caller.catch(challenge) : caller;
  } catch (error) {
    return challenge(error);
  }
}

/** The caller again, held against tier and scope and charged for the request. */
function pay<Limits>(
  route: Policy,
  gate: Gate<Limits>,
  reply: FastifyReply,
  caller: Caller<Limits>,
): Soon<Caller<Limits>> {
  const header = (name: string, value: string) => void reply.header(name, value);
  try {
    demand(caller, route);
  } catch (refusal) {
    return whenThere(gate.showLimit?.(caller, header), () => {
      throw refusal;
    });
  }
  return whenThere(gate.charge?.(caller, route.cost ?? 1, header), () => caller);
}

/** A key wins over a session, good or bad; nobody writes without saying who they are. */
function whoAsks<Limits>(
  route: Policy,
  gate: Gate<Limits>,
  request: FastifyRequest,
  reply: FastifyReply,
  cookie: SessionCookie,
): Soon<Caller<Limits>> {
  const inQuery = (request.query as RawParameters).api_key;
  if (inQuery) reply.header('x-auth-warning', 'api-key-in-url');
  const places = { basic: route.basic ?? false, inQuery: (gate.keyInQuery && inQuery) || [] };
  const key = readCredential(request.headers, places);
  if (key === null) return personOrAnybody(gate, request, cookie);
  const known = (keyId: string) => {
    request.keyId = keyId;
  };
  return whenThere(gate.checkKey(key, request.ip, known), (program) => {
    if (program.rotation) retirementHeaders(program.rotation, reply.header.bind(reply));
    return program;
  });
}

async function personOrAnybody<Limits>(
  gate: Gate<Limits>,
  request: FastifyRequest,
  cookie: SessionCookie,
): Promise<Caller<Limits>> {
  const person = await sessionOf(gate, request, cookie);
  if (person) return person;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const anybody = reads ? gate.anonymous?.(request.ip) : null;
  if (!anybody) throw problem('missing_api_key');
  return anybody;
}

async function signedIn<Limits>(
  gate: Gate<Limits>,
  request: FastifyRequest,
  cookie: SessionCookie,
): Promise<SessionCaller<Limits>> {
  const person = await sessionOf(gate, request, cookie);
  if (!person) throw problem('session_required');
  return person;
}

async function sessionOf<Limits>(gate: Gate<Limits>, request: FastifyRequest, cookie: SessionCookie) {
  const found = cookie.token === null ? null : await gate.checkSession?.(cookie.token, visitor(request));
  if (!found) return null;
  if (found.renew !== undefined) cookie.set(cookie.token!, found.renew);
  return found.caller;
}
