import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Peak of the heap in MiB where `hold` rows are kept a while and let go, for long. */
function peak(slowly: boolean): number {
  const script = `
    const { growSlowly } = await import(${JSON.stringify(new URL('grow-slowly.ts', import.meta.url).href)});
    const rows = () => Array.from({ length: 1000 }, (_, at) => ({ at, text: 'row ' + at, more: [at] }));
    const kept = Array.from({ length: 150 }, rows);
    if (${slowly}) growSlowly(); else growSlowly()();
    let peak = 0;
    for (let round = 0; round < 20_000; round++) {
      kept[round % kept.length] = rows();
      if (round % 20 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
    }
    console.log(peak / 1024 / 1024);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

test('what is let go of is collected sooner while it is asked for, and no longer afterwards', () => {
  expect(peak(true)).toBeLessThan(0.8 * peak(false));
});
