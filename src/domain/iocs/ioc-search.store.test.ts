import { beforeAll, describe, expect, test } from 'vitest';
import { shipped } from '../../../tests/support/shipped.ts';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { Store } from '../../db/store.ts';
import { ingest } from '../ingest/ingest.ts';
import { readSources, registerSources } from '../sources/sources.store.ts';
import { searchIocs } from './ioc-search.store.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const values = [
  'update-vortellio-cdn.com',
  'login.vortellio.net',
  'http://45.148.7.9/Bins/100%25_Mozi.m?id=a_b',
  'http://45.148.7.10/x',
  '45.148.7.9',
  'xn--mnchen-3ya.org',
  'a'.repeat(64),
];

onEveryStore('the search of indicators', (kind) => {
  let store: Store;

  beforeAll(async () => {
    store = await kind.open();
    const facts = { slug: 'feed', name: 'feed', category: 'threat-feed', tier: 1, everyMinutes: 5 } as const;
    await registerSources(store.write, [{ ...facts, url: 'https://feed.org/', ...shipped }], now);
    await take(values);
  });

  async function take(list: string[]) {
    const [source] = await readSources(store.read);
    const records = list.map(
      (value) => ({ kind: 'indicator', value, confidence: 80, lastSeen: now }) as const,
    );
    await ingest(records, { store, clock: { now: () => now }, source: source! });
  }

  async function find(text: string, options: Partial<Parameters<typeof searchIocs>[2]> = {}) {
    return (await searchIocs(store, text, { limit: 50, ...options })).map((row) => row.value);
  }

  describe('finds a part of a value', () => {
    test('at its begin, in its middle and at its end, whatever the case', async () => {
      expect(await find('update-vor')).toEqual(['update-vortellio-cdn.com']);
      expect(await find('ORTELLIO')).toEqual(['login.vortellio.net', 'update-vortellio-cdn.com']);
      expect(await find('.net')).toEqual(['login.vortellio.net']);
      expect(await find('bins/')).toEqual([values[2]]);
    });

    test('of three characters', async () => {
      expect(await find('cdn')).toEqual(['update-vortellio-cdn.com']);
    });

    test('the newest change first, as many as are wanted', async () => {
      expect(await find('45.148.7', { limit: 2 })).toEqual(['45.148.7.9', 'http://45.148.7.10/x']);
    });

    test('of one type only', async () => {
      expect(await find('45.148.7', { type: 'ipv4' })).toEqual(['45.148.7.9']);
      expect(await find('45.148.7', { type: 'sha1' })).toEqual([]);
    });
  });

  test.each([
    '100%25',
    'a_b',
    '"',
    "'",
    '%%%',
    '___',
    '\\\\\\',
    '" OR value',
    'x*y',
    '( )',
    '{a,b}',
    '☃☃☃',
    '🦠🦠🦠',
  ])('takes %j as it is written', async (text) => {
    const holding = values.filter((value) => value.toLowerCase().includes(text.toLowerCase()));
    const found = await find(text);
    expect(found.filter((value) => value.toLowerCase().includes(text.toLowerCase())).sort()).toEqual(
      holding.sort(),
    );
  });

  describe('where no value holds the text', () => {
    test('finds what is alike, the most alike first', async () => {
      expect((await find('update-vortelio-cdn.com'))[0]).toBe('update-vortellio-cdn.com');
      expect(await find('login.vortellio.nett')).toEqual(['login.vortellio.net']);
    });

    test('finds nothing where nothing is alike', async () => {
      expect(await find('completely-other.name')).toEqual([]);
    });
  });

  test('finds what was stored after the first search, and what came twice only once', async () => {
    await take(['later.vortellio.net', ...values]);
    expect(await find('vortellio.net')).toEqual(['later.vortellio.net', 'login.vortellio.net']);
  });
});
