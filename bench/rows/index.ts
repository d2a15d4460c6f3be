/** Every row of the performance table. */
import type { BenchRow } from '../bench-row.ts';
import { articleListsRow } from './article-lists.ts';
import { articlesRow } from './articles.ts';
import { bulkRow } from './bulk.ts';
import { classificationRow } from './classification.ts';
import { exportsRow } from './exports.ts';
import { extractionRow } from './extraction.ts';
import { helloRow } from './hello.ts';
import { httpRow } from './http.ts';
import { ingestRow } from './ingest.ts';
import { keysRow } from './keys.ts';
import { pagesRow } from './pages.ts';
import { refreshRow } from './refresh.ts';
import { startRow } from './start.ts';
import { taxiiRow } from './taxii.ts';
import { webRow } from './web.ts';

export const rows: BenchRow[] = [
  extractionRow,
  ingestRow,
  articlesRow,
  articleListsRow,
  classificationRow,
  httpRow,
  taxiiRow,
  bulkRow,
  keysRow,
  helloRow,
  pagesRow,
  webRow,
  exportsRow,
  refreshRow,
  startRow,
];
