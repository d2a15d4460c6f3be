/** One endpoint for each path of the export list: `GET /api/v1/iocs/stix`, `/misp`, `/cef`, `/openioc`, `/sigma`. */
import { z } from 'zod';
import { mispDocument, stixDocument } from '../../contract/export-document.ts';
import { type ExportFormat, listPath } from '../../exports/export-format.ts';
import { exportFormats } from '../../exports/index.ts';
import { clearanceOf } from '../../http/policy.ts';
import { choice } from '../../http/query.ts';
import { endpoint } from '../endpoint.ts';
import { answerExport } from './answer-export.ts';
import { exportContext } from './export-context.ts';
import { chosenOptions, exportParameters, optionParameters } from './export-parameters.ts';
import { filterParameters, pagingParameters, readFilters } from './ioc-filters.ts';
import { usualRows } from './usual-rows.ts';

const shapes: Record<string, z.ZodType> = { stix: stixDocument, misp: mispDocument };

function exportEndpoint(path: string, formats: readonly [ExportFormat, ...ExportFormat[]]) {
  const [first] = formats;
  const names = formats.map(({ name }) => name).join(', or ');
  return endpoint({
    method: 'GET',
    path,
    summary: `Export indicators as ${names}`,
    description:
      'Newest change first. `X-Export-Skipped` counts by type what matched and is left out; `X-Next-Cursor` goes on where the limit was reached. An `ETag` makes polling cheap.',
    tag: 'Exports',
    auth: 'key',
    tier: first.tier,
    scope: first.scope,
    media: formats
      .flatMap(({ mediaType, namedTypes = [] }) => [mediaType, ...namedTypes])
      .filter((type) => !type.startsWith('application/json')),
    ...(shapes[first.id] && { response: shapes[first.id]! }),
    query: z.object({
      ...filterParameters,
      cursor: pagingParameters.cursor,
      ...exportParameters,
      ...optionParameters(formats),
      ...(formats.length > 1 && {
        format: choice({ values: formats.map(({ id }) => id) }, { default: first.id }).describe(
          'Form of the answer.',
        ),
      }),
    }),
    async handler({ query, caller, deps, now, header, accept, has }) {
      const given = query as Record<string, unknown>;
      const format = formats.find(({ id }) => id === given.format) ?? first;
      const clearance = clearanceOf(caller);
      const asking = { caller, store: deps.store, now, clearance };
      const read = await readFilters(query, asking, usualRows(format));
      const context = await exportContext({
        deps,
        clearance,
        now,
        filters: read.asked,
        options: chosenOptions(format, given),
        tlp: query.tlp,
        maxRows: query.max_rows,
      });
      const limit = Math.min(query.limit, caller.limits.results);
      return await answerExport(format, { deps, accept, read, limit, offset: 0, context, has, header });
    },
  });
}

export const exportEndpoints = Array.from(
  Map.groupBy(
    exportFormats.filter(({ path }) => path !== listPath),
    ({ path }) => path,
  ),
  ([path, formats]) => exportEndpoint(path, formats as [ExportFormat, ...ExportFormat[]]),
);
