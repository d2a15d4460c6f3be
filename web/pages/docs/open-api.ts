/** The OpenAPI document of this server, as far as the reference shows it. */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  schema: Schema;
}

interface Media {
  schema: Schema;
  example?: unknown;
}

interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  security: Record<string, unknown>[];
  'x-tier'?: string;
  'x-scope'?: string;
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
}

export interface OpenApi {
  info: { title: string; version: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export interface Endpoint {
  method: string;
  path: string;
  operation: Operation;
}

export const openApiPath = '/api/openapi.json';

export function endpointsOf(document: OpenApi): Endpoint[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** What the schema refers to, itself where it refers to nothing. */
export function resolve(schema: Schema, document: OpenApi): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (document.components.schemas[name] ?? {});
}

/** Such as "string (date-time)", "array of Ioc", "one of a, b". */
export function typeWords(schema: Schema, document: OpenApi): string {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return name;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((one) => typeWords(one, document)))].join(' or ');
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'anything');
  if (type === 'array') return `list of ${schema.items ? typeWords(schema.items, document) : 'anything'}`;
  return schema.format ? `${type} (${schema.format})` : type;
}

const deepest = 5;

/** A value of that shape, for people to see what comes. */
export function exampleOf(schema: Schema, document: OpenApi, depth = 0): unknown {
  const shape = resolve(schema, document);
  if (shape.default !== undefined) return shape.default;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  const choice = (shape.anyOf ?? shape.oneOf ?? shape.allOf)?.[0];
  if (choice) return exampleOf(choice, document, depth);
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  if (type === 'object' || shape.properties) {
    if (depth >= deepest) return {};
    return Object.fromEntries(
      Object.entries(shape.properties ?? {}).map(([name, one]) => [
        name,
        exampleOf(one, document, depth + 1),
      ]),
    );
  }
  if (type === 'array')
    return shape.items && depth < deepest ? [exampleOf(shape.items, document, depth + 1)] : [];
  if (type === 'integer' || type === 'number') return Math.max(0, shape.minimum ?? 0);
  if (type === 'boolean') return true;
  if (type === 'null') return null;
  if (shape.format === 'date-time') return '2026-01-31T08:00:00Z';
  if (shape.format === 'date') return '2026-01-31';
  if (shape.format === 'uuid') return '11111111-2222-4333-8444-555555555555';
  return 'string';
}
