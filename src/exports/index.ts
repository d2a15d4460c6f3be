/** Every export format, in the order of the documentation. */
import { cef } from './cef.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './export-format.ts';
import { mispEvent } from './misp-event.ts';
import { ndjson } from './ndjson.ts';
import { openioc } from './openioc.ts';
import { sigma } from './sigma.ts';
import { stix } from './stix.ts';
import { syslog } from './syslog.ts';
import { txt } from './txt.ts';

export { checkDocument } from './checks/export-check.ts';
export { exportChecks } from './checks/index.ts';
export { json } from './json.ts';
export { mispTypes } from './misp-attribute.ts';
export {
  type FeedDay,
  feedEvent,
  feedEventId,
  feedHash,
  feedManifest,
  type SummaryRow,
} from './misp-feed.ts';
export { ReportBundle } from './report-bundle.ts';
export { stix } from './stix.ts';

export const exportFormats: ExportFormat[] = [csv, txt, ndjson, stix, mispEvent, cef, syslog, openioc, sigma];
