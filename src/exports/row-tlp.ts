/** The Traffic Light Protocol marking of a row. */
import type { ConfidenceWord } from '../contract/confidence.ts';
import { type Tlp, tlpWords } from '../contract/tlp.ts';
import type { ExportContext, ExportRow } from './export-format.ts';

const byConfidence: Record<ConfidenceWord, Tlp> = { high: 'green', medium: 'amber', low: 'clear' };

export function rowTlp({ confidence }: Pick<ExportRow, 'confidence'>, { tlp }: ExportContext): Tlp {
  return tlp ?? byConfidence[confidence];
}

/** The narrower circle of the two. */
export function stricter(a: Tlp, b: Tlp): Tlp {
  return tlpWords.indexOf(a) >= tlpWords.indexOf(b) ? a : b;
}

/** Every marking that rows may carry, from the widest circle to the narrowest. */
export function possibleTlps({ tlp }: ExportContext): Tlp[] {
  return tlpWords.filter((word) => (tlp ? word === tlp : Object.values(byConfidence).includes(word)));
}
