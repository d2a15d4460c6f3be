import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedError, type SourceRequest } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { nvd } from './nvd.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 20);
const { url } = nvd;
const text = (value: unknown) => feedBody(Buffer.from(JSON.stringify(value)));
const ids = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({ cve: { id: `CVE-2026-${10_000 + from + n}` } }));

/** A database of so many entries, as it answers a request. */
function answer(request: SourceRequest, total: number, changed = 0) {
  const query = new URL(request.url).searchParams;
  const at = Number(query.get('startIndex'));
  const all = query.has('lastModStartDate') ? changed : total;
  return text({ totalResults: all, vulnerabilities: ids(at, Math.max(0, Math.min(2000, all - at))) });
}

/** Runs one visit to its end, or until `stopAfter` bodies were stored. */
function visit(
  { mark, at = now, key }: { mark?: string | undefined; at?: number; key?: string },
  reply: (request: SourceRequest) => ReturnType<typeof feedBody>,
  stopAfter = Infinity,
) {
  const walk = nvd.requests!({ url, key, mark, now: at });
  const asked: SourceRequest[] = [];
  let stored = mark;
  let step = walk.next();
  while (!step.done && asked.length < stopAfter) {
    const request = step.value;
    asked.push(request);
    step = walk.next(reply(request));
    stored = request.mark ?? stored;
  }
  return {
    asked,
    mark: stored,
    queries: asked.map((one) => Object.fromEntries(new URL(one.url).searchParams)),
  };
}

describe('the walk through the NVD', () => {
  it('reads everything at first, by pages, at the pace that is allowed', () => {
    const { asked, queries } = visit({}, (request) => answer(request, 4500));
    expect(queries).toEqual(
      [0, 2000, 4000].map((at) => ({ resultsPerPage: '2000', startIndex: String(at) })),
    );
    expect(asked.map(({ pauseMs }) => pauseMs)).toEqual([0, 6000, 6000]);
    const quick = visit({ key: 'secret' }, (request) => answer(request, 4500));
    expect(quick.asked.map(({ pauseMs }) => pauseMs)).toEqual([0, 700, 700]);
    expect(JSON.stringify(quick.asked)).not.toContain('secret');
  });

  it('asks for what changed after that, from a little before the begin of the last list', () => {
    const first = visit({}, (request) => answer(request, 4500));
    const { queries, mark } = visit({ mark: first.mark, at: now + 2 * 3_600_000 }, (request) =>
      answer(request, 4600, 30),
    );
    expect(queries).toEqual([
      {
        resultsPerPage: '2000',
        startIndex: '0',
        lastModStartDate: '2026-11-19T23:45:00.000Z',
        lastModEndDate: '2026-11-20T02:00:00.000Z',
      },
    ]);
    expect(JSON.parse(mark!)).toEqual({ since: now + 2 * 3_600_000, walkedAt: now });
  });

  it('goes on where a visit was killed, and then reads what changed since the walk began', () => {
    const first = visit({}, (request) => answer(request, 9000), 2);
    const later = now + 5 * day;
    const { queries, mark } = visit({ mark: first.mark, at: later }, (request) => answer(request, 9000, 5));
    expect(queries.map((query) => [query.startIndex, query.lastModStartDate])).toEqual([
      ['4000', undefined],
      ['6000', undefined],
      ['8000', undefined],
      ['0', new Date(now - 15 * 60_000).toISOString()],
    ]);
    expect(JSON.parse(mark!)).toEqual({ since: later, walkedAt: later });
  });

  it('never asks for a window of more than 120 days', () => {
    const mark = JSON.stringify({ since: now - 300 * day, walkedAt: now - day });
    const { queries } = visit({ mark }, (request) => answer(request, 9000, 3));
    expect(queries).toHaveLength(3);
    for (const { lastModStartDate, lastModEndDate } of queries) {
      expect(Date.parse(lastModEndDate!) - Date.parse(lastModStartDate!)).toBeLessThanOrEqual(120 * day);
    }
    expect(queries.at(-1)!.lastModEndDate).toBe(new Date(now).toISOString());
  });

  it('walks through everything again after thirty days', () => {
    const mark = JSON.stringify({ since: now - 3_600_000, walkedAt: now - 31 * day });
    const { queries } = visit({ mark }, (request) => answer(request, 100));
    expect(queries).toEqual([{ resultsPerPage: '2000', startIndex: '0' }]);
  });

  it('reads every entry that was there all the time, however the list grows and shrinks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -900, max: 900 }), { maxLength: 8 }), (moves) => {
        // Entries leave at the front and come at the end: those from 8000 on stay.
        let first = 0;
        let last = 12_000;
        const read = new Set<number>();
        let page = 0;
        visit({}, (request) => {
          const move = moves[page++ - 1] ?? 0;
          if (move < 0) first = Math.min(8000, first - move);
          else last += move;
          const at = first + Number(new URL(request.url).searchParams.get('startIndex'));
          const count = Math.max(0, Math.min(2000, last - at));
          for (let n = at; n < at + count; n++) read.add(n);
          return text({ totalResults: last - first, vulnerabilities: Array(count).fill(0) });
        });
        for (let n = 8000; n < 12_000; n++) if (!read.has(n)) throw new Error(`${n} was never read`);
      }),
      { numRuns: 50 },
    );
  });

  it('begins anew where the mark is none of ours, and ends where pages are empty', () => {
    for (const mark of ['', 'x', '[]', '{"list":{"at":"2"}}', 'null']) {
      const { queries } = visit({ mark }, () => text({ totalResults: 99_999, vulnerabilities: [] }));
      expect(queries).toEqual([{ resultsPerPage: '2000', startIndex: '0' }]);
    }
  });
});

describe('an entry of the NVD', () => {
  const one = (cve: unknown) => [...nvd.parse(text({ totalResults: 1, vulnerabilities: [{ cve }] }))];

  it('is a record with its scores, weaknesses, products and references', () => {
    expect(
      one({
        id: 'CVE-2026-12345',
        published: '2026-11-02T19:15:11.747',
        lastModified: '2026-11-03T18:00:24.900',
        vulnStatus: 'Analyzed',
        descriptions: [
          { lang: 'es', value: 'Otra cosa' },
          { lang: 'en', value: 'A flaw.' },
        ],
        metrics: {
          cvssMetricV31: [
            {
              source: 'cna@acme.example',
              type: 'Secondary',
              cvssData: { version: '3.1', vectorString: 'CVSS:3.1/AV:N', baseScore: 7.5 },
            },
            {
              source: 'nvd@nist.gov',
              type: 'Primary',
              cvssData: { version: '3.1', vectorString: 'CVSS:3.1/AV:L', baseScore: 5 },
            },
          ],
          cvssMetricV2: [
            {
              source: 'nvd@nist.gov',
              type: 'Primary',
              cvssData: { version: '2.0', vectorString: 'AV:N/AC:L/Au:N/C:P/I:N/A:N', baseScore: 5 },
            },
          ],
        },
        weaknesses: [
          { type: 'Secondary', description: [{ lang: 'en', value: 'CWE-20' }] },
          {
            type: 'Primary',
            description: [
              { lang: 'en', value: 'CWE-787' },
              { lang: 'en', value: 'NVD-CWE-noinfo' },
            ],
          },
        ],
        configurations: [
          {
            nodes: [
              {
                cpeMatch: [
                  { vulnerable: true, criteria: 'cpe:2.3:a:acme:gate\\:way:1.0:*:*:*:*:*:*:*' },
                  { vulnerable: true, criteria: 'cpe:2.3:a:acme:gate\\:way:2.0:*:*:*:*:*:*:*' },
                ],
              },
              {
                cpeMatch: [
                  { vulnerable: false, criteria: 'cpe:2.3:o:some:system:-:*:*:*:*:*:*:*' },
                  { vulnerable: true, criteria: 'nonsense' },
                ],
              },
            ],
          },
        ],
        references: [
          { url: 'https://acme.example/1', tags: ['Patch', 'Vendor Advisory'] },
          { url: 'https://acme.example/2' },
        ],
      }),
    ).toEqual([
      {
        kind: 'vulnerability',
        id: 'CVE-2026-12345',
        status: 'published',
        description: 'A flaw.',
        cvss: [
          { version: '3.1', score: 7.5, vector: 'CVSS:3.1/AV:N', by: 'cna@acme.example' },
          { version: '3.1', score: 5, vector: 'CVSS:3.1/AV:L', by: 'nvd@nist.gov', primary: true },
          {
            version: '2.0',
            score: 5,
            vector: 'AV:N/AC:L/Au:N/C:P/I:N/A:N',
            by: 'nvd@nist.gov',
            primary: true,
          },
        ],
        cwes: ['CWE-787', 'CWE-20'],
        products: [{ vendor: 'acme', product: 'gate:way' }],
        references: [
          { url: 'https://acme.example/1', tags: ['Patch', 'Vendor Advisory'] },
          { url: 'https://acme.example/2' },
        ],
        publishedAt: Date.UTC(2026, 10, 2, 19, 15, 11, 747),
      },
    ]);
  });

  it('is rejected where the NVD says so, and left out where it has no id', () => {
    expect(one({ id: 'CVE-2026-12345', vulnStatus: 'Rejected' })).toMatchObject([{ status: 'rejected' }]);
    expect(one({ id: 'CVE-1' })).toEqual([{ kind: 'skipped', reason: 'entry without a CVE id' }]);
    expect(one(null)).toMatchObject([{ kind: 'skipped' }]);
  });

  it('is 17 times in the sample, which has one that is rejected', () => {
    const sample = readFileSync(new URL('samples/nvd.json', import.meta.url));
    const records = [...nvd.parse(feedBody(sample))];
    expect(records).toHaveLength(17);
    expect(
      records.filter((record) => record.kind === 'vulnerability' && record.status === 'rejected'),
    ).toHaveLength(1);
  });

  it.each([
    ['an HTML page', '<html><title>Service Unavailable</title>', 'titled “Service Unavailable”'],
    ['a page cut off', '{"totalResults":1,"vulnerabilities":[{"cve"', 'cut off JSON'],
    ['another JSON', '{"message":"Invalid apiKey"}', 'no list “vulnerabilities”'],
  ])('is not read from %s', (_, body, words) => {
    expect(() => [...nvd.parse(feedBody(Buffer.from(body)))]).toThrow(FeedError);
    expect(() => [...nvd.parse(feedBody(Buffer.from(body)))]).toThrow(words);
  });
});
