/** The marking that an indicator demands by itself: that of its confidence, never wider than the strictest of its evidence. */
import type { ConfidenceWord } from '../../contract/confidence.ts';
import { stricter, type Tlp } from '../../contract/tlp.ts';

/** What the original marks indicators with (standard §10.1). */
export const tlpByConfidence: Readonly<Record<ConfidenceWord, Tlp>> = {
  high: 'green',
  medium: 'amber',
  low: 'clear',
};

/** `tlp` is the strictest of the sources that report it. */
export function ownTlp({ confidence, tlp }: { confidence: ConfidenceWord; tlp: Tlp }): Tlp {
  return stricter(tlpByConfidence[confidence], tlp);
}
