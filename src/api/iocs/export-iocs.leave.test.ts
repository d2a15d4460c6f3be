/** What may leave: nothing above a clearance, nothing of the operator's own in a block list (standard §18). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieJar } from '../../../tests/support/cookie-jar.ts';
import { markSource } from '../../../tests/support/mark-source.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { addressCount, known } from '../../../tests/support/seed.ts';
import { settingsFile } from '../../../tests/support/settings-file.ts';

let app: RunningProduct;
const keys: Record<string, string> = {};
beforeAll(async () => {
  const unlimited = { requests_per_minute: 1_000_000, requests_per_day: 1_000_000 };
  const settings = await settingsFile({
    limits: { pro: unlimited },
    own_networks: ['45.137.20.0/25'],
    own_domains: ['login-portal-verify.com'],
  });
  app = await startProduct(settings);
  await markSource(app.store, 'bleepingcomputer', 'red');
  await markSource(app.store, 'securelist', 'amber');
  // The lists judged them when they came; here somebody overruled that.
  await app.store.write
    .updateTable('indicator')
    .set({ state: 0, confidence: 95 })
    .where('value', 'in', [known.domain, known.email, known.ipv4, known.url])
    .execute();
  const jar = cookieJar(app.url);
  await jar.send('POST', '/api/auth/sign-in', { email: 'pro@example.org', password });
  for (const max_tlp of ['clear', 'amber', 'red']) {
    const made = (await (await jar.send('POST', '/api/v1/keys', { name: max_tlp, max_tlp })).json()) as {
      data: { key: string; max_tlp: string };
    };
    expect(made.data.max_tlp).toBe(max_tlp);
    keys[max_tlp] = made.data.key;
  }
});
afterAll(() => app.close());

const body = async (path: string) => (await app.get(path)).text();
const blocks = ['?format=txt', '/cef', '/cef?format=syslog', '/sigma', '/openioc'];
const question = (path: string, more: string) =>
  `/api/v1/iocs${path}${path.includes('?') ? '&' : '?'}limit=10000&${more}`;

describe('own networks and domains', () => {
  test.each(blocks)('%s: no block list holds them', async (path) => {
    const text = await body(question(path, 'type=ipv4,domain,url,email'));
    for (const value of [known.ipv4, known.domain, known.email, known.url]) expect(text).not.toContain(value);
    expect(text).toContain('45.137.21.10');
  });

  test('what describes and does not block may tell of them', async () => {
    expect(await body('/api/v1/iocs?format=csv&limit=10000')).toContain(known.domain);
    expect(await body('/api/v1/iocs/stix?limit=10000')).toContain(known.domain);
  });
});

describe('markings', () => {
  interface StixObject {
    type: string;
    id: string;
    name?: string;
    pattern?: string;
    object_marking_refs?: string[];
    external_references?: { description?: string }[];
  }
  async function marked(query: string, key?: string) {
    const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const answer = await app.get(`/api/v1/iocs/stix?limit=10000${query}`, {
      ...(key !== undefined && { key: null }),
      headers,
    });
    const { objects } = (await answer.json()) as { objects: StixObject[] };
    const names = new Map(objects.map(({ id, name }) => [id, name]));
    const found = objects.filter(({ type }) => type === 'indicator');
    return {
      skipped: answer.headers.get('x-export-skipped'),
      of: (value: string) => {
        const object = found.find(({ pattern }) => pattern?.includes(`'${value}'`));
        return (
          object && { marking: names.get(object.object_marking_refs![0]!), said: object.external_references }
        );
      },
      all: new Set(found.map((object) => names.get(object.object_marking_refs![0]!))),
    };
  }
  const told = 'hospital-leak-portal.net';
  const amber = 'bank-update-check.com';

  test('follow the strictest evidence; what is above the usual clearance stays, and no number tells of it', async () => {
    const { of, all, skipped } = await marked('&type=domain,ipv4&state=all');
    expect(of(told)).toBeUndefined();
    expect(skipped).toBeNull();
    expect(of(amber)).toMatchObject({ marking: 'TLP:AMBER' });
    expect(of(amber)!.said).toContainEqual({ source_name: 'attribution', description: 'By the source' });
    expect(all).not.toContain('TLP:RED');
  });

  test('a key is given as much as its clearance allows', async () => {
    expect((await marked('', keys.red)).of(told)).toMatchObject({ marking: 'TLP:RED' });
    const low = await marked('', keys.clear);
    expect(low.all).toEqual(new Set(['TLP:CLEAR']));
    expect((await marked('', keys.amber)).of(amber)).toBeDefined();
    expect((await marked('', keys.clear)).of(amber)).toBeUndefined();
  });

  test('asking makes them stricter and never wider', async () => {
    expect((await marked('&tlp=clear')).of(amber)).toMatchObject({ marking: 'TLP:AMBER' });
    expect((await marked('&tlp=amber%2Bstrict')).all).toEqual(new Set(['TLP:AMBER+STRICT']));
    const event = JSON.parse(await body('/api/v1/iocs/misp?tlp=clear&limit=10000')) as {
      Event: { Tag: { name: string }[] };
    };
    expect(event.Event.Tag[0]!.name).toBe('tlp:amber');
  });

  test('csv keeps to the clearance as well', async () => {
    expect(await body('/api/v1/iocs?format=csv&limit=10000')).not.toContain(told);
  });
});

describe('a list for a firewall', () => {
  const lines = async (more: string) =>
    (await body(`/api/v1/iocs?format=txt&limit=10000${more}`)).trimEnd().split('\n');

  test('joins addresses to the fewest networks, and holds no more lines than it may', async () => {
    const plain = await lines('&type=ipv4');
    const joined = await lines('&type=ipv4&aggregate=cidr');
    expect(plain).toHaveLength(addressCount - 50 + 1);
    expect(joined.length).toBeLessThan(plain.length / 2);
    expect(joined).toContain('45.137.21.16/28');
    expect(await lines('&type=ipv4&aggregate=cidr&max_rows=2')).toHaveLength(2);
    const answer = await app.get('/api/v1/iocs?format=txt&limit=10000&type=ipv4&max_rows=7');
    expect((await answer.text()).trimEnd().split('\n')).toHaveLength(7);
    expect(answer.headers.get('x-export-skipped')).toMatch(/^ipv4=\d+$/);
  });

  test('values that are no addresses stand as they are', async () => {
    const joined = await lines('&type=ipv4,sha256&aggregate=cidr');
    expect(joined[0]).toBe(known.sha256);
  });
});
