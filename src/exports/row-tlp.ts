/** The Traffic Light Protocol marking of a row. */
import { stricter, type Tlp, tlpWords } from '../contract/tlp.ts';
import { ownTlp, tlpByConfidence } from '../domain/iocs/own-tlp.ts';
import type { ExportContext, ExportRow } from './export-format.ts';

/** A marking that was asked for makes it stricter, never wider. */
export function rowTlp(row: Pick<ExportRow, 'confidence' | 'tlp'>, { tlp }: Pick<ExportContext, 'tlp'>): Tlp {
  return tlp === null ? ownTlp(row) : stricter(ownTlp(row), tlp);
}

/** Every marking that rows may carry, from the widest circle to the narrowest. */
export function possibleTlps({
  tlp,
  sourceTlps = [],
  clearance = 'red',
}: Pick<ExportContext, 'tlp' | 'sourceTlps' | 'clearance'>): Tlp[] {
  const own = [...Object.values(tlpByConfidence), ...sourceTlps].filter(
    (word) => stricter(word, clearance) === clearance,
  );
  const carried = new Set(own.map((word) => (tlp === null ? word : stricter(word, tlp))));
  return tlpWords.filter((word) => carried.has(word));
}
