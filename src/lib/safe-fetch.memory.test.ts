import { afterAll, beforeAll, expect, test } from 'vitest';
import { bomb, generated } from '../../tests/support/plays.ts';
import { type SourceServer, sourceServer } from '../../tests/support/source-server.ts';
import { safeFetch } from './safe-fetch.ts';

// A file of its own, so a process of its own: the peak that is read here was reached by these fetches alone.
let server: SourceServer;
beforeAll(async () => {
  server = await sourceServer();
});
afterAll(() => server.close());

const mebibyte = 2 ** 20;
const peak = () => (process.resourceUsage().maxRSS * 1024) / mebibyte;

test.each([
  ['body of 2 GB', generated(2 ** 31), 80],
  ['bomb of 2 GB', bomb('gzip', 2 ** 31), 16],
])(
  'a %s ends at the limit: little is sent and memory grows by less than 150 MB',
  async (_kind, play, mostSent) => {
    server.plays('/huge', play);
    const before = peak();
    const fetching = safeFetch(`${server.url}/huge`, { userAgent: 'test', allowInternal: ['127.0.0.1'] });
    await expect(fetching).rejects.toMatchObject({ code: 'too_large' });
    expect(peak() - before).toBeLessThan(150);
    expect(server.requests.at(-1)!.sentBytes() / mebibyte).toBeLessThan(mostSent);
  },
);
