/** Every check of a written format, in the order of the list: grammars and schemas apart from the code that renders. */
import { cefCheck } from './cef-check.ts';
import { csvCheck } from './csv-check.ts';
import type { ExportCheck } from './export-check.ts';
import { jsonCheck } from './json-check.ts';
import { mispCheck } from './misp-check.ts';
import { ndjsonCheck } from './ndjson-check.ts';
import { openiocCheck } from './openioc-check.ts';
import { sigmaCheck } from './sigma-check.ts';
import { stixCheck } from './stix-check.ts';
import { syslogCheck } from './syslog-check.ts';
import { txtCheck } from './txt-check.ts';

export const exportChecks: readonly ExportCheck[] = [
  jsonCheck,
  csvCheck,
  txtCheck,
  ndjsonCheck,
  stixCheck,
  mispCheck,
  cefCheck,
  syslogCheck,
  openiocCheck,
  sigmaCheck,
];
