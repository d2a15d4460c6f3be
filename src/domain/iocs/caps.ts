/** What holds a risk down or sets it, whatever the evidence is: allow-lists and people. */
import type { RiskCap } from '../../contract/risk.ts';
import { isoDate } from '../../lib/iso-time.ts';
import { listEffects } from '../allow-lists/list-effect.ts';
import type { Listing } from '../allow-lists/match-list.ts';
import type { Standing } from './verdict.ts';

/** Of addresses that nobody on the internet has. */
export const reservedListing: Listing = {
  list: 'reserved',
  name: 'private and reserved addresses',
  class: 'own',
  effect: { ...listEffects.own, note: 'Private or reserved: nobody on the internet has this address.' },
};

/** The risk that people call harmless has: as much as with an allow-list of the operator. */
const harmless = listEffects.operator.cap!;

export interface Limits {
  /** Risk is never above. */
  limit: number;
  /** Risk is exactly this; null where evidence decides. */
  figure: number | null;
}

/** A standing verdict goes before every list. */
export function limitsOf(listing: Listing | null, standing: Standing | null): Limits {
  const limit = standing ? limitOfVerdict(standing) : (listing?.effect.cap ?? 100);
  const set = standing?.verdict.risk ?? null;
  return { limit, figure: set === null ? null : Math.round(Math.max(0, Math.min(100, set))) };
}

function limitOfVerdict({ verdict }: Standing): number {
  return verdict.says === 'malicious' ? 100 : harmless;
}

const words = { malicious: 'malicious', benign: 'benign', false_positive: 'a false positive' };

/** In words. */
export function showCaps(listing: Listing | null, standing: Standing | null, reports: number): RiskCap[] {
  const caps: RiskCap[] = [];
  if (standing) {
    const { by, at, says, risk } = standing.verdict;
    const { limit, figure } = limitsOf(listing, standing);
    caps.push({
      code: 'analyst_verdict',
      list: null,
      limit: figure ?? (limit < 100 ? limit : null),
      text: `${by} said on ${isoDate(at)}: ${words[says]}${risk === null ? '' : `, risk ${figure}`}. Stands until ${isoDate(standing.until)}.`,
    });
  }
  if (listing) {
    const { name, effect } = listing;
    const text = standing ? `${effect.note} The verdict goes before it.` : effect.note;
    caps.push({ code: listing.class, list: name, limit: standing ? null : effect.cap, text });
  }
  if (reports > 0 && !standing) {
    const text =
      reports === 1
        ? 'One trusted report of a false positive: half the risk.'
        : 'Trusted reports of a false positive: a quarter of the risk.';
    caps.push({ code: 'false_positive_reports', list: null, limit: null, text });
  }
  return caps;
}
