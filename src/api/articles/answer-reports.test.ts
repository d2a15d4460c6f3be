/** Articles as STIX: valid bundles, for those who may have them, of what they may see. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markSource } from '../../../tests/support/mark-source.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { stixFaults } from '../../../tests/support/stix-faults.ts';
import { addReport, setVerdict } from '../../domain/iocs/feedback.store.ts';
import { deriveId } from '../../domain/iocs/identity.ts';
import { formatUuid } from '../../lib/uuid.ts';

type Members = Record<string, unknown> & { type: string; id: string; object_refs?: string[] };

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

const list = '/api/v1/articles?format=stix&limit=1000';
const reportId = (article: string) => `report--${formatUuid(deriveId('report', 'article', article))}`;

async function bundle(path: string) {
  const answer = await app.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  const { objects = [], ...head } = (await answer.json()) as { objects?: Members[] };
  const reports = objects.filter(({ type }) => type === 'report');
  return { answer, head, objects, reports };
}

interface Listed {
  id: string;
  title: string;
  url: string;
  published_at: string;
  ioc_count: number;
  industry_tags: string[];
}
const listed = async () =>
  ((await (await app.get('/api/v1/articles?limit=1000&expand=iocs')).json()) as { data: Listed[] }).data;

test('a list is one valid bundle with a report for each article that names something; the others are counted', async () => {
  const { answer, head, objects, reports } = await bundle(list);
  expect(head).toEqual({ type: 'bundle', id: expect.stringMatching(/^bundle--[0-9a-f-]{36}$/) });
  expect(stixFaults(objects)).toEqual([]);
  const articles = await listed();
  const skipped = Number(/article=(\d+)/.exec(answer.headers.get('x-export-skipped') ?? '')?.[1] ?? 0);
  expect(reports.length + skipped).toBe(articles.length);
  expect(reports.length).toBeGreaterThan(3);
  for (const article of articles) {
    const report = reports.find(({ id }) => id === reportId(article.id));
    if (!report) continue;
    expect(report).toMatchObject({
      name: article.title,
      published: new Date(article.published_at).toISOString(),
    });
    expect(report.external_references).toContainEqual(expect.objectContaining({ url: article.url }));
  }
  for (const article of articles.filter(({ ioc_count: n }) => n > 0))
    expect(reports.map(({ id }) => id)).toContain(reportId(article.id));
  expect(new Set(objects.map(({ type }) => type))).toEqual(
    new Set([...new Set(objects.map(({ type }) => type)), 'indicator', 'vulnerability', 'attack-pattern']),
  );
});

test('one article is a bundle of its own, and pages of a list are those of its JSON', async () => {
  const [article] = (await listed()).filter(({ ioc_count: n }) => n > 0);
  const { objects, reports } = await bundle(`/api/v1/articles/${article!.id}?format=stix`);
  expect(stixFaults(objects)).toEqual([]);
  expect(reports.map(({ id }) => id)).toEqual([reportId(article!.id)]);
  const whole = (await bundle(list)).reports.map(({ id }) => id);
  const walked: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { answer, reports } = await bundle(`/api/v1/articles?format=stix&limit=3&cursor=${cursor}`);
    walked.push(...reports.map(({ id }) => id));
    cursor = answer.headers.get('x-next-cursor');
  }
  expect(walked).toEqual(whole);
});

test('it is for Pro keys, under the media type that is asked for', async () => {
  const [{ id }] = (await listed()) as [Listed];
  for (const path of [list, `/api/v1/articles/${id}?format=stix`]) {
    expect((await app.get(path, { key: 'free' })).status).toBe(403);
    const named = await app.get(path, { headers: { accept: 'application/stix+json;version=2.1' } });
    expect(named.headers.get('content-type')).toBe('application/stix+json;version=2.1');
    expect((await app.get(path)).headers.get('content-type')).toMatch(/^application\/json/);
    expect(named.headers.get('content-disposition')).toMatch(
      /^inline; filename="soc-defenders-reports-[\d-]+\.json"$/,
    );
  }
});

test('what analysts and members say of its indicators is in it, and who they are is not', async () => {
  const link = await app.store.read
    .selectFrom('article_indicator as l')
    .innerJoin('indicator as i', 'i.id', 'l.indicator_id')
    .innerJoin('article as a', 'a.id', 'l.article_id')
    .select(['i.id', 'i.uid', 'a.uid as article'])
    .where('i.type', '=', 2)
    .where('i.state', '=', 0)
    .executeTakeFirstOrThrow();
  const account = await app.store.read.selectFrom('account').select('id').executeTakeFirstOrThrow();
  const word = { indicatorId: Number(link.id), accountId: account.id, now: Date.now() };
  await app.store.write.transaction().execute(async (trx) => {
    const { dialect } = app.store;
    await addReport(trx, dialect, word, { kind: 'seen_here', note: 'on the mail server', trusted: true });
    const verdict = { risk: null, threatType: null, note: 'a customer', expiresAt: word.now + 86_400_000 };
    await setVerdict(trx, dialect, word, { says: 'false_positive', ...verdict });
  });
  const { answer, objects, reports } = await bundle(
    `/api/v1/articles/${formatUuid(link.article)}?format=stix`,
  );
  expect(answer.status).toBe(200);
  expect(stixFaults(objects)).toEqual([]);
  const about = `indicator--${formatUuid(link.uid)}`;
  expect(objects.find(({ id }) => id === about)).toMatchObject({ revoked: true });
  const opinion = objects.find(({ type }) => type === 'opinion')!;
  expect(opinion).toMatchObject({ opinion: 'strongly-disagree', object_refs: [about] });
  const sighting = objects.find(({ type }) => type === 'sighting')!;
  expect(sighting).toMatchObject({ sighting_of_ref: about });
  expect(reports[0]!.object_refs).toEqual(expect.arrayContaining([opinion.id, sighting.id]));
  for (const secret of [account.id, 'mail server', 'a customer'])
    expect(JSON.stringify(objects)).not.toContain(secret);
});

test('what is marked above the clearance is in no bundle, neither as a report nor beside one, and in no number', async () => {
  // A server of its own: one that knows its sources reads them again after half a minute only.
  const other = await startProduct();
  try {
    await markSource(other.store, 'bleepingcomputer', 'red');
    const red = await other.store.read
      .selectFrom('article as a')
      .innerJoin('source as s', 's.id', 'a.source_id')
      .select('a.uid')
      .where('s.slug', '=', 'bleepingcomputer')
      .execute();
    const hidden = await other.store.read
      .selectFrom('indicator')
      .select('uid')
      .where('tlp', '=', 4)
      .execute();
    expect(Math.min(red.length, hidden.length)).toBeGreaterThan(0);
    const answer = await other.get(list);
    const text = await answer.text();
    expect(stixFaults((JSON.parse(text) as { objects: Members[] }).objects)).toEqual([]);
    for (const { uid } of red) expect(text).not.toContain(reportId(formatUuid(uid)));
    for (const { uid } of hidden) expect(text).not.toContain(`indicator--${formatUuid(uid)}`);
    const before = (await app.get(list)).headers.get('x-export-skipped');
    expect(answer.headers.get('x-export-skipped')).toBe(before);
  } finally {
    await other.close();
  }
});
