/** What a caller is not cleared for is as if nobody had ever reported it: in lists, counts, look-ups and beside articles. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieJar } from '../../../tests/support/cookie-jar.ts';
import { markSource } from '../../../tests/support/mark-source.ts';
import { password, type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { iocTypes, type ObservableType, observableTypes } from '../../contract/ioc-type.ts';
import { type Tlp, tlpWords } from '../../contract/tlp.ts';
import type { IocRow } from '../../domain/iocs/iocs.store.ts';
import { formatUuid } from '../../lib/uuid.ts';

interface Stored {
  id: string;
  type: ObservableType;
  value: string;
  tlp: Tlp;
}

let app: RunningProduct;
let stored: Stored[];
let hiddenOf: (clearance: Tlp) => Stored[];
const keys = {} as Record<Tlp, string>;
beforeAll(async () => {
  app = await startProduct();
  await markSource(app.store, 'bleepingcomputer', 'red');
  await markSource(app.store, 'securelist', 'amber+strict');
  const jar = cookieJar(app.url);
  await jar.send('POST', '/api/auth/sign-in', { email: 'pro@example.org', password });
  for (const max_tlp of tlpWords) {
    const made = await (await jar.send('POST', '/api/v1/keys', { name: max_tlp, max_tlp })).json();
    keys[max_tlp] = (made as { data: { key: string } }).data.key;
  }
  const rows = await app.store.read.selectFrom('indicator').select(['uid', 'type', 'value', 'tlp']).execute();
  stored = rows.map(({ uid, type, value, tlp }: Pick<IocRow, 'uid' | 'type' | 'value' | 'tlp'>) => ({
    id: formatUuid(uid),
    type: observableTypes[type]!,
    value,
    tlp: tlpWords[tlp]!,
  }));
  hiddenOf = (clearance) => stored.filter((one) => !isCleared(one, clearance));
});
afterAll(() => app.close());

function isCleared({ tlp }: Pick<Stored, 'tlp'>, clearance: Tlp): boolean {
  return tlpWords.indexOf(tlp) <= tlpWords.indexOf(clearance);
}

const below = tlpWords.filter((word) => word !== 'red');
const isPublic = ({ type }: Stored) => (iocTypes as readonly string[]).includes(type);
const headersOf = (clearance: Tlp) => ({
  key: null,
  headers: { authorization: `Bearer ${keys[clearance]}` },
});

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
async function ask(clearance: Tlp, path: string, init: RequestInit = {}): Promise<any> {
  const { headers } = headersOf(clearance);
  const answer = await app.get(path, {
    key: null,
    ...init,
    headers: { ...headers, 'content-type': 'application/json' },
  });
  expect([path, answer.status]).toEqual([path, 200]);
  return await answer.json();
}

test('the store has something of every marking', () => {
  expect(new Set(stored.map(({ tlp }) => tlp))).toEqual(new Set(tlpWords));
});

describe('lists of indicators', () => {
  const all = 'state=all&limit=10000';

  test.each(tlpWords)('at %s hold all that may be seen and nothing else, and count it', async (clearance) => {
    const wanted = stored.filter((one) => isPublic(one) && isCleared(one, clearance)).map(({ id }) => id);
    const list = await ask(clearance, `/api/v1/iocs?${all}`);
    expect(list.data.map(({ id }: Stored) => id).sort()).toEqual(wanted.sort());
    expect(list.meta.total).toBe(wanted.length);
    const facets = await ask(clearance, '/api/v1/iocs/facets?state=all');
    expect(facets.data.total).toBe(wanted.length);
    for (const path of [`?${all}&format=csv`, `?${all}&format=ndjson`]) {
      const answer = await app.get(`/api/v1/iocs${path}`, headersOf(clearance));
      const text = await answer.text();
      for (const { value } of hiddenOf(clearance).filter(isPublic)) expect(text).not.toContain(`"${value}"`);
      expect(answer.headers.get('x-export-skipped')).toBeNull();
      expect(text.trimEnd().split('\n').length).toBe(wanted.length + (path.includes('csv') ? 1 : 0));
    }
  });

  const filters = fc.record({
    clearance: fc.constantFrom(...tlpWords),
    type: fc.constantFrom('', '&type=ipv4', '&type=domain,url', '&type=sha256'),
    word: fc.constantFrom('', '&confidence=high', '&confidence=medium,low'),
    told: fc.constantFrom('', '&category=news', '&min_risk=30', '&max_age=30', '&threat_type=botnet_cc'),
    sort: fc.constantFrom('', '&sort=risk', '&sort=last_seen:asc'),
    limit: fc.constantFrom(3, 20, 100),
  });

  test('are the same list without what may not be seen, page by full page, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async ({ clearance, type, word, told, sort, limit }) => {
        const question = `/api/v1/iocs?state=all${type}${word}${told}${sort}`;
        const everything = await ask('red', `${question}&limit=10000`);
        const ids = new Set(stored.filter((one) => isCleared(one, clearance)).map(({ id }) => id));
        const wanted = everything.data.map(({ id }: Stored) => id).filter((id: string) => ids.has(id));
        const walked: string[] = [];
        for (let next: string | null = `${question}&limit=${limit}`; next; ) {
          const page = await ask(clearance, next);
          walked.push(...page.data.map(({ id }: Stored) => id));
          expect(page.meta.total).toBe(wanted.length);
          next = page.links.next?.slice(page.links.next.indexOf('/api/')) ?? null;
          if (next) expect(page.data).toHaveLength(limit);
        }
        expect(walked).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });

  test('polled by `until`, give what may be seen of what changed and nothing else', async () => {
    const half = await ask('red', `/api/v1/iocs?${all}`);
    const until = half.meta.filters.until;
    await app.store.write
      .updateTable('source')
      .set({ marked_to: 0 })
      .where('slug', '=', 'securelist')
      .execute();
    expect((await ask('amber', `/api/v1/iocs?${all}&since=${until}`)).data).toEqual([]);
    await markSource(app.store, 'securelist', 'red');
    const seen = await ask('red', `/api/v1/iocs?${all}&since=${until}`);
    expect(seen.data.length).toBeGreaterThan(0);
    expect((await ask('amber+strict', `/api/v1/iocs?${all}&since=${until}`)).data).toEqual([]);
    await markSource(app.store, 'securelist', 'amber+strict');
  });

  test('a search finds, counts and relates only what may be seen', async () => {
    for (const clearance of tlpWords)
      for (const one of stored) {
        const path = `/api/v1/iocs/search?q=${encodeURIComponent(one.value)}`;
        const { data } = await ask(clearance, path);
        const ids = [...data.matches, ...data.relatedIOCs].map(({ id }: Stored) => id);
        for (const hidden of hiddenOf(clearance)) expect(ids).not.toContain(hidden.id);
        if (isCleared(one, clearance)) expect(data.matches[0].id).toBe(one.id);
        expect(data.meta.total_matches).toBe(data.matches.length);
      }
  });
});

describe('what may not be seen', () => {
  /** A value of that type that nobody has reported. */
  const unknownOf: Partial<Record<ObservableType, string>> = {
    ipv4: '45.99.98.97',
    ipv6: '2a0d:ffff::97',
    domain: 'never-heard-of-it.com',
    url: 'http://45.99.98.97/never/heard',
    md5: 'ab'.repeat(16),
    sha1: 'ab'.repeat(20),
    sha256: 'ab'.repeat(32),
    sha512: 'ab'.repeat(64),
    email: 'nobody@never-heard-of-it.com',
  };
  const timeless = (body: unknown) => JSON.stringify(body).replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"time"');
  /** The answer with its id and the value in all its spellings taken out. */
  function blank(body: { data: { id: string } }, value: string): string {
    const { host = value, hostname = value } = URL.parse(value) ?? {};
    const spellings = [body.data.id, value, value.replace(/^\w+:\/\//, ''), host, hostname];
    return spellings.reduce((text, spelling) => text.replaceAll(spelling, '…'), timeless(body));
  }

  test.each(below)('at %s is answered like what nobody knows, by every look-up', async (clearance) => {
    const hidden = hiddenOf(clearance).filter(({ type }) => unknownOf[type]);
    expect(hidden.length).toBeGreaterThan(0);
    for (const one of hidden) {
      const unknown = unknownOf[one.type]!;
      const lookUp = (value: string) => ask(clearance, `/api/v1/lookup?ioc=${encodeURIComponent(value)}`);
      const told = await lookUp(one.value);
      expect(told.data.id).toBe(one.id);
      expect(told.data.found).toBe(false);
      expect(blank(told, one.value)).toBe(blank(await lookUp(unknown), unknown));
      const single = await app.get(`/api/v1/iocs/${one.id}`, headersOf(clearance));
      expect(single.status).toBe(404);
    }
  });

  test.each(tlpWords)('at %s is unknown among many, and nothing else is', async (clearance) => {
    const values = stored.filter(isPublic).map(({ value }) => value);
    const body = JSON.stringify({ values });
    const { data } = await ask(clearance, '/api/v1/lookup/bulk?include=hunting', { method: 'POST', body });
    const found = new Map<string, boolean>(
      data.map(({ value, reporting_sources: n }: { value: string; reporting_sources: number }) => [
        value,
        n > 0,
      ]),
    );
    for (const one of stored.filter(isPublic))
      expect([one.value, found.get(one.value)]).toEqual([one.value, isCleared(one, clearance)]);
  });

  test('does not come out of the answers that are kept for others', async () => {
    // Kept is what was asked twice, and is answered from feeds alone.
    for (const one of hiddenOf('clear').filter(({ type }) => unknownOf[type])) {
      const path = `/api/v1/lookup?ioc=${encodeURIComponent(one.value)}`;
      for (let round = 0; round < 3; round++) {
        expect((await ask('red', path)).data.found).toBe(true);
        expect((await ask('clear', path)).data.found).toBe(false);
      }
    }
  });

  test('is neither named nor counted beside the articles that name it', async () => {
    const links = await app.store.read
      .selectFrom('article_indicator as l')
      .innerJoin('article as a', 'a.id', 'l.article_id')
      .innerJoin('indicator as i', 'i.id', 'l.indicator_id')
      .select(['a.uid', 'i.tlp'])
      .where('a.archived_at', 'is', null)
      .execute();
    for (const clearance of tlpWords) {
      const cleared = links.filter(({ tlp }) => isCleared({ tlp: tlpWords[tlp]! }, clearance));
      const counts = Map.groupBy(cleared, ({ uid }) => formatUuid(uid));
      const list = await ask(clearance, '/api/v1/articles?expand=iocs&limit=1000');
      for (const { id, ioc_count, has_iocs, iocs } of list.data) {
        const count = counts.get(id)?.length ?? 0;
        expect([id, ioc_count, has_iocs, iocs.length]).toEqual([id, count, count > 0, count]);
        const single = await ask(clearance, `/api/v1/articles/${id}`);
        expect([single.data.ioc_count, single.data.iocs.length]).toEqual([count, count]);
      }
      for (const has of [true, false]) {
        const some = await ask(clearance, `/api/v1/articles?has_iocs=${has}&limit=1000&include_total=true`);
        const wanted = list.data.filter(({ has_iocs }: { has_iocs: boolean }) => has_iocs === has);
        expect(some.data.map(({ id }: Stored) => id)).toEqual(wanted.map(({ id }: Stored) => id));
        expect(some.meta.total).toBe(wanted.length);
      }
    }
  });
});

test('a key that nothing was said of is given no more than amber+strict; who is signed in is shown everything', async () => {
  const list = async (answer: Promise<Response>) =>
    ((await (await answer).json()) as { meta: { total: number } }).meta.total;
  const path = '/api/v1/iocs?state=all';
  const jar = cookieJar(app.url);
  await jar.send('POST', '/api/auth/sign-in', { email: 'pro@example.org', password });
  const publicRows = stored.filter(isPublic);
  expect(await list(app.get(path))).toBe(publicRows.filter((one) => isCleared(one, 'amber+strict')).length);
  expect(await list(jar.send('GET', path))).toBe(publicRows.length);
});
