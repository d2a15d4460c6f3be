import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { known } from '../../../tests/support/seed.ts';
import { iocTypes } from '../../contract/ioc-type.ts';
import { lookup } from '../../contract/lookup.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

async function look(parameters: Record<string, string>, init?: Parameters<RunningProduct['get']>[1]) {
  const answer = await app.get(`/api/v1/lookup?${new URLSearchParams(parameters)}`, init);
  expect(answer.status, JSON.stringify(parameters)).toBe(200);
  return lookup.parse(await answer.json());
}

async function refused(parameters: Record<string, string>) {
  return refusal(await app.get(`/api/v1/lookup?${new URLSearchParams(parameters)}`));
}

describe('the indicator', () => {
  test('of every type is detected and found in its normal form', async () => {
    for (const [type, value] of Object.entries(known)) {
      const { data, ...flat } = await look({ ioc: value });
      expect(data, type).toMatchObject({ found: true, ioc_type: type, ioc_value: value });
      expect(flat, type).toMatchObject({ type, value });
    }
  });

  test('is understood defanged, in any case, with a port-less bracketed IPv6', async () => {
    const forms: Record<string, string> = {
      'hxxp://45[.]137[.]20[.]10:8080/Bins/Mozi.m': known.url,
      'Login-Portal-Verify[.]COM.': known.domain,
      '[2A0D:5600:24:98:0:0:0:17]': known.ipv6,
      '::ffff:45.137.20.10': known.ipv4,
      '"45.137.20[.]10"': known.ipv4,
      'billing(at)login-portal-verify(dot)com': known.email,
      'cve-2024-21887': known.cve,
    };
    for (const [form, value] of Object.entries(forms))
      expect((await look({ ioc: form })).data, form).toMatchObject({ found: true, ioc_value: value });
  });

  test('is found past the lookback, by Free too', async () => {
    const { data } = await look({ value: 'aged-0.stale-hosting.com' }, { key: 'free' });
    expect(data).toMatchObject({ found: true, state: 'low' });
  });

  test('as ioc and as value gives the same answer, apart from generated_at', async () => {
    const timeless = async (query: Record<string, string>) => {
      const answer = await look(query);
      return JSON.stringify(answer).replaceAll(answer.meta.generated_at, 'then');
    };
    const byIoc = await timeless({ ioc: known.ipv4 });
    expect(await timeless({ value: known.ipv4 })).toBe(byIoc);
    expect(await timeless({ ioc: known.ipv4, value: known.ipv4 })).toBe(byIoc);
  });

  test('comes with its risk, whose reasons add up, and with queries that name it', async () => {
    const { data, ...flat } = await look({ ioc: known.ipv4 });
    const points = data.risk!.reasons.reduce((sum, { points }) => sum + Math.round(points * 10), 0);
    expect(points).toBe(Math.round(data.risk!.raw * 10));
    expect(flat.risk_score).toBe(data.risk!.level);
    expect(data.hunting!.splunk_query).toContain(known.ipv4);
    expect(flat.hunting_queries).toEqual({
      splunk: data.hunting!.splunk_query,
      kql: data.hunting!.kql_query,
    });
  });

  test('type overrides detection', async () => {
    expect((await look({ ioc: 'T1566.001', type: 'mitre-attack' })).type).toBe('mitre_attack');
    expect((await look({ ioc: known.domain, type: 'DOMAIN' })).data.found).toBe(true);
    expect(await refused({ ioc: known.domain, type: 'ipv4' })).toMatchObject({
      status: 400,
      details: { parameter: 'ioc' },
    });
  });
});

describe('what is known', () => {
  test('one indicator of several sources: both forms, with the sum of reports and every source', async () => {
    const { data, ...flat } = await look({ ioc: known.ipv4 });
    expect(data).toMatchObject({
      confidence: 'high',
      reporting_sources: 3,
      total_occurrences: 3,
      threat_type: 'botnet_cc',
      malware_family: 'QakBot',
      state: 'active',
      allow_list: null,
      cve: null,
    });
    expect(data.sources.map((one) => one.feed_name).toSorted()).toEqual([
      'CISA Cybersecurity Advisories',
      'Feodo Tracker',
      'URLhaus',
    ]);
    for (const one of data.sources) {
      expect(one.source_feed).toBe(one.feed_name);
      expect(one.category).toBe(one.source_category === 'government' ? 'government' : 'community');
    }
    expect(data.total_occurrences).toBe(data.sources.reduce((sum, one) => sum + one.occurrence_count, 0));
    expect(data.first_seen).toBe(data.sources.map((one) => one.first_seen).toSorted()[0]);
    expect(data.last_seen).toBe(
      data.sources
        .map((one) => one.last_seen)
        .toSorted()
        .at(-1),
    );
    expect(flat).toMatchObject({
      confidence: data.confidence,
      mitre_techniques: data.mitre_techniques,
      sources: data.sources.map(({ feed_name, category }) => ({ feed_name, category })),
    });
  });

  test('a technique is shown by id and name, in both forms', async () => {
    const { data, mitre_techniques } = await look({ ioc: 'T1566.001' });
    expect(data.mitre_techniques).toEqual([{ id: 'T1566.001', name: 'Spearphishing Attachment' }]);
    expect(mitre_techniques).toEqual(data.mitre_techniques);
  });

  test('the articles that name it are listed', async () => {
    const { data } = await look({ ioc: 'bank-update-check.com' });
    expect(data.related_articles).toMatchObject([
      {
        title: 'Lazarus Group attacks banks with a zero-day',
        url: 'https://news.seeded-press.org/lazarus-bank',
      },
    ]);
    const one = await app.get(`/api/v1/articles/${data.related_articles[0]!.id}`);
    expect(one.status).toBe(200);
  });

  test('a CVE comes with its record and the articles about it, the newest first', async () => {
    const { data } = await look({ ioc: known.cve });
    expect(data.cve).toMatchObject({
      id: known.cve,
      kev: true,
      kev_date_added: '2024-01-10',
      kev_due_date: '2024-01-22',
      kev_ransomware: true,
      vendor: 'Ivanti',
      cwes: ['CWE-77'],
    });
    expect(data.related_articles.map((one) => one.title)).toEqual([
      'Patch Tuesday fixes 60 vulnerabilities',
      'Lazarus Group attacks banks with a zero-day',
    ]);
    expect(data).toMatchObject({
      found: true,
      state: 'active',
      risk: { model: 'cve-1', level: 'critical', state: 'active' },
    });
    expect(data.risk!.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['kev', 'articles']));
    const mentioned = await look({ ioc: 'CVE-2025-10001' });
    expect(mentioned.data).toMatchObject({ found: true, cve: null, state: 'active', risk: null });
    expect(mentioned.risk_score).toBeNull();
  });

  test('an allow-listed value is benign, names its list, and is not called more than low', async () => {
    const { data, confidence } = await look({ ioc: '8.8.8.8' });
    expect(data).toMatchObject({
      found: true,
      state: 'benign',
      allow_list: 'public DNS resolvers',
      confidence: 'low',
    });
    expect(confidence).toBe('low');
  });
});

describe('what is not known', () => {
  test('says so where a value without a record is harmless by its kind or its list', async () => {
    const harmless = { '192.168.0.7': 'private and reserved addresses', '9.9.9.9': 'public DNS resolvers' };
    for (const [ioc, list] of Object.entries(harmless)) {
      expect((await look({ ioc })).data).toMatchObject({ found: false, state: 'benign', allow_list: list });
    }
  });

  test('an address with a port is the address', async () => {
    expect((await look({ ioc: '45.99.88.77:8080' })).value).toBe('45.99.88.77');
  });

  test('is 200 with found:false, nulls and empty lists, and is nowhere called safe', async () => {
    for (const ioc of ['45.99.88.77', 'nobody-reported-this.org', 'CVE-2019-0001', 'T1003', 'a'.repeat(64)]) {
      const answer = await look({ ioc });
      expect(answer.data).toMatchObject({
        found: false,
        state: 'unknown',
        confidence: null,
        first_seen: null,
        last_seen: null,
        risk: null,
        total_occurrences: 0,
        reporting_sources: 0,
        sources: [],
        related_articles: [],
        tags: [],
        cve: null,
      });
      expect(answer).toMatchObject({ confidence: null, risk_score: null, sources: [] });
      expect(JSON.stringify(answer)).not.toMatch(/\b(safe|clean|benign|harmless)\b/i);
    }
  });
});

describe('illegal values', () => {
  test.each([
    [{}, 'ioc'],
    [{ ioc: '' }, 'ioc'],
    [{ ioc: known.ipv4, value: known.domain }, 'value'],
    [{ ioc: 'a'.repeat(2049) }, 'ioc'],
    [{ value: 'a'.repeat(2049) }, 'value'],
    [{ ioc: 'a\0b' }, 'ioc'],
    [{ value: '999.1.1.1', type: 'ipv4' }, 'value'],
    [{ ioc: '010.1.1.1', type: 'ipv4' }, 'ioc'],
  ])('%j is 400 and names the parameter', async (parameters, parameter) => {
    expect(await refused(parameters as Record<string, string>)).toMatchObject({
      status: 400,
      code: 'invalid_parameter',
      details: { parameter },
    });
  });

  test('a text of no known kind is 400 with the kinds there are', async () => {
    for (const ioc of ['hello', 'not an indicator', '<script>', '1.2.3', '%', '中文', '\u202e']) {
      const { status, code, details } = await refused({ ioc });
      expect([ioc, status, code, details?.valid_types]).toEqual([
        ioc,
        400,
        'invalid_parameter',
        [...iocTypes],
      ]);
    }
  });

  test('an unknown type is 400 with all the legal ones', async () => {
    const { status, details } = await refused({ ioc: known.ipv4, type: 'ip' });
    expect([status, details?.parameter, details?.valid_types]).toEqual([400, 'type', [...iocTypes]]);
  });
});
