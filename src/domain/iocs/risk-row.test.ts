import { describe, expect, test } from 'vitest';
import {
  dayMs,
  evidence,
  falsePositives,
  listing,
  now,
  verdict,
} from '../../../tests/support/risk-evidence.ts';
import { previewSettings } from './preview-settings.ts';
import type { RiskInput } from './risk-curve.ts';
import { riskRow } from './risk-row.ts';
import { builtInSettings } from './risk-settings.ts';

const seen = (days: number): RiskInput => ({
  type: 'ipv4',
  evidence: [evidence('threatfox', 100, 'botnet_cc', days)],
  listing: null,
});
const halfLife = 14 * dayMs;
/** When the evidence of `seen(0)` is worth `risk`. */
const worth = (risk: number) => Math.ceil(now + halfLife * Math.log2(85 / (risk - 0.5)));

describe('a row', () => {
  const { row } = riskRow(seen(0), now);

  test('holds the figures, the end of validity, and when a word changes next', () => {
    expect(row).toMatchObject({ risk: 85, confidence: 64, state: 'active', peak: 85 });
    expect(row.valid_until).toBeGreaterThan(worth(30) - 2);
    expect(row.valid_until).toBeLessThan(worth(30) + 2);
    expect(Math.abs(row.next_band_change! - worth(85))).toBeLessThan(2);
  });

  test('is not news while its words stay and its validity moves by no more than a quarter of a half-life', () => {
    const later = now + 3.4 * dayMs;
    const again = riskRow(
      { ...seen(0), evidence: [evidence('threatfox', 100, 'botnet_cc', -3.4)] },
      later,
      row,
    );
    expect(again).toMatchObject({
      row: { ...row, next_band_change: row.next_band_change! + 3.4 * dayMs },
      published: false,
    });
  });

  test('is news when its validity moves farther, and when nothing but time changed a word', () => {
    const moved = riskRow(
      { ...seen(0), evidence: [evidence('threatfox', 100, 'botnet_cc', -3.6)] },
      now + 3.6 * dayMs,
      row,
    );
    expect(moved.published).toBe(true);
    expect(moved.row.valid_until).toBe(row.valid_until! + 3.6 * dayMs);
    const due = riskRow(seen(0), row.next_band_change!, row);
    expect(due).toMatchObject({
      published: true,
      row: { risk: 84, state: 'active', valid_until: row.valid_until },
    });
  });

  test('is expired when its validity ends, and the next time that only low can follow there is no next change', () => {
    const { row: old } = riskRow(seen(0), row.valid_until!, row);
    expect(old).toMatchObject({
      risk: 29,
      state: 'expired',
      valid_until: row.valid_until,
      next_band_change: null,
    });
  });

  test('is due when a verdict ends', () => {
    const { row: spoken } = riskRow({ ...seen(0), verdicts: [verdict('false_positive', 80)] }, now);
    expect(spoken).toMatchObject({ state: 'false_positive', valid_until: null });
    expect(spoken.next_band_change).toBe(now + 10 * dayMs);
  });

  test('of a listed value is benign and never due', () => {
    expect(riskRow({ ...seen(0), listing: listing('own') }, now).row).toMatchObject({
      risk: 5,
      state: 'benign',
      valid_until: null,
      next_band_change: null,
    });
  });

  test('of a vulnerability or a technique has no risk: it is active until somebody takes it back', () => {
    for (const type of ['cve', 'mitre_attack'] as const) {
      const old = riskRow({ ...seen(300), type }, now).row;
      expect(old).toMatchObject({ risk: null, state: 'active', valid_until: null, peak: 0 });
      const doubted = { ...seen(0), type, falsePositives: falsePositives('Ana', 'Ben') };
      expect(riskRow(doubted, now, old)).toMatchObject({ published: true, row: { state: 'false_positive' } });
    }
  });

  test('two reports of a false positive make news', () => {
    const doubted = { ...seen(0), falsePositives: falsePositives('Ana', 'Ben') };
    expect(riskRow(doubted, now, row)).toMatchObject({
      published: true,
      row: { state: 'false_positive', peak: 85 },
    });
  });
});

test('a preview tells how many would move, and which farthest', () => {
  const indicators = [seen(0), seen(14), seen(60)].map((input, n) => ({ value: `45.148.1.${n}`, input }));
  const after = { sources: { threatfox: { reliability: 0.5 } }, halfLives: {} };
  const preview = previewSettings(indicators, now, builtInSettings, after);
  expect(preview).toMatchObject({
    indicators: 3,
    levels: {
      critical: { before: 1, after: 0 },
      high: { before: 0, after: 0 },
      medium: { before: 1, after: 1 },
      low: { before: 1, after: 2 },
    },
    moved: 2,
  });
  expect(preview.examples.map(({ value }) => value)).toEqual(['45.148.1.0', '45.148.1.1']);
  expect(previewSettings(indicators, now, after, after)).toMatchObject({ moved: 0, examples: [] });
});
