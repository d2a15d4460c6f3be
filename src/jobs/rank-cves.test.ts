import { expect, test } from 'vitest';
import { onEveryStore } from '../../tests/support/stores.ts';
import { writeCves } from '../domain/cves/facts.store.ts';
import type { JobContext } from './job.ts';
import { rankCves } from './rank-cves.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

onEveryStore('vulnerabilities that were stored before there were ranks', (kind) => {
  test('are ranked by the worker, in parts, and once', async () => {
    const store = await kind.open();
    const records = Array.from({ length: 1100 }, (_, at) => ({
      kind: 'vulnerability' as const,
      id: `CVE-2026-${1000 + at}`,
      description: 'A flaw.',
    }));
    await store.write
      .transaction()
      .execute((trx) => writeCves(trx, { dialect: store.dialect, source: 'nvd', now }, records));
    await store.write.deleteFrom('cve_rank').execute();
    await store.write.updateTable('position').set({ value: 0 }).where('name', '=', 'cves_listed').execute();
    const stop = new AbortController();
    const context = { store, clock: { now: () => now }, signal: stop.signal } as unknown as JobContext;
    expect(await rankCves.run(context)).toBe(true);
    const { n } = await store.read
      .selectFrom('cve_rank')
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    expect(Number(n)).toBe(1100);
    expect(await rankCves.run(context)).toBe(false);
  });
});
