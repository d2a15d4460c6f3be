/** What an export format is, what it is given, and what it gives. */
import type { ExportRow } from '../contract/export-row.ts';
import type { IocState } from '../contract/ioc-state.ts';
import type { IocType } from '../contract/ioc-type.ts';
import type { Tier } from '../contract/tier.ts';
import type { Tlp } from '../contract/tlp.ts';
import type { LeftOut } from './left-out.ts';

export type { ExportRow };

/** Who speaks in a document; an operator may put another name in place of ours. */
export interface Producer {
  name: string;
  /** UUID of the producer: of the STIX identity and of the MISP organisation. */
  uuid: string;
}

/** What a document depends on besides its rows. */
export interface ExportContext {
  now: Date;
  /** A random UUID (version 4): the name of this one document. */
  documentId: string;
  /** Base of absolute links, without a slash at the end. */
  publicUrl: string;
  producer: Producer;
  /** The least marking that was asked for; by confidence and evidence where null. */
  tlp: Tlp | null;
  /** The filters in effect, such as `type=ipv4, confidence=high`; equal filters are equal text. */
  filters: string;
  /** What was asked of the format's own parameters. */
  options: Readonly<Record<string, string | undefined>>;
  /** Numbers of RFC 5424: facility (16 is local0), and the enterprise number behind `ioc@`. */
  syslog: { facility: number; enterprise: number };
  /** The strictest marking of a row that may be in it; any where left out. */
  clearance?: Tlp;
  /** Markings that sources give to what they say. */
  sourceTlps?: readonly Tlp[];
  /** Most rows of a block list; of as many lines where it is aggregated. */
  maxRows?: number;
  /** Whether a value is the operator's own. */
  isOwn?(row: ExportRow): boolean;
  /** Counts the rows that are not in the document. */
  leftOut: LeftOut;
}

/** A document in the making. All of its text in order: `begin`, each row's, `end()`. No indicator comes twice. */
export interface Rendering {
  begin: string;
  row(row: ExportRow): string;
  end(): string;
}

export interface ExportFormat {
  /** The word in `format=`, the file name and the menu. */
  id: string;
  /** As people call it, after `as`. */
  name: string;
  /** The endpoint that answers in it. */
  path: string;
  mediaType: string;
  /** What it is sent as instead where the client names that. */
  namedTypes?: readonly string[];
  extension: string;
  /** Least tier. */
  tier: Tier;
  scope: string;
  /** Parameters of its own: the words of each, the first is what holds where none is given. */
  options?: Readonly<Record<string, readonly string[]>>;
  /** Other names of those parameters. */
  optionAliases?: Readonly<Record<string, string>>;
  /** What is in it gets blocked or raises alarms: nothing of the operator's own may be. */
  blocks?: true;
  /** Types that it holds only where they are asked for by name; none unless given. */
  onlyWhenAsked?: readonly IocType[];
  /** Which states leave in it by default; all but what was taken back unless given. */
  states?: readonly IocState[];
  /** Whether a row can say there that it was taken back: it always does, or when that is asked for; never unless given. */
  retractions?: 'always' | 'asked';
  /** Whether it has a form for such a row; for all unless given. Others are left out and counted. */
  holds?(row: ExportRow): boolean;
  /** Begins a document of rows that were admitted (admit-rows.ts). The same rows and context give the same bytes. */
  open(context: ExportContext): Rendering;
}

/** Where lists of indicators are asked for, in JSON or in a format without an endpoint of its own. */
export const listPath = '/api/v1/iocs';
