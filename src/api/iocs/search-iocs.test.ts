import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { publicUrl, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { known } from '../../../tests/support/seed.ts';
import { iocList, iocSearch } from '../../contract/ioc.ts';
import { iocTypes } from '../../contract/ioc-type.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

type Asked = Parameters<RunningProduct['get']>[1];

async function search(parameters: Record<string, string>, init?: Asked) {
  const answer = await app.get(`/api/v1/iocs/search?${new URLSearchParams(parameters)}`, init);
  expect(answer.status, JSON.stringify(parameters)).toBe(200);
  return iocSearch.parse(await answer.json());
}

const refused = async (query: string) => refusal(await app.get(`/api/v1/iocs/search${query}`));
const matches = async (parameters: Record<string, string>) =>
  (await search(parameters)).data.matches.map((row) => row.value);

describe('an exact value', () => {
  test('of every type is the only match', async () => {
    for (const [type, value] of Object.entries(known)) {
      expect(await matches({ q: value }), type).toEqual([value]);
      expect(await matches({ q: value, type }), type).toEqual([value]);
    }
  });

  test('is found defanged, in any case, and with white space around it', async () => {
    for (const q of [
      'login-portal-verify[.]com',
      ' LOGIN-PORTAL-VERIFY(dot)COM ',
      'hxxp://45.137.20[.]10:8080/Bins/Mozi.m',
      'billing[at]login-portal-verify[.]com',
      known.sha256.toUpperCase(),
      '2a0d:5600:0024:0098:0000:0000:0000:0017',
      'cve-2024-21887',
      't1566.001',
    ])
      expect(await matches({ q }), q).toHaveLength(1);
  });

  test('is found past the lookback, by Free too', async () => {
    const { data } = await search({ q: 'aged-0.stale-hosting.com' }, { key: 'free' });
    expect(data).toMatchObject({ found: true, matches: [{ value: 'aged-0.stale-hosting.com' }] });
  });

  test('on an allow-list is found, with low confidence only', async () => {
    const { data } = await search({ q: '8.8.8.8' });
    expect(data.matches).toMatchObject([{ value: '8.8.8.8', confidence: 'low' }]);
  });
});

describe('a part of a value', () => {
  test('finds all values that hold it', async () => {
    expect((await matches({ q: 'login-portal-verify' })).toSorted()).toEqual(
      [known.email, known.domain, 'login-portal-verify.net'].toSorted(),
    );
    expect(await matches({ q: 'Bins/Mozi' })).toEqual([known.url]);
    expect(await matches({ q: known.sha512.slice(80, 126) })).toEqual([known.sha512]);
  });

  test('is taken as it is, whatever it means to a store', async () => {
    for (const q of [
      '%%%',
      '___',
      '"""',
      "'''",
      '* OR',
      'a" AND "b',
      '\\\\\\',
      'NEAR(a b)',
      '{a,b}',
      '🦠🦠',
      '🦠🦠🦠🦠🦠',
      'a🦠',
    ])
      expect(await matches({ q }), q).toEqual([]);
  });

  test('with type finds that type only', async () => {
    expect(await matches({ q: 'login-portal', type: 'email' })).toEqual([known.email]);
    expect(await matches({ q: known.domain, type: 'email' })).toEqual([known.email]);
  });

  test('of two characters needs an exact value', async () => {
    expect(await matches({ q: 'lo' })).toEqual([]);
  });

  test('that fits nowhere finds what is most alike', async () => {
    const [first] = await matches({ q: 'login-portal-verifi.com' });
    expect(first).toBe(known.domain);
    const nothing = await search({ q: 'zzqqxxyyvvww.example' });
    expect(nothing).toMatchObject({
      meta: { total: 0 },
      data: {
        found: false,
        query: 'zzqqxxyyvvww.example',
        matches: [],
        relatedIOCs: [],
        meta: { total_matches: 0, related_count: 0 },
      },
      results: [],
    });
  });
});

describe('the answer', () => {
  test('repeats the matches as results, and counts all of them, whatever the limit', async () => {
    const { meta, data, results } = await search({ q: '45.137.20.1', limit: '7' });
    expect(results).toEqual(data.matches);
    expect(results).toHaveLength(7);
    const all = await search({ q: '45.137.20.1' });
    expect(data.meta.total_matches).toBe(all.results.length);
    expect(meta).toMatchObject({
      total: all.results.length,
      limit: 7,
      offset: 0,
      feed_version: '1.0',
      source: 'SOC Defenders',
    });
  });

  test('a limit above the cap is lowered; 100 unless told', async () => {
    expect((await search({ q: '45.137' })).meta).toMatchObject({ limit: 100, total: 151 });
    expect((await search({ q: '45.137', limit: '5000' }, { key: 'free' })).meta.limit).toBe(100);
    expect((await search({ q: '45.137', limit: '50000' })).meta.limit).toBe(10_000);
  });

  test('names other indicators of the same articles, at most ten, unless told not to', async () => {
    const { data } = await search({ q: 'clickfix-captcha-check.com' });
    expect(data.relatedIOCs.map((row) => row.value).toSorted()).toEqual([
      known.ipv4,
      'T1204',
      'clickfix-captcha-check2.com',
    ]);
    expect(data.meta.related_count).toBe(3);
    for (const off of ['false', '0', 'FALSE'])
      expect(
        (await search({ q: 'clickfix-captcha-check.com', include_related: off })).data.relatedIOCs,
      ).toEqual([]);
  });

  test('with shape=list is the list form', async () => {
    const answer = await app.get('/api/v1/iocs/search?q=login-portal-verify&shape=list');
    const page = iocList.parse(await answer.json());
    expect(page.data).toEqual((await search({ q: 'login-portal-verify' })).data.matches);
    expect(page.meta).toMatchObject({ total: 3, limit: 100, offset: 0 });
    expect(page.links).toEqual({
      self: `${publicUrl}/api/v1/iocs/search?q=login-portal-verify&shape=list`,
      next: null,
    });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('a plus in the query is a space', async () => {
    const { data } = iocSearch.parse(await (await app.get('/api/v1/iocs/search?q=no+such+thing')).json());
    expect(data.query).toBe('no such thing');
  });
});

describe('illegal values', () => {
  test.each([
    ['', 'q'],
    ['?q=', 'q'],
    ['?q=x', 'q'],
    ['?q=+x+', 'q'],
    [`?q=${'x'.repeat(2049)}`, 'q'],
    ['?q=a%00b', 'q'],
    ['?q=abc&include_related=yes', 'include_related'],
    ['?q=abc&limit=0', 'limit'],
    ['?q=abc&shape=array', 'shape'],
  ])('%.40s is 400 and names the parameter', async (query, parameter) => {
    expect(await refused(query)).toMatchObject({
      status: 400,
      code: 'invalid_parameter',
      details: { parameter },
    });
  });

  test('an unknown type is 400 with all the legal ones', async () => {
    const { status, details } = await refused('?q=abc&type=hash');
    expect([status, details?.valid_types]).toEqual([400, [...iocTypes]]);
  });

  test('2,048 characters are legal', async () => {
    expect(await matches({ q: 'x'.repeat(2048) })).toEqual([]);
    expect(await matches({ q: '中'.repeat(2048) })).toEqual([]);
  });
});
