/** What is wrong with the objects of a STIX bundle. */
import { stixSchema } from '../../src/exports/checks/stix-schema.ts';
import { checkJson } from '../../src/lib/check-json.ts';

type Members = Record<string, unknown> & { type: string; id: string };

/** One sentence for each thing that the standard forbids. */
export function stixFaults(objects: readonly Members[]): string[] {
  const known = new Set(objects.map(({ id }) => id));
  const wrong = objects.flatMap((object) => checkJson(object, stixSchema(object.type), object, object.id));
  const twice = objects.length - known.size;
  const refs = objects.flatMap((object) =>
    Object.entries(object).flatMap(([name, value]) =>
      name.endsWith('_ref') ? [value as string] : name.endsWith('_refs') ? (value as string[]) : [],
    ),
  );
  const empty = /\[\]|\{\}|null/.test(JSON.stringify(objects).replace(/"(?:[^"\\]|\\.)*"/g, '""'));
  const backwards = objects.filter(({ created, modified }) => modified && String(modified) < String(created));
  const invalid = objects.filter(
    ({ valid_from, valid_until }) =>
      valid_until && Date.parse(`${valid_until}`) <= Date.parse(`${valid_from}`),
  );
  return [
    ...wrong,
    ...(twice > 0 ? ['an id twice'] : []),
    ...refs.filter((ref) => !known.has(ref)).map((ref) => `${ref} is not in the bundle`),
    ...(empty ? ['an empty list, object or null'] : []),
    ...[...backwards, ...invalid].map(({ id }) => `${id}: its end is before its beginning`),
  ];
}
