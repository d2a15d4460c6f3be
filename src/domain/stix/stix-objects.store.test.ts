import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { openStore } from '../../db/open.ts';
import { answersAtOnce, sessionAtOnce } from '../../db/prepared.ts';
import type { Store } from '../../db/store.ts';
import { publishVersions } from './published-objects.store.ts';
import { readStixObjects, type StixFilters } from './stix-objects.store.ts';

let folder: string;
let store: Store;
/** How the store looks for each page: one line for each step of its plan. */
let steps: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soc-defenders-'));
  store = openStore(`sqlite:${join(folder, 'test.db')}`, { use: 'server' });
  await migrate(store);
  const versions = Array.from({ length: 500 }, (_, at) => ({
    uid: Buffer.from(at.toString(16).padStart(32, '0'), 'hex'),
    kind: at % 5,
    version: at,
    tlp: 0,
    body: '{}',
  }));
  await publishVersions(store, versions, { from: -1, to: 0, now: 1000 });
  const session = sessionAtOnce(store.read)!;
  answersAtOnce(store.read, {
    query(sql, parameters) {
      const { rows } = session.query(`explain query plan ${sql}`, parameters);
      steps = rows.map(({ detail }) => String(detail));
      return session.query(sql, parameters);
    },
  });
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const everything: StixFilters = { kinds: 0, named: null, versions: { last: true }, clearance: 4, after: 0 };

test.each([
  ['all', everything],
  ['those of some kinds', { ...everything, kinds: [1, 3] }],
] as const)('A6.11 a page of %s reads a run of an index, at the front as at the end', async (_, filters) => {
  const first = await readStixObjects(store, 'bodies', filters, 10);
  const plan = steps;
  const { position: after } = (await readStixObjects(store, 'facts', filters, 500)).at(-11)!;
  expect(await readStixObjects(store, 'bodies', { ...filters, after }, 500)).toHaveLength(10);
  expect(first).toHaveLength(10);
  expect(steps).toEqual(plan);
  // What is looked through row by row is a run that was cut to the page already.
  const looks = plan.filter((step) => /^(?:SEARCH|SCAN)/.test(step) && step !== 'SCAN run');
  expect(looks.length).toBeGreaterThan(0);
  for (const look of looks) expect(look).toMatch(/^SEARCH .*(?:rowid[>=]\?|position>\?)/);
});
