/** One report of one indicator by one source, ready for the store. */
import type { ObservableType } from '../../contract/ioc-type.ts';
import type { IndicatorRecord } from '../../contract/record.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { digest53 } from '../../lib/digest.ts';
import { technique } from '../attack/techniques.ts';
import { detect } from './detect.ts';
import { identifyHex } from './identity.ts';
import { type InadmissibleReason, inadmissible } from './inadmissible.ts';
import { normaliseObservable, type Observable } from './normalise-observable.ts';
import { refang } from './refang.ts';

export interface Sighting {
  /** Its identity in hexadecimal. */
  key: string;
  type: ObservableType;
  value: string;
  /** Epoch milliseconds, never in the future. */
  firstSeen: number;
  lastSeen: number;
  /** 0–100. */
  confidence: number;
  threatType: string | null;
  malwareFamily: string | null;
  tags: string[];
  techniques: string[];
  /** Bits over `sectors`. */
  sectors: number;
  reference: string | null;
  context: string | null;
  /** The article that names it, where one does. */
  articleId: number | null;
  /** The source takes back what it reported. */
  withdrawn?: true;
  /** 53 bits over everything above: an equal one was merged before. */
  digest: number;
}

export type Refusal = InadmissibleReason | 'not_an_indicator';

const dayMs = 86_400_000;
const nothing = new Set(['', 'none', 'n/a', 'null', 'unknown', 'unknown malware', '\\n']);

/**
 * A record in canonical form, or why it is left out. A future time becomes `now`; a missing one becomes the begin of the
 * day, so that an undated list that did not change writes at most once a day.
 */
export function sighting(record: IndicatorRecord, now: number): Sighting | Refusal {
  const plain = refang(record.value);
  const ioc = record.type ? normaliseObservable(record.type, plain) : detect(plain);
  if (!ioc) return 'not_an_indicator';
  const refused = inadmissible(ioc);
  if (refused) return refused;
  const lastSeen = Math.min(record.lastSeen ?? record.firstSeen ?? now - (now % dayMs), now);
  return sealed(ioc, {
    firstSeen: Math.min(record.firstSeen ?? lastSeen, lastSeen),
    lastSeen,
    confidence: Math.max(0, Math.min(100, Math.round(record.confidence))),
    threatType: word(record.threatType),
    malwareFamily: word(record.malwareFamily),
    tags: cleanTags(record.tags ?? []),
    techniques: techniqueIds(record.techniques),
    sectors: 0,
    reference: webAddress(record.reference),
    context: word(record.context, 300),
    articleId: null,
    ...(record.withdrawn && { withdrawn: true }),
  });
}

/** Adds identity and digest to what is known of an indicator. */
export function sealed(
  { type, value }: Observable,
  facts: Omit<Sighting, 'key' | 'type' | 'value' | 'digest'>,
): Sighting {
  const { tags, techniques, ...rest } = facts;
  const digest = digest53(
    `${Object.values(rest).join('\0')}\0${tags.join('\0')}\0\0${techniques.join('\0')}`,
  );
  return { key: identifyHex(type, value), type, value, ...facts, digest };
}

/** Lower case, no duplicates, at most 24 of at most 64 characters. */
export function cleanTags(tags: readonly string[]): string[] {
  const clean = new Set<string>();
  for (const tag of tags) {
    const text = cleanText(tag, 64).toLowerCase();
    if (!nothing.has(text)) clean.add(text);
    if (clean.size === 24) break;
  }
  return [...clean].sort();
}

/** Ids of known techniques, revoked ones as their successors; at most 24. */
function techniqueIds(ids: readonly string[] = []): string[] {
  const known = ids.slice(0, 100).flatMap((id) => technique(id)?.id ?? []);
  return [...new Set(known)].sort().slice(0, 24);
}

function word(text: string | undefined, limit = 100): string | null {
  if (text === undefined) return null;
  const clean = cleanText(text, limit);
  return nothing.has(clean.toLowerCase()) ? null : clean;
}

function webAddress(text: string | undefined): string | null {
  if (!text || text.length > 2048 || !/^https?:\/\//i.test(text)) return null;
  return /^https?:\/\/[a-z0-9.-]+\/[\w./~-]*$/.test(text) ? text : (URL.parse(text.trim())?.href ?? null);
}
