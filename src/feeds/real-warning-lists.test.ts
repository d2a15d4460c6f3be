/** The real lists, where the machine has them: all of them are read, and what everybody uses is never condemned. */
import { describe, expect, test } from 'vitest';
import { sharedData } from '../../tests/support/shared-data.ts';
import type { AllowListRecord } from '../contract/record.ts';
import { builtInLists } from '../domain/allow-lists/built-in-lists.ts';
import type { MatchList } from '../domain/allow-lists/match-list.ts';
import { buildMatcher } from '../domain/allow-lists/matcher.ts';
import { readEntry } from '../domain/allow-lists/read-entry.ts';
import { warningLists as known } from '../domain/allow-lists/warning-lists.data.ts';
import { inadmissible } from '../domain/iocs/inadmissible.ts';
import { feedBody } from './feed-body.ts';
import { warningLists } from './warning-lists.ts';

function load(id: string): AllowListRecord | null {
  for (const name of [id, `${id}.head`]) {
    const bytes = sharedData(`warninglists/${name}.json`);
    if (!bytes) continue;
    const [record] = warningLists.parse(feedBody(bytes, '', `https://m.example/lists/${id}/list.json`));
    return record as AllowListRecord;
  }
  return null;
}

const records = new Map(
  known.flatMap(({ id }) => {
    const record = load(id);
    return record ? [[id, record] as const] : [];
  }),
);

describe.runIf(records.size > 0)('the real warning lists (skipped where they are not there)', () => {
  const refused = new Map<string, number>();
  const lists = known.flatMap(({ title: _, ...facts }): MatchList[] => {
    const record = records.get(facts.id);
    if (!record) return [];
    const entries = record.values.flatMap((value) => {
      const read = readEntry(record.match, value);
      if (typeof read !== 'string') return read;
      refused.set(facts.id, (refused.get(facts.id) ?? 0) + 1);
      return [];
    });
    return [{ ...facts, name: record.name, authority: 'publisher', match: record.match, entries }];
  });
  const { match } = buildMatcher([...builtInLists, ...lists]);

  test('are recognised by their names, and but for some suffixes and slips every entry is used', () => {
    expect(records.size).toBe(known.length - 3);
    for (const { id, title } of known)
      if (records.has(id)) expect([id, records.get(id)!.name]).toEqual([id, title]);
    expect(Object.fromEntries(refused)).toEqual({
      'moz-top500': 1,
      microsoft: 2,
      google: 5,
      'cloudflare-top1k': 3,
      'cloudflare-top5k': 42,
      'cloudflare-top10k': 79,
    });
  });

  test('no popular site, by itself, below it or as a front page, gets past them', () => {
    const past: string[] = [];
    for (const id of ['cloudflare-top10k', 'tranco10k', 'cisco_top1000', 'alexa', 'moz-top500'])
      for (const value of records.get(id)!.values) {
        if (typeof readEntry('hostname', value) === 'string' || inadmissible({ type: 'domain', value }))
          continue;
        const spoken = [match({ type: 'domain', value }), match({ type: 'url', value: `https://${value}/` })];
        if (spoken.some((listing) => listing?.effect.state !== 'benign')) past.push(value);
      }
    expect(past).toEqual([]);
  });

  test.each([
    ['public-dns-v4', 'ipv4', 'benign'],
    ['public-dns-v6', 'ipv6', 'benign'],
    ['sinkholes', 'ipv4', 'sinkhole'],
    ['empty-hashes', 'md5', 'benign'],
    ['eicar.com', 'sha256', 'benign'],
    ['ti-falsepositives', 'sha256', 'benign'],
    ['crl-hostname', 'domain', 'benign'],
    ['microsoft-office365', 'domain', 'benign'],
    ['whats-my-ip', 'domain', 'benign'],
    // `3::` is the ssdeep hash of nothing, and an address to us; networks are asked below.
  ] as const)('every value of %s is what its list says', (id, type, state) => {
    const values = lists.find((list) => list.id === id)!.entries.filter((value) => !/^3::$|\//.test(value));
    const states = values.map((value) => match({ type, value })?.effect.state);
    expect(values.length).toBeGreaterThan(4);
    expect(states.filter((each) => each !== state && each !== 'sinkhole')).toEqual([]);
  });

  test.each([
    ['ipv4', '104.16.1.1', 'cloudflare'],
    ['ipv4', '104.21.27.14', 'sinkholes'],
    ['domain', 'mail.bbc.com', 'cloudflare-top10k'],
    ['email', 'abuse@northwind-hosting.net', 'common-contact-emails'],
    ['email', 'x@0-mail.com', 'disposable-email'],
    ['domain', 'evil.sharepoint.com', 'lots-project'],
    ['url', 'https://cutt.ly/3abc', 'core-shorteners'],
  ] as const)('%s %s is spoken for by %s', (type, value, list) => {
    expect(match({ type, value })?.list).toBe(list);
  });

  test('names that anybody can get on a popular platform stay visible', () => {
    for (const value of [
      'evil.sharepoint.com',
      'evil.blogspot.com',
      'evil.github.io',
      'evil-login.pages.dev',
      'x.duckdns.org',
    ])
      expect([value, match({ type: 'domain', value })?.effect.state ?? null]).toEqual([value, null]);
  });
});
