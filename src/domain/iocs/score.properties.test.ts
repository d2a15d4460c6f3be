import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs, listing, now, sourceOf, sourceSlugs } from '../../../tests/support/risk-evidence.ts';
import { allowListClasses } from '../../contract/allow-list.ts';
import { observableTypes } from '../../contract/ioc-type.ts';
import { iocRisk } from '../../contract/risk.ts';
import { courseOf, nextBandChange } from './band-change.ts';
import { type RiskEvidence, type RiskInput, riskScore } from './risk-curve.ts';
import { type RiskFigures, scoreNumber } from './risk-figures.ts';
import { scoreIndicator } from './score.ts';

const rounds = { numRuns: 10_000 };
const threats = ['botnet_cc', 'payload', 'phishing', 'malware', 'attacker', 'scanner', 'spam', null];

const report: fc.Arbitrary<RiskEvidence> = fc
  .record({
    source: fc.constantFrom(...sourceSlugs).map(sourceOf),
    confidence: fc.nat({ max: 100 }),
    threatType: fc.constantFrom(...threats),
    tags: fc.constantFrom([], ['dga'], ['tor_exit'], ['ransomware']),
    lastSeen: fc.integer({ min: now - 200 * dayMs, max: now }),
    reference: fc.constant(null),
    story: fc.constantFrom(null, null, 1, 2),
  })
  .map((facts) => ({ ...facts, fromArticle: facts.source.category !== 'threat-feed' }));
const person = fc.record({
  by: fc.constantFrom('Ana', 'Ben', 'Cem'),
  at: fc.integer({ min: now - 100 * dayMs, max: now }),
  trusted: fc.boolean(),
});
const spoken = fc
  .record({
    says: fc.constantFrom('malicious', 'benign', 'false_positive'),
    by: fc.constantFrom('Ana', 'Ben'),
    at: fc.integer({ min: now - 100 * dayMs, max: now }),
    risk: fc.constantFrom(null, null, 10, 50, 90),
    threatType: fc.constantFrom(null, 'botnet_cc'),
    days: fc.integer({ min: 1, max: 365 }),
  })
  .map(({ days, ...said }) => ({ ...said, until: said.at + days * dayMs }));
/** Without a word of people that ends at some time. */
const undisputed: fc.Arbitrary<RiskInput> = fc.record({
  type: fc.constantFrom(...observableTypes),
  evidence: fc.array(report, { minLength: 1, maxLength: 6 }),
  listing: fc.option(fc.constantFrom(...allowListClasses).map(listing), { freq: 2 }),
  falsePositives: fc.array(person, { maxLength: 3 }),
  peak: fc.constantFrom(0, 20, 70),
});
const anyInput: fc.Arbitrary<RiskInput> = fc
  .tuple(undisputed, fc.array(spoken, { maxLength: 2 }))
  .map(([input, verdicts]) => ({ ...input, verdicts }) as RiskInput);

const words = ({ level, state, confidenceWord }: RiskFigures) => [level, state, confidenceWord].join();

describe('for any evidence (10,000 rounds each)', () => {
  test('more evidence lowers neither risk nor confidence', () => {
    fc.assert(
      fc.property(undisputed, report, (input, more) => {
        const before = scoreNumber(input, now);
        const after = scoreNumber({ ...input, evidence: [...input.evidence, more] }, now);
        expect(after.score).toBeGreaterThanOrEqual(before.score!);
        expect(after.confidence).toBeGreaterThanOrEqual(before.confidence!);
      }),
      rounds,
    );
  });

  test('age raises neither risk nor confidence', () => {
    fc.assert(
      fc.property(undisputed, fc.integer({ min: 1, max: 400 * dayMs }), (input, later) => {
        const before = scoreNumber(input, now);
        const after = scoreNumber(input, now + later);
        expect(after.score).toBeLessThanOrEqual(before.score!);
        expect(after.confidence).toBeLessThanOrEqual(before.confidence!);
      }),
      rounds,
    );
  });

  test('the cap of a list is never exceeded', () => {
    fc.assert(
      fc.property(undisputed, fc.constantFrom(...allowListClasses), (input, kind) => {
        const held = listing(kind);
        const { score, state } = scoreNumber({ ...input, listing: held }, now);
        expect(score).toBeLessThanOrEqual(held.effect.cap ?? 100);
        if (held.effect.state) expect(state).toBe(held.effect.state);
      }),
      rounds,
    );
  });

  test('shares add up to the figure that is shown, which rounds to the score where nothing holds it down', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const risk = scoreIndicator(input, now);
        const sum = risk.reasons.reduce((all, { points }) => all + Math.round(points * 10), 0);
        expect(sum).toBe(Math.round(risk.raw * 10));
        const free = risk.caps.every(({ limit }) => limit === null);
        if (free) expect(risk.score).toBe(Math.round(risk.raw));
        expect(iocRisk.strict().parse(risk)).toEqual(risk);
      }),
      rounds,
    );
  });

  test('the same input gives the same answer, in whatever order the evidence is read', () => {
    fc.assert(
      fc.property(
        anyInput.chain((input) =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray([...input.evidence], { minLength: input.evidence.length }),
          ),
        ),
        ([input, shuffled]) => {
          const answer = scoreIndicator(input, now);
          expect(scoreIndicator(structuredClone(input), now)).toEqual(answer);
          const { score, raw, confidence, decay } = scoreIndicator({ ...input, evidence: shuffled }, now);
          expect({ score, raw, confidence, decay }).toEqual({
            score: answer.score,
            raw: answer.raw,
            confidence: answer.confidence,
            decay: answer.decay,
          });
        },
      ),
      rounds,
    );
  });

  test('the score is at the threshold just before it falls below, and below it from then on', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { score, decay } = scoreIndicator(input, now);
        for (const [least, at] of [
          [60, decay.falls_below_60_at],
          [30, decay.falls_below_30_at],
        ] as const) {
          const falls = at === null ? null : Date.parse(at);
          if (score! >= least) expect(falls ?? now + 1).toBeGreaterThan(now);
          else expect(falls ?? now).toBeLessThanOrEqual(now);
          if (falls === null) continue;
          // Of the past, what people say now is held to have been so.
          const { curve } = courseOf(input, now);
          const scoreAt = (time: number) =>
            falls > now ? scoreNumber(input, time).score : riskScore(curve, time);
          expect(scoreAt(falls)).toBeLessThan(least);
          expect(scoreAt(falls - 1)).toBeGreaterThanOrEqual(least);
        }
      }),
      rounds,
    );
  });

  test('until the next change every word stays the same, and then one is another', () => {
    fc.assert(
      fc.property(anyInput, fc.double({ min: 0, max: 1, noNaN: true }), (input, part) => {
        const here = scoreNumber(input, now);
        const then = { ...input, peak: here.peak };
        const next = nextBandChange(courseOf(input, now));
        const until = next ?? now + 2000 * dayMs;
        const between = Math.floor(now + part * (until - now - 1));
        for (const at of [between, until - 1]) expect(words(scoreNumber(then, at))).toBe(words(here));
        if (next === null) return;
        expect(next).toBeGreaterThan(now);
        expect(words(scoreNumber(then, next))).not.toBe(words(here));
      }),
      rounds,
    );
  });
});
