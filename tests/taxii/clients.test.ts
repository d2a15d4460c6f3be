/** What real clients do: part C of the TAXII checklist, and rows 2 to 4 and 7 of the integrations (standard §14). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { objectsOf, type StixObject, send, walkByNext } from '../support/taxii-client.ts';
import { documented, domain, startTaxii, strict, type TaxiiProduct } from '../support/taxii-product.ts';

let app: TaxiiProduct;
beforeAll(async () => {
  app = await startTaxii({ PUBLIC_URL: 'http://localhost' });
});
afterAll(() => app.close());

const taxii = 'application/taxii+json;version=2.1';
/** An absolute address as the server gives it, on the port that it has here. */
const pathOf = (address: string) => address.replace('http://localhost', '');
const indicatorsIn = (objects: readonly StixObject[]) => objects.filter(({ type }) => type === 'indicator');

/** From the address of the discovery to all objects of the first collection, with the OASIS library's habits. */
async function oasis(discovery: string, headers: Record<string, string>): Promise<StixObject[]> {
  const get = async (path: string) => {
    const answer = await send(app.url, path.includes('?') || path.endsWith('/') ? path : `${path}/`, {
      headers: { accept: taxii, 'accept-encoding': 'gzip, deflate', ...headers },
    });
    expect([path, answer.status]).toEqual([path, 200]);
    // It demands every token of what it asked for in the type of the answer.
    const tokens = String(answer.headers['content-type']).replaceAll(' ', '').split(/[;,]/);
    for (const token of taxii.split(';')) expect(tokens).toContain(token);
    return answer;
  };
  const server = (await get(discovery)).json;
  const root = server.default.startsWith('/') ? server.default : pathOf(server.default);
  expect((await get(root)).json.versions).toContain(taxii);
  const { collections } = (await get(`${root}collections/`)).json;
  const [collection] = collections.filter(({ can_read }: { can_read: boolean }) => can_read);
  const objects = `${root}collections/${collection.id}/objects/`;
  // as_pages: asks on while there is more, with what next says, empty or not.
  const found: StixObject[] = [];
  for (let query = 'limit=50'; ; ) {
    const { json } = await get(`${objects}?${query}`);
    found.push(...(json.objects ?? []));
    if (!json.more) return found;
    query = `limit=50&next=${encodeURIComponent(json.next ?? '')}`;
  }
}

test('row 2: Splunk with a server URL and a Bearer key reads discovery, root, collections, objects', async () => {
  const objects = await oasis('/api/taxii2/', app.bearer());
  expect(indicatorsIn(objects).length).toBeGreaterThan(150);
});

/** The connector of Sentinel: an API root, the id or name of a collection, user and password typed by hand, hourly. */
async function sentinel(root: string, collection: string, user: string): Promise<StixObject[]> {
  const headers = { authorization: `Basic ${btoa(`${user}:${app.keys.pro}`)}`, accept: taxii };
  const { collections } = (await send(app.url, `${root}collections/`, { headers })).json;
  expect(collections.length).toBeGreaterThan(4);
  const monthAgo = new Date(app.clock.time - 30 * 86_400_000).toISOString();
  const found: StixObject[] = [];
  for (let after = monthAgo; ; ) {
    const path = `${root}collections/${collection}/objects/?added_after=${encodeURIComponent(after)}`;
    const answer = await send(app.url, path, { headers });
    expect([path, answer.status]).toEqual([path, 200]);
    const objects: StixObject[] = answer.json.objects;
    found.push(...objects.filter(({ type }) => type !== 'identity'));
    if (objects.length === 0 || !answer.json.more) return found;
    after = String(answer.headers['x-taxii-date-added-last']);
  }
}

test('row 3: Sentinel by the API root, with any user name, gets the indicators of its collection alone', async () => {
  const patterns = { all: /./, ips: /^\[ipv[46]-addr/, hashes: /^\[file:hashes/, cves: /^$/ };
  for (const [collection, pattern] of Object.entries(patterns))
    for (const user of ['', 'apikey']) {
      const objects = await sentinel('/api/taxii2/api/', collection, user);
      expect(objects.length).toBeGreaterThan(0);
      expect(new Set(objects.map(({ id }) => id)).size).toBe(objects.length);
      for (const each of indicatorsIn(objects)) expect(each.pattern).toMatch(pattern);
      if (collection === 'cves') expect(indicatorsIn(objects)).toEqual([]);
    }
});

test('row 4: the same with the address of the discovery for that of the root', async () => {
  for (const collection of ['all', 'ips', '29d67609-34a8-481a-a8de-6f76d60db9e4', 'soc-defenders-hashes'])
    expect(await sentinel('/api/taxii2/', collection, 'apikey')).toEqual(
      await sentinel('/api/taxii2/api/', collection, ''),
    );
});

test('row 7 and C1: a standard client reads all objects once, at both doors', async () => {
  for (const discovery of ['/taxii2/', '/api/taxii2/'])
    for (const headers of [app.bearer(), { authorization: `Basic ${btoa(`me:${app.keys.pro}`)}` }]) {
      const objects = await oasis(discovery, headers);
      const shown = objects.filter(({ type }) => type !== 'identity').map(({ id }) => id);
      expect(new Set(shown).size).toBe(shown.length);
      expect(indicatorsIn(objects).length).toBeGreaterThan(150);
    }
});

test('C2: OpenCTI keeps X-TAXII-Date-Added-Last and sends it with next, cut or with an offset', async () => {
  const wanted = objectsOf(await walkByNext(app.ask, `${documented}/all/objects/`, 1000)).map(({ id }) => id);
  const forms = [
    (time: string) => time,
    (time: string) => `${time.slice(0, 23)}Z`,
    (time: string) => time.replace('Z', '+00:00'),
  ];
  for (const form of forms) {
    const seen = new Set<string>();
    let after = '';
    let next = '';
    for (;;) {
      const query = new URLSearchParams({ ...(after && { added_after: after }), ...(next && { next }) });
      const page = await app.with(`${documented}/all/objects/?${query}`, {
        accept: 'application/json, text/plain, */*',
      });
      for (const { id } of page.json.objects) seen.add(id);
      if (!page.json.more) break;
      after = form(String(page.headers['x-taxii-date-added-last']));
      next = page.json.next;
    }
    expect([...seen].sort()).toEqual([...new Set(wanted)].sort());
  }
});

test('C3: Filebeat asks with an old type, a range and a cursor without its last zeros', async () => {
  const seen: string[] = [];
  for (let after = ''; ; ) {
    const page = await app.with(`${strict}/network/objects/?limit=60${after && `&added_after=${after}`}`, {
      accept: 'application/vnd.oasis.taxii+json',
      'content-type': 'application/vnd.oasis.taxii+json',
      range: 'items 0-10000',
    });
    expect(page.status).toBe(200);
    seen.push(...(page.json.objects ?? []).map(({ id }: StixObject) => id));
    if (!page.json.more) break;
    after = String(page.headers['x-taxii-date-added-last']).replace(/0+Z$/, 'Z').replace('.Z', 'Z');
  }
  const whole = objectsOf(await walkByNext(app.ask, `${strict}/network/objects/`, 1000)).map(({ id }) => id);
  expect(seen).toEqual(whole);
});

test('a poller sees what changed once more, and nothing else', async () => {
  const page = await app.ask(`${documented}/all/objects/?limit=1000`);
  const after = page.headers['x-taxii-date-added-last'];
  const poll = () => app.ask(`${documented}/all/objects/?added_after=${after}`);
  expect((await poll()).json.objects).toEqual([]);
  app.clock.time += 60_000;
  await app.report('threatfox', [
    domain('login-portal-verify.net', { tags: ['new'], lastSeen: app.clock.time }),
  ]);
  const { objects } = (await poll()).json;
  expect(objects.slice(1)).toMatchObject([{ name: 'Malicious Domain - login-portal-verify.net' }]);
  const before = page.json.objects.find(({ id }: StixObject) => id === objects[1].id);
  expect([objects[1].created, objects[1].modified > before.modified]).toEqual([before.created, true]);
});
