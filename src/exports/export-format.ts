/** What an export format is, what it is given, and what it gives. */
import type { Ioc } from '../contract/ioc.ts';
import type { IocState } from '../contract/ioc-state.ts';
import type { IocType } from '../contract/ioc-type.ts';
import type { Tier } from '../contract/tier.ts';
import type { Tlp } from '../contract/tlp.ts';
import type { LeftOut } from './left-out.ts';

/** An indicator with what only some formats say of it. Times are RFC 3339 in UTC. */
export interface ExportRow extends Ioc {
  state: IocState;
  /** When it was first stored; never changes. */
  created_at: string;
  /** When what is published of it last changed; not before `created_at`. */
  modified_at: string;
  /** 0–100, null where it is not known. */
  risk: number | null;
  /** When its risk falls below medium, null where that is not known. */
  valid_until: string | null;
}

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
  /** The marking that was asked for; by confidence where null. */
  tlp: Tlp | null;
  /** The filters in effect, such as `type=ipv4, confidence=high`; equal filters are equal text. */
  filters: string;
  /** What was asked of the format's own parameters. */
  options: Readonly<Record<string, string | undefined>>;
  /** Numbers of RFC 5424: facility (16 is local0), and the enterprise number behind `ioc@`. */
  syslog: { facility: number; enterprise: number };
  /** Counts the rows that are not in the document. */
  leftOut: LeftOut;
}

/** A document in the making. All of its text in order: `begin`, each row's, `end()`. */
export interface Rendering {
  begin: string;
  row(row: ExportRow): string;
  end(): string;
}

export interface ExportFormat {
  /** The word in `format=`, the file name and the menu. */
  id: string;
  /** The endpoint that answers in it. */
  path: string;
  mediaType: string;
  extension: string;
  /** Least tier. */
  tier: Tier;
  scope: string;
  /** Parameters of its own: the words of each, the first is what holds where none is given. */
  options?: Readonly<Record<string, readonly string[]>>;
  /** Types that it holds only where they are asked for by name; none unless given. */
  onlyWhenAsked?: readonly IocType[];
  /** Which states leave in it by default; all but what was taken back unless given. */
  states?: readonly IocState[];
  /** Whether it has a form for such a row; for all unless given. Others are left out and counted. */
  holds?(row: ExportRow): boolean;
  /** It refuses the same indicator twice in one document. */
  distinct?: true;
  /** Begins a document of rows that have been admitted (admit-rows.ts). The same rows and context give the same bytes. */
  open(context: ExportContext): Rendering;
}

/** Where lists of indicators are asked for, in JSON or in a format without an endpoint of its own. */
export const listPath = '/api/v1/iocs';
