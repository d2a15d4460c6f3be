/** What a source's parser yields and the pipeline takes: indicators, articles, vulnerabilities, and what was left out. */
import type { IocType } from './ioc-type.ts';

/** One indicator as a source reports it. Times are epoch milliseconds; `value` may be defanged, the pipeline normalises. */
export interface IndicatorRecord {
  kind: 'indicator';
  value: string;
  /** When left out, the pipeline detects it. */
  type?: IocType;
  /** The source's own confidence, 0–100. */
  confidence: number;
  threatType?: string;
  malwareFamily?: string;
  tags?: string[];
  firstSeen?: number;
  lastSeen?: number;
  /** Where people can read more about this report. */
  reference?: string;
  context?: string;
}

/** One article as a feed carries it. `html` is hostile markup; the pipeline extracts text from it and never shows it raw. */
export interface ArticleRecord {
  kind: 'article';
  /** What the publisher calls this item: guid, Atom id, rdf:about, else its address. */
  externalId: string;
  url: string;
  title: string;
  html: string;
  summary?: string;
  author?: string;
  tags?: string[];
  imageUrl?: string;
  language?: string;
  publishedAt?: number;
}

/** One vulnerability as a catalogue describes it; what a source does not know is left out and never erased. */
export interface VulnerabilityRecord {
  kind: 'vulnerability';
  id: string;
  title?: string;
  description?: string;
  vendor?: string;
  product?: string;
  cwes?: string[];
  publishedAt?: number;
  kev?: { dateAdded: number; dueDate?: number; ransomware: boolean; requiredAction?: string };
  references?: string[];
}

/** A row that was read and left out on purpose, or could not be read; counted by reason and shown to operators. */
export interface SkippedRecord {
  kind: 'skipped';
  reason: string;
}

export type SourceRecord = IndicatorRecord | ArticleRecord | VulnerabilityRecord | SkippedRecord;
