/** Pages of TAXII over HTTP at a million indicators, beside a constant answer of the same size; and a walk through 100,000. */
import type { BenchRow, Measure } from '../bench-row.ts';
import { million } from '../support/fixture.ts';
import { load } from '../support/load.ts';
import { makeBenchKey, serveConstant, serveFolder } from '../support/server.ts';

const walked = 100_000;

export const taxiiRow: BenchRow = {
  name: 'taxii',
  async run(fixture) {
    const { folder, publishedPerSecond } = await fixture.settledCopy(million);
    const key = await makeBenchKey(folder);
    const server = await serveFolder(folder);
    try {
      const objects = `${server.url}/taxii2/api/collections/all/objects/`;
      // Ten places spread over the whole collection, which are asked again and again, and many that are not.
      const places = await positions(objects, key, 400);
      const pages = (limit: number, some: string[]) =>
        some.map((after) => `/taxii2/api/collections/all/objects/?limit=${limit}&added_after=${after}`);
      await load(server.url, pages(100, places), { key, seconds: 2 });
      return [
        { what: 'objects published from indicators', ours: publishedPerSecond, unit: '/s' },
        ...(await besideConstant('TAXII page of 100', server.url, pages(100, places.slice(0, 10)), key, {
          share: 0.4,
          least: 2500,
        })),
        ...(await besideConstant('TAXII page of 100, each another', server.url, pages(100, places), key)),
        ...(await besideConstant('TAXII page of 1,000', server.url, pages(1000, places.slice(0, 50)), key, {
          least: 200,
        })),
        await walk(objects, key, 1000),
      ];
    } finally {
      await server.stop();
    }
  },
};

async function ask(url: string, key: string) {
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${key}`, 'accept-encoding': 'identity' },
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer;
}

/** Positions at which pages begin: `count` of them between the first object and the last. */
async function positions(objects: string, key: string, count: number): Promise<string[]> {
  const first = await ask(`${objects}?limit=1`, key);
  const from = Date.parse(first.headers.get('x-taxii-date-added-first')!);
  const span = (million * 20) / 1000;
  return Array.from({ length: count }, (_, n) => new Date(from + (span * n) / (count + 1)).toISOString());
}

async function walk(objects: string, key: string, limit: number): Promise<Measure> {
  const began = performance.now();
  let seen = 0;
  for (let next = ''; seen < walked; ) {
    const page = (await (await ask(`${objects}?limit=${limit}&next=${next}`, key)).json()) as {
      more?: boolean;
      next: string;
      objects: object[];
    };
    seen += page.objects.length;
    if (!page.more) break;
    next = page.next;
  }
  const seconds = (performance.now() - began) / 1000;
  return { what: 'walk through 100,000 objects', ours: seconds, unit: 's', goal: '< 4 s', met: seconds < 4 };
}

async function besideConstant(
  what: string,
  url: string,
  paths: string[],
  key: string,
  { share, least }: { share?: number; least?: number } = {},
): Promise<Measure[]> {
  const size = (await (await ask(url + paths[0], key)).arrayBuffer()).byteLength;
  const constant = await serveConstant(size);
  try {
    const yardstick = await load(constant.url, ['/constant'], {});
    const ours = await load(url, paths, { key });
    if (ours.failed > 0) throw new Error(`${ours.failed} answers of ${what} were no 200`);
    const goals = [
      ...(share === undefined ? [] : [`≥ ${share} ×`]),
      ...(least === undefined ? [] : [`≥ ${least}/s`]),
    ];
    const met = ours.perSecond >= Math.max(least ?? 0, (share ?? 0) * yardstick.perSecond);
    const against = `constant answer of ${size} bytes`;
    return [
      {
        what,
        ours: ours.perSecond,
        unit: '/s',
        yardstick: yardstick.perSecond,
        against,
        ...(goals.length > 0 && { goal: goals.join(', '), met }),
      },
      {
        what: `${what} p99`,
        ours: ours.p99,
        unit: 'ms',
        yardstick: yardstick.p99,
        against: 'the same constant answer',
        ...(share !== undefined && { goal: '< 50 ms', met: ours.p99 < 50 }),
      },
    ];
  } finally {
    await constant.stop();
  }
}
