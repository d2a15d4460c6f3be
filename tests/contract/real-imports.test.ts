/**
 * Real bodies through the whole pipeline into a store. The counts were found by other means: distinct values and hosts
 * counted in the files with a few lines of Python.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readyStore } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { ObservableType } from '../../src/contract/ioc-type.ts';
import { evidenceOf } from '../../src/domain/iocs/evidence-of.store.ts';
import { identify } from '../../src/domain/iocs/identity.ts';
import { iocByUid } from '../../src/domain/iocs/iocs.store.ts';
import { claimSource } from '../../src/domain/sources/sources.store.ts';
import { feedBody } from '../../src/feeds/feed-body.ts';
import { feeds } from '../../src/feeds/index.ts';
import { importBody } from '../../src/jobs/run-source.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { sharedData } from '../support/shared-data.ts';

interface Real {
  source: string;
  file: string;
  added: number;
  skipped?: Record<string, number>;
  /** One value to look for, with its confidence. */
  sample: [ObservableType, string, number];
}

const bodies: Real[] = [
  {
    source: 'urlhaus',
    file: 'abusech/urlhaus_csv_recent.csv',
    added: 19,
    sample: ['ipv4', '182.126.120.150', 75],
  },
  {
    source: 'urlhaus',
    file: 'abusech/urlhaus_csv_2019_8col.csv',
    added: 7,
    sample: ['ipv4', '192.119.106.235', 75],
  },
  {
    source: 'urlhaus',
    file: 'abusech/urlhaus_json_recent.json',
    added: 4,
    sample: ['url', 'http://115.55.244.160:41619/Mozi.m', 90],
  },
  {
    source: 'urlhaus',
    file: 'abusech/urlhaus_json_dump.ndjson',
    added: 4,
    sample: ['ipv4', '27.206.236.188', 75],
  },
  {
    source: 'threatfox',
    file: 'abusech/threatfox_full_urls.csv',
    added: 1392,
    skipped: { no_public_suffix: 9, not_an_indicator: 1 },
    sample: ['url', 'https://1c-bitrix-perenos.adm-center.ru/', 90],
  },
  {
    source: 'threatfox',
    file: 'abusech/threatfox_full_sha256.csv',
    added: 945,
    sample: ['sha256', '37a351ea8df374c0be3ae20bd04f515cd6b0121db8c463c87dbe730d6abb08f4', 95],
  },
  {
    source: 'threatfox',
    file: 'abusech/threatfox_json_recent.json',
    added: 60,
    sample: [
      'url',
      'https://tizambia.org.zm/2025/03/civil-society-position-on-the-proposed-constitutional-amendment-process/',
      90,
    ],
  },
  {
    source: 'threatfox',
    file: 'abusech/threatfox_api_get_iocs.json',
    added: 6,
    sample: ['ip_port', '[2a02:cf40:1::5]:40669', 100],
  },
  {
    source: 'threatfox',
    file: 'abusech/threatfox_min.json',
    added: 37,
    skipped: { 'value that is not of its type, or of an unknown type': 3 },
    sample: ['domain', 'biqeketo.workers.dev', 50],
  },
  {
    source: 'feodo-tracker',
    file: 'abusech/feodo_ipblocklist.csv',
    added: 28,
    sample: ['ipv4', '192.9.135.73', 95],
  },
  {
    source: 'feodo-tracker',
    file: 'abusech/feodo_ipblocklist.json',
    added: 28,
    sample: ['ipv4', '192.9.135.73', 95],
  },
  { source: 'cisa-kev', file: 'vuln/kev_sample.json', added: 260, sample: ['cve', 'CVE-2025-8088', 95] },
];

const here = sharedData('README.md') !== null;
if (!here) console.info('real imports: skipped, the shared data folder is not there');

describe.skipIf(!here)('real bodies, imported', () => {
  test.each(bodies)(
    '$file holds $added indicators',
    async ({ source, file, added, skipped = {}, sample }) => {
      const folder = await mkdtemp(join(tmpdir(), 'soc-defenders-real-'));
      const store = await readyStore(readConfig({ DATA_DIR: folder, FEEDS: 'off' }));
      try {
        const feed = feeds.find((one) => one.id === source)!;
        const row = (await claimSource(store, 'test', Date.now(), source))!;
        const context = { store, clock: systemClock, owner: 'test' };
        const result = await importBody(context, row, feed, feedBody(sharedData(file)!, '', feed.url));
        expect(result.indicators.added).toBe(added);
        expect(result.skipped).toEqual(skipped);
        const [type, value, confidence] = sample;
        const [found] = await iocByUid(store.read, identify(type, value));
        expect(found?.value).toBe(value);
        // As the source said it: what follows for the indicator depends on its age too.
        const said = await evidenceOf(store.read, found!.uid);
        expect(said.map((report) => report.report_confidence)).toEqual([confidence]);
      } finally {
        await store.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
});
