/** What the reports of one indicator come to: the facts that every form of look-up states alike. */
import type { ObservableType } from '../../contract/ioc-type.ts';
import type { Listing } from '../../domain/allow-lists/match-list.ts';
import type { HuntedType } from '../../domain/hunting/hunted.ts';
import { huntingFor } from '../../domain/hunting/hunting-for.ts';
import type { People } from '../../domain/iocs/people.store.ts';
import { hasOwnRisk, rowState } from '../../domain/iocs/risk-row.ts';
import { isoTime } from '../../lib/iso-time.ts';
import type { ApiDeps } from '../endpoint.ts';
import { ownReport, type Report, summed } from './reports.ts';
import { showRisk, storedListing } from './show-risk.ts';

export type KnownFacts = ReturnType<typeof knownFacts>;

/** What is known of a value besides reports. */
export interface KnownBeside {
  /** What the allow-lists say of a value without a record of its own. */
  listing: Listing | null;
  people: People | undefined;
}

/** `reports` the strongest first. */
export function knownFacts(
  type: ObservableType,
  reports: readonly Report[],
  { listing, people }: KnownBeside,
  deps: Pick<ApiDeps, 'sources' | 'scoring'>,
  now: number,
) {
  const row = reports[0];
  const own = ownReport(reports);
  const listed = own ? storedListing(own) : listing;
  const judged = row ? showRisk({ type, listing: listed, ...people }, reports, deps, now) : null;
  const sum = summed(reports);
  return {
    found: row !== undefined,
    confidence: judged?.confidence_word ?? null,
    first_seen: row ? isoTime(sum.first) : null,
    last_seen: row ? isoTime(sum.last) : null,
    total_occurrences: sum.occurrences,
    reporting_sources: sum.sources,
    threat_type: row?.threat_type ?? null,
    malware_family: row?.malware_family ?? null,
    tags: row ? stringsOf(row.tags) : [],
    state: judged ? rowState(type, judged.state) : (listing?.effect.state ?? ('unknown' as const)),
    allow_list: listed?.name ?? null,
    risk: hasOwnRisk(type) ? judged : null,
  };
}

/** Null for types that no language has a field for. */
export function showHunting(
  type: ObservableType,
  value: string,
  { threat_type: threatType, malware_family: malwareFamily, reporting_sources, last_seen, state }: KnownFacts,
) {
  if (!isHunted(type)) return null;
  const lastSeen = last_seen === null ? null : Date.parse(last_seen);
  return huntingFor({ type, value, threatType, malwareFamily, sources: reporting_sources, lastSeen, state });
}

function isHunted(type: ObservableType): type is HuntedType {
  return type !== 'asn' && type !== 'filename';
}

/** A list of texts as the store holds it. */
export function stringsOf(json: string): string[] {
  return json === '[]' ? [] : (JSON.parse(json) as string[]);
}
