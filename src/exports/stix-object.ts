/** What STIX objects have in common. */
import type { ExportContext, ExportRow } from './export-format.ts';
import { rowTlp } from './row-tlp.ts';
import { markingId } from './stix-markings.ts';

/** Members in the order in which they are written; an undefined one is left out, and no list is ever empty. */
export interface StixObject {
  type: string;
  spec_version: '2.1';
  id: string;
  [member: string]: unknown;
}

/** RFC 3339 with exactly three digits of a second, as section 2.16 of the standard recommends. */
export function stixTime(time: string): string {
  // As lib/iso-time.ts writes it: a date would only say the same, and of ten thousand rows it is felt.
  if (time.endsWith('Z')) {
    if (time.length === '2026-01-02T03:04:05Z'.length) return `${time.slice(0, -1)}.000Z`;
    if (time.length === '2026-01-02T03:04:05.678Z'.length) return time;
  }
  return new Date(time).toISOString();
}

/** A list, or undefined where it would be empty: the standard has no empty lists. */
export function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** The reference to the identity that speaks, where the document holds it. */
export function createdBy({ producer, options }: ExportContext): string | undefined {
  return options.include_identity === 'false' ? undefined : `identity--${producer.uuid}`;
}

/** Version and marking of an object that is made of a row. `modified` names the version, so it never precedes `created`. */
export function versionOf(row: ExportRow, context: ExportContext) {
  const created = stixTime(row.created_at);
  const modified = stixTime(row.modified_at);
  const isBefore = modified < created;
  return {
    created_by_ref: createdBy(context),
    created,
    modified: isBefore ? created : modified,
    object_marking_refs: [markingId(rowTlp(row, context))],
  };
}

/**
 * Dates of what we name and did not make, such as techniques. It has no history here, and a consumer that holds its maker's
 * object under the same id must see ours as the older version and keep the fuller one: the first ATT&CK in STIX came later.
 */
export const ofOthers = { created: '2015-01-01T00:00:00.000Z', modified: '2015-01-01T00:00:00.000Z' };
