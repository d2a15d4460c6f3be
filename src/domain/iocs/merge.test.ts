import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Evidence, evidence, mergeReport } from './merge.ts';
import { cleanTags, type Sighting, sealed } from './sighting.ts';

const begin = Date.parse('2026-11-01T00:00:00Z');

/** Few times and words, so that ties and repetitions are common. */
const time = fc.integer({ min: 0, max: 6 }).map((n) => begin + n * 1000);
const words = (stem: string, most: number) =>
  fc.array(
    fc.integer({ min: 0, max: 40 }).map((n) => `${stem}${n}`),
    { maxLength: most },
  );
const maybe = (...values: string[]) => fc.constantFrom(null, ...values);

const report: fc.Arbitrary<Sighting> = fc
  .record({
    times: fc.tuple(time, time),
    confidence: fc.integer({ min: 0, max: 100 }),
    threatType: maybe('botnet_cc', 'payload'),
    malwareFamily: maybe('Mirai', 'Mozi'),
    tags: words('t', 30).map(cleanTags),
    techniques: words('T10', 24).map((ids) => [...new Set(ids)]),
    sectors: fc.integer({ min: 0, max: 15 }),
    reference: maybe('https://a.org/', 'https://b.org/'),
    context: maybe('one', 'two'),
    articleId: fc.constantFrom(null, 1, 2),
  })
  .map(({ times, ...facts }) =>
    sealed(
      { type: 'ipv4', value: '45.148.244.1' },
      { ...facts, firstSeen: Math.min(...times), lastSeen: Math.max(...times) },
    ),
  );
const reports = fc.array(report, { minLength: 1, maxLength: 12 });

function joined(all: readonly Sighting[], known?: Evidence): Evidence {
  return all.reduce<Evidence | undefined>(
    (stands, one) => (stands ? mergeReport(stands, one) : evidence(1, 1, one)),
    known,
  )!;
}

describe('merging reports', () => {
  test('that are all in already changes nothing', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const known = joined(all);
        expect(joined(all, known)).toEqual(known);
      }),
    );
  });

  test('again from the begin, after any part of them, ends where one reading would', () => {
    fc.assert(
      fc.property(reports, fc.nat(), (all, cut) => {
        const part = joined(all.slice(0, 1 + (cut % all.length)));
        expect(joined(all, part)).toEqual(joined(all));
      }),
    );
  });

  test('widens times, and never counts more sightings than reports', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const known = joined(all);
        expect(known.first_seen).toBe(Math.min(...all.map((one) => one.firstSeen)));
        expect(known.last_seen).toBe(Math.max(...all.map((one) => one.lastSeen)));
        expect(known.count).toBeGreaterThanOrEqual(1);
        expect(known.count).toBeLessThanOrEqual(new Set(all.map((one) => one.lastSeen)).size);
      }),
    );
  });

  test('keeps at most 24 tags and techniques, each once', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const { tags, techniques } = joined(all);
        for (const list of [JSON.parse(tags), JSON.parse(techniques)] as string[][]) {
          expect(list.length).toBeLessThanOrEqual(24);
          expect(new Set(list).size).toBe(list.length);
        }
      }),
    );
  });

  test('lets the newest report’s words win, and an older one fill only what is missing', () => {
    const at = (seconds: number, facts: Partial<Sighting>) => {
      const [base] = fc.sample(report, { seed: 1, numRuns: 1 });
      const blank = {
        threatType: null,
        malwareFamily: null,
        reference: null,
        context: null,
        articleId: null,
      };
      const lastSeen = begin + seconds * 1000;
      return { ...base!, ...blank, firstSeen: begin, lastSeen, confidence: 50, ...facts };
    };
    const known = joined([
      at(1, { malwareFamily: 'Old', confidence: 95 }),
      at(3, { malwareFamily: 'New', confidence: 40 }),
      at(2, { malwareFamily: 'Between', context: 'only here', confidence: 99 }),
    ]);
    expect(known).toMatchObject({ malware_family: 'New', context: 'only here', confidence: 40, count: 2 });
  });
});
