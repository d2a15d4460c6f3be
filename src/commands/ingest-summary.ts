/** What an import came to, in one line for people. */
import type { IngestResult, Tally } from '../domain/ingest/ingest.ts';

export function summary({ indicators, articles, cves, skipped }: IngestResult): string {
  const parts = [part('indicators', indicators), part('articles', articles), part('CVEs', cves)].filter(
    Boolean,
  );
  const left = Object.entries(skipped).map(([reason, n]) => `${n} ${reason.replaceAll('_', ' ')}`);
  return `${parts.join(', ') || 'nothing'}${left.length > 0 ? `; left out: ${left.join(', ')}` : ''}`;
}

function part(name: string, { added, changed, unchanged }: Tally): string {
  if (added + changed + unchanged === 0) return '';
  const more = [changed > 0 && `${changed} changed`, unchanged > 0 && `${unchanged} as before`].filter(
    Boolean,
  );
  return `${added} new ${name}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
}
