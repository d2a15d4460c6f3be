/** Whatever stands in the place of any value of a body about vulnerabilities, it is read, bounded, or refused in words. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factOf } from '../domain/cves/fact.ts';
import { cisaKev } from './cisa-kev.ts';
import { cveList } from './cve-list.ts';
import { epss } from './epss.ts';
import { exploitDatabase } from './exploit-database.ts';
import { type Feed, FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { githubAdvisories } from './github-advisories.ts';
import { metasploit } from './metasploit.ts';
import { nucleiTemplates } from './nuclei-templates.ts';
import { nvd } from './nvd.ts';

const feeds = [cisaKev, nvd, cveList, epss, githubAdvisories, exploitDatabase, metasploit, nucleiTemplates];
const sample = (feed: Feed) => readFileSync(new URL(`samples/${feed.sample}`, import.meta.url), 'utf8');

const osv = JSON.stringify({
  id: 'GHSA-aaaa-bbbb-cccc',
  aliases: ['CVE-2026-20009'],
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N' }],
  affected: [{ package: { ecosystem: 'npm', name: 'tide' }, ranges: [{ events: [{ introduced: '0' }] }] }],
  references: [{ type: 'WEB', url: 'https://a.example/' }],
  database_specific: { cwe_ids: ['CWE-1'] },
});
/** The first entries of a long list: enough to have each field. */
function few(feed: Feed): string {
  const { vulnerabilities, ...rest } = JSON.parse(sample(feed)) as { vulnerabilities: unknown[] };
  return JSON.stringify({ ...rest, count: 2, vulnerabilities: vulnerabilities.slice(1, 3) });
}

const documents: [Feed, string][] = [
  [cisaKev, few(cisaKev)],
  [nvd, few(nvd)],
  [cveList, sample(cveList).split('\n')[0]!],
  [githubAdvisories, sample(githubAdvisories)],
  [githubAdvisories, osv],
  [metasploit, sample(metasploit)],
  [nucleiTemplates, sample(nucleiTemplates).split('\n')[0]!],
];

/** Reads to the end, and what is read is taken as it is by the pipeline. */
function read(feed: Feed, bytes: Uint8Array) {
  try {
    for (const record of feed.parse(feedBody(bytes, '', ''))) {
      if (record.kind !== 'vulnerability') continue;
      expect(record.id).toMatch(/^CVE-\d{4}-\d{4,9}$/);
      expect(JSON.stringify(factOf(record)).length).toBeLessThan(700_000);
    }
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
}

type Container = Record<string, unknown>;

/** Every place in a document: the object or list, and the key in it. */
function places(value: unknown, found: [Container, string][] = []): [Container, string][] {
  if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      found.push([value as Container, key]);
      places((value as Container)[key], found);
    }
  }
  return found;
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '',
    'none',
    'CVE-2026-10001',
    -1,
    1e308,
    'x'.repeat(100_000),
    [[]],
    [null],
    '\u0000\ud800',
    'https://',
  ),
);

describe('any value in any place', () => {
  it.each(documents)('$id', (feed, text) => {
    fc.assert(
      fc.property(fc.nat(), odd, (at, value) => {
        const document = JSON.parse(text) as Container;
        const all = places(document);
        const [container, key] = all[at % all.length]!;
        container[key] = value;
        read(feed, Buffer.from(JSON.stringify(document)));
      }),
      { numRuns: 200 },
    );
  });

  it.each([epss, exploitDatabase])('$id', (feed) => {
    const text = sample(feed);
    const piece = fc.tuple(fc.nat(text.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = changes.reduce(
          (old, [at, length, piece]) => old.slice(0, at) + piece + old.slice(at + length),
          text,
        );
        read(feed, Buffer.from(changed));
      }),
      { numRuns: 200 },
    );
  });

  it.each(feeds)('any bytes to $id', (feed) => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => read(feed, bytes)));
  });
});
