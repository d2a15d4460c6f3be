import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** MiB that the heap has in the mean where rows are kept a while and let go, for long. */
function heap(slowly: boolean): number {
  const script = `
    const { growSlowly } = await import(${JSON.stringify(new URL('grow-slowly.ts', import.meta.url).href)});
    const rows = () => Array.from({ length: 1000 }, (_, at) => ({ at, text: 'row ' + at, more: [at] }));
    const kept = Array.from({ length: 300 }, rows);
    const release = growSlowly();
    if (${!slowly}) release();
    let [sum, count] = [0, 0];
    for (let round = 0; round < 12_000; round++) {
      kept[round % kept.length] = rows();
      if (round % 20 > 0 || round < 2000) continue;
      sum += process.memoryUsage().heapUsed;
      count += 1;
    }
    console.log(sum / count / 1024 / 1024);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

test('what is let go of is collected sooner while it is asked for, and no longer afterwards', () => {
  expect(heap(true)).toBeLessThan(0.75 * heap(false));
});
