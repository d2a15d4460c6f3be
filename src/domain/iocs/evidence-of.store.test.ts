import { beforeEach, expect, test } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import { lockChanges } from '../../db/change.ts';
import type { Store } from '../../db/store.ts';
import { registerSources } from '../sources/sources.store.ts';
import { writeReports } from './evidence.store.ts';
import { evidenceOf } from './evidence-of.store.ts';
import { identify } from './identity.ts';
import { type Sighting, sealed } from './sighting.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const facts = (slug: string) => ({
  slug,
  name: slug,
  category: 'threat-feed' as const,
  tier: 1,
  url: 'https://x.org/',
  everyMinutes: 5,
  ...shipped,
});

onEveryStore('what sources say of an indicator', (kind) => {
  let store: Store;

  beforeEach(async () => {
    store = await kind.open();
    await registerSources(store.write, [facts('one'), facts('two')], now);
  });

  async function write(sourceId: number, more: Partial<Sighting>) {
    const context = { dialect: store.dialect, sourceId, now };
    const report = sealed(
      { type: 'ipv4', value: '45.148.244.119' },
      {
        confidence: 70,
        threatType: 'botnet_cc',
        malwareFamily: 'Mirai',
        tags: ['a', 'b'],
        techniques: ['T1105'],
        sectors: 0,
        firstSeen: now - 86_400_000,
        lastSeen: now - 1000,
        reference: 'https://x.org/1',
        context: 'said so',
        articleId: null,
        ...more,
      },
    );
    await store.write.transaction().execute(async (trx) => {
      await lockChanges(trx, store.dialect);
      await writeReports(trx, context, [report]);
    });
  }

  /** The same from the evidence itself. */
  async function stored() {
    const rows = await store.read.selectFrom('evidence').selectAll().execute();
    return rows.map((row) => ({
      report_source: row.source_id,
      report_first: row.first_seen,
      report_last: row.last_seen,
      report_count: row.count,
      report_confidence: row.confidence,
      report_reference: row.reference,
      report_context: row.context,
      report_article: row.article_id,
    }));
  }

  const found = async () => await evidenceOf(store.read, identify('ipv4', '45.148.244.119'));

  test('nothing is known of what nobody reports', async () => {
    expect(await found()).toEqual([]);
  });

  test('one source: what it says stands in the evidence word for word, after every further report too', async () => {
    const reports: Partial<Sighting>[] = [
      {},
      { lastSeen: now, confidence: 40, reference: null, context: 'and later this' },
      { firstSeen: now - 2 * 86_400_000, lastSeen: now - 5000, confidence: 95, context: null },
      { lastSeen: now + 1000, confidence: 90, articleId: 7, tags: ['c'] },
    ];
    for (const report of reports) {
      await write(1, report);
      const [only, more] = await found();
      expect([only, more]).toMatchObject([(await stored())[0]!, undefined]);
      expect(only!.sources).toBe(1);
    }
  });

  test('two sources: what each says, and the sums over both', async () => {
    await write(1, { confidence: 50, reference: null });
    await write(2, { confidence: 90, lastSeen: now, context: null });
    const rows = await found();
    expect(rows.toSorted((a, b) => a.report_source - b.report_source)).toMatchObject(await stored());
    for (const row of rows) expect(row).toMatchObject({ sources: 2, occurrences: 2, confidence: 81 });
  });
});
