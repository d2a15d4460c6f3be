/** Which rows a document holds: valid, clean, and of a kind that its format has a form for; the rest is counted. */
import { stricter } from '../contract/tlp.ts';
import { normaliseObservable } from '../domain/iocs/normalise-observable.ts';
import { ownTlp } from '../domain/iocs/own-tlp.ts';
import { cleanText } from '../lib/clean-text.ts';
import { isUuid } from '../lib/uuid.ts';
import type { ExportContext, ExportFormat, ExportRow } from './export-format.ts';

/** The row as it may be rendered, or null: counted then. Never one that was mended (detections-and-formats section 1). */
export type Admission = (row: ExportRow) => ExportRow | null;

export function admission(
  format: ExportFormat,
  context: Pick<ExportContext, 'leftOut' | 'clearance' | 'isOwn' | 'maxRows' | 'options'>,
): Admission {
  const { leftOut, clearance = 'red', isOwn, options } = context;
  const most = !format.blocks || options.aggregate === 'cidr' ? undefined : context.maxRows;
  let admitted = 0;
  return (row) => {
    if (!isCanonical(row) || !hasValidFacts(row)) leftOut.add(row.type, 'invalid');
    // A number of what is withheld would tell that it is there.
    else if (stricter(ownTlp(row), clearance) !== clearance) return null;
    else if (format.blocks && isOwn?.(row)) leftOut.add(row.type, 'own');
    else if (format.holds && !format.holds(row)) leftOut.add(row.type, 'formless');
    else if (most !== undefined && admitted >= most) leftOut.add(row.type, 'full');
    else {
      admitted += 1;
      return clean(row);
    }
    return null;
  };
}

function isCanonical({ type, value }: ExportRow): boolean {
  const canonical = normaliseObservable(type, value);
  return canonical !== null && canonical.type === type && canonical.value === value;
}

/** RFC 3339 in UTC, as lib/iso-time.ts writes it. */
const time =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?Z$/;

function hasValidFacts(row: ExportRow): boolean {
  return (
    isUuid(row.id) &&
    time.test(row.first_seen) &&
    time.test(row.last_seen) &&
    time.test(row.created_at) &&
    time.test(row.modified_at) &&
    (row.valid_until === null || time.test(row.valid_until))
  );
}

const mostTags = 50;

/** All free text on one line, without controls, at most as long as stated; every format escapes it besides. */
function clean(row: ExportRow): ExportRow {
  const { source } = row;
  return {
    ...row,
    source: {
      ...source,
      article_title: optional(source.article_title, 300),
      article_url: webAddress(source.article_url),
      reference_url: webAddress(source.reference_url),
      feed_name: cleanText(source.feed_name, 100),
    },
    context: optional(row.context, 1000),
    tags: row.tags.slice(0, mostTags).flatMap((tag) => optional(tag, 100) ?? []),
    mitre_techniques: row.mitre_techniques.filter((id) => /^T(?:A\d{4}|\d{4}(?:\.\d{3})?)$/.test(id)),
    threat_type: optional(row.threat_type, 100),
    malware_family: optional(row.malware_family, 100),
    attributions: row.attributions.flatMap((line) => optional(line, 200) ?? []),
  };
}

function optional(text: string | null, limit: number): string | null {
  return text === null ? null : cleanText(text, limit) || null;
}

/** As the URL standard writes it; null for what is no address of a web page, so that no link runs a script. */
function webAddress(text: string | null): string | null {
  if (text === null || text.length > 2048 || !/^https?:\/\//i.test(text)) return null;
  return URL.parse(text)?.href ?? null;
}
