/** Real bodies of the sources of vulnerabilities. What is expected was counted and looked up in the files by other means. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../tests/support/shared-data.ts';
import { cveList } from './cve-list.ts';
import { epss } from './epss.ts';
import type { Feed, VulnerabilityRecord } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { githubAdvisories } from './github-advisories.ts';
import { nvd } from './nvd.ts';

const here = sharedData('README.md') !== null;
if (!here) console.info('real vulnerabilities: skipped, the shared data folder is not on this machine');

const read = (feed: Feed, file: string) => [...feed.parse(feedBody(sharedData(`vuln/${file}`)!))];
const described = (feed: Feed, file: string) =>
  read(feed, file).filter((record): record is VulnerabilityRecord => record.kind === 'vulnerability');
const count = (records: VulnerabilityRecord[], test: (record: VulnerabilityRecord) => unknown) =>
  records.filter(test).length;

describe.skipIf(!here)('the NVD', () => {
  it('has 38 entries on the page, 25 of them analysed and with products', () => {
    const records = described(nvd, 'nvd_cve_2.0_page.json');
    expect(records).toHaveLength(38);
    expect(read(nvd, 'nvd_cve_2.0_page.json')).toHaveLength(38);
    expect(count(records, ({ products }) => products!.length > 0)).toBe(25);
    expect(count(records, ({ cvss }) => cvss!.some(({ primary }) => primary))).toBe(25);
    expect(records[0]).toMatchObject({
      id: 'CVE-2023-27314',
      status: 'published',
      cvss: [
        { version: '3.1', score: 7.5, by: 'nvd@nist.gov', primary: true },
        { version: '3.1', score: 7.5, by: 'security-alert@netapp.com' },
      ],
      cwes: ['CWE-400'],
      products: [{ vendor: 'netapp', product: 'clustered_data_ontap' }],
      references: [
        { url: 'https://security.netapp.com/advisory/ntap-20231009-0001/', tags: ['Vendor Advisory'] },
      ],
      publishedAt: Date.parse('2023-10-12T19:15:11.747Z'),
    });
    expect(described(nvd, 'nvd_cve_2.0_single.json')).toHaveLength(1);
  });
});

describe.skipIf(!here)('the CVE list with Vulnrichment', () => {
  it('has 40 records, all with decision points', () => {
    const records = described(cveList, 'cve5_records.ndjson');
    expect(records).toHaveLength(40);
    expect(
      count(
        records,
        ({ ssvc }) => ssvc?.exploitation && ssvc.technicalImpact && ssvc.automatable !== undefined,
      ),
    ).toBe(40);
    expect(count(records, ({ title }) => title)).toBe(18);
    expect(records.find(({ id }) => id === 'CVE-2024-9680')).toMatchObject({
      description: expect.stringContaining('use-after-free in Animation timelines'),
      products: [
        { vendor: 'Mozilla', product: 'Firefox' },
        { vendor: 'Mozilla', product: 'Firefox ESR' },
        { vendor: 'Mozilla', product: 'Thunderbird' },
        { vendor: 'mozilla', product: 'firefox_esr' },
      ],
      cwes: ['CWE-416'],
      cvss: [{ version: '3.1', score: 9.8, by: 'CISA-ADP' }],
      ssvc: { exploitation: 'active', automatable: true, technicalImpact: 'total' },
      references: { length: 5 },
      publishedAt: Date.parse('2024-10-09T12:59:07.108Z'),
    });
  });
});

describe.skipIf(!here)('EPSS', () => {
  it('has 6,196 rows in the sample, packed or not', () => {
    const records = read(epss, 'epss_scores_sample.csv');
    expect(records).toHaveLength(6196);
    expect(records.every(({ kind }) => kind === 'epss')).toBe(true);
    expect(records[0]).toEqual({
      kind: 'epss',
      id: 'CVE-1999-0041',
      score: 0.09088,
      percentile: 0.94852,
      day: Date.UTC(2026, 7, 16) / 86_400_000,
    });
    const unpacked = gunzipSync(sharedData('vuln/epss_scores_sample.csv.gz')!);
    expect([...epss.parse(feedBody(unpacked))]).toEqual(records);
  });
});

describe.skipIf(!here)('GitHub advisories', () => {
  it('are read in the older form of the answer, with edges for nodes', () => {
    const records = read(githubAdvisories, 'ghsa_graphql.json');
    expect(records).toHaveLength(10);
    const first = described(githubAdvisories, 'ghsa_graphql.json').find(
      ({ report }) => report === 'GHSA-fxwm-579q-49qq',
    );
    expect(first).toMatchObject({ id: 'CVE-2019-8331', cvss: [], packages: { length: 4 } });
  });
});
