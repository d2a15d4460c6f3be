/** Reference data in the store: what each catalogue says, replaced as a whole, and written only where it says something new. */
import { sql } from 'kysely';
import type {
  Entity,
  EntityRecord,
  ExampleRecord,
  ReferenceKind,
  ReferenceRecord,
} from '../../contract/reference-record.ts';
import { lockChanges } from '../../db/change.ts';
import type { Database, Dialect } from '../../db/store.ts';
import type { ReferenceEntityTable, TechniqueExampleTable } from '../../db/tables/knowledge.ts';
import { textList } from '../../db/text-list.ts';
import { type Columns, upsertRows } from '../../db/upsert-rows.ts';
import { chunks } from '../../lib/chunks.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { digest53 } from '../../lib/digest.ts';

export interface ReferenceContext {
  dialect: Dialect;
  /** Slug of the source that says it. */
  source: string;
}

interface Tally {
  added: number;
  changed: number;
  unchanged: number;
}

const rowsPerStatement = 500;

const entityColumns: Columns<ReferenceEntityTable> = {
  source: 'text',
  catalogue: 'text',
  id: 'text',
  kind: 'text',
  name: 'text',
  aliases: 'text',
  facts: 'text',
  digest: 'bigint',
};
const exampleColumns: Columns<TechniqueExampleTable> = {
  source: 'text',
  catalogue: 'text',
  id: 'text',
  technique: 'text',
  sentence: 'text',
  digest: 'bigint',
};
const tables = { reference_entity: entityColumns, technique_example: exampleColumns };
type Table = keyof typeof tables;
type Row = ReferenceEntityTable | TechniqueExampleTable;

/**
 * Inside a transaction. Only what says something new is written. When a catalogue has come to its end, what it no longer
 * holds goes, and the fingerprints tell everybody that there is something new: half a catalogue is shown to nobody.
 */
export async function writeReferences(
  trx: Database,
  context: ReferenceContext,
  records: readonly ReferenceRecord[],
): Promise<Tally> {
  await lockChanges(trx, context.dialect);
  const tally = { added: 0, changed: 0, unchanged: 0 };
  const entities: ReferenceEntityTable[] = [];
  const examples: TechniqueExampleTable[] = [];
  for (const record of records) {
    if (record.about === 'example') examples.push(exampleRow(context.source, record));
    else if (record.about !== 'catalogue') entities.push(entityRow(context.source, record));
  }
  await writeRows(trx, context, 'reference_entity', entities, tally);
  await writeRows(trx, context, 'technique_example', examples, tally);
  for (const record of records) {
    if (record.about !== 'catalogue') continue;
    for (const table of Object.keys(tables) as Table[]) {
      tally.changed += await forgetOthers(trx, context, table, record.catalogue, record.ids);
      await noteFingerprint(trx, table);
    }
  }
  return tally;
}

async function writeRows(
  trx: Database,
  { dialect, source }: ReferenceContext,
  table: Table,
  rows: readonly Row[],
  tally: Tally,
): Promise<void> {
  const latest = new Map(rows.map((row) => [`${row.catalogue} ${row.id}`, row]));
  for (const part of chunks([...latest.values()], rowsPerStatement)) {
    const ids = textList(
      dialect,
      part.map(({ id }) => id),
    );
    const { rows: stored } = await sql<Pick<Row, 'catalogue' | 'id' | 'digest'>>`
      select catalogue, id, digest from ${sql.table(table)}
      where source = ${source} and id in (select value from ${ids} as ids)`.execute(trx);
    const known = new Map(stored.map(({ catalogue, id, digest }) => [`${catalogue} ${id}`, digest]));
    const fresh = part.filter(({ catalogue, id, digest }) => known.get(`${catalogue} ${id}`) !== digest);
    const added = fresh.filter(({ catalogue, id }) => !known.has(`${catalogue} ${id}`)).length;
    tally.added += added;
    tally.changed += fresh.length - added;
    tally.unchanged += part.length - fresh.length;
    const columns = tables[table] as Columns<Row>;
    await upsertRows<Row>(trx, dialect, table, columns, ['source', 'catalogue', 'id'], fresh);
  }
}

/** Returns how many rows went. */
async function forgetOthers(
  trx: Database,
  { dialect, source }: ReferenceContext,
  table: Table,
  catalogue: string,
  ids: readonly string[],
): Promise<number> {
  const name = catalogue.slice(0, longestId);
  const { numAffectedRows } = await sql`
    delete from ${sql.table(table)} where source = ${source} and catalogue = ${name}
      and id not in (select value from ${textList(
        dialect,
        ids.map((id) => id.slice(0, longestId)),
      )} as ids)`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/** 53 bits over all rows; the same in every store that holds the same. */
async function noteFingerprint(trx: Database, table: Table): Promise<void> {
  const { rows } = await sql<{ digest: number }>`
    select digest from ${sql.table(table)} order by source, catalogue, id`.execute(trx);
  const value = rows.length === 0 ? 0 : digest53(rows.map(({ digest }) => digest).join());
  await trx
    .updateTable('position')
    .set({ value })
    .where('name', '=', table)
    .where('value', '!=', value)
    .execute();
}

/** Changes with what is stored; 0 where nothing is. */
export async function referenceFingerprint(db: Database, table: Table): Promise<number> {
  const row = await db
    .selectFrom('position')
    .select('value')
    .where('name', '=', table)
    .executeTakeFirstOrThrow();
  return Number(row.value);
}

/** Everything of these kinds; what has an ATT&CK id first, then in the order of sources, catalogues and ids. */
export async function readEntities(db: Database, kinds: readonly ReferenceKind[]): Promise<Entity[]> {
  const rows = await db
    .selectFrom('reference_entity')
    .select(['id', 'kind', 'name', 'aliases', 'facts'])
    .where('kind', 'in', kinds)
    .orderBy('source')
    .orderBy('catalogue')
    .orderBy('id')
    .execute();
  const entities = rows.map(
    ({ id, kind, name, aliases, facts }): Entity => ({
      ...JSON.parse(facts),
      about: kind,
      id,
      name,
      aliases: JSON.parse(aliases),
    }),
  );
  const isAttack = ({ id }: Entity) => /^[GST]/.test(id);
  return [...entities.filter(isAttack), ...entities.filter((entity) => !isAttack(entity))];
}

/** The sentences that a model of techniques is trained on, in a fixed order. */
export async function readExamples(db: Database): Promise<{ technique: string; sentence: string }[]> {
  return await db
    .selectFrom('technique_example')
    .select(['technique', 'sentence'])
    .orderBy('source')
    .orderBy('catalogue')
    .orderBy('id')
    .execute();
}

const longestId = 60;
const longestName = 120;
const mostNames = 100;

function entityRow(source: string, record: EntityRecord): ReferenceEntityTable {
  const { kind: _, about, catalogue, id, name, aliases, description, ...facts } = record;
  const names = new Set(
    aliases.map((alias) => cleanText(alias, longestName)).filter((alias) => alias !== ''),
  );
  const row = {
    source,
    catalogue: catalogue.slice(0, longestId),
    id: id.slice(0, longestId),
    kind: about,
    name: cleanText(name, longestName),
    aliases: JSON.stringify([...names].slice(0, mostNames)),
    facts: JSON.stringify({
      ...Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, bounded(value)])),
      ...(description && { description: cleanText(description, 600) }),
    }),
  };
  return { ...row, digest: digest53(Object.values(row).join('\0')) };
}

function exampleRow(
  source: string,
  { catalogue, id, technique, text }: ExampleRecord,
): TechniqueExampleTable {
  const row = {
    source,
    catalogue: catalogue.slice(0, longestId),
    id: id.slice(0, longestId),
    technique: technique.slice(0, longestId),
    sentence: cleanText(text, 1000),
  };
  return { ...row, digest: digest53(Object.values(row).join('\0')) };
}

function bounded(value: string | string[]): string | string[] {
  if (typeof value === 'string') return cleanText(value, longestName);
  return value.slice(0, mostNames).map((one) => cleanText(one, longestName));
}
