/** Checks a JSON value against the part of JSON Schema that our documents use; an unknown keyword is an error. */

type Schema = Record<string, unknown>;

const checked = [
  '$ref',
  'type',
  'enum',
  'const',
  'properties',
  'required',
  'items',
  'additionalProperties',
  'anyOf',
];
const bounds = ['format', 'minimum', 'maximum', 'minLength', 'maxLength', 'maxItems', 'pattern'];
const words = ['title', 'description', 'id', 'default', 'propertyNames'];
const keywords = new Set([...checked, ...bounds, ...words]);

const formats: Record<string, RegExp> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

/** One sentence per thing that is wrong; `root` is what references point into. */
export function checkJson(value: unknown, schema: Schema, root: object, at = '$'): string[] {
  const strange = Object.keys(schema).filter((name) => !keywords.has(name));
  if (strange.length > 0) throw new Error(`this check does not know the keyword ${strange.join(', ')}`);
  if (typeof schema.$ref === 'string') return checkJson(value, follow(schema.$ref, root), root, at);
  if (Array.isArray(schema.anyOf)) {
    const tries = (schema.anyOf as Schema[]).map((one) => checkJson(value, one, root, at));
    return tries.some((wrong) => wrong.length === 0) ? [] : [`${at}: fits none of anyOf`, ...tries.flat()];
  }
  const types = [schema.type ?? []].flat() as string[];
  if (types.length > 0 && !types.some((type) => isOf(type, value)))
    return [`${at}: is no ${types.join(' or ')}`];
  if (Array.isArray(schema.enum) && !schema.enum.includes(value))
    return [`${at}: is none of ${schema.enum.join()}`];
  if ('const' in schema && schema.const !== value) return [`${at}: is not ${schema.const}`];
  if (typeof value === 'string') return checkText(value, schema, at);
  if (typeof value === 'number') return checkNumber(value, schema, at);
  if (Array.isArray(value) && schema.items)
    return value.flatMap((item, n) => checkJson(item, schema.items as Schema, root, `${at}[${n}]`));
  return isOf('object', value) ? checkObject(value as Schema, schema, root, at) : [];
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'string') return typeof value === 'string';
  return type === 'boolean' ? typeof value === 'boolean' : typeof value === 'number';
}

function checkText(
  value: string,
  { format, pattern, minLength = 0, maxLength = Infinity }: Schema,
  at: string,
): string[] {
  const shape = typeof format === 'string' ? formats[format] : undefined;
  if (format !== undefined && !shape)
    throw new Error(`this check does not know the format ${String(format)}`);
  if (shape && !shape.test(value)) return [`${at}: is no ${String(format)}`];
  if (typeof pattern === 'string' && !expression(pattern).test(value))
    return [`${at}: does not match ${pattern}`];
  return value.length < Number(minLength) || value.length > Number(maxLength)
    ? [`${at}: has a wrong length`]
    : [];
}

/** Schemas are few and values many. */
const expressions = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
  const made = expressions.get(pattern) ?? new RegExp(pattern);
  expressions.set(pattern, made);
  return made;
}

function checkNumber(
  value: number,
  { minimum = -Infinity, maximum = Infinity }: Schema,
  at: string,
): string[] {
  return value < Number(minimum) || value > Number(maximum) ? [`${at}: is out of bounds`] : [];
}

function checkObject(value: Schema, schema: Schema, root: object, at: string): string[] {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const missing = ((schema.required ?? []) as string[]).filter((name) => !(name in value));
  const wrong = Object.entries(value).flatMap(([name, member]) => {
    const own = properties[name] ?? schema.additionalProperties;
    // Whatever the document does not name must not leave.
    if (own === undefined && schema.properties) return [`${at}.${name}: is not documented`];
    return typeof own === 'object' ? checkJson(member, own as Schema, root, `${at}.${name}`) : [];
  });
  return [...missing.map((name) => `${at}.${name}: is missing`), ...wrong];
}

function follow(reference: string, root: object): Schema {
  let node: unknown = root;
  for (const step of reference.replace(/^#\//, '').split('/')) node = (node as Schema | undefined)?.[step];
  if (!isOf('object', node)) throw new Error(`${reference} points to nothing`);
  return node as Schema;
}
