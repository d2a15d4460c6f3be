/** What a source's parser yields and the pipeline takes: one kind of record for each kind of knowledge. */
import type { AllowListRecord } from './allow-list-record.ts';
import type { ObservableType } from './ioc-type.ts';
import type { ReferenceRecord } from './reference-record.ts';
import type { CveRecord, VulnerabilityRecord } from './vulnerability-record.ts';

export type { AllowListRecord, CveRecord, ReferenceRecord, VulnerabilityRecord };

/** One indicator as a source reports it. Times are epoch milliseconds; `value` may be defanged, the pipeline normalises. */
export interface IndicatorRecord {
  kind: 'indicator';
  value: string;
  /** When left out, the pipeline detects which of the public types it is. */
  type?: ObservableType;
  /** The source's own confidence, 0–100. */
  confidence: number;
  threatType?: string;
  malwareFamily?: string;
  tags?: string[];
  /** ATT&CK technique ids that the source ties to it. */
  techniques?: string[];
  firstSeen?: number;
  lastSeen?: number;
  /** Where people can read more about this report. */
  reference?: string;
  context?: string;
  /** The source takes back what it reported; `lastSeen` is when. */
  withdrawn?: true;
}

/** One article as a feed carries it. `html` is hostile markup; the pipeline extracts text from it and never shows it raw. */
export interface ArticleRecord {
  kind: 'article';
  /** What the publisher calls this item: guid, Atom id, rdf:about, else its address. */
  externalId: string;
  url: string;
  /** True where other items of the same body have the same address: the title tells them apart. */
  sharesUrl?: boolean;
  title: string;
  html: string;
  summary?: string;
  author?: string;
  tags?: string[];
  imageUrl?: string;
  language?: string;
  publishedAt?: number;
  /** True where addresses and names in it are those of victims: nothing in it is an indicator. */
  aboutVictims?: boolean;
}

/** A row that was read and left out on purpose, or could not be read; counted by reason and shown to operators. */
export interface SkippedRecord {
  kind: 'skipped';
  reason: string;
}

export type SourceRecord =
  | IndicatorRecord
  | ArticleRecord
  | CveRecord
  | AllowListRecord
  | ReferenceRecord
  | SkippedRecord;
