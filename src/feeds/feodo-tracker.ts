/** Feodo Tracker of abuse.ch: command and control servers of botnets. An empty list with a valid banner is good news. */
import { parseDate } from '../lib/parse-date.ts';
import { type Feed, FeedError, type FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldText } from './field-text.ts';
import { entriesOf, looksLikeJson, parseJson } from './json-entries.ts';
import { readTable } from './read-table.ts';
import { abuseCh } from './terms.ts';

export const feodoTracker: Feed = {
  id: 'feodo-tracker',
  name: 'Feodo Tracker',
  home: 'https://feodotracker.abuse.ch/',
  terms: abuseCh,
  category: 'threat-feed',
  tier: 1,
  every: 60,
  url: 'https://feodotracker.abuse.ch/downloads/ipblocklist.csv',
  sample: 'feodo-tracker.csv',
  mayBeEmpty: true,
  parse,
};

interface Server {
  address: string | undefined;
  port: string | undefined;
  status: string | undefined;
  malware: string | undefined;
  first: number | undefined;
  last: number | undefined;
}

const columns = ['first_seen_utc', 'dst_ip', 'dst_port', 'c2_status', 'last_online', 'malware'] as const;
const month = 30 * 24 * 3_600_000;

function* parse({ text }: FeedBody): Generator<FeedRecord> {
  const { servers, listed } = looksLikeJson(text) ? fromJson(text) : fromTable(text);
  for (const server of servers) yield toRecord(server, listed);
}

interface List {
  servers: Server[];
  /** When the list says it was made; in JSON, which doesn't say, the latest time in it. */
  listed: number;
}

function fromTable(text: string): List {
  if (isEmptyList(text)) return { servers: [], listed: 0 };
  const { column, width, comments, ...table } = readTable(text, columns);
  const rows = [...table.rows];
  const promised = /^END (\d{1,9}) entries/.exec(comments.at(-1) ?? '')?.[1];
  if (rows.length > 0 && Number(promised) !== rows.length) {
    const words = promised === undefined ? 'no line “# END n entries”' : `the last line says ${promised}`;
    throw new FeedError(`Feodo Tracker list is cut off: ${rows.length} rows, ${words}`);
  }
  const banner = comments.map((line) => /^Last updated: ([\d: -]{10,19})/.exec(line)?.[1]).find(Boolean);
  const servers = rows.map((row) => {
    const field = (name: (typeof columns)[number]) =>
      row.length === width ? fieldText(row[column[name]]) : undefined;
    return {
      address: field('dst_ip'),
      port: field('dst_port'),
      status: field('c2_status'),
      malware: field('malware'),
      first: parseDate(field('first_seen_utc') ?? ''),
      last: parseDate(field('last_online') ?? ''),
    };
  });
  return { servers, listed: parseDate(banner ?? '') ?? latest(servers) };
}

/** `ipblocklist_recommended` has been a banner and nothing else since the take-downs of 2024. */
function isEmptyList(text: string): boolean {
  const lines = text.slice(0, 10_000).split('\n', 100);
  return (
    text.length < 10_000 &&
    lines.some((line) => line.startsWith('#') && line.includes('Feodo Tracker')) &&
    lines.every((line) => line.startsWith('#') || line.trim() === '')
  );
}

function fromJson(text: string): List {
  const expected = 'Feodo Tracker CSV or JSON';
  const value = parseJson(text, expected);
  if (!Array.isArray(value)) throw new FeedError(`expected ${expected}, got JSON that is no array`);
  const servers = [...entriesOf(value)].map((entry) => ({
    address: fieldText(entry?.fields.ip_address),
    port: fieldText(entry?.fields.port),
    status: fieldText(entry?.fields.status),
    malware: fieldText(entry?.fields.malware),
    first: parseDate(fieldText(entry?.fields.first_seen) ?? ''),
    last: parseDate(fieldText(entry?.fields.last_online) ?? ''),
  }));
  return { servers, listed: latest(servers) };
}

function latest(servers: Server[]): number {
  return servers.reduce((max, { first = 0, last = 0 }) => Math.max(max, first, last), 0);
}

function toRecord(server: Server, listed: number): FeedRecord {
  const { address, port, status, malware, first } = server;
  if (!address) return { kind: 'skipped', reason: 'row without an address or with missing columns' };
  const last = later(first, server.last);
  return {
    kind: 'indicator',
    type: 'ipv4',
    value: address,
    confidence: last !== undefined && listed - last > month ? 40 : status === 'online' ? 95 : 60,
    threatType: 'botnet_cc',
    reference: `https://feodotracker.abuse.ch/browse/host/${encodeURIComponent(address.slice(0, 64))}/`,
    tags: port && /^\d{1,5}$/.test(port) ? [`port:${port}`] : [],
    ...(malware && { malwareFamily: malware }),
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
  };
}

/** `last_online` is a date only, so on the first day it lies before the moment of `first_seen`. */
function later(first: number | undefined, last: number | undefined): number | undefined {
  return first === undefined || last === undefined ? (last ?? first) : Math.max(first, last);
}
