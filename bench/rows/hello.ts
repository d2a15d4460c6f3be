/** What a key costs: hello with key check, rate limit and count of use, beside hello without. */
import type { BenchRow } from '../bench-row.ts';
import { load } from '../support/load.ts';
import { makeBenchKey, serveHello } from '../support/server.ts';

const rounds = 40;
const seconds = 0.25;

export const helloRow: BenchRow = {
  name: 'hello',
  async run(fixture) {
    const folder = await fixture.folder();
    const key = await makeBenchKey(folder);
    const server = await serveHello(folder);
    try {
      const ours: number[] = [];
      const yardsticks: number[] = [];
      await load(server.url, ['/hello'], { seconds: 1 });
      await load(server.url, ['/hello-key'], { key, seconds: 1 });
      // In short turns, so that a busy moment of the machine hits both.
      for (let round = 0; round < rounds; round += 1) {
        yardsticks.push((await load(server.url, ['/hello'], { seconds })).perSecond);
        const { perSecond, failed } = await load(server.url, ['/hello-key'], { key, seconds });
        if (failed > 0) throw new Error(`${failed} answers were no 200`);
        ours.push(perSecond);
      }
      const [withKey, without] = [median(ours), median(yardsticks)];
      return [
        {
          what: 'hello with a key over HTTP',
          ours: withKey,
          unit: '/s',
          yardstick: without,
          against: 'the same without a key',
          goal: '≥ 0.7 ×',
          met: withKey >= 0.7 * without,
        },
      ];
    } finally {
      await server.stop();
    }
  },
};

function median(list: number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
}
