/** What a store holds, apart from row numbers and what depends on the time of writing: two imports must agree on it. */
import { type RawBuilder, sql } from 'kysely';
import { riskConfidenceBands } from '../../src/contract/risk.ts';
import type { Store } from '../../src/db/store.ts';

const { high, medium } = riskConfidenceBands;

export interface StoreContents {
  indicators: string[];
  evidence: string[];
  /** Counters by type, confidence word and state. */
  counts: string[];
  /** Values in the substring index, by row. */
  indexed: number[];
}

export async function storeContents(store: Store): Promise<StoreContents> {
  const { read, dialect } = store;
  const indicators = await read.selectFrom('indicator').selectAll().orderBy('id').execute();
  const evidence = await read.selectFrom('evidence').selectAll().execute();
  const counts = await read
    .selectFrom('indicator_count')
    .select(['type', 'word', 'state'])
    .select(({ fn }) => fn.sum('n').as('n'))
    .groupBy(['type', 'word', 'state'])
    .execute();
  const row = sql.raw(dialect === 'sqlite' ? 'rowid' : 'id');
  const indexed = await sql<{ row: number }>`select ${row} as row from indicator_trigram`.execute(read);
  const values = new Map(indicators.map(({ id, value }) => [id, value]));
  return {
    indicators: indicators
      .map(
        ({
          id: _id,
          uid,
          created_at: _created,
          change: _change,
          risk: _risk,
          confidence: _confidence,
          next_band_change: _next,
          ...rest
        }) => JSON.stringify([Buffer.from(uid).toString('hex'), rest]),
      )
      .sort(),
    evidence: evidence
      .map(({ indicator_id, ...rest }) => JSON.stringify([values.get(indicator_id), rest]))
      .sort(),
    counts: counts.map(({ type, word, state, n }) => `${type} ${word} ${state}: ${Number(n)}`).sort(),
    indexed: indexed.rows.map(({ row }) => Number(row)).sort((a, b) => a - b),
  };
}

/** The first few lines that only one of them has. */
export function differences(ours: readonly string[], theirs: readonly string[]): string[] {
  const only = (these: readonly string[], those: readonly string[], sign: string) => {
    const known = new Set(those);
    return these.filter((line) => !known.has(line)).map((line) => sign + line);
  };
  return [...only(ours, theirs, '+ '), ...only(theirs, ours, '- ')].slice(0, 6);
}

/** Broken promises of a store, in words; none in a sound one. */
export async function unsound(store: Store): Promise<string[]> {
  const { dialect, read } = store;
  const findings: string[] = [];
  const number = async (what: string, query: RawBuilder<{ n: number }>) => {
    const n = Number((await query.execute(read)).rows[0]!.n);
    if (n > 0) findings.push(`${what}: ${n}`);
  };
  if (dialect === 'sqlite') {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(read);
    if (rows[0]?.integrity_check !== 'ok') findings.push(`integrity: ${rows[0]?.integrity_check}`);
    await sql`insert into indicator_trigram (indicator_trigram) values ('integrity-check')`.execute(
      store.write,
    );
  }
  await number(
    'indicators without evidence',
    sql`select count(*) as n from indicator where id not in (select indicator_id from evidence)`,
  );
  await number(
    'evidence without indicator',
    sql`select count(*) as n from evidence where indicator_id not in (select id from indicator)`,
  );
  await number(
    'indicators whose number of sources is wrong',
    sql`select count(*) as n from indicator i
      where sources <> (select count(*) from evidence e where e.indicator_id = i.id)`,
  );
  const word = sql.raw(
    `case when state in (3, 4, 5) or confidence < ${medium} then 2 when confidence < ${high} then 1 else 0 end`,
  );
  const live = sql`select change / 86400000000 as day, type, ${word} as word, state, tlp, count(*) as n from indicator group by 1, 2, 3, 4, 5`;
  const kept = sql`select day, type, word, state, tlp, n from indicator_count where n <> 0`;
  await number(
    'counters that are wrong',
    sql`select count(*) as n from (select * from (${live}) a except ${kept}) x`,
  );
  await number(
    'counters of nothing',
    sql`select count(*) as n from (select * from (${kept}) a except ${live}) x`,
  );
  const tallied = sql`select 'source' as kind, e.source_id as key, count(*) as n from evidence e
      join indicator i on i.id = e.indicator_id where i.type < 11 group by 2
    union all select 'categories', categories, count(*) from indicator where type < 11 group by 2
    union all select 'hour', created_at / 3600000, count(*) from indicator where type < 11 group by 2`;
  const tallies = sql`select kind, key, n from indicator_tally where n <> 0`;
  await number(
    'tallies that are wrong',
    sql`select count(*) as n from (select * from (${tallied}) a except ${tallies}) x`,
  );
  await number(
    'tallies of nothing',
    sql`select count(*) as n from (select * from (${tallies}) a except select * from (${tallied}) b) x`,
  );
  const told = sql.join(
    ['threat_type', 'malware_family'].map(
      (kind) => sql`select ${sql.lit(kind)} as kind, ${sql.ref(kind)} as key, count(*) as n from indicator
        where type < 11 and ${sql.ref(kind)} is not null group by 2`,
    ),
    sql` union all `,
  );
  const words = sql`select kind, key, n from indicator_word where n <> 0`;
  await number(
    'words that are counted wrong',
    sql`select count(*) as n from (select * from (${told}) a except ${words}) x`,
  );
  await number(
    'words of nothing',
    sql`select count(*) as n from (select * from (${words}) a except select * from (${told}) b) x`,
  );
  await number(
    'described vulnerabilities that no list has',
    sql`select count(*) as n from cve where rejected = 0 and id not in (select cve_id from cve_rank)`,
  );
  await number(
    'change numbers above the sequence',
    sql`select count(*) as n from indicator where change > (select value from position where name = 'change')`,
  );
  return findings;
}
