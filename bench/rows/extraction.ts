/** Extraction, beside the npm package ioc-extractor on the same text. */
import { extractIOC } from 'ioc-extractor';
import { extract } from '../../src/domain/articles/extract.ts';
import { defang } from '../../src/domain/iocs/defang.ts';
import { detect } from '../../src/domain/iocs/detect.ts';
import type { BenchRow } from '../bench-row.ts';
import { benchValue } from '../support/records.ts';

export const extractionRow: BenchRow = {
  name: 'extraction',
  async run() {
    const text = report(40);
    const ours = speed(text, (input) => extract(input));
    const yardstick = speed(text, (input) => extractIOC(input));
    return [{ what: 'extraction', ours, unit: 'MB/s', yardstick, against: 'ioc-extractor on the same text' }];
  },
};

/** Megabytes a second over at least a second and a half, after a warm-up. */
function speed(text: string, run: (text: string) => unknown): number {
  run(text);
  run(text);
  const began = performance.now();
  let rounds = 0;
  while (performance.now() - began < 1500) {
    run(text);
    rounds += 1;
  }
  return (rounds * Buffer.byteLength(text)) / 1e6 / ((performance.now() - began) / 1000);
}

/** A report as vendors write them: prose with few indicators, a table of many at its end. */
function report(paragraphs: number): string {
  const prose =
    'The operators moved from the mail gateway to two file servers within an hour. They ran a renamed copy of a remote ' +
    'administration tool from C:\\ProgramData\\Vendor\\agent.exe, version 7.2.1.4, and kept access through a scheduled task. ' +
    'Analysts of the response team recovered the loader from memory; its configuration names a first and a second server. ';
  const parts: string[] = [];
  for (let n = 0; n < paragraphs; n++) {
    parts.push(prose + prose, shown(n * 7 + 1), '');
  }
  parts.push('Indicators of compromise', '');
  for (let n = 0; n < paragraphs; n++) parts.push(`${shown(1000 + n)} | seen in the second wave`);
  return parts.join('\n');
}

function shown(n: number): string {
  const value = benchValue(n);
  return defang(detect(value)!.type, value);
}
