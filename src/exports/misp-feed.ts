/** A MISP feed: the files of a folder that MISP servers fetch, one event per day on which indicators were first stored. */
import { hash } from 'node:crypto';
import { deriveId } from '../domain/iocs/identity.ts';
import { formatUuid } from '../lib/uuid.ts';
import type { ExportContext, ExportFormat, ExportRow } from './export-format.ts';
import { mispEvent } from './misp-event.ts';
import { MispEventSummary } from './misp-event-summary.ts';
import { mispEventText } from './misp-event-text.ts';

/** What of a row decides what is said of its event. */
export type SummaryRow = Pick<ExportRow, 'type' | 'value' | 'confidence' | 'tlp' | 'modified_at'>;

/** Rows that are alike may stand for each other. */
export interface FeedDay {
  /** `2026-01-02`: of `created_at`, so that no row ever moves to another event. */
  date: string;
  rows: Iterable<SummaryRow>;
}

/**
 * `<uuid>.json` of a day. Rows of every state belong into it: what was taken back since it was published stays, and detects
 * nothing any more, for a feed has no other way to say so.
 */
export function feedEvent(date: string): ExportFormat {
  return {
    ...mispEvent,
    open: (context) => mispEventText({ uuid: feedEventId(date), info: infoOf(date, context), date }, context),
  };
}

/** `manifest.json`: by what it says of an event a server decides whether to fetch it. */
export function feedManifest(days: Iterable<FeedDay>, context: ExportContext): string {
  const entries = Array.from(days, (day) => manifestEntry(day, context));
  return `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`;
}

function manifestEntry({ date, rows }: FeedDay, context: ExportContext): [string, object] {
  const summary = new MispEventSummary(context);
  for (const row of rows) summary.add(row);
  const { name, uuid } = context.producer;
  const entry = {
    Orgc: { name, uuid },
    info: infoOf(date, context),
    date,
    analysis: '2',
    ...summary.fields(),
  };
  return [feedEventId(date), entry];
}

/** A line of `hashes.csv`: MD5 of a value and the event that holds it, so that a server finds a value without the events. */
export function feedHash(value: string, date: string): string {
  return `${hash('md5', value, 'hex')},${feedEventId(date)}\n`;
}

function infoOf(date: string, { producer }: ExportContext): string {
  return `${producer.name}: indicators first stored on ${date}`;
}

/** The same on every server and for ever: MISP knows an event by it. */
export function feedEventId(date: string): string {
  return formatUuid(deriveId('misp-event', 'day', date));
}
