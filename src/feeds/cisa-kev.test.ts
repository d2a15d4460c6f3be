import { describe, expect, it } from 'vitest';
import { cisaKev } from './cisa-kev.ts';
import { FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';

const parse = (text: string) => [...cisaKev.parse(feedBody(Buffer.from(text)))];

const entry = {
  cveID: 'CVE-2025-0001',
  vendorProject: 'Example',
  product: 'Gateway',
  vulnerabilityName: 'Example Gateway Command Injection Vulnerability',
  dateAdded: '2025-08-25',
  shortDescription: 'A command injection.',
  requiredAction: 'Apply the update.',
  dueDate: '2025-09-15',
  knownRansomwareCampaignUse: 'Known',
  notes:
    'More: https://vendor.example/advisory ; https://nvd.nist.gov/vuln/detail/CVE-2025-0001;https://vendor.example/advisory',
  cwes: ['CWE-77', 'CWE-20'],
};
const catalogue = (entries: unknown[], count = entries.length) =>
  JSON.stringify({ title: 'KEV', catalogVersion: '2025.08.25', count, vulnerabilities: entries });

describe('CISA KEV', () => {
  it('maps an entry to a vulnerability and to an indicator', () => {
    expect(parse(catalogue([entry]))).toEqual([
      {
        kind: 'vulnerability',
        id: 'CVE-2025-0001',
        title: 'Example Gateway Command Injection Vulnerability',
        description: 'A command injection.',
        products: [{ vendor: 'Example', product: 'Gateway' }],
        cwes: ['CWE-77', 'CWE-20'],
        kev: {
          dateAdded: Date.UTC(2025, 7, 25),
          dueDate: Date.UTC(2025, 8, 15),
          ransomware: true,
          requiredAction: 'Apply the update.',
        },
        references: [
          { url: 'https://vendor.example/advisory' },
          { url: 'https://nvd.nist.gov/vuln/detail/CVE-2025-0001' },
        ],
      },
      {
        kind: 'indicator',
        type: 'cve',
        value: 'CVE-2025-0001',
        confidence: 95,
        threatType: 'exploit',
        tags: ['kev', 'ransomware'],
        firstSeen: Date.UTC(2025, 7, 25),
        lastSeen: Date.UTC(2025, 7, 25),
        reference: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog?field_cve=CVE-2025-0001',
        context: 'Example Gateway Command Injection Vulnerability',
      },
      { kind: 'catalogue', ids: ['CVE-2025-0001'] },
    ]);
  });

  it('says no ransomware where its use is unknown, and leaves out what an entry does not have', () => {
    const [vulnerability, indicator] = parse(
      catalogue([{ cveID: 'cve-2025-0001', dateAdded: '2025-08-25', knownRansomwareCampaignUse: 'Unknown' }]),
    );
    expect(vulnerability).toEqual({
      kind: 'vulnerability',
      id: 'CVE-2025-0001',
      cwes: [],
      references: [],
      kev: { dateAdded: Date.UTC(2025, 7, 25), ransomware: false },
    });
    expect(indicator).toMatchObject({ tags: ['kev'] });
  });

  it('counts entries without an id or a date', () => {
    const kinds = parse(catalogue([{ ...entry, cveID: 'CVE-1' }, null, { ...entry, dateAdded: '' }, entry]));
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'skipped',
      'skipped',
      'skipped',
      'vulnerability',
      'indicator',
      'catalogue',
    ]);
  });

  it('ends with every id that it lists, readable or not, where it says how many there are', () => {
    const undated = { ...entry, cveID: 'CVE-2025-0002', dateAdded: 'soon' };
    expect(parse(catalogue([entry, undated])).at(-1)).toEqual({
      kind: 'catalogue',
      ids: ['CVE-2025-0001', 'CVE-2025-0002'],
    });
    const kinds = parse(JSON.stringify({ vulnerabilities: [entry] })).map(({ kind }) => kind);
    expect(kinds).toEqual(['vulnerability', 'indicator']);
    expect(parse(catalogue([]))).toEqual([]);
  });

  it.each([
    ['an empty body', '', 'empty body'],
    ['an HTML page', '<html><title>Access Denied</title>', 'titled “Access Denied”'],
    ['a list with fewer entries than it says', catalogue([entry], 2), 'count says 2, it has 1'],
    ['JSON without the list', '{"title":"KEV"}', 'no list “vulnerabilities”'],
    ['JSON cut off', catalogue([entry]).slice(0, -9), 'cut off JSON'],
  ])('refuses %s', (_, text, words) => {
    expect(() => parse(text)).toThrow(FeedError);
    expect(() => parse(text)).toThrow(words);
  });
});
