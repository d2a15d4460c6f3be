/** Measures which sectors articles are found to tell of, against what annotators' victims were mapped to. */
import { existsSync, readFileSync } from 'node:fs';
import { classify } from '../src/domain/articles/classify.ts';
import { goal } from './quality-goals.ts';

const reports = new URL('../../shared/data/ttp-dev/annoctr-documents.dev.jsonl', import.meta.url);

interface Report {
  text: string;
  sectors_cisa_silver: string[];
}

/** Prints precision, recall and F1; says so where there are no reports. */
export function measureSectors(): void {
  if (!existsSync(reports)) {
    console.log('\nNo reports with sectors here, nothing to measure.');
    return;
  }
  let [right, wrong, missed] = [0, 0, 0];
  const lines = readFileSync(reports, 'utf8').trim().split('\n');
  for (const line of lines) {
    const { text, sectors_cisa_silver } = JSON.parse(line) as Report;
    const [title = '', ...rest] = text.split('\n');
    const found = new Set<string>(
      classify({ title, text: rest.join('\n'), sourceCategory: 'vendor' }).sectors,
    );
    const expected = new Set(sectors_cisa_silver);
    right += found.intersection(expected).size;
    wrong += found.difference(expected).size;
    missed += expected.difference(found).size;
  }
  const share = (part: number, of: number) => (part / Math.max(1, of)).toFixed(3);
  goal('sectors F1', (2 * right) / (2 * right + wrong + missed), 0.75);
  console.log(
    `\nsectors in ${lines.length} reports: P ${share(right, right + wrong)}  R ${share(right, right + missed)}  ` +
      `F1 ${share(2 * right, 2 * right + wrong + missed)}`,
  );
}
