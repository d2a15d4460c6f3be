import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastCost } from '../../tests/support/least-cost.ts';
import { epss } from './epss.ts';
import { FeedError } from './feed.ts';
import { type FeedBody, feedBody } from './feed-body.ts';

const head = '#model_version:v2025.03.14,score_date:2026-08-16T12:55:00Z\ncve,epss,percentile\n';
const day = Date.UTC(2026, 7, 16) / 86_400_000;

/** A body that can be read by pieces alone, as those that go through a file. */
function pieced(pieces: string[]): FeedBody {
  const body = { pieces: () => pieces, contentType: '', url: '' };
  return new Proxy(body as unknown as FeedBody, {
    get(target, name) {
      if (name === 'text' || name === 'bytes') throw new Error('read as a whole');
      return Reflect.get(target, name);
    },
  });
}
const parse = (text: string) => [...epss.parse(feedBody(Buffer.from(text)))];

describe('EPSS', () => {
  it('gives a forecast for each row, of the day that the first line names', () => {
    expect(
      parse(`${head}CVE-1999-0041,0.09088,0.94852\r\ncve-2026-7,1,1\n\nCVE-2026-10001,1.00000,0.99999\n`),
    ).toEqual([
      { kind: 'epss', id: 'CVE-1999-0041', score: 0.09088, percentile: 0.94852, day },
      { kind: 'skipped', reason: 'row without a CVE id or a score' },
      { kind: 'epss', id: 'CVE-2026-10001', score: 1, percentile: 0.99999, day },
    ]);
  });

  it('finds its columns by name, and knows the older spelling of the date', () => {
    const older =
      '#model_version:v2025.03.14,score_date:2026-08-16T00:00:00+0000\nCVE,model,percentile,EPSS\n';
    expect(parse(`${older}CVE-2026-10001,x,0.5,0.1\n`)).toEqual([
      { kind: 'epss', id: 'CVE-2026-10001', score: 0.1, percentile: 0.5, day },
    ]);
  });

  it('reads the same from any pieces, and never the whole', () => {
    const text = `${head}${Array.from({ length: 50 }, (_, n) => `CVE-2026-${10_000 + n},0.00${n},0.5${n}\n`).join('')}`;
    const whole = parse(text);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 30 }), (cuts) => {
        const ends = [...cuts, text.length].sort((a, b) => a - b);
        const pieces = ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
        expect([...epss.parse(pieced(pieces))]).toEqual(whole);
      }),
    );
  });

  it.each(['-0.1', '1.1', '', 'NaN', '0x', '∞'])('counts a row with the score “%s” as none', (score) => {
    expect(parse(`${head}CVE-2026-10001,${score},0.5\n`)).toMatchObject([{ kind: 'skipped' }]);
  });

  it.each([
    ['an empty body', '', 'no such head'],
    ['an HTML page', '<html><title>Sign in</title></html>', 'titled “Sign in”'],
    ['rows without a date', 'cve,epss,percentile\nCVE-2026-10001,0.1,0.5\n', 'no such head'],
    ['another table', '#model_version:x,score_date:2026-08-16\nid,score\n1,2\n', 'no such head'],
    ['comments without end', '#\n'.repeat(100_000), 'no such head'],
    ['one line without end', 'x'.repeat(3_000_000), 'a line of over a million characters'],
  ])('refuses %s', (_, text, words) => {
    expect(() => parse(text)).toThrow(FeedError);
    expect(() => parse(text)).toThrow(words);
  });

  it('reads 360,000 rows within seconds, whatever their number in memory', () => {
    function* pieces() {
      yield head;
      for (let n = 0; n < 360; n++) {
        yield Array.from(
          { length: 1000 },
          (_, m) => `CVE-2026-${n * 1000 + m + 10_000},0.00043,0.11890\n`,
        ).join('');
      }
    }
    const cost = leastCost(10_000, () => {
      let rows = 0;
      for (const record of epss.parse(pieced(pieces() as unknown as string[])))
        if (record.kind === 'epss') rows++;
      expect(rows).toBe(360_000);
    });
    expect(cost).toBeLessThan(10_000);
  });
});
