/** JSON schema of a zod shape, as the documentation and the serialiser take it. */
import { z } from 'zod';

export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  [keyword: string]: unknown;
}

/** The schema of the shape, and of every shape in it that has an id, by id; references read `#/$defs/Id`. */
export function jsonSchema(
  shape: z.ZodType,
  io: 'input' | 'output',
): { root: JsonSchema; named: Record<string, JsonSchema> } {
  // Inside another object, so that a root with an id is a named one like all others.
  const { properties, $defs } = z.toJSONSchema(z.object({ root: shape }), { io }) as JsonSchema;
  return { root: properties!.root!, named: ($defs ?? {}) as Record<string, JsonSchema> };
}

/** The two halves of `X | null`, or null where the schema is no such union. */
export function nullable(schema: JsonSchema): JsonSchema | null {
  const [value, none, more] = schema.anyOf ?? [];
  return value && none?.type === 'null' && !more ? value : null;
}
