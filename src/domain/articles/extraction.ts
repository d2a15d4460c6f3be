/** What the extractor gives back, and what it can be told. */
import type { IocType } from '../../contract/ioc-type.ts';
import type { DropReason } from './candidate.ts';
import type { Place } from './layout.ts';

/** A reported indicator: one per type and value, in order of first occurrence. */
export interface Found {
  type: IocType;
  /** Canonical, as `normalise` gives it. */
  value: string;
  /** First occurrence in the input as given, in UTF-16 units. */
  offset: number;
  length: number;
  /** 0–100: 90 defanged, under a heading of indicators or alone in its line or cell; hash with context 85; prose 60; link 30. */
  confidence: number;
  place: Place;
  count: number;
  defanged: boolean;
  /** Only seen as the host of a reported URL or e-mail address. */
  related: boolean;
}

/** Something refused, and why. */
export interface Dropped {
  type: IocType;
  value: string;
  offset: number;
  reason: DropReason;
}

export interface Extraction {
  found: Found[];
  dropped: Dropped[];
}

export interface ExtractOptions {
  /** The input is HTML: page furniture is left out, links are kept apart. */
  html?: boolean;
  /** Hosts of the article and its feed: neither they nor what lies below them is reported. */
  ownHosts?: string[];
  /** Tells which ATT&CK technique ids exist; without it the shape decides. */
  isTechnique?: (id: string) => boolean;
  /** Reports private, reserved and documentation addresses and example names instead of dropping them. */
  keepReserved?: boolean;
}
