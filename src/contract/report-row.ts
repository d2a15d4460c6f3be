/** An article as STIX takes it: a report, and what it reports of. */
import type { ExportRow } from './export-row.ts';
import type { VerdictWord } from './feedback.ts';
import type { Sector } from './sector.ts';
import type { Tlp } from './tlp.ts';

/** An actor, malware or tool that an article names. */
export interface ReportedName {
  kind: 'actor' | 'malware' | 'tool';
  name: string;
  /** Of ATT&CK, such as `G0007`; null for what has none there. */
  id: string | null;
  /** UUID of its STIX object, where ATT&CK itself has been loaded. */
  uuid: string | null;
  aliases: readonly string[];
}

/** What people of this instance say of an indicator. `at` is RFC 3339 in UTC, `key` tells it from others on that indicator. */
export interface ReportedWord {
  says: VerdictWord | 'seen_here';
  key: string;
  at: string;
}

/** Times are RFC 3339 in UTC. */
export interface ReportRow {
  /** UUID. */
  id: string;
  title: string;
  summary: string;
  /** The article itself, and our page about it. */
  url: string;
  page: string;
  sourceName: string;
  /** The line that the source asks to be named by. */
  attribution: string | null;
  /** How far what the source says may travel. */
  tlp: Tlp;
  published_at: string;
  created_at: string;
  modified_at: string;
  labels: readonly string[];
  /** Admitted ones only (exports/admit-rows.ts). */
  indicators: readonly ExportRow[];
  /** By id of indicator. */
  words: ReadonlyMap<string, readonly ReportedWord[]>;
  cves: readonly string[];
  techniques: readonly string[];
  names: readonly ReportedName[];
  sectors: readonly Sector[];
}
