import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../../tests/support/ask.ts';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { known } from '../../../tests/support/seed.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

interface StixObject {
  type: string;
  id: string;
  name?: string;
  pattern?: string;
  object_marking_refs?: string[];
}

async function bundle(query: string): Promise<StixObject[]> {
  const answer = await app.get(`/api/v1/iocs/stix${query}`);
  expect([query, answer.status]).toEqual([query, 200]);
  return ((await answer.json()) as { objects?: StixObject[] }).objects ?? [];
}
const body = async (path: string) => await (await app.get(path)).text();
const paths = ['stix', 'misp', 'cef', 'openioc', 'sigma'].map((name) => `/api/v1/iocs/${name}`);

describe('every export', () => {
  test.each(paths)('%s needs Pro, names the scope, and suggests a file name', async (path) => {
    expect(await refusal(await app.get(path, { key: 'free' }))).toMatchObject({
      status: 403,
      code: 'insufficient_tier',
      details: { required_tier: 'pro', required_scope: expect.stringMatching(/^read:/) },
    });
    const answer = await app.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^inline; filename="soc-defenders-[a-z]+-\d{4}-\d\d-\d\d\.[a-z]+"$/,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await answer.text()).endsWith('\n')).toBe(true);
  });

  test.each(paths)('%s takes the common filters and refuses what it cannot read', async (path) => {
    const filtered = await body(
      `${path}?type=domain&confidence=high&category=threat-feed&industry=all&limit=5`,
    );
    expect(filtered).not.toContain(known.ipv4);
    for (const query of [
      'type=x',
      'confidence=x',
      'limit=0',
      'limit=1.5',
      'tlp=white',
      'since=never',
      'cursor=x',
    ])
      expect(await refusal(await app.get(`${path}?${query}`))).toMatchObject({ status: 400 });
    expect((await app.get(`${path}?limit=99999999`)).status).toBe(200);
  });

  test('goes on by the cursor in the header, and every row comes once', async () => {
    const whole = (await body('/api/v1/iocs/cef?type=ipv4&limit=10000')).trimEnd().split('\n');
    const seen: string[] = [];
    for (let query: string | null = ''; query !== null; ) {
      const answer: Response = await app.get(`/api/v1/iocs/cef?type=ipv4&limit=50${query}`);
      seen.push(...(await answer.text()).trimEnd().split('\n'));
      const next = answer.headers.get('x-next-cursor');
      query = next && `&cursor=${encodeURIComponent(next)}`;
    }
    expect(seen).toEqual(whole);
    expect(seen.length).toBeGreaterThan(100);
  });

  test('counts what it leaves out: types without a form, and rows in other states', async () => {
    const answer = await app.get('/api/v1/iocs/openioc?type=sha512,cve,ipv4&limit=10000');
    expect(answer.headers.get('x-export-skipped')).toMatch(/^ipv4=1, sha512=1, cve=\d+$/);
    expect(await answer.text()).toContain('<!-- Left out: ipv4=1, sha512=1');
    const before = await app.get('/api/v1/iocs/sigma?type=url&limit=10000');
    await app.store.write.updateTable('indicator').set({ state: 3 }).where('value', '=', known.url).execute();
    await app.store.write
      .updateTable('indicator_count')
      .set({ state: 3 })
      .where('type', '=', 3)
      .where('state', '=', 0)
      .execute();
    const after = await app.get('/api/v1/iocs/sigma?type=url&limit=10000');
    expect(before.headers.get('x-export-skipped')).toBeNull();
    expect(after.headers.get('x-export-skipped')).toBe('url=1');
    expect(await after.text()).not.toContain(known.url);
    await app.store.write.updateTable('indicator').set({ state: 0 }).where('value', '=', known.url).execute();
  });
});

describe('stix', () => {
  test('is sent as what the client names, else as JSON', async () => {
    const typeFor = async (accept: string) =>
      (await app.get('/api/v1/iocs/stix?limit=1', { headers: { accept } })).headers.get('content-type');
    expect(await typeFor('application/stix+json;version=2.1')).toBe('application/stix+json;version=2.1');
    expect(await typeFor('text/html, application/stix+json; version="2.1"')).toBe(
      'application/stix+json;version=2.1',
    );
    for (const accept of [
      '*/*',
      'application/json',
      'application/stix+json;version=2.0',
      'application/stix+json;q=0',
    ])
      expect(await typeFor(accept)).toBe('application/json; charset=utf-8');
  });

  test('identity first, then markings, then one object for each indicator; each part can be left out', async () => {
    const types = (objects: StixObject[]) => [...new Set(objects.map(({ type }) => type))];
    const whole = await bundle('?limit=10000');
    expect(types(whole)).toEqual(
      expect.arrayContaining([
        'identity',
        'marking-definition',
        'indicator',
        'vulnerability',
        'attack-pattern',
      ]),
    );
    expect(types(whole).slice(0, 2)).toEqual(['identity', 'marking-definition']);
    for (const name of ['include_marking_definitions', 'include_markings', 'include_tlp'])
      expect(types(await bundle(`?${name}=0&type=ipv4`))).toEqual(['identity', 'indicator']);
    expect(types(await bundle('?include_identity=FALSE&include_tlp=false&type=ipv4'))).toEqual(['indicator']);
    expect(types(await bundle('?type=cve')).at(-1)).toBe('vulnerability');
    expect(Array.isArray(JSON.parse(await body('/api/v1/iocs/stix?format=objects&limit=1')))).toBe(true);
    expect(JSON.parse(await body('/api/v1/iocs/stix?bundle_spec_version=1'))).toMatchObject({
      type: 'bundle',
      spec_version: '2.1',
    });
    expect(types(await bundle('?include_relationships=true&limit=10000'))).toContain('relationship');
  });

  test('a marking that is asked for marks everything, also where its plus arrived as a space', async () => {
    for (const query of ['amber%2Bstrict', 'amber+strict', 'AMBER-STRICT']) {
      const objects = await bundle(`?type=ipv4&limit=3&tlp=${query}`);
      expect(objects.filter(({ type }) => type === 'marking-definition').map(({ name }) => name)).toEqual([
        'TLP:AMBER+STRICT',
      ]);
    }
  });
});

test('cef has two forms and two layouts', async () => {
  const lines = async (query: string) =>
    (await body(`/api/v1/iocs/cef?type=domain&confidence=medium&limit=3${query}`)).split('\n');
  expect((await lines(''))[0]).toMatch(
    /^CEF:0\|SOCDefenders\|ThreatIntel\|1\.0\|domain\|Malicious Domain\|6\|dest/,
  );
  expect((await lines('&cef_profile=mapping'))[0]).toMatch(
    /^CEF:0\|SOC Defenders\|Threat Intelligence\|.*\|src=/,
  );
  expect((await lines('&format=syslog'))[0]).toMatch(
    /^<134>1 \S+ intel\.example socdefenders - IOC \[ioc@32473 /,
  );
});

test('sigma is YAML under the name that the client prefers, one rule each or grouped', async () => {
  const rules = async (query: string) =>
    (await body(`/api/v1/iocs/sigma?type=ipv4&limit=10000${query}`)).match(/^title:/gm)?.length;
  expect(await rules('')).toBeGreaterThan(100);
  expect(await rules('&grouping=type')).toBeLessThan(4);
  expect(await rules('&sigma_profile=sigmahq&grouping=type')).toBeGreaterThan(
    await rules('&grouping=type').then(Number),
  );
  const typeFor = async (accept: string) =>
    (await app.get('/api/v1/iocs/sigma?limit=1', { headers: { accept } })).headers.get('content-type');
  expect(await typeFor('*/*')).toBe('text/yaml; charset=utf-8');
  expect(await typeFor('application/yaml')).toBe('application/yaml; charset=utf-8');
});

test('openioc by its documented skeleton and by version 1.0', async () => {
  expect(await body('/api/v1/iocs/openioc?type=domain')).toContain('<criteria>');
  expect(await body('/api/v1/iocs/openioc?type=domain&schema=1.0')).toContain('<definition>');
});

test('a misp event says of addresses what was asked for, and is the same event where that is wished', async () => {
  interface Event {
    Event: { uuid: string; Attribute: { type: string; value: string }[] };
  }
  const event = async (query: string) =>
    JSON.parse(await body(`/api/v1/iocs/misp?type=ipv4${query}`)) as Event;
  const plain = await event('');
  expect(plain.Event.Attribute).toHaveLength(100);
  expect(new Set(plain.Event.Attribute.map(({ type }) => type))).toEqual(new Set(['ip-src']));
  expect((await event('&misp_ip_type=ip-dst')).Event.Attribute[0]!.type).toBe('ip-dst');
  expect((await event('')).Event.uuid).not.toBe(plain.Event.uuid);
  expect((await event('&stable=1')).Event.uuid).toBe((await event('&stable=true')).Event.uuid);
});
