import { describe, expect, test } from 'vitest';
import {
  dayMs,
  evidence,
  falsePositives,
  listing,
  now,
  verdict,
} from '../../../tests/support/risk-evidence.ts';
import { iocRisk } from '../../contract/risk.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { reservedListing } from './caps.ts';
import type { RiskInput } from './risk-curve.ts';
import { scoreNumber } from './risk-figures.ts';
import { scoreIndicator } from './score.ts';

const c2 = (days: number) => evidence('threatfox', 100, 'botnet_cc', days);
const input = (type: RiskInput['type'], ...reports: RiskInput['evidence']): RiskInput => ({
  type,
  evidence: reports,
  listing: null,
});
const phishing = evidence('openphish', 80, 'phishing');
const cisa = evidence('cisa-advisories', 90, 'botnet_cc', 1);

describe('worked examples of the model: risk and confidence', () => {
  test.each<[string, RiskInput, number, number | null]>([
    ['address, ThreatFox C2 100 %, 1 day', input('ipv4', c2(1)), 81, 62],
    ['… 14 days', input('ipv4', c2(14)), 43, 45],
    ['… 60 days', input('ipv4', c2(60)), 4, 14],
    [
      'and Feodo today, 95 %: one group, the larger counts',
      input('ipv4', c2(1), evidence('feodo-tracker', 95, 'botnet_cc')),
      81,
      64,
    ],
    ['and a CISA advisory', input('ipv4', c2(1), cisa), 96, 87],
    ['only on an aggregate block list', input('ipv4', evidence('ipsum', 80, 'attacker')), 24, 38],
    [
      'Tor exit, seen an hour ago',
      input('ipv4', evidence('tor-exit-nodes', 30, 'anonymiser', 1 / 24, { tags: ['tor_exit'] })),
      28,
      71,
    ],
    ['one mention in the news', input('ipv4', evidence('wired', 60, null, 2)), 20, 43],
    [
      'three independent articles that say what it is',
      input(
        'domain',
        ...['wired', 'the-record', 'unit-42'].map((slug) => evidence(slug, 60, 'botnet_cc', 1)),
      ),
      77,
      86,
    ],
    ['a resolver reported as C2', { ...input('ipv4', c2(0)), listing: listing('resolver') }, 5, null],
    ['phishing URL on a shared platform, today', input('url', phishing), 65, 60],
    ['… after 10 days', input('url', evidence('openphish', 80, 'phishing', 10)), 16, 30],
    ['sha256, 200 days old', input('sha256', evidence('threatfox', 100, 'payload', 200)), 55, 53],
    ['domain, ThreatFox 50 %', input('domain', evidence('threatfox', 50, 'botnet_cc', 3)), 41, 62],
    [
      'domain, ThreatFox 75 %, two reports of a false positive',
      {
        ...input('domain', evidence('threatfox', 75, 'botnet_cc', 3)),
        falsePositives: falsePositives('Ana', 'Ben'),
      },
      15,
      62,
    ],
    [
      'a popular domain, falsely reported once',
      input('domain', evidence('malware-bazaar', 80, 'malware')),
      57,
      64,
    ],
    [
      '… and on a list of popular sites',
      { ...input('domain', evidence('malware-bazaar', 80, 'malware')), listing: listing('popular_site') },
      20,
      null,
    ],
  ])('%s', (_, given, risk, confidence) => {
    const answer = scoreIndicator(given, now);
    expect(answer.score).toBe(risk);
    if (confidence !== null) expect(answer.confidence).toBe(confidence);
    expect(iocRisk.strict().parse(answer)).toEqual(answer);
    expect(scoreNumber(given, now)).toMatchObject({
      score: answer.score,
      level: answer.level,
      confidence: answer.confidence,
      confidenceWord: answer.confidence_word,
      state: answer.state,
    });
  });

  test('a hash never loses more than half', () => {
    const old = (days: number) =>
      scoreNumber(input('sha256', evidence('threatfox', 100, 'payload', days)), now).score;
    expect([365, 4000].map(old)).toEqual([40, 40]);
  });
});

describe('reasons', () => {
  test('the shares are the whole truth: ThreatFox 50.6, CISA 45.0', () => {
    const answer = scoreIndicator(input('ipv4', cisa, c2(1)), now);
    expect(answer.raw).toBe(95.6);
    expect(answer.reasons).toEqual([
      {
        code: 'c2',
        text: 'ThreatFox: command and control, confidence 100, reliability B',
        points: 50.6,
        source: 'ThreatFox',
        url: null,
        seen_at: isoTime(now - dayMs),
      },
      expect.objectContaining({ source: 'CISA', points: 45, code: 'c2' }),
    ]);
  });

  test('what has one vote with another source is shown, and brings nothing', () => {
    const feodo = evidence('feodo-tracker', 95, 'botnet_cc', 0, { reference: 'https://feodo.example/1' });
    const { reasons, raw } = scoreIndicator(input('ipv4', c2(1), feodo), now);
    expect(reasons).toMatchObject([
      { source: 'ThreatFox', points: raw },
      { source: 'Feodo Tracker', points: 0, code: 'same_group', url: 'https://feodo.example/1' },
    ]);
  });

  test('copies of one story have one vote, members of the community one each', () => {
    const articles = ['wired', 'the-record'].map((slug) => evidence(slug, 60, 'botnet_cc', 0));
    const score = (...all: RiskInput['evidence']) => scoreNumber(input('domain', ...all), now).score;
    expect(score(...articles)).toBe(59);
    expect(score(...articles.map((one) => ({ ...one, story: 7 })))).toBe(36);
    const member = (name: string) =>
      evidence('my-own', 100, 'botnet_cc', 0, { submitter: { name, vouches: 1 } });
    expect(score(member('Ana'))).toBe(40);
    expect(score(member('Ana'), member('Ana'))).toBe(40);
    expect(score(member('Ana'), member('Ben'))).toBe(64);
  });

  test('a further report of a milder class adds to the worse one, and never takes from it', () => {
    const both = input('ipv4', c2(1), evidence('ipsum', 80, 'attacker'));
    expect(scoreIndicator(both, now)).toMatchObject({ raw: 85.4, score: 85 });
  });

  test('without evidence there is no figure, and nobody is told that it is safe', () => {
    expect(scoreIndicator(input('domain'), now)).toMatchObject({
      score: null,
      level: null,
      confidence: null,
      confidence_word: null,
      state: 'unknown',
      raw: 0,
      reasons: [{ code: 'no_record', text: 'No record. This does not mean it is safe.', points: 0 }],
    });
  });
});

describe('caps and states', () => {
  test('a listed value says which list holds it, and its word for confidence is low', () => {
    const answer = scoreIndicator({ ...input('ipv4', c2(0), cisa), listing: listing('resolver') }, now);
    expect(answer).toMatchObject({
      score: 5,
      level: 'low',
      state: 'benign',
      confidence_word: 'low',
      caps: [{ code: 'resolver', list: 'The resolver list', limit: 5, text: 'Public DNS resolver.' }],
    });
    expect(answer.raw).toBeGreaterThan(90);
  });

  test.each([
    ['own', 5, 'benign'],
    ['service', 10, 'benign'],
    ['popular_site', 20, 'benign'],
    ['sinkhole', 25, 'sinkhole'],
    ['cdn', 20, 'benign'],
    ['vpn', 81, 'active'],
    ['scanner', 32, 'active'],
  ] as const)('C2 on a list of class %s: at most %i, %s', (kind, score, state) => {
    expect(scoreNumber({ ...input('ipv4', c2(1)), listing: listing(kind) }, now)).toMatchObject({
      score,
      state,
    });
  });

  test('private addresses are benign whoever reports them', () => {
    expect(scoreNumber({ ...input('ipv4', c2(0)), listing: reservedListing }, now)).toMatchObject({
      score: 5,
      state: 'benign',
    });
  });

  test('a name on a dynamic DNS service ages faster', () => {
    const domain = input('domain', c2(10));
    expect(scoreNumber(domain, now).score).toBe(73);
    expect(scoreNumber({ ...domain, listing: listing('dynamic_dns') }, now).score).toBe(43);
  });

  test('what was high is expired when age brings it down, even if it was old when it came; the rest is low', () => {
    expect(scoreNumber(input('ipv4', c2(60)), now)).toMatchObject({ score: 4, state: 'expired', peak: 85 });
    expect(scoreNumber(input('ipv4', evidence('ipsum', 80, 'attacker')), now)).toMatchObject({
      state: 'low',
      peak: 24,
    });
    expect(scoreNumber({ ...input('ipv4', evidence('ipsum', 80, 'attacker')), peak: 64 }, now)).toMatchObject(
      {
        state: 'expired',
        peak: 64,
      },
    );
  });

  test('what every source has taken back is withdrawn, and the sources are named', () => {
    const back = { ...c2(1), withdrawn: true };
    expect(scoreIndicator(input('ipv4', back), now)).toMatchObject({
      score: 0,
      state: 'withdrawn',
      confidence_word: 'low',
      reasons: [{ code: 'withdrawn', text: 'ThreatFox has taken it back.', points: 0 }],
    });
    expect(scoreNumber(input('ipv4', back, evidence('ipsum', 80, 'attacker')), now)).toMatchObject({
      score: 24,
      state: 'low',
    });
  });
});

describe('people', () => {
  const resolver = { ...input('ipv4', c2(1)), listing: listing('resolver') };

  test("an analyst's verdict goes before evidence and lists, names the analyst, and does not fade while it stands", () => {
    const harmless = { ...input('ipv4', c2(1), cisa), verdicts: [verdict('false_positive')] };
    expect(scoreIndicator(harmless, now)).toMatchObject({
      score: 5,
      raw: 95.6,
      state: 'false_positive',
      confidence_word: 'low',
      caps: [{ code: 'analyst_verdict', limit: 5, text: expect.stringContaining('Ana said on 2026-11-20') }],
    });
    const bad = { ...resolver, verdicts: [verdict('malicious', 80)] };
    expect(scoreIndicator(bad, now)).toMatchObject({
      state: 'active',
      caps: [
        { code: 'analyst_verdict', limit: null },
        { code: 'resolver', limit: null },
      ],
      reasons: [{ code: 'analyst_verdict', source: 'Ana' }, { source: 'ThreatFox' }],
    });
    expect(scoreNumber({ ...input('ipv4'), verdicts: [verdict('malicious', 80)] }, now).score).toBe(71);
    expect(
      scoreNumber({ ...input('ipv4'), verdicts: [verdict('malicious', 80, { threatType: 'c2' })] }, now)
        .score,
    ).toBe(95);
  });

  test('a figure that an analyst sets is the risk', () => {
    const set = (risk: number) => ({ ...resolver, verdicts: [verdict('malicious', 1, { risk })] });
    expect(scoreNumber(set(64), now)).toMatchObject({ score: 64, level: 'high', state: 'active' });
    expect(scoreNumber({ ...set(20), peak: 81 }, now)).toMatchObject({ score: 20, state: 'low' });
    expect(scoreIndicator(set(64), now).caps[0]).toMatchObject({ limit: 64 });
  });

  test('it ends when it expires or is withdrawn; the newest counts', () => {
    const left = (...verdicts: RiskInput['verdicts'] & object) =>
      scoreNumber({ ...resolver, verdicts }, now).state;
    expect(left(verdict('malicious', 89.9))).toBe('active');
    expect(left(verdict('malicious', 90))).toBe('benign');
    expect(left(verdict('malicious', 1, { until: now }))).toBe('benign');
    expect(left(verdict('malicious', 5), verdict('false_positive', 3))).toBe('false_positive');
    expect(left(verdict('malicious', 2), verdict('false_positive', 3))).toBe('active');
  });

  test('each of two trusted people halves the risk, and two make it a false positive; others do not count', () => {
    const reported = (...people: string[]) =>
      scoreNumber({ ...input('ipv4', c2(0)), falsePositives: falsePositives(...people) }, now);
    expect(reported('Ana')).toMatchObject({ score: 43, state: 'active' });
    expect(reported('Ana', 'Ana')).toMatchObject({ score: 43 });
    expect(reported('Ana', 'Ben')).toMatchObject({ score: 21, state: 'false_positive' });
    expect(reported('Ana', 'Ben', 'Cem')).toMatchObject({ score: 21 });
    const untrusted = falsePositives('Ana', 'Ben').map((one) => ({ ...one, trusted: false }));
    expect(scoreNumber({ ...input('ipv4', c2(0)), falsePositives: untrusted }, now).score).toBe(85);
  });
});

test('an operator trusts sources otherwise, and lets reports live longer', () => {
  const settings = {
    sources: { threatfox: { reliability: 0.5, group: 'mine' } },
    halfLives: { address: 28 },
  };
  const given = input('ipv4', c2(28));
  expect(scoreNumber(given, now, settings).score).toBe(25);
  expect(scoreIndicator(given, now, settings).decay.half_life_days).toBe(28);
});
