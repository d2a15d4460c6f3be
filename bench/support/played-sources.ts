/** Every source at once, played by a local server: samples, three long lists, and some that fail in every way. */
import { readFileSync } from 'node:fs';
import { feeds } from '../../src/feeds/index.ts';
import { body, cutOff, type Play, packed, redirect, silence, status } from '../../tests/support/plays.ts';
import { type SourceServer, sourceServer } from '../../tests/support/source-server.ts';

/** How sources fail; each way for one of the news sources, from the last of the list on. */
const failures: Play[] = [
  status(500),
  status(429, { 'retry-after': '3600' }),
  silence(),
  cutOff('<rss><channel><item><title>half'),
  body('<html><title>Please log in</title></html>', { 'content-type': 'text/html' }),
  redirect('/loop'),
  body('not a feed at all'),
];

export interface PlayedSources {
  server: SourceServer;
  /** For CONFIG_FILE: where each source is asked, and which are on. */
  settings: object;
  /** Sources that are on. */
  count: number;
  failing: number;
  /** Indicators of the long lists alone. */
  listed: number;
}

export async function playSources(): Promise<PlayedSources> {
  const server = await sourceServer();
  const single = feeds.filter((feed) => feed.requests === undefined && !feed.key?.needed);
  const failing = single.filter(({ category }) => category === 'news').slice(-failures.length);
  for (const feed of single) {
    const failure = failures[failing.indexOf(feed)];
    const sample = () => readFileSync(new URL(`../../src/feeds/samples/${feed.sample}`, import.meta.url));
    const long = longLists[feed.id];
    server.plays(`/${feed.id}`, failure ?? packed('gzip', long ? long() : sample()));
  }
  server.plays('/loop', redirect('/loop'));
  return {
    server,
    settings: {
      allowed_internal_addresses: [`127.0.0.1:${server.port}`],
      sources: Object.fromEntries(
        feeds.map((feed) => [feed.id, { url: `${server.url}/${feed.id}`, enabled: single.includes(feed) }]),
      ),
    },
    count: single.length,
    failing: failing.length,
    listed: 3 * listLength,
  };
}

const listLength = 20_000;

const longLists: Record<string, () => string> = {
  urlhaus: () => {
    const rows = numbers().map(
      (n) =>
        `"${n}","2026-11-20 10:00:00","http://host-${n}.click/${n}.sh","online","2026-11-20 11:00:00","malware_download","elf,Mozi","https://urlhaus.abuse.ch/url/${n}/","reporter"`,
    );
    return `# id,dateadded,url,url_status,last_online,threat,tags,urlhaus_link,reporter\r\n${rows.join('\r\n')}\r\n`;
  },
  'cins-army': () =>
    numbers()
      .map((n) => address(45, n))
      .join('\n'),
  greensnow: () =>
    numbers()
      .map((n) => address(46, n))
      .join('\n'),
};

function numbers(): number[] {
  return Array.from({ length: listLength }, (_, n) => n + 1);
}

function address(first: number, n: number): string {
  return `${first}.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
}
