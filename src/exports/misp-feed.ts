/** A MISP feed: the files of a folder that MISP servers fetch, one event per day on which indicators were first stored. */
import { hash } from 'node:crypto';
import { deriveId } from '../domain/iocs/identity.ts';
import { formatUuid } from '../lib/uuid.ts';
import { admitRows } from './admit-rows.ts';
import type { ExportContext, ExportFormat, ExportRow } from './export-format.ts';
import { mispEvent } from './misp-event.ts';
import { MispEventSummary } from './misp-event-summary.ts';
import { mispEventText } from './misp-event-text.ts';
import { renderRows } from './render-rows.ts';

/** The rows whose `created_at` is in one day (`2026-01-02`), so that none ever moves to another event. */
export interface FeedDay {
  date: string;
  rows: Iterable<ExportRow>;
}

/**
 * `<uuid>.json`, in pieces. Rows of every state belong into it: what was taken back since it was published stays, and detects
 * nothing any more, for a feed has no other way to say so.
 */
export function* feedEvent({ date, rows }: FeedDay, context: ExportContext): Generator<string> {
  const head = { uuid: eventId(date), info: infoOf(date, context), date };
  const format: ExportFormat = { ...mispEvent, open: () => mispEventText(head, context) };
  yield* renderRows(format, admitRows(format, rows, context.leftOut), context);
}

/** One day's entry of `manifest.json`, as a pair of the event's UUID and what a server decides by whether to fetch it. */
function manifestEntry({ date, rows }: FeedDay, context: ExportContext): [string, object] {
  const summary = new MispEventSummary(context);
  for (const row of admitRows(mispEvent, rows, context.leftOut)) summary.add(row);
  const { name, uuid } = context.producer;
  const entry = {
    Orgc: { name, uuid },
    info: infoOf(date, context),
    date,
    analysis: '2',
    ...summary.fields(),
  };
  return [eventId(date), entry];
}

/** `manifest.json`. */
export function feedManifest(days: Iterable<FeedDay>, context: ExportContext): string {
  const entries = Array.from(days, (day) => manifestEntry(day, context));
  return `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`;
}

/** `hashes.csv`: MD5 of each value and the event that holds it, so that a server finds a value without the events. */
export function* feedHashes(days: Iterable<FeedDay>, context: ExportContext): Generator<string> {
  for (const day of days) {
    const event = eventId(day.date);
    for (const { type, value } of admitRows(mispEvent, day.rows, context.leftOut))
      if (type !== 'mitre_attack') yield `${hash('md5', value, 'hex')},${event}\n`;
  }
}

function infoOf(date: string, { producer }: ExportContext): string {
  return `${producer.name}: indicators first stored on ${date}`;
}

/** The same on every server and for ever: MISP knows an event by it. */
function eventId(date: string): string {
  return formatUuid(deriveId('misp-event', 'day', date));
}
