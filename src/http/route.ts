/** The shape of an endpoint: policy on top, handler below. */
import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import type { ErrorCode } from '../contract/error.ts';
import type { Soon } from '../lib/soon.ts';
import type { Answer } from './answer.ts';
import type { SessionCookie } from './cookie.ts';
import { parameterReader, type RawParameters, readBody } from './parameters.ts';
import type { Caller, Need, SessionCaller } from './policy.ts';
import type { Visitor } from './visitor.ts';

/** What documentation, router and admission need to know of a route. */
export interface Policy extends Need {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Starts with `/`, has no slash at its end (both are answered), parameters in braces: `/api/v1/articles/{id}`. */
  path: string;
  summary: string;
  description?: string;
  /** Chapter of the API reference. */
  tag: string;
  /**
   * `key`: data, for whoever has a key, else a session, else for anybody where the operator allows it. `session`: only
   * for people who are signed in; keys do not count. `none`: for anybody.
   */
  auth: 'key' | 'session' | 'none';
  /** Takes HTTP Basic besides the other forms of a key (standard §4). */
  basic?: true;
  /** What one request costs of the caller's rate limit; 1 unless told. */
  cost?: number;
  /** Status of a JSON answer; 200 unless told. */
  status?: 200 | 201;
  /** Media types that the handler may answer by `text()`. */
  media?: readonly string[];
  /** Media types of a JSON body, in lower case and without parameters; `application/json` unless told. */
  takes?: readonly string[];
  /** Largest body in bytes, where it differs from the server's. */
  bodyLimit?: number;
  /** Errors beyond those that the policy implies, for the documentation. */
  problems?: readonly ErrorCode[];
  /** An answer as it may look, for the documentation. */
  example?: unknown;
}

/** The request as it reaches a route: admitted, not yet read. */
export interface Asked<Deps, Limits> {
  query: RawParameters;
  params: RawParameters;
  body: unknown;
  headers: IncomingHttpHeaders;
  caller: Caller<Limits> | null;
  deps: Deps;
  from: Visitor;
  /** The cookie that a session lives in. */
  cookie: SessionCookie;
  /** When the request came. */
  now: Date;
  requestId: string;
  /** The media types that the client takes, as it says. */
  accept: string | undefined;
  /** Whether the client has the version with this ETag already: 304 is answered, whatever the handler returns. */
  has(etag: string): boolean;
  /** Path and query as asked, without `api_key`. */
  url(): string;
  /** Absolute address of this request on the public base, with some query parameters changed, or removed by null. */
  link(changes?: Record<string, string | number | null>): string;
  /** A body in bytes, by the route's shape: for answers that are kept. */
  write(body: unknown): Buffer;
  /** Sets a header of the answer; dropped when the handler throws. */
  header(name: string, value: string): void;
}

/** What a handler gets. */
interface Call<Deps, Limits, Auth, Query, Params, Body>
  extends Omit<Asked<Deps, Limits>, 'query' | 'params' | 'body' | 'caller'> {
  query: Query;
  params: Params;
  body: Body;
  /** Null on routes for anybody. */
  caller: Auth extends 'key' ? Caller<Limits> : Auth extends 'session' ? SessionCaller<Limits> : null;
}

/** A route as server and documentation take it. */
export interface Route<Deps, Limits> extends Policy {
  query?: z.ZodObject;
  params?: z.ZodObject;
  body?: z.ZodType;
  response?: z.ZodType;
  run(asked: Asked<Deps, Limits>): Soon<Answer<unknown>>;
}

type None = z.ZodObject<Record<never, never>>;

interface RouteSpec<
  Deps,
  Limits,
  Auth extends Policy['auth'],
  Query extends z.ZodObject,
  Params extends z.ZodObject,
  Body extends z.ZodType,
  Response extends z.ZodType,
> extends Policy {
  auth: Auth;
  query?: Query;
  params?: Params;
  body?: Body;
  /** Shape of the JSON answer: what it does not name does not leave. */
  response?: Response;
  handler(
    call: Call<Deps, Limits, Auth, z.output<Query>, z.output<Params>, z.output<Body>>,
  ): Soon<Answer<z.output<NoInfer<Response>>>>;
}

/** The typed `route({ … })` for handlers that are given `Deps`, and callers with `Limits`. */
export function routeFor<Deps, Limits = unknown>() {
  return <
    Auth extends Policy['auth'],
    Query extends z.ZodObject = None,
    Params extends z.ZodObject = None,
    Body extends z.ZodType = z.ZodUndefined,
    Response extends z.ZodType = z.ZodNever,
  >(
    spec: RouteSpec<Deps, Limits, Auth, Query, Params, Body, Response>,
  ): Route<Deps, Limits> => {
    const { handler, ...route } = spec;
    const readParams = spec.params && parameterReader(spec.params);
    const readQuery = spec.query && parameterReader(spec.query);
    return {
      ...route,
      run(asked) {
        const params = readParams?.(asked.params);
        const query = readQuery?.(asked.query);
        const body = spec.body && readBody(spec.body, asked.body);
        const call = { ...asked, params: params ?? {}, query: query ?? {}, body };
        return handler(call as Parameters<typeof handler>[0]);
      },
    };
  };
}
