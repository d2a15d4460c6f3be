import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { publicUrl, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { known } from '../../../tests/support/seed.ts';
import { cveAnswer } from '../../contract/cve.ts';
import type { CveRecord } from '../../contract/vulnerability-record.ts';
import { writeCves } from '../../domain/cves/facts.store.ts';

const dayMs = 86_400_000;
const today = Math.floor(Date.now() / dayMs);
const date = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);
let app: RunningProduct;

const write = (source: string, records: CveRecord[]) =>
  app.store.write
    .transaction()
    .execute((trx) => writeCves(trx, { dialect: app.store.dialect, source, now: Date.now() }, records));

beforeAll(async () => {
  app = await startProduct();
  await write('nvd', [
    {
      kind: 'vulnerability',
      id: known.cve,
      cvss: [
        { version: '3.1', score: 9.1, vector: 'CVSS:3.1/AV:N', by: 'nvd@nist.gov', primary: true },
        { version: '2.0', score: 7.5 },
      ],
      references: [{ url: 'https://vendor.example/1', tags: ['Exploit'] }],
      publishedAt: Date.UTC(2024, 0, 12),
    },
    { kind: 'vulnerability', id: 'CVE-2026-31000', status: 'rejected' },
    { kind: 'vulnerability', id: 'CVE-2026-31001', description: 'Nothing but words.' },
  ]);
  await write('cve-list', [
    {
      kind: 'vulnerability',
      id: known.cve,
      ssvc: { exploitation: 'active', automatable: true },
      packages: [{ ecosystem: 'npm', name: 'left-pad', versions: '< 2', fixedIn: '2.0.0' }],
    },
  ]);
  await write('exploit-database', [
    {
      kind: 'vulnerability',
      id: known.cve,
      exploits: [{ url: 'https://exploits.example/1', publishedAt: Date.UTC(2024, 1, 1) }],
    },
  ]);
  for (const [day, score] of [
    [today - 40, 0.1],
    [today - 3, 0.9],
  ] as const)
    await write('epss', [{ kind: 'epss', id: known.cve, score, percentile: 0.99, day }]);
});
afterAll(() => app.close());

const get = async (id: string, key: 'pro' | 'free' = 'pro') =>
  cveAnswer.parse(await (await app.get(`/api/v1/cves/${id}`, { key })).json()).data;

test('everything that any source says stands in the record', async () => {
  const record = await get(known.cve.toLowerCase());
  expect(record).toMatchObject({
    id: known.cve,
    cvss_score: 9.1,
    severity: 'critical',
    kev: true,
    kev_due_date: '2024-01-22',
    kev_required_action: 'Apply mitigations or stop using the product.',
    epss: 0.9,
    epss_date: date(today - 3),
    epss_history: [
      { date: date(today - 40), epss: 0.1, epss_percentile: 0.99 },
      { date: date(today - 3), epss: 0.9, epss_percentile: 0.99 },
    ],
    ssvc: { exploitation: 'active', automatable: true, technical_impact: null },
    exploits: [{ url: 'https://exploits.example/1', name: null, published_at: '2024-02-01T00:00:00Z' }],
    products: [{ vendor: 'Ivanti', product: 'Connect Secure and Policy Secure' }],
    packages: [{ ecosystem: 'npm', name: 'left-pad', versions: '< 2', fixed_in: '2.0.0' }],
    article_count: 2,
  });
  expect(record.cvss).toEqual([
    {
      version: '3.1',
      score: 9.1,
      vector: 'CVSS:3.1/AV:N',
      by: 'nvd@nist.gov',
      source: 'nvd',
      primary: true,
    },
    { version: '2.0', score: 7.5, vector: null, by: null, source: 'nvd', primary: false },
  ]);
  expect(record.reference_tags).toContainEqual({ url: 'https://vendor.example/1', tags: ['Exploit'] });
});

test('the risk comes with its reasons, and with the time to mend it for what is exposed and what is not', async () => {
  const { risk } = await get(known.cve);
  expect(risk).toMatchObject({ level: 'critical', model: 'cve-1', unknown: ['technical_impact'] });
  expect(risk.reasons.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['kev', 'exploit', 'articles']),
  );
  expect(risk.remediation.exposed).toContain('3_days_forensic');
  expect(risk.remediation.not_exposed.length).toBeGreaterThan(0);
});

test('articles that name it come newest first, within the lookback of the tier', async () => {
  const { articles } = await get(known.cve);
  expect(articles.map(({ title }) => title)).toEqual([
    'Patch Tuesday fixes 60 vulnerabilities',
    'Lazarus Group attacks banks with a zero-day',
  ]);
  expect(articles[0]!.canonical_url).toBe(`${publicUrl}/item/${articles[0]!.id}`);
  await app.store.write
    .updateTable('article')
    .set({ published_at: Date.now() - 8 * dayMs })
    .where('title', 'like', 'Lazarus%')
    .execute();
  expect((await get(known.cve, 'free')).articles).toHaveLength(1);
  expect((await get(known.cve)).articles).toHaveLength(2);
});

test('what nobody has said is null or empty, never guessed', async () => {
  expect(await get('CVE-2026-31001')).toMatchObject({
    description: 'Nothing but words.',
    cvss_score: null,
    severity: null,
    kev: false,
    kev_date_added: null,
    epss: null,
    epss_date: null,
    ssvc: null,
    cvss: [],
    exploits: [],
    articles: [],
    risk: { score: 10, level: 'low' },
  });
});

test('what is not known is 404 in words, and not called harmless', async () => {
  const missing = await refusal(await app.get('/api/v1/cves/CVE-2019-99999'));
  expect(missing).toMatchObject({ status: 404, code: 'not_found' });
  expect(missing.message).toMatch(/no record of CVE-2019-99999.*not mean.*harmless/);
  const rejected = await refusal(await app.get('/api/v1/cves/CVE-2026-31000'));
  expect(rejected).toMatchObject({ status: 404, code: 'not_found' });
  expect(rejected.message).toMatch(/CVE-2026-31000 was rejected/);
});

test.each([
  'CVE-1',
  'CVE-2024-',
  'CVE-2024-12345678901',
  'CVE-2024-00012345',
  'nothing',
  'x'.repeat(41),
  '%00',
])('the path %s is 400 and says what an id looks like', async (id) => {
  expect(await refusal(await app.get(`/api/v1/cves/${id}`))).toMatchObject({
    status: 400,
    code: 'invalid_parameter',
    details: { parameter: 'cveId' },
  });
});
