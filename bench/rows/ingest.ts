/** New and unchanged reports per second, durable and with all indexes. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BenchRow } from '../bench-row.ts';
import { type Fixture, ingestRecords, million, openBenchStore } from '../support/fixture.ts';
import { benchRecords } from '../support/records.ts';

const count = 100_000;

export const ingestRow: BenchRow = {
  name: 'ingest',
  async run(fixture) {
    const bare = await bareInsert(fixture);
    const empty = await fixture.folder();
    const fresh = await timed(empty, 0, Date.now());
    const { folder, now, lastTenthPerSecond } = await fixture.copy(million);
    const grown = await timed(folder, million, now);
    const again = await timed(folder, million, now);
    const against = 'bare prepared insert of the same rows into one table';
    return [
      { what: 'ingest of 100,000, empty store', ours: fresh, unit: '/s', yardstick: bare, against },
      { what: 'the last tenth of 1,000,000', ours: lastTenthPerSecond, unit: '/s', yardstick: bare, against },
      {
        what: 'ingest of 100,000 at 1,000,000',
        ours: grown,
        unit: '/s',
        yardstick: bare,
        against,
        goal: '≥ 5,000/s',
        met: grown >= 5000,
      },
      {
        what: 'the same 100,000 unchanged',
        ours: again,
        unit: '/s',
        yardstick: bare,
        against,
        goal: '≥ 50,000/s',
        met: again >= 50_000,
      },
    ];
  },
};

async function timed(folder: string, from: number, now: number): Promise<number> {
  const store = await openBenchStore(folder);
  const began = performance.now();
  await ingestRecords(store, from, count, now);
  const perSecond = count / ((performance.now() - began) / 1000);
  await store.close();
  return perSecond;
}

/** What the engine does at best: one table, no index, the same durability and batch size. */
async function bareInsert(fixture: Fixture): Promise<number> {
  const database = new DatabaseSync(join(await fixture.folder(), 'bare.db'));
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  database.exec(
    'create table row (value text, confidence integer, threat text, family text, tags text, first integer, last integer, reference text)',
  );
  const insert = database.prepare('insert into row values (?, ?, ?, ?, ?, ?, ?, ?)');
  const began = performance.now();
  let n = 0;
  for (const {
    value,
    confidence,
    threatType,
    malwareFamily,
    tags,
    firstSeen,
    lastSeen,
    reference,
  } of benchRecords(0, count, Date.now())) {
    if (n % 2000 === 0) database.exec(n === 0 ? 'begin' : 'commit; begin');
    n += 1;
    insert.run(
      value,
      confidence,
      threatType!,
      malwareFamily!,
      JSON.stringify(tags),
      firstSeen!,
      lastSeen!,
      reference!,
    );
  }
  database.exec('commit');
  const perSecond = count / ((performance.now() - began) / 1000);
  database.close();
  return perSecond;
}
