/** What a document depends on besides its rows, from the request that asks for it. */
import { randomUUID } from 'node:crypto';
import type { Tlp } from '../../contract/tlp.ts';
import type { ExportContext } from '../../exports/export-format.ts';
import { LeftOut } from '../../exports/left-out.ts';
import { ourProducer } from '../../exports/producer.ts';
import type { ApiDeps } from '../endpoint.ts';

interface Asked {
  deps: Pick<ApiDeps, 'publicUrl'>;
  now: Date;
  /** The filters in effect, by name; those that are `all` are not worth a word. */
  filters: Readonly<Record<string, string>>;
  options: ExportContext['options'];
  tlp?: Tlp;
}

export function exportContext({ deps, now, filters, options, tlp }: Asked): ExportContext {
  const named = Object.entries(filters).filter(([, value]) => value !== 'all');
  return {
    now,
    documentId: randomUUID(),
    publicUrl: deps.publicUrl,
    producer: ourProducer,
    tlp: tlp ?? null,
    filters: named.map(([name, value]) => `${name}=${value}`).join(', '),
    options,
    // Facility local0, and the enterprise number that RFC 5612 reserves for documentation.
    syslog: { facility: 16, enterprise: 32473 },
    leftOut: new LeftOut(),
  };
}
