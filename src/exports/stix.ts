/** STIX 2.1: a bundle, or its objects alone. */
import { type ExportFormat, listPath } from './export-format.ts';
import { isTactic } from './indicator-words.ts';
import type { StixObject } from './stix-object.ts';
import { stixObjects, stixPreamble } from './stix-objects.ts';
import { stixPattern } from './stix-pattern.ts';

export const stix: ExportFormat = {
  id: 'stix',
  path: `${listPath}/stix`,
  mediaType: 'application/stix+json;version=2.1',
  extension: 'json',
  tier: 'pro',
  scope: 'read:stix',
  options: {
    format: ['bundle', 'objects'],
    include_identity: ['true', 'false'],
    include_marking_definitions: ['true', 'false'],
    include_relationships: ['false', 'true'],
    bundle_spec_version: ['false', 'true'],
  },
  holds: (row) =>
    row.type === 'cve' || (row.type === 'mitre_attack' ? !isTactic(row) : stixPattern(row) !== null),
  distinct: true,
  open(context) {
    const { options } = context;
    const bare = options.format === 'objects';
    const list = new ObjectList(bare ? '[' : ',"objects":[');
    const version = options.bundle_spec_version === 'true' ? ',"spec_version":"2.1"' : '';
    const head = bare ? '' : `{"type":"bundle","id":"bundle--${context.documentId}"${version}`;
    return {
      begin: head + list.add(stixPreamble(context)),
      row: (row) => list.add(stixObjects(row, context)),
      end: () => `${list.isEmpty ? (bare ? '[]' : '') : ']'}${bare ? '' : '}'}\n`,
    };
  },
};

/** The text of a JSON list in the making, which holds each object once and has no brackets where it is empty (section 8). */
class ObjectList {
  readonly #written = new Set<string>();
  readonly #opening: string;

  constructor(opening: string) {
    this.#opening = opening;
  }

  get isEmpty(): boolean {
    return this.#written.size === 0;
  }

  add(objects: readonly StixObject[]): string {
    let text = '';
    for (const object of objects) {
      if (this.#written.has(object.id)) continue;
      text += `${this.isEmpty ? this.#opening : ','}\n${JSON.stringify(object)}`;
      this.#written.add(object.id);
    }
    return text;
  }
}
