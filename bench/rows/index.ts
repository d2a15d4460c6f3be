/** Every row of the performance table. */
import type { BenchRow } from '../bench-row.ts';
import { articlesRow } from './articles.ts';
import { extractionRow } from './extraction.ts';
import { helloRow } from './hello.ts';
import { httpRow } from './http.ts';
import { ingestRow } from './ingest.ts';
import { keysRow } from './keys.ts';
import { refreshRow } from './refresh.ts';
import { startRow } from './start.ts';

export const rows: BenchRow[] = [
  extractionRow,
  ingestRow,
  articlesRow,
  httpRow,
  keysRow,
  helloRow,
  refreshRow,
  startRow,
];
