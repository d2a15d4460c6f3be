import { describe, expect, test } from 'vitest';
import { feeds } from '../../feeds/index.ts';
import { publishers } from './reliability.data.ts';
import { admiraltyLetter, certaintyOf, type RiskSource, trustOf } from './reliability.ts';

const source = (slug: string, category: RiskSource['category'], tier = 1): RiskSource => ({
  slug,
  name: slug,
  category,
  tier,
});
const sources = feeds.map(({ id, name, category, tier }) => ({ slug: id, name, category, tier }));
const groupOf = (slug: string) => trustOf(sources.find((one) => one.slug === slug)!).group;

describe('built-in sources', () => {
  test('every feed of indicators has a line, and every line is of a feed', () => {
    const plain = sources
      .filter(({ slug, category }) => category === 'threat-feed' && slug !== 'misp-warning-lists')
      .filter((one) => trustOf(one).reliability === trustOf({ ...one, slug: 'nobody' }).reliability)
      .filter((one) => trustOf(one).group === one.slug && trustOf(one).certainty === 'figure');
    expect(plain).toEqual([]);
    const known = new Set(sources.map(({ slug }) => slug));
    expect(
      Object.values(publishers)
        .flat()
        .filter((slug) => !known.has(slug)),
    ).toEqual([]);
  });

  test('what one operator publishes has one vote, and so have the lists that collect from others', () => {
    const abuseCh = ['urlhaus', 'urlhaus-full', 'threatfox', 'threatfox-full', 'malware-bazaar'];
    for (const slug of [...abuseCh, 'feodo-tracker', 'sslbl', 'sslbl-ips'])
      expect(groupOf(slug)).toBe('abuse.ch');
    for (const slug of ['ipsum', 'tweetfeed', 'alienvault-otx', 'maltrail-trails'])
      expect(groupOf(slug)).toBe('aggregate');
    expect(groupOf('blocklist-de-ssh')).toBe(groupOf('blocklist-de-mail'));
    expect(groupOf('cisa-kev')).toBe(groupOf('cisa-advisories'));
    expect(groupOf('cert-fr-alerts')).toBe(groupOf('cert-fr-indicators'));
    expect(groupOf('dshield-block-list')).toBe(groupOf('isc-sans'));
    expect(groupOf('openphish')).not.toBe(groupOf('phishtank'));
    expect(groupOf('ncsc-uk')).not.toBe(groupOf('cccs'));
  });

  test.each([
    ['cisa-advisories', 0.9],
    ['ncsc-uk', 0.9],
    ['threatfox', 0.85],
    ['feodo-tracker', 0.85],
    ['openphish', 0.8],
    ['phishtank', 0.8],
    ['unit-42', 0.75],
    ['crowdstrike', 0.75],
    ['binary-defense', 0.65],
    ['blocklist-de-ssh', 0.65],
    ['wired', 0.6],
    ['ipsum', 0.5],
  ])('%s has %d', (slug, reliability) => {
    expect(trustOf(sources.find((one) => one.slug === slug)!).reliability).toBe(reliability);
  });
});

describe('other sources', () => {
  test('an account that hands in is a member of low standing, with a vote of its own', () => {
    expect(trustOf(source('member-1', 'threat-feed'))).toEqual(
      trustOf(source('any', 'threat-feed'), {}, { name: '1', vouches: 0 }),
    );
    expect(trustOf(source('member-1', 'threat-feed')).reliability).toBe(0.35);
    expect(trustOf(source('member-2', 'threat-feed')).group).not.toBe(
      trustOf(source('member-1', 'threat-feed')).group,
    );
  });

  test('are trusted by what they are, and an unknown feed least', () => {
    expect(trustOf(source('mine', 'threat-feed', 3))).toEqual({
      reliability: 0.4,
      group: 'mine',
      certainty: 'figure',
    });
    expect(trustOf(source('mine', 'threat-feed', 1)).reliability).toBe(0.75);
    expect(trustOf(source('agency', 'government')).reliability).toBe(0.9);
  });

  test("a member's word grows with each who vouches for it, up to a limit", () => {
    const trust = (vouches: number) =>
      trustOf(source('community', 'threat-feed'), {}, { name: 'Ana', vouches });
    expect([0, 1, 2, 5, 90].map((vouches) => Number(trust(vouches).reliability.toFixed(2)))).toEqual([
      0.35, 0.4, 0.45, 0.6, 0.6,
    ]);
    expect(trust(0).group).toBe('member:Ana');
  });

  test('the operator has the last word, within bounds; a name that every object has is no setting', () => {
    const mine = source('mine', 'news');
    expect(trustOf(mine, { mine: { reliability: 3, group: 'x' } })).toMatchObject({
      reliability: 1,
      group: 'x',
    });
    expect(trustOf(mine, { mine: { reliability: 0 } })).toMatchObject({ reliability: 0, group: 'mine' });
    expect(trustOf({ ...mine, slug: 'constructor' }, {}).reliability).toBe(0.6);
  });
});

test('a figure of the source counts as it is, one that a parser chose by its word alone', () => {
  const sure = (certainty: 'figure' | 'word' | 'fact', confidence: number) =>
    certaintyOf({ reliability: 1, group: '', certainty }, confidence);
  expect([100, 83, 0, 300, -4].map((figure) => sure('figure', figure))).toEqual([1, 0.83, 0, 1, 0]);
  expect([100, 75, 74, 50, 49, 0].map((figure) => sure('word', figure))).toEqual([
    0.9, 0.9, 0.7, 0.7, 0.4, 0.4,
  ]);
  expect(sure('fact', 30)).toBe(1);
});

test('letters of the Admiralty scale', () => {
  expect([0.95, 0.9, 0.89, 0.75, 0.6, 0.59, 0.4, 0.39].map(admiraltyLetter).join('')).toBe('AABBCDDE');
});
