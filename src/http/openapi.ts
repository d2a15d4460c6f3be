/** The OpenAPI 3.1 document of a list of routes. */
import type { z } from 'zod';
import { type ErrorCode, errorEnvelope, errorStatus } from '../contract/error.ts';
import { type JsonSchema, jsonSchema } from './json-schema.ts';
import type { Route } from './route.ts';

export interface OpenApiOptions {
  title: string;
  version: string;
  /** Base of all paths. */
  serverUrl: string;
  /** Name of the cookie that sessions live in. */
  cookieName: string;
  description?: string;
}

type Json = Record<string, unknown>;

/** Throws where two different shapes have the same id. */
export function openApiDocument<Deps, Limits>(
  routes: readonly Route<Deps, Limits>[],
  { title, version, serverUrl, cookieName, description }: OpenApiOptions,
): Json {
  const schemas: Record<string, JsonSchema> = {};
  const refer = (shape: z.ZodType, io: 'input' | 'output') => collect(shape, io, schemas);
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route, refer) };
  }
  return {
    openapi: '3.1.0',
    info: { title, version, ...(description && { description }) },
    servers: [{ url: serverUrl }],
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        basic: { type: 'http', scheme: 'basic', description: 'Any user name; the key is the password.' },
        session: { type: 'apiKey', in: 'cookie', name: cookieName, description: 'Made by signing in.' },
      },
    },
  };
}

type Refer = (shape: z.ZodType, io: 'input' | 'output') => JsonSchema;

function operation<Deps, Limits>(route: Route<Deps, Limits>, refer: Refer): Json {
  const { method, path, summary, description, tag, body } = route;
  const parameters = [...parametersOf('path', route.params), ...parametersOf('query', route.query)];
  return {
    operationId: `${method.toLowerCase()}${path.replace(/[^a-zA-Z0-9]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary,
    ...(description && { description }),
    tags: [tag],
    security: securityOf(route),
    ...(route.tier && { 'x-tier': route.tier }),
    ...(route.scope && { 'x-scope': route.scope }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: !body.safeParse(undefined).success,
        content: { 'application/json': { schema: refer(body, 'input') } },
      },
    }),
    responses: { ...success(route, refer), ...failures(route, refer) },
  };
}

function securityOf({ auth, basic }: { auth: string; basic?: true }): Json[] {
  if (auth === 'none') return [];
  const session = { session: [] };
  return auth === 'session'
    ? [session]
    : [{ bearer: [] }, { apiKey: [] }, ...(basic ? [{ basic: [] }] : []), session];
}

function parametersOf(place: 'path' | 'query', shape: z.ZodObject | undefined): Json[] {
  return Object.entries(shape?.shape ?? {}).map(([name, parameter]) => {
    const { description, id: _, ...schema } = (parameter as z.ZodType).meta() ?? {};
    return {
      name,
      in: place,
      required: place === 'path' || !(parameter as z.ZodType).safeParse(undefined).success,
      ...(description && { description }),
      ...(schema.type === 'array' && { style: 'form', explode: false }),
      schema: schema.default instanceof Date ? { ...schema, default: schema.default.toISOString() } : schema,
    };
  });
}

function success<Deps, Limits>(
  { status = 200, response, media = [], example }: Route<Deps, Limits>,
  refer: Refer,
): Json {
  if (!response && media.length === 0) return { 204: { description: 'Done' } };
  const json = response && {
    'application/json': { schema: refer(response, 'output'), ...(example !== undefined && { example }) },
  };
  const text = Object.fromEntries(media.map((type) => [type, { schema: { type: 'string' } }]));
  return { [status]: { description: status === 201 ? 'Created' : 'OK', content: { ...json, ...text } } };
}

function failures<Deps, Limits>(route: Route<Deps, Limits>, refer: Refer): Json {
  const codes: ErrorCode[] = [...(route.problems ?? []), 'internal_error'];
  if (route.query || route.params || route.body) codes.push('invalid_parameter');
  if (route.body) codes.push('payload_too_large', 'unsupported_media_type');
  if (route.auth === 'key') {
    codes.push(
      'missing_api_key',
      'invalid_api_key',
      'expired_api_key',
      'ip_not_allowed',
      'rate_limit_exceeded',
    );
  }
  if (route.auth === 'session') codes.push('session_required');
  if (route.auth !== 'key' && route.method !== 'GET')
    codes.push('cross_site_request', 'unsupported_media_type');
  if (route.tier === 'pro') codes.push('insufficient_tier');
  if (route.scope) codes.push('insufficient_scope');
  const byStatus = Map.groupBy(new Set(codes), (code) => errorStatus[code]);
  const schema = refer(errorEnvelope, 'output');
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map((code) => `\`${code}\``).join(', '),
        content: { 'application/json': { schema } },
      },
    ]),
  );
}

/** Puts the named shapes among the components and returns the schema that refers to them. */
function collect(shape: z.ZodType, io: 'input' | 'output', schemas: Record<string, JsonSchema>): JsonSchema {
  const { root, named } = jsonSchema(shape, io);
  for (const [name, schema] of Object.entries(named)) {
    const component = published(schema);
    const known = schemas[name];
    if (known && JSON.stringify(known) !== JSON.stringify(component)) {
      throw new Error(`two different shapes are called ${name}`);
    }
    schemas[name] = component;
  }
  return published(root);
}

/**
 * References into the components; no promise that later versions add no fields; and what a shape calls `additive`, which
 * its published model does not have, is sent always and required of nobody.
 */
function published(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value) => {
      if (key === '$ref') return value.replace('#/$defs/', '#/components/schemas/');
      if (key === 'additionalProperties' && value === false) return undefined;
      return Array.isArray(value?.additive) ? withoutDemands(value) : value;
    }),
  );
}

function withoutDemands({ additive, required = [], ...schema }: JsonSchema): JsonSchema {
  const names = additive as string[];
  return { ...schema, required: required.filter((name) => !names.includes(name)) };
}
