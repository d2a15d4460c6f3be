/** Whatever a source answers: it ends in a state and words that an operator understands, and the others go on. */
import { describe, expect, test } from 'vitest';
import { identify } from '../../src/domain/iocs/identity.ts';
import { iocByUid } from '../../src/domain/iocs/iocs.store.ts';
import {
  body,
  cutOff,
  generated,
  type Play,
  packed,
  redirect,
  silence,
  stalled,
  status,
  truncated,
} from '../support/plays.ts';
import { startPolling } from '../support/polling.ts';
import { sourceServer } from '../support/source-server.ts';
import { onSharedStores } from '../support/stores.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const minute = 60_000;

const urlhaus = (...hosts: string[]) =>
  [
    '# id,dateadded,url,url_status,last_online,threat,tags,urlhaus_link,reporter',
    ...hosts.map(
      (host, at) =>
        `"${at}","2026-11-19 08:00:00","http://${host}/i","online","","malware_download","elf","","x"`,
    ),
  ].join('\r\n');

const feodo = (address: string) =>
  `"first_seen_utc","dst_ip","dst_port","c2_status","last_online","malware"\n"2026-11-19 08:00:00","${address}","443","online","2026-11-19","QakBot"\n# END 1 entries\n`;

const threatfox = (domain: string) =>
  JSON.stringify({
    query_status: 'ok',
    data: [{ id: '1', ioc: domain, ioc_type: 'domain', threat_type: 'botnet_cc', malware: 'win.x' }],
  });

const kev = JSON.stringify({ vulnerabilities: [{ cveID: 'CVE-2026-10001', dateAdded: '2026-11-19' }] });

const items = (slug: string, indicator: string) => `<item><title>News of ${slug}</title>
  <link>https://news-of-${slug}.org/1</link><guid>1</guid><pubDate>Thu, 19 Nov 2026 08:00:00 GMT</pubDate>
  <description>The malware talks to ${indicator} and nothing else.</description></item>`;
const rss = (content: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel>${content}</channel></rss>`;
const news = (slug: string, indicator = `${slug}-control[.]com`) => rss(items(slug, indicator));

const logIn =
  '<!DOCTYPE html><html><head><title>Please sign in</title></head><body><form></form></body></html>';

interface Ending {
  error: RegExp;
  /** Milliseconds until the next visit, without jitter. */
  wait?: number;
}

onSharedStores('sources that misbehave', (kind) => {
  test('each ends in its own state and words, and the healthy ones bring their indicators', async () => {
    const elsewhere = await sourceServer();
    elsewhere.plays('/inside', body('secret of the inside'));
    elsewhere.plays('/entity', body('secret of the inside'));
    const entity = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "${elsewhere.url}/entity">]>
      <rss version="2.0"><channel><item><title>&x;</title></channel>`;

    const hostile: Record<string, [Play, Ending]> = {
      threatfox: [
        status(429, { 'retry-after': '7200' }),
        { error: /status 429: the source limits how often we may ask/, wait: 7_200_000 },
      ],
      'feodo-tracker': [status(500), { error: /status 500: the source fails on its side/ }],
      'cisa-kev': [stalled('{"vulnerabilities":['), { error: /not complete within 10 s/ }],
      bleepingcomputer: [
        truncated('gzip', news('x').repeat(50)),
        { error: /the body is damaged or was cut off/ },
      ],
      'the-hacker-news': [generated(2 * 2 ** 30), { error: /larger than 64 MiB/ }],
      'krebs-on-security': [redirect(`${elsewhere.url}/inside`), { error: /internal address/ }],
      schneier: [body(entity), { error: /DOCTYPE with declarations of its own, which is refused/ }],
      'the-register': [
        body(logIn, { 'content-type': 'text/html' }),
        { error: /expected RSS.*got an HTML page titled “Please sign in”/ },
      ],
      'cisco-talos': [body(''), { error: /expected RSS.*got an empty body/ }],
      'unit-42': [
        body(rss('<title>Unit 42</title>')),
        { error: /holds no records, where there were 1 before/ },
      ],
      securelist: [silence(), { error: /no answer within 3 s/ }],
      jpcert: [cutOff('<rss', 500), { error: /the connection was cut/ }],
    };
    const healthy = ['urlhaus', 'cisa-advisories'];
    const at = await startPolling(await kind.place(), [...Object.keys(hostile), ...healthy], now);

    const first: Record<string, string> = {
      threatfox: threatfox('threatfox-control.com'),
      'feodo-tracker': feodo('45.148.244.1'),
      'cisa-kev': kev,
    };
    for (const [slug, [play]] of Object.entries(hostile)) {
      at.server.plays(`/${slug}`, body(first[slug] ?? news(slug)).withEtag(`"${slug}"`), play);
    }
    at.server.plays('/urlhaus', body(urlhaus('first-host.com')).withEtag('"1"'));
    at.server.plays(
      '/cisa-advisories',
      packed('gzip', news('cisa-advisories', 'advised-control[.]com')),
      packed('gzip', news('cisa-advisories-2', 'advised-later[.]com')),
    );

    await at.poll();
    const records = new Map<string, number>();
    for (const slug of [...Object.keys(hostile), ...healthy]) {
      records.set(slug, (await at.source(slug)).last_records);
      expect(await at.source(slug), slug).toMatchObject({ health: 'healthy', failures: 0, last_error: null });
    }
    await at.poll();

    for (const [slug, [, ending]] of Object.entries(hostile)) {
      const source = await at.source(slug);
      expect(source, slug).toMatchObject({
        health: 'degraded',
        failures: 1,
        last_error: expect.stringMatching(ending.error),
        last_success_at: now,
        last_records: records.get(slug),
        etag: `"${slug}"`,
        lease_owner: null,
      });
      const wait = ending.wait ?? 2 * source.every_minutes * minute;
      const jitter = ending.wait ? 0 : 0.1;
      expect(source.next_at - at.time.now, slug).toBeGreaterThanOrEqual(wait * (1 - jitter));
      expect(source.next_at - at.time.now, slug).toBeLessThanOrEqual(wait * (1 + jitter));
    }
    for (const slug of healthy) {
      expect(await at.source(slug), slug).toMatchObject({
        health: 'healthy',
        last_error: null,
        last_success_at: at.time.now,
      });
    }
    for (const value of ['first-host.com', 'advised-later.com', 'threatfox-control.com']) {
      expect(await iocByUid(at.store.read, identify('domain', value)), value).toHaveLength(1);
    }
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
    const large = at.server.requests.filter(({ path }) => path === '/the-hacker-news');
    expect(large.at(-1)!.sentBytes()).toBeLessThan(128 * 2 ** 20);
    expect(at.logged.filter((line) => line.startsWith('error'))).toEqual([]);
  });
});

describe('a source', () => {
  const sqlite = async () => 'sqlite::memory:';

  test('is asked with the ETag of its last body, and 304 is a good visit that changes nothing', async () => {
    const at = await startPolling(await sqlite(), ['urlhaus'], now);
    at.server.plays('/urlhaus', body(urlhaus('first-host.com', 'second-host.com')).withEtag('"1"'));
    await at.poll();
    const before = await at.source('urlhaus');
    await at.poll();
    expect(at.server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    expect(await at.source('urlhaus')).toMatchObject({
      etag: '"1"',
      health: 'healthy',
      last_records: before.last_records,
      last_result: before.last_result,
      last_new_at: now,
      last_success_at: at.time.now,
    });
    expect(at.time.now).toBe(before.next_at);
  });

  test('is degraded from its first failure on, an error from the fifth, and healthy again at once', async () => {
    const at = await startPolling(await sqlite(), ['feodo-tracker'], now);
    const failing = status(503);
    const good = body(feodo('45.148.244.2'));
    at.server.plays('/feodo-tracker', failing, failing, failing, failing, failing, failing, good);
    const states: [number, string][] = [];
    let pause = 0;
    for (let visit = 0; visit < 6; visit++) {
      await at.poll();
      const { failures, health, next_at } = await at.source('feodo-tracker');
      states.push([failures, health]);
      expect(next_at - at.time.now).toBeGreaterThan(pause);
      pause = Math.min(next_at - at.time.now, 4 * 60 * minute);
    }
    expect(states).toEqual([
      [1, 'degraded'],
      [2, 'degraded'],
      [3, 'degraded'],
      [4, 'degraded'],
      [5, 'error'],
      [6, 'error'],
    ]);
    await at.poll();
    const { every_minutes, next_at, ...row } = await at.source('feodo-tracker');
    expect(row).toMatchObject({ failures: 0, health: 'healthy', last_error: null, last_records: 1 });
    expect(next_at - at.time.now).toBeLessThanOrEqual(every_minutes * minute * 1.1);
  });

  test('whose body ends in the middle keeps what was stored before the damage', async () => {
    const at = await startPolling(await sqlite(), ['urlhaus'], now);
    const hosts = Array.from({ length: 2500 }, (_, n) => `45.148.${n >> 8}.${n & 255}`);
    at.server.plays('/urlhaus', body(`${urlhaus(...hosts)}\r\n"9","2026-11-19`));
    await at.poll();
    expect(await at.source('urlhaus')).toMatchObject({ failures: 1, health: 'degraded', etag: null });
    expect(await iocByUid(at.store.read, identify('ipv4', hosts[0]!))).toHaveLength(1);
  });

  test('that is not allowed to be internal is never asked', async () => {
    const at = await startPolling(await sqlite(), ['urlhaus'], now);
    at.server.plays('/urlhaus', body(urlhaus('first-host.com')));
    at.context.config.file.allowed_internal_addresses = [`127.0.0.1:${at.server.port + 1}`];
    await at.poll();
    expect(await at.source('urlhaus')).toMatchObject({
      failures: 1,
      last_error: expect.stringMatching(/internal address/),
    });
    expect(at.server.requests).toEqual([]);
  });
});
