/** What a document depends on besides its rows, from the request that asks for it. */
import { randomUUID } from 'node:crypto';
import type { Tlp } from '../../contract/tlp.ts';
import { readOwnGround } from '../../domain/allow-lists/own-ground.store.ts';
import type { ExportContext } from '../../exports/export-format.ts';
import { LeftOut } from '../../exports/left-out.ts';
import { ourProducer } from '../../exports/producer.ts';
import type { ApiDeps } from '../endpoint.ts';

interface Asked {
  deps: Pick<ApiDeps, 'publicUrl' | 'sources' | 'store' | 'syslog'>;
  /** The strictest marking of what may be in it. */
  clearance: Tlp;
  now: Date;
  /** The filters in effect, by name; those that are `all` are not worth a word. */
  filters: Readonly<Record<string, string>>;
  options: ExportContext['options'];
  tlp?: Tlp | undefined;
  maxRows?: number | undefined;
}

export async function exportContext(asked: Asked): Promise<ExportContext> {
  const { deps, clearance, now, filters, options, tlp, maxRows } = asked;
  await deps.sources.ready([]);
  const named = Object.entries(filters).filter(([, value]) => value !== 'all');
  return {
    now,
    documentId: randomUUID(),
    publicUrl: deps.publicUrl,
    producer: ourProducer,
    tlp: tlp ?? null,
    clearance,
    sourceTlps: deps.sources.tlps,
    isOwn: await readOwnGround(deps.store.read),
    ...(maxRows !== undefined && { maxRows }),
    filters: named.map(([name, value]) => `${name}=${value}`).join(', '),
    options,
    syslog: deps.syslog,
    leftOut: new LeftOut(),
  };
}
