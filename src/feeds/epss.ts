/** FIRST's forecast of exploitation: a score for every published CVE id, new each day. */
import type { EpssRecord } from '../contract/vulnerability-record.ts';
import { parseDate } from '../lib/parse-date.ts';
import { type Feed, FeedError, type FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { pieceLines } from './piece-lines.ts';
import { refuseHtml } from './refuse-html.ts';
import { readCveId } from './vulnerability-fields.ts';

export const epss: Feed = {
  id: 'epss',
  name: 'EPSS',
  home: 'https://www.first.org/epss/',
  terms: {
    licence: 'free to use with attribution to FIRST',
    tlp: 'clear',
    attribution: 'EPSS scores by FIRST (https://www.first.org/epss/)',
    commercial: true,
  },
  category: 'research',
  tier: 1,
  every: 360,
  url: 'https://epss.empiricalsecurity.com/epss_scores-current.csv.gz',
  sample: 'epss.csv',
  large: true,
  parse,
};

const expected = 'EPSS scores as CSV with a score date and the columns cve, epss, percentile';
const dayMs = 86_400_000;
/** Comment lines before the header; there is one. */
const mostComments = 20;

/** 360,000 rows a day: read as a stream, and split by hand, since no field of theirs is ever quoted. */
function* parse(body: FeedBody): Generator<FeedRecord> {
  const lines = pieceLines(body.pieces(), expected);
  const { day, columns } = readHead(lines);
  for (const line of lines) {
    if (line === '') continue;
    yield toRecord(line.split(',', 20), columns, day) ?? {
      kind: 'skipped',
      reason: 'row without a CVE id or a score',
    };
  }
}

type Columns = Record<'cve' | 'epss' | 'percentile', number>;

/** Reads up to the header, which stands below the line of the model. */
function readHead(lines: Generator<string>): { day: number; columns: Columns } {
  const comments: string[] = [];
  // `for … of` would close the lines.
  for (let next = lines.next(); !next.done; next = lines.next()) {
    const line = next.value.trim();
    if (comments.length === 0) refuseHtml(line, expected);
    if (line.startsWith('#') && comments.length < mostComments) {
      comments.push(line);
      continue;
    }
    const names = line.slice(0, 1000).toLowerCase().split(',');
    const columns = {
      cve: names.indexOf('cve'),
      epss: names.indexOf('epss'),
      percentile: names.indexOf('percentile'),
    };
    const date = /score_date:(\d{4}-\d\d-\d\d)/.exec(comments.join('\n').slice(0, 4096))?.[1];
    const at = parseDate(date ?? '');
    if (at === undefined || Object.values(columns).includes(-1)) break;
    return { day: Math.floor(at / dayMs), columns };
  }
  throw new FeedError(`expected ${expected}, found no such head`);
}

function toRecord(fields: string[], columns: Columns, day: number): EpssRecord | null {
  const id = readCveId(fields[columns.cve]);
  const score = share(fields[columns.epss]);
  const percentile = share(fields[columns.percentile]);
  if (id === undefined || score === null || percentile === null) return null;
  return { kind: 'epss', id, score, percentile, day };
}

/** A number from 0 to 1. */
function share(text: string | undefined): number | null {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return value >= 0 && value <= 1 ? value : null;
}
