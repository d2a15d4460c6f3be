/** A small store's worth of records in the shapes that parsers yield, as ages before now, oldest first. */
import type { ArticleRecord, IndicatorRecord, SourceRecord } from '../../src/contract/record.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** One visit to a source. */
export interface Visit {
  source: string;
  /** Milliseconds before now at which the worker stored it. */
  age: number;
  records(now: number): SourceRecord[];
}

function article(
  age: number,
  slug: string,
  title: string,
  html: string,
  more: Partial<ArticleRecord> = {},
): (now: number) => ArticleRecord[] {
  return (now) => [
    {
      kind: 'article',
      externalId: `https://news.seeded-press.org/?p=${slug}`,
      url: `https://news.seeded-press.org/${slug}`,
      title,
      html,
      publishedAt: now - age - 5 * minute,
      ...more,
    },
  ];
}

/** How many addresses Feodo Tracker reports: more than a Free page holds. */
export const addressCount = 150;
const confidences = [95, 60, 40];

function addresses(now: number): IndicatorRecord[] {
  return Array.from({ length: addressCount }, (_, at) => ({
    kind: 'indicator',
    type: 'ipv4',
    value: `45.137.${20 + Math.floor(at / 50)}.${10 + (at % 50)}`,
    confidence: confidences[at % 3]!,
    threatType: 'botnet_cc',
    malwareFamily: 'QakBot',
    tags: [`port:${400 + at}`],
    firstSeen: now - 2 * day,
    lastSeen: now - 40 * minute - at * 1000,
    reference: `https://feodotracker.abuse.ch/browse/host/${at}/`,
  }));
}

const md5 = '0f343b0931126a20f133d67c2b018a3b';
const sha1 = '5a0e8c3f7d1b2a4968e7f0d1c2b3a4958677e6d5';
const sha256 = '9f2c1e6b7a8d4f3051627384a5b6c7d8e9f0a1b2c3d4e5f60718293a4b5c6d7e';
const sha512 = `${sha256}${[...sha256].reverse().join('')}`;

/** One value of every type, as threat feeds report them. */
export const known = {
  ipv4: '45.137.20.10',
  ipv6: '2a0d:5600:24:98::17',
  domain: 'login-portal-verify.com',
  url: 'http://45.137.20.10:8080/Bins/Mozi.m',
  md5,
  sha1,
  sha256,
  sha512,
  email: 'billing@login-portal-verify.com',
  cve: 'CVE-2024-21887',
  mitre_attack: 'T1566.001',
} as const;

function mixed(now: number): SourceRecord[] {
  const times = { firstSeen: now - 3 * hour, lastSeen: now - 50 * minute };
  const one = (value: string, more: Partial<IndicatorRecord> = {}): IndicatorRecord => ({
    kind: 'indicator',
    value,
    confidence: 75,
    ...times,
    ...more,
  });
  return [
    one(known.ipv6, { tags: ['c2'] }),
    one('login-portal-verify[.]com', {
      type: 'domain',
      threatType: 'phishing',
      tags: ['=1+1', 'a,"quoted"'],
      context: 'reported by a person',
    }),
    one('login-portal-verify.net', { confidence: 55 }),
    one(known.md5, { malwareFamily: 'Lumma' }),
    one(known.sha1),
    one(known.sha256),
    one(known.sha512),
    one('billing@login-portal-verify[.]com', { type: 'email', confidence: 20 }),
    one('8.8.8.8', { confidence: 90 }),
    { kind: 'skipped', reason: 'a row that could not be read' },
  ];
}

const indicators = (...values: string[]) =>
  `<h2>Indicators of compromise</h2><ul>${values.map((value) => `<li>${value}</li>`).join('')}</ul>`;

/** Oldest first, so that change numbers rise with time. */
export const visits: Visit[] = [
  {
    source: 'schneier',
    age: 400 * day,
    records: article(400 * day, 'beyond-all', 'Thoughts on old passwords', '<p>Nothing of note.</p>'),
  },
  {
    source: 'bleepingcomputer',
    age: 12 * day,
    records: article(12 * day, 'old-wiper', 'Wiper hits power grid operator', '<p>An energy utility.</p>'),
  },
  {
    source: 'the-register',
    age: 6 * day,
    records: article(6 * day, 'archived-story', 'A story that was taken back', '<p>It was wrong.</p>'),
  },
  {
    source: 'securelist',
    age: 5 * day,
    records: article(
      5 * day,
      'lazarus-bank',
      'Lazarus Group attacks banks with a zero-day',
      `<p>The Lazarus Group attacked a bank and a payment processor; the zero-day CVE-2024-21887 is exploited in the wild.
       Victims are financial services firms.</p><p>The attackers used spearphishing attachments (T1566.001) and T1071.</p>
       ${indicators('bank-update-check[.]com', '185.220.70[.]12', sha256)}`,
      { tags: ['APT', 'Zero-day'] },
    ),
  },
  {
    source: 'tweetfeed',
    age: 3 * day,
    records: (now) =>
      Array.from({ length: 5 }, (_, at) => ({
        kind: 'indicator',
        type: 'domain',
        value: `aged-${at}.stale-hosting.com`,
        confidence: 60,
        lastSeen: now - 3 * day - at * minute,
      })),
  },
  {
    source: 'bleepingcomputer',
    age: 2 * day,
    records: article(
      2 * day,
      'ransomware-hospital',
      'Ransomware gang hits hospital chain',
      `<p>The ransomware gang LockBit encrypted servers of a hospital chain and stole data of 3 million patients.</p>
       ${indicators('hospital-leak-portal[.]net', 'hxxps://hospital-leak-portal[.]net/drop/File.exe')}`,
      { tags: ['Ransomware'], summary: '<p>Servers of a hospital chain were encrypted.</p>' },
    ),
  },
  { source: 'feodo-tracker', age: 50 * minute, records: addresses },
  {
    source: 'c2-tracker',
    age: 48 * minute,
    // The first is reported by others besides: two sources of each third one make sure.
    records: (now) => addresses(now).filter((_, at) => at > 0 && at % 3 === 0),
  },
  { source: 'threatfox', age: 45 * minute, records: mixed },
  {
    source: 'urlhaus',
    age: 40 * minute,
    records: (now) => [
      {
        kind: 'indicator',
        type: 'url',
        value: known.url,
        confidence: 90,
        threatType: 'malware_download',
        malwareFamily: 'Mozi',
        tags: ['elf', 'mozi'],
        lastSeen: now - 41 * minute,
      },
      {
        kind: 'indicator',
        type: 'ipv4',
        value: known.ipv4,
        confidence: 75,
        threatType: 'malware_download',
        tags: ['elf'],
        lastSeen: now - 41 * minute,
      },
    ],
  },
  {
    source: 'cisa-advisories',
    age: 30 * minute,
    records: article(
      30 * minute,
      'clickfix',
      '=HYPERLINK("x"), ClickFix lures spread an infostealer',
      `<p>ClickFix pages make people paste a command (T1204). The infostealer talks to its servers.</p>
       ${indicators('clickfix-captcha-check[.]com', 'clickfix-captcha-check2[.]com', '45.137.20.10')}`,
      { tags: ['Malware'], imageUrl: 'https://news.seeded-press.org/picture.png' },
    ),
  },
  {
    source: 'the-hacker-news',
    age: 20 * minute,
    records: article(
      20 * minute,
      'patch-tuesday',
      'Patch Tuesday fixes 60 vulnerabilities',
      '<p>Among them CVE-2025-10001, a vulnerability in a driver, and CVE-2024-21887.</p>',
      { url: 'https://www.thehackernews.com/2026/patch-tuesday' },
    ),
  },
  {
    source: 'schneier',
    age: 10 * minute,
    records: article(10 * minute, 'squid', 'Opinion: why squid', '<p>Friday, and nothing of note.</p>'),
  },
];

/** One entry of the CISA catalogue, in its own format. */
export const kevBody = JSON.stringify({
  title: 'CISA Catalog of Known Exploited Vulnerabilities',
  catalogVersion: '2026.01.01',
  dateReleased: '2026-01-01T00:00:00.0000Z',
  count: 1,
  vulnerabilities: [
    {
      cveID: known.cve,
      vendorProject: 'Ivanti',
      product: 'Connect Secure and Policy Secure',
      vulnerabilityName: 'Ivanti Connect Secure Command Injection Vulnerability',
      dateAdded: '2024-01-10',
      shortDescription: 'A command injection in the web components lets an administrator run commands.',
      requiredAction: 'Apply mitigations or stop using the product.',
      dueDate: '2024-01-22',
      knownRansomwareCampaignUse: 'Known',
      notes: 'https://nvd.nist.gov/vuln/detail/CVE-2024-21887',
      cwes: ['CWE-77'],
    },
  ],
});
