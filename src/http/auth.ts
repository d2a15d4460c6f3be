/** Admits a request to a route: credential, then tier and scope, then rate limit (order of standard §1.2). */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCredential } from './credential.ts';
import type { RawParameters } from './parameters.ts';
import { type Caller, demand } from './policy.ts';
import { ProblemError, problem } from './problem.ts';
import type { Policy } from './route.ts';

export interface Gate<Limits> {
  /** Whose key this is; throws `invalid_api_key`, `expired_api_key` or `ip_not_allowed`. */
  checkKey(key: string, ip: string): Caller<Limits> | Promise<Caller<Limits>>;
  /** Takes the cost from the caller's rate limit and sets its headers; throws `rate_limit_exceeded`. */
  charge?(
    caller: Caller<Limits>,
    cost: number,
    header: (name: string, value: string) => void,
  ): void | Promise<void>;
  /** Whether `?api_key=` is accepted. */
  keyInQuery: boolean;
}

/** The caller of the request, or null where the route needs none. Throws what standard §1.2 lists under 401, 403, 429. */
export async function admit<Limits>(
  route: Policy,
  gate: Gate<Limits>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller<Limits> | null> {
  if (route.auth === 'none') return null;
  reply.header('cache-control', 'no-store');
  const inQuery = (request.query as RawParameters).api_key;
  if (inQuery) reply.header('x-auth-warning', 'api-key-in-url');
  const places = { basic: route.basic ?? false, inQuery: (gate.keyInQuery && inQuery) || [] };
  const key = readCredential(request.headers, places);
  try {
    if (key === null) throw problem('missing_api_key');
    const caller = await gate.checkKey(key, request.ip);
    demand(caller, route);
    await gate.charge?.(caller, route.cost ?? 1, (name, value) => reply.header(name, value));
    return caller;
  } catch (error) {
    // RFC 9110 §11.6.1: a 401 says how to do better.
    if (error instanceof ProblemError && error.status === 401) {
      reply.header('www-authenticate', [
        'Bearer realm="api"',
        ...(route.basic ? ['Basic realm="api", charset="UTF-8"'] : []),
      ]);
    }
    throw error;
  }
}
