import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { CveRecord, VulnerabilityRecord } from '../../contract/vulnerability-record.ts';
import { lastChange } from '../../db/change.ts';
import type { Store } from '../../db/store.ts';
import { kevCatalogue, readCve } from './cves.store.ts';
import { writeCves } from './facts.store.ts';

const now = Date.UTC(2026, 7, 16, 12);
const day = Math.floor(now / 86_400_000);
const added = Date.UTC(2026, 7, 1);

async function write(store: Store, source: string, records: CveRecord[], at = now) {
  const context = { dialect: store.dialect, source, now: at };
  return await store.write.transaction().execute(async (trx) => await writeCves(trx, context, records));
}

/** Where nothing may be written: the store refuses it. */
async function writeNothing(store: Store, source: string, records: CveRecord[]) {
  const isSqlite = store.dialect === 'sqlite';
  return await store.write.transaction().execute(async (trx) => {
    await sql.raw(isSqlite ? 'pragma query_only = on' : 'set transaction read only').execute(trx);
    const written = await writeCves(trx, { dialect: store.dialect, source, now }, records);
    if (isSqlite) await sql`pragma query_only = off`.execute(trx);
    return written;
  });
}

const about = (id: string, facts: Partial<VulnerabilityRecord>): VulnerabilityRecord => ({
  kind: 'vulnerability',
  id,
  ...facts,
});

const nvd = about('CVE-2026-40001', {
  status: 'published',
  description: 'An overflow in the parser.',
  products: [{ vendor: 'acme', product: 'gateway' }],
  cwes: ['CWE-787'],
  cvss: [
    {
      version: '3.1',
      score: 9.8,
      vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
      by: 'nvd@nist.gov',
      primary: true,
    },
    { version: '4.0', score: 9.3, by: 'cna@acme.example' },
  ],
  references: [{ url: 'https://acme.example/1', tags: ['Vendor Advisory'] }],
  publishedAt: added,
});
const kev = about('CVE-2026-40001', {
  title: 'Acme Gateway overflow',
  products: [{ vendor: 'Acme', product: 'Gateway' }],
  kev: { dateAdded: added, dueDate: added + 1000, ransomware: true, requiredAction: 'Update.' },
});
const record = about('CVE-2026-40001', {
  ssvc: { exploitation: 'active', automatable: true, technicalImpact: 'total' },
  cvss: [{ version: '3.1', score: 8.1, by: 'acme' }],
  references: [{ url: 'https://acme.example/1', tags: ['patch'] }, { url: 'https://acme.example/2' }],
});

const row = async (store: Store, cve: string) =>
  await store.read.selectFrom('cve').selectAll().where('cve', '=', cve).executeTakeFirst();

onEveryStore('vulnerabilities', (kind) => {
  it('are joined from what each source says, whatever comes first', async () => {
    const store = await kind.open();
    expect(await write(store, 'nvd', [nvd])).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect(await write(store, 'cisa-kev', [kev])).toEqual({ added: 0, changed: 1, unchanged: 0 });
    await write(store, 'cve-list', [record]);
    const joined = await readCve(store.read, 'cve-2026-40001');
    expect(joined).toMatchObject({
      id: 'CVE-2026-40001',
      title: 'Acme Gateway overflow',
      description: 'An overflow in the parser.',
      vendor: 'Acme',
      base: { version: '3.1', score: 9.8, source: 'nvd' },
      kev: { dateAdded: added, ransomware: true, requiredAction: 'Update.' },
      ssvc: { exploitation: 'active', automatable: true, technicalImpact: 'total' },
      references: [
        { url: 'https://acme.example/1', tags: ['Vendor Advisory', 'patch'] },
        { url: 'https://acme.example/2' },
      ],
      epss: null,
      epssHistory: [],
    });
    expect(joined!.cvss).toHaveLength(3);
    const other = await kind.open();
    for (const [source, one] of [
      ['cve-list', record],
      ['cisa-kev', kev],
      ['nvd', nvd],
    ] as const) {
      await write(other, source, [one]);
    }
    expect({ ...(await readCve(other.read, 'CVE-2026-40001')), change: 0 }).toEqual({ ...joined, change: 0 });
    expect({ ...(await row(other, 'CVE-2026-40001')), change: 0 }).toEqual({
      id: 2026_000_040_001,
      cve: 'CVE-2026-40001',
      rejected: 0,
      title: 'Acme Gateway overflow',
      description: 'An overflow in the parser.',
      vendor: 'Acme',
      product: 'Gateway',
      cvss_score: 9.8,
      cvss_version: '3.1',
      cvss_vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
      kev_added: added,
      kev_due: added + 1000,
      kev_ransomware: 1,
      exploitation: 2,
      automatable: 1,
      total_impact: 1,
      exploit_known: 0,
      published_at: added,
      digest: expect.any(Number),
      change: 0,
    });
  });

  it('that say nothing new write nothing and take no change number', async () => {
    const store = await kind.open();
    await write(store, 'nvd', [nvd]);
    const change = await lastChange(store.read);
    expect(await writeNothing(store, 'nvd', [nvd, { ...nvd }])).toEqual({
      added: 0,
      changed: 0,
      unchanged: 1,
    });
    // Another source with the same words is written, but no answer changes.
    expect(await write(store, 'cve-list', [about(nvd.id, { description: nvd.description! })])).toMatchObject({
      changed: 0,
      unchanged: 1,
    });
    expect(await lastChange(store.read)).toBe(change);
    expect(await write(store, 'nvd', [{ ...nvd, references: [] }])).toMatchObject({ changed: 1 });
    expect((await row(store, nvd.id))!.change).toBe(await lastChange(store.read));
  });

  it('keep each report of a source that has several, until it says something else', async () => {
    const store = await kind.open();
    const advisory = (report: string, name?: string) =>
      about('CVE-2026-40002', { report, ...(name && { packages: [{ ecosystem: 'npm', name }] }) });
    await write(store, 'github-advisories', [advisory('GHSA-1', 'left'), advisory('GHSA-2', 'right')]);
    await write(store, 'github-advisories', [advisory('GHSA-1')]);
    expect((await readCve(store.read, 'CVE-2026-40002'))!.packages).toEqual([
      { ecosystem: 'npm', name: 'right' },
    ]);
  });

  it('leave the catalogue when a whole list no longer names them, and keep what it said of them', async () => {
    const store = await kind.open();
    const second = { ...kev, id: 'CVE-2026-40003' };
    await write(store, 'nvd', [nvd]);
    await write(store, 'cisa-kev', [kev, second, { kind: 'catalogue', ids: [kev.id, second.id] }]);
    expect((await kevCatalogue(store.read)).has(kev.id)).toBe(true);
    const gone: CveRecord[] = [second, { kind: 'catalogue', ids: [second.id] }];
    expect(await write(store, 'cisa-kev', gone)).toEqual({ added: 0, changed: 1, unchanged: 1 });
    const known = await kevCatalogue(store.read);
    expect([known.has(kev.id), known.has(second.id)]).toEqual([false, true]);
    expect(await readCve(store.read, kev.id)).toMatchObject({ title: 'Acme Gateway overflow', kev: null });
    expect(await writeNothing(store, 'cisa-kev', gone)).toMatchObject({ changed: 0 });
    // A list of another source says nothing about this one's.
    expect(
      await write(store, 'nuclei-templates', [{ kind: 'catalogue', ids: ['CVE-2026-40009'] }]),
    ).toMatchObject({ changed: 0 });
    expect(
      await write(store, 'cisa-kev', [kev, { kind: 'catalogue', ids: [kev.id, second.id] }]),
    ).toMatchObject({ changed: 1 });
    expect((await kevCatalogue(store.read)).has(kev.id)).toBe(true);
  });

  it('of any length and with any characters are stored bounded', async () => {
    const store = await kind.open();
    const long = about('CVE-2026-40004', {
      title: `\u0000A\ud800${'b'.repeat(5000)}`,
      description: 'é"\\'.repeat(20_000),
      products: Array.from({ length: 500 }, (_, n) => ({ vendor: `v${n}`, product: 'x'.repeat(9999) })),
      references: [{ url: 'javascript:alert(1)' }, { url: `https://a.example/${'x'.repeat(3000)}` }],
      cwes: ['CWE-79', 'NVD-CWE-noinfo'],
      cvss: [{ version: '3.1', score: 99 }],
    });
    await write(store, 'nvd', [long, about('no id', {})]);
    const known = (await readCve(store.read, 'CVE-2026-40004'))!;
    expect(known.title).toHaveLength(300);
    expect(known.description).toHaveLength(4000);
    expect(known.products).toHaveLength(50);
    expect(known).toMatchObject({ references: [], cwes: ['CWE-79'], base: null });
    expect(await readCve(store.read, 'no id')).toBeNull();
    expect(await readCve(store.read, 'CVE-2026-40099')).toBeNull();
  });

  describe('with forecasts', () => {
    const epss = (score: number, onDay: number, percentile = 0.5): CveRecord => ({
      kind: 'epss',
      id: 'CVE-2026-40001',
      score,
      percentile,
      day: onDay,
    });

    it('keep the value of each day, and of the past its notable moves and a point a week', async () => {
      const store = await kind.open();
      const values = [0.1, 0.101, 0.102, 0.1, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.151, 0.02];
      for (const [at, score] of values.entries()) await write(store, 'epss', [epss(score, day + at)]);
      const known = (await readCve(store.read, 'CVE-2026-40001'))!;
      expect(known.epss).toEqual({ day: day + 12, score: 0.02, percentile: 0.5 });
      expect(known.epssHistory.map((point) => [point.day - day, point.score])).toEqual([
        [0, 0.1],
        [4, 0.15],
        [11, 0.151],
        [12, 0.02],
      ]);
      expect(known).toMatchObject({ title: null, change: null });
    });

    it('get a change number for a notable move alone, and for none of it where nobody describes them', async () => {
      const store = await kind.open();
      await write(store, 'epss', [epss(0.3, day)]);
      expect(await lastChange(store.read)).toBe(0);
      await write(store, 'nvd', [nvd]);
      const change = (await row(store, nvd.id))!.change;
      expect(await write(store, 'epss', [epss(0.301, day + 1)])).toEqual({
        added: 0,
        changed: 0,
        unchanged: 1,
      });
      expect(await write(store, 'epss', [epss(0.305, day + 8)])).toMatchObject({ changed: 0 });
      expect(await lastChange(store.read)).toBe(change);
      // Small steps add up: a hundredth since what was told last.
      expect(await write(store, 'epss', [epss(0.31, day + 9)])).toMatchObject({ changed: 1 });
      expect(await lastChange(store.read)).toBeGreaterThan(change);
      expect((await row(store, nvd.id))!.change).toBe(await lastChange(store.read));
      expect((await readCve(store.read, nvd.id))!.epss!.score).toBe(0.31);
    });

    it('write nothing for the same body again, nor for an older one', async () => {
      const store = await kind.open();
      const body = [epss(0.94358, day, 0.99954), { ...epss(0.5, day), id: 'CVE-2026-40002' }];
      expect(await write(store, 'epss', body)).toEqual({ added: 2, changed: 0, unchanged: 0 });
      const all = async () => await sql`select * from cve_epss order by cve_id`.execute(store.read);
      const before = await all();
      expect(await writeNothing(store, 'epss', body)).toEqual({ added: 0, changed: 0, unchanged: 2 });
      expect(await writeNothing(store, 'epss', [epss(0.1, day - 1)])).toMatchObject({ changed: 0 });
      expect(await all()).toEqual(before);
      expect((await readCve(store.read, 'CVE-2026-40001'))!.epss).toEqual({
        day,
        score: 0.94358,
        percentile: 0.99954,
      });
    });
  });
});
