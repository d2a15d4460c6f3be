/** Delimited text, its columns by name or by number. */
import type { MappedField, OwnSourceOf } from '../../contract/own-source.ts';
import type { FeedRecord } from '../feed.ts';
import type { FeedBody } from '../feed-body.ts';
import { readRows, readTable } from '../read-table.ts';
import type { Kind } from './kind.ts';
import { ownRecord } from './own-record.ts';

export const csv: Kind<OwnSourceOf<'csv'>> = { parse };

function* parse(body: FeedBody, definition: OwnSourceOf<'csv'>): Generator<FeedRecord> {
  const { rows, place } = find(body, definition);
  const width = 1 + Math.max(...place.values());
  for (const row of rows) {
    if (row.length < width) yield { kind: 'skipped', reason: 'row with missing columns' };
    else yield ownRecord(definition, (name) => row[place.get(name) ?? -1]);
  }
}

interface Found {
  rows: Iterable<string[]>;
  place: Map<MappedField, number>;
}

function find(body: FeedBody, { columns, delimiter, comment, skip_rows }: OwnSourceOf<'csv'>): Found {
  const form = { delimiter, comment };
  const wanted = Object.entries(columns) as [MappedField, string | number][];
  if (typeof columns.value === 'number') {
    const rows = readRows(body.pieces(), 'delimited text', [], form);
    return {
      rows: rows.drop(skip_rows),
      place: new Map(wanted.map(([name, column]) => [name, Number(column) - 1])),
    };
  }
  const titles = wanted.map(([, column]) => String(column).toLowerCase());
  const { rows, column } = readTable(body.pieces(), titles, [], form);
  return { rows, place: new Map(wanted.map(([name], at) => [name, column[titles[at]!]!])) };
}
