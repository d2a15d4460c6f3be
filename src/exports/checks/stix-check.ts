/** STIX 2.1: the schema of each object, the grammar of its pattern, and that whatever it refers to is in the bundle. */
import { checkJson } from '../../lib/check-json.ts';
import { type ExportCheck, type Part, partOf } from './export-check.ts';
import { jsonParts } from './json-parts.ts';
import { readStixPattern } from './read-stix-pattern.ts';
import { RecentlySeen } from './recently-seen.ts';
import { stixSchema } from './stix-schema.ts';

type Members = Record<string, unknown> & { type: string; id: string };

/** Of which there is one for each row, so that only the last ones are remembered. */
const ofOneRow = ['indicator', 'vulnerability', 'relationship'];
const rows = ['indicator', 'vulnerability', 'attack-pattern'];

export const stixCheck: ExportCheck = {
  format: 'stix',
  // A list of bare objects is no bundle, and who wants no markings has them already.
  unread: { format: 'objects', include_marking_definitions: 'false' },
  async *parts(pieces) {
    const bundle = new Bundle();
    for await (const { text, isItem } of jsonParts(pieces, 'objects'))
      yield partOf(text, () => (isItem ? bundle.object(text) : bundle.around(text)));
    yield* bundle.missing();
  },
};

class Bundle {
  readonly #recent = new RecentlySeen();
  readonly #shared = new Set<string>();
  /** What objects refer to and has not come yet, and one of those objects. */
  readonly #wanted = new Map<string, string>();

  object(text: string): Part {
    const object = JSON.parse(text) as Members;
    const about = String(object.name ?? object.id);
    const isRow = rows.includes(object.type);
    const wrong = checkJson(object, stixSchema(object.type), object);
    if (wrong.length > 0) return { about, isRow, wrong };
    if (object.type === 'indicator') readPattern(object.pattern, wrong);
    const { created, modified, valid_from, valid_until } = object;
    const ends = before(modified, created) || before(valid_until, valid_from);
    if (ends || (valid_until !== undefined && valid_until === valid_from))
      wrong.push('its end is before its beginning');
    if (/\[\]|\{\}|null/.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '""')))
      wrong.push('an empty list, object or null');
    wrong.push(...this.#know(object.type, object.id));
    for (const [name, value] of Object.entries(object))
      for (const reference of name.endsWith('_ref')
        ? [value]
        : name.endsWith('_refs')
          ? (value as unknown[])
          : [])
        this.#want(String(reference), object.id);
    return { about, isRow, wrong };
  }

  around(text: string): Part {
    const { type, id, spec_version, objects, ...others } = JSON.parse(text) as Members;
    const wrong = [
      ...(type === 'bundle' && /^bundle--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
        ? []
        : ['no bundle']),
      ...Object.keys(others).map((name) => `a bundle has no ${name}`),
    ];
    return { about: 'the bundle', isRow: false, wrong };
  }

  *missing(): Generator<Part> {
    for (const [reference, about] of this.#wanted)
      yield { about, isRow: false, wrong: [`${reference} is not in the bundle`] };
  }

  #know(type: string, id: string): string[] {
    this.#wanted.delete(id);
    if (ofOneRow.includes(type)) return this.#recent.add(id);
    if (this.#shared.has(id)) return [`${id} comes twice`];
    this.#shared.add(id);
    return [];
  }

  #want(reference: string, from: string): void {
    if (this.#shared.has(reference) || this.#recent.has(reference) || this.#wanted.size >= 1000) return;
    if (!this.#wanted.has(reference)) this.#wanted.set(reference, from);
  }
}

function before(later: unknown, earlier: unknown): boolean {
  return later !== undefined && earlier !== undefined && String(later) < String(earlier);
}

function readPattern(pattern: unknown, wrong: string[]): void {
  try {
    readStixPattern(String(pattern));
  } catch (error) {
    wrong.push((error as Error).message);
  }
}
