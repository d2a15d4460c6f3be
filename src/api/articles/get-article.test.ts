import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { articleAnswer, articleList, wholeArticle } from '../../contract/article.ts';

let app: RunningProduct;
const ids: Record<string, string> = {};
beforeAll(async () => {
  app = await startProduct();
  const rows = await app.store.scan.selectFrom('article').select(['uid', 'url']).execute();
  for (const { uid, url } of rows) {
    const hex = Buffer.from(uid).toString('hex');
    ids[url.split('/').at(-1)!] = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }
});
afterAll(() => app.close());

type Asked = Parameters<RunningProduct['get']>[1];

const ask = (slug: string, query = '', init?: Asked) =>
  app.get(`/api/v1/articles/${ids[slug]}${query}`, init);
const refused = async (...asked: Parameters<typeof ask>) => refusal(await ask(...asked));

async function read(slug: string, query = '', init?: Asked) {
  const answer = await ask(slug, query, init);
  expect(answer.status).toBe(200);
  return articleAnswer.parse(await answer.json());
}

describe('tags', () => {
  test('of techniques tell how sure they are, what found them, and the sentence', async () => {
    const { data } = await read('lazarus-bank');
    const technique = data.mitre_techniques!.find(({ id }) => id === 'T1566.001')!;
    expect(technique).toMatchObject({ confidence: 95, source: 'printed' });
    expect(technique.sentence).toContain('T1566.001');
    for (const { confidence, sentence } of data.mitre_techniques!) {
      expect(confidence).toBeGreaterThanOrEqual(50);
      expect(sentence!.length).toBeLessThanOrEqual(300);
    }
  });

  test('of names tell who is meant, the other names, and what the article says', async () => {
    const { data } = await read('lazarus-bank');
    const lazarus = data.names!.find(({ kind }) => kind === 'actor')!;
    expect(lazarus).toMatchObject({ id: 'G0032', name: 'Lazarus Group', source: 'name' });
    expect(lazarus.aliases).toContain('HIDDEN COBRA');
    expect(lazarus.sentence).toContain(lazarus.as_written);
    expect(data.names!.map(({ name }) => name)).toEqual(expect.arrayContaining(data.threat_actors!));
  });
});

describe('the answer', () => {
  test('is the envelope with the full row and the flat form at once', async () => {
    const { meta, data, ...flat } = await read('lazarus-bank');
    expect(meta).toMatchObject({ feed_version: '1.0', source: 'SOC Defenders' });
    expect(Object.keys(data)).toEqual(Object.keys(wholeArticle.shape));
    const same = [
      'id',
      'title',
      'url',
      'source',
      'published_at',
      'summary',
      'categories',
      'severity',
      'tags',
    ] as const;
    for (const name of [...same, 'threat_actors', 'cves', 'points', 'comment_count', 'story'] as const)
      expect(flat[name], name).toEqual(data[name]);
    expect(flat.iocs).toEqual(data.iocs!.map(({ type, value, confidence }) => ({ type, value, confidence })));
    expect(flat.iocs).toContainEqual({
      type: 'domain',
      value: 'bank-update-check.com',
      confidence: 'medium',
    });
    expect(flat.mitre_techniques).toEqual(data.mitre_techniques!.map(({ id, name }) => ({ id, name })));
    expect(data).toMatchObject({
      has_iocs: true,
      ioc_count: data.iocs!.length,
      threat_actors: ['Lazarus Group'],
    });
  });

  test('is the row of the list', async () => {
    const query = '?expand=mitre,iocs,cves,threat_actors&include_archived=true';
    const page = articleList.parse(await (await app.get(`/api/v1/articles${query}`)).json());
    expect(page.data.length).toBeGreaterThan(5);
    for (const row of page.data) {
      const one = await app.get(`/api/v1/articles/${row.id}${query}`);
      const {
        story,
        severity_reasons: reasons = [],
        software: _,
        names,
        ...shown
      } = articleAnswer.parse(await one.json()).data;
      expect(shown).toEqual(row);
      const sum = reasons.reduce((points, reason) => points + reason.points, 0);
      expect(Math.min(10, Math.max(0, sum))).toBeCloseTo(row.severity_score!, 1);
      expect(names).toBeInstanceOf(Array);
      expect(story).toMatchObject({ id: row.story_id, sources: row.story_sources });
    }
  });

  test('is found by an id in capitals and with a slash at the end', async () => {
    const answer = await app.get(`/api/v1/articles/${ids.squid!.toUpperCase()}/`);
    expect([answer.status, answer.redirected]).toEqual([200, false]);
  });

  test('may be kept by a shared cache for a minute, apart for each key; errors by none', async () => {
    const answer = await ask('squid');
    expect(answer.headers.get('cache-control')).toBe('public, s-maxage=60, stale-while-revalidate=120');
    expect(answer.headers.get('vary')).toBe('Authorization, X-API-Key, Cookie, Accept-Encoding');
    for (const bad of [
      await ask('squid', '?fields=x'),
      await ask('archived-story'),
      await ask('squid', '', { key: null }),
    ]) {
      expect(bad.headers.get('cache-control')).toBe('no-store');
      expect(bad.headers.get('vary')).toBeNull();
      expect((await refusal(bad)).status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('expand and fields', () => {
  test('only the expansions that were asked for are there, in both parts', async () => {
    const { data, ...flat } = await read('lazarus-bank', '?expand=cves');
    expect(data).toMatchObject({ cves: ['CVE-2024-21887'], cve_ids: ['CVE-2024-21887'] });
    expect(flat.cves).toEqual(['CVE-2024-21887']);
    for (const name of ['iocs', 'mitre_techniques', 'threat_actors']) {
      expect(data).not.toHaveProperty(name);
      expect(flat).not.toHaveProperty(name);
    }
  });

  test('fields reduces both parts alike', async () => {
    const { meta, data, ...flat } = await read('lazarus-bank', '?fields=id,title,source_name,iocs');
    expect(meta.source).toBe('SOC Defenders');
    expect(Object.keys(data).toSorted()).toEqual(['id', 'iocs', 'source_name', 'title']);
    expect(Object.keys(flat).toSorted()).toEqual(['id', 'iocs', 'title']);
  });

  test.each([
    ['fields', 'id,nothing'],
    ['expand', 'hosts'],
    ['include_archived', 'maybe'],
  ])('an illegal %s is 400 and names the legal values', async (parameter, value) => {
    const { status, details } = await refused('squid', `?${parameter}=${value}`);
    expect([status, details?.parameter]).toEqual([400, parameter]);
    expect(details?.valid_values).toEqual(expect.any(Array));
  });
});

describe('what is not shown', () => {
  test('an id that is none is 400', async () => {
    for (const id of ['1', 'x'.repeat(36), `${ids.squid}0`, ids.squid!.replaceAll('-', ''), '%00', '..%2f'])
      expect(await refusal(await app.get(`/api/v1/articles/${id}`)), id).toMatchObject({
        status: 400,
        code: 'invalid_parameter',
        details: { parameter: 'id' },
      });
  });

  test('an id of no article is 404', async () => {
    const answer = await app.get('/api/v1/articles/11111111-2222-4333-8444-555555555555');
    expect(await refusal(answer)).toMatchObject({ status: 404, code: 'article_not_found' });
  });

  test("an article older than the tier's window is 403, with its length", async () => {
    expect(await refused('old-wiper', '', { key: 'free' })).toMatchObject({
      status: 403,
      code: 'lookback_exceeded',
      details: { lookback_days: 7 },
    });
    expect((await read('old-wiper')).severity).toBe('medium');
    expect(await refused('beyond-all')).toMatchObject({
      code: 'lookback_exceeded',
      details: { lookback_days: 365 },
    });
    expect((await read('lazarus-bank', '', { key: 'free' })).severity).toBe('high');
  });

  test('an archived article is 410 unless it is asked for', async () => {
    expect(await refused('archived-story')).toMatchObject({ status: 410, code: 'article_archived' });
    expect((await read('archived-story', '?include_archived=true')).title).toBe(
      'A story that was taken back',
    );
    expect((await read('archived-story', '?include_archived=1', { key: 'free' })).title).toContain(
      'taken back',
    );
  });

  test('parameters are looked at before existence', async () => {
    expect(await refused('beyond-all', '?fields=x')).toMatchObject({ status: 400 });
    expect(await refused('archived-story', '?expand=x')).toMatchObject({ status: 400 });
  });
});
