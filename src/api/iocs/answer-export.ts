/** Answers with a document of indicators, piece by piece, and says in its headers what it is called and what it lacks. */
import { Readable } from 'node:stream';
import { iocStates } from '../../contract/ioc-state.ts';
import { countByType } from '../../domain/iocs/count-by-type.store.ts';
import { exportBatches } from '../../domain/iocs/export-batches.ts';
import { type IocRow, listIocs } from '../../domain/iocs/iocs.store.ts';
import type { ExportContext, ExportFormat } from '../../exports/export-format.ts';
import { openDocument } from '../../exports/open-document.ts';
import { namedType } from '../../http/accept.ts';
import { type Text, text } from '../../http/answer.ts';
import { makeCursor } from '../../http/cursor.ts';
import type { ApiDeps } from '../endpoint.ts';
import { exportVersion } from './export-version.ts';
import type { AskedFilters } from './ioc-filters.ts';

interface Asked {
  deps: ApiDeps;
  accept: string | undefined;
  read: AskedFilters;
  limit: number;
  offset: number;
  context: ExportContext;
  has(etag: string): boolean;
  header(name: string, value: string): void;
}

export async function answerExport(format: ExportFormat, asked: Asked): Promise<Text | undefined> {
  const { deps, read, limit, offset, context, accept, header } = asked;
  const { filters, before } = read;
  const mediaType = namedType(accept, format.namedTypes ?? []) ?? format.mediaType;
  const etag = await exportVersion(deps.store.read, read, context, [mediaType, limit, offset]);
  header('ETag', etag);
  header('Cache-Control', 'private, no-cache');
  if (format.namedTypes) header('Vary', 'Accept');
  if (asked.has(etag)) return undefined;
  let last: IocRow | undefined;
  let count = 0;
  const batches = exportBatches(
    filters,
    { limit, offset, before },
    {
      store: deps.store,
      sources: deps.sources,
      publicUrl: deps.publicUrl,
      seen(row, rows) {
        last = row;
        count += rows;
      },
    },
  );
  const { whole, pieces } = await openDocument(format, batches, context, limit);
  const full = whole && count === limit;
  if (full && last && (await goesOn(deps.store, filters, last)))
    header('X-Next-Cursor', makeCursor([last.change, filters.until], read.asked));
  // Of the stretch that these rows come from: a next page counts its own.
  const until = before ?? filters.until;
  await countOtherStates({ ...filters, since: full ? last!.change : filters.since, until }, deps, context);
  const skipped = context.leftOut.header();
  if (skipped !== null) header('X-Export-Skipped', skipped);
  const day = context.now.toISOString().slice(0, 10);
  header('Content-Disposition', `inline; filename="soc-defenders-${format.id}-${day}.${format.extension}"`);
  return text(mediaType, Readable.from(pieces));
}

async function goesOn(store: ApiDeps['store'], filters: AskedFilters['filters'], { change }: IocRow) {
  const next = await listIocs(store, filters, { limit: 1, offset: 0, before: change, slow: true });
  return next.length > 0;
}

async function countOtherStates(
  filters: AskedFilters['filters'],
  { store }: ApiDeps,
  { leftOut }: ExportContext,
): Promise<void> {
  const { states, retracted = [] } = filters;
  if (!states) return;
  const others = iocStates.flatMap((_, state) =>
    states.includes(state) || retracted.includes(state) ? [] : state,
  );
  for (const [type, count] of await countByType(store, { ...filters, states: others, retracted: undefined }))
    leftOut.add(type, 'state', count);
}
