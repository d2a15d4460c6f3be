/** The Traffic Light Protocol marking of a row. */
import type { ConfidenceWord } from '../contract/confidence.ts';
import { type Tlp, tlpWords } from '../contract/tlp.ts';
import type { ExportContext, ExportRow } from './export-format.ts';

const byConfidence: Record<ConfidenceWord, Tlp> = { high: 'green', medium: 'amber', low: 'clear' };

/** What the row demands by itself: never wider than the strictest of its evidence. */
export function ownTlp({ confidence, tlp }: Pick<ExportRow, 'confidence' | 'tlp'>): Tlp {
  return stricter(byConfidence[confidence], tlp);
}

/** A marking that was asked for makes it stricter, never wider. */
export function rowTlp(row: Pick<ExportRow, 'confidence' | 'tlp'>, { tlp }: Pick<ExportContext, 'tlp'>): Tlp {
  return tlp === null ? ownTlp(row) : stricter(ownTlp(row), tlp);
}

/** The narrower circle of the two. */
export function stricter(a: Tlp, b: Tlp): Tlp {
  return tlpWords.indexOf(a) >= tlpWords.indexOf(b) ? a : b;
}

/** Every marking that rows may carry, from the widest circle to the narrowest. */
export function possibleTlps({
  tlp,
  sourceTlps = [],
  clearance = 'red',
}: Pick<ExportContext, 'tlp' | 'sourceTlps' | 'clearance'>): Tlp[] {
  const own = [...Object.values(byConfidence), ...sourceTlps].filter(
    (word) => stricter(word, clearance) === clearance,
  );
  const carried = new Set(own.map((word) => (tlp === null ? word : stricter(word, tlp))));
  return tlpWords.filter((word) => carried.has(word));
}
