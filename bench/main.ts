/** `npm run bench [-- NAME…]`: measures, prints a table, writes bench/results.json. Figures of one run share its yardsticks. */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Measure } from './bench-row.ts';
import { rows } from './rows/index.ts';
import { Fixture } from './support/fixture.ts';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !rows.some((row) => row.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no row ${unknown.join(', ')}; there are ${rows.map((row) => row.name).join(', ')}.`,
  );
  process.exit(2);
}

const fixture = new Fixture();
const measures: (Measure & { row: string })[] = [];
try {
  for (const row of rows) {
    if (names.length > 0 && !names.includes(row.name)) continue;
    for (const measure of await row.run(fixture)) {
      measures.push({ row: row.name, ...measure });
      console.log(line(measure));
    }
  }
} finally {
  await fixture.remove();
}
const machine = { cores: cpus().length, model: cpus()[0]?.model, node: process.version };
await writeFile(
  new URL('./results.json', import.meta.url),
  JSON.stringify({ at: new Date(), machine, measures }, null, 2),
);
process.exitCode = measures.some((measure) => measure.met === false) ? 1 : 0;

function line({ what, ours, unit, yardstick, against, goal, met }: Measure): string {
  const parts = [what.padEnd(40), `${figure(ours)} ${unit}`.padStart(14)];
  if (yardstick !== undefined)
    parts.push(`${figure(yardstick)} ${unit}`.padStart(14), `${(ours / yardstick).toFixed(2)} ×`.padStart(8));
  if (goal) parts.push(`${goal} ${met ? 'met' : 'MISSED'}`);
  if (against) parts.push(`(${against})`);
  return parts.join('  ');
}

function figure(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
}
