import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs, now, sourceOf } from '../../../tests/support/risk-evidence.ts';
import { iocStates } from '../../contract/ioc-state.ts';
import { riskConfidenceWord } from '../../contract/risk.ts';
import { type Tlp, tlpWords } from '../../contract/tlp.ts';
import { type Derived, derive } from './derive.ts';
import type { Evidence } from './merge.ts';
import { tlpByConfidence } from './own-tlp.ts';
import { builtInSettings } from './risk-settings.ts';

const slugs = ['threatfox', 'feodo-tracker', 'ipsum', 'the-record', 'wired'];
const tlps: readonly Tlp[] = ['clear', 'green', 'amber+strict', 'red', 'clear'];
const scoring = {
  sourceOf: (id: number) => ({ ...sourceOf(slugs[id - 1]!), tlp: tlps[id - 1]! }),
  settings: builtInSettings,
};
const [threatfox, , ipsum, record, wired] = slugs.map((_, at) => at + 1);

function said(source: number, daysAgo: number, more: Partial<Evidence> = {}): Evidence {
  return {
    indicator_id: 1,
    source_id: source,
    first_seen: now - 90 * dayMs,
    last_seen: now - daysAgo * dayMs,
    count: 1,
    confidence: 90,
    threat_type: 'botnet_cc',
    malware_family: null,
    tags: '[]',
    techniques: '[]',
    sectors: 0,
    reference: `https://x.org/${source}`,
    context: null,
    article_id: null,
    digest: 0,
    withdrawn: 0,
    ...more,
  };
}

const derived = (evidence: Evidence[], before: Derived | null = null, at = now) =>
  derive({ type: 'ipv4', evidence, listing: null }, scoring, at, before);

describe('what is shown of an indicator', () => {
  const one = fc
    .record({
      days: fc.integer({ min: 0, max: 80 }),
      confidence: fc.integer({ min: 0, max: 100 }),
      tags: fc.subarray(['a', 'b', 'c']).map((tags) => JSON.stringify(tags)),
      family: fc.constantFrom(null, 'Mirai', 'Mozi'),
      withdrawn: fc.constantFrom(0, 0, 1),
    })
    .map(({ days, confidence, tags, family, withdrawn }) =>
      said(1, days, { confidence, tags, malware_family: family, withdrawn }),
    );
  const all = fc
    .array(one, { minLength: 1, maxLength: 5 })
    .map((list) => list.map((each, at) => ({ ...each, source_id: at + 1 })));

  test('is marked by its confidence, and no wider than any source of it, also one that took it back', () => {
    fc.assert(
      fc.property(all, (evidence) => {
        const { confidence, state, tlp } = derived(evidence).derived;
        const word = tlpByConfidence[riskConfidenceWord(confidence, iocStates[state]!)];
        const demanded = [word, ...evidence.map((each) => tlps[each.source_id - 1]!)];
        expect(tlp).toBe(Math.max(...demanded.map((each) => tlpWords.indexOf(each))));
      }),
    );
  });

  test('has news where its marking alone is another one', () => {
    const before = derived([said(threatfox!, 1)]).derived;
    const again = derived([said(threatfox!, 1)], { ...before, tlp: tlpWords.indexOf('red') });
    expect(again.published).toBe(true);
    expect(again.derived.tlp).toBe(before.tlp);
  });

  test('does not depend on the order in which the evidence came', () => {
    fc.assert(
      fc.property(all, fc.integer({ min: 0, max: 4 }), (evidence, turn) => {
        const turned = [...evidence.slice(turn), ...evidence.slice(0, turn)].reverse();
        expect(derived(turned)).toEqual(derived(evidence));
      }),
    );
  });

  test('is the widest times, the sum of the sightings and all tags; derived again it is no news', () => {
    fc.assert(
      fc.property(all, (evidence) => {
        const { derived: row, published } = derived(evidence);
        expect(published).toBe(true);
        expect(row).toMatchObject({
          first_seen: Math.min(...evidence.map((each) => each.first_seen)),
          last_seen: Math.max(...evidence.map((each) => each.last_seen)),
          occurrences: evidence.length,
          sources: evidence.length,
        });
        expect(derived(evidence, row)).toEqual({ derived: row, published: false });
      }),
    );
  });

  test('is no news while age changes no word, and is when it does', () => {
    fc.assert(
      fc.property(one, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (only, share) => {
        const { derived: row } = derived([only]);
        const due = row.next_band_change;
        const later = now + Math.floor(share * ((due ?? now + 10_000 * dayMs) - now));
        expect(derived([only], row, later).published).toBe(false);
        if (due !== null) expect(derived([only], row, due).published).toBe(true);
      }),
    );
  });
});

describe('the evidence that is shown as the source', () => {
  test('is the one with the most reliability, certainty and recency together, the newest of equals', () => {
    const shown = (...evidence: Evidence[]) => derived(evidence).derived.source_id;
    expect(shown(said(ipsum!, 0, { confidence: 100 }), said(threatfox!, 5))).toBe(threatfox);
    expect(shown(said(ipsum!, 0, { confidence: 100 }), said(threatfox!, 40))).toBe(ipsum);
    expect(shown(said(record!, 1), said(wired!, 1.01))).toBe(record);
    expect(shown(said(record!, 1.01), said(wired!, 1))).toBe(wired);
  });

  test('stays while others are as good: sources that see it in turn make no news', () => {
    let evidence = [said(record!, 1), said(wired!, 0.9)];
    let { derived: row } = derived(evidence);
    expect(row.source_id).toBe(wired);
    evidence = [said(record!, 0.1), said(wired!, 0.9)];
    const again = derived(evidence, row);
    expect(again).toMatchObject({ published: false, derived: { source_id: wired } });
    row = again.derived;
    const gone = derived([said(record!, 0), said(wired!, 0, { withdrawn: 1 })], row);
    expect(gone).toMatchObject({ published: true, derived: { source_id: record } });
  });

  test('fills what it does not say itself from the next one', () => {
    const { derived: row } = derived([
      said(threatfox!, 0, { threat_type: null }),
      said(ipsum!, 0, { threat_type: 'attacker', malware_family: 'Mozi' }),
      said(record!, 0, { malware_family: 'Mirai' }),
    ]);
    expect(row).toMatchObject({ source_id: threatfox, threat_type: 'botnet_cc', malware_family: 'Mirai' });
  });
});

describe('news', () => {
  const { derived: row } = derived([said(threatfox!, 5)]);
  test.each([
    ['a newer sighting', said(threatfox!, 3, { count: 2 }), false],
    [
      'one so much newer that the end of validity moves by more than a quarter of a half-life',
      said(threatfox!, 1),
      true,
    ],
    ['another word for the threat', said(threatfox!, 5, { threat_type: 'payload' }), true],
    ['a new reference', said(threatfox!, 5, { reference: 'https://x.org/new' }), true],
    ['that the source takes it back', said(threatfox!, 5, { withdrawn: 1 }), true],
  ])('%s', (_, evidence, published) => {
    expect(derived([evidence], row).published).toBe(published);
  });

  test('what leaves once is known to have left, and what was listed from the start is not', () => {
    const gone = derived([said(threatfox!, 5, { withdrawn: 1 })], row).derived;
    expect(gone).toMatchObject({ state: 5, released: 1, valid_until: null });
    expect(derived([said(threatfox!, 5, { withdrawn: 1 })]).derived).toMatchObject({ released: 0 });
  });

  test('a sighting writes the time of the next change only where that comes earlier', () => {
    const later = derived([said(threatfox!, 4)], row).derived;
    expect(later.next_band_change).toBe(row.next_band_change);
    const due = derived([said(threatfox!, 4)], { ...row, next_band_change: now - 1 }).derived;
    expect(due.next_band_change).toBeGreaterThan(row.next_band_change!);
  });
});
