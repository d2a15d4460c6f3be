/** `GET /api/v1/iocs`: indicators by what changed, newest first. */

import { z } from 'zod';
import { iocList } from '../../contract/ioc.ts';
import { countIocs } from '../../domain/iocs/count-iocs.store.ts';
import { listIocs } from '../../domain/iocs/iocs.store.ts';
import { showIocs } from '../../domain/iocs/show-iocs.ts';
import { listPath } from '../../exports/export-format.ts';
import { exportFormats } from '../../exports/index.ts';
import { makeCursor } from '../../http/cursor.ts';
import { clearanceOf, demand } from '../../http/policy.ts';
import { choice } from '../../http/query.ts';
import { isoMicros } from '../../lib/iso-time.ts';
import { answerMeta } from '../answer-meta.ts';
import { endpoint } from '../endpoint.ts';
import { answerExport } from './answer-export.ts';
import { exportContext } from './export-context.ts';
import { chosenOptions, exportParameters, optionParameters } from './export-parameters.ts';
import { filterParameters, pagingParameters, readFilters, type Usual } from './ioc-filters.ts';
import { usualRows } from './usual-rows.ts';

const ownFormats = exportFormats.filter((format) => format.path === listPath);
const formats = ['json', ...ownFormats.map((format) => format.id)];

export const listIocsEndpoint = endpoint({
  method: 'GET',
  path: listPath,
  summary: 'List indicators',
  description:
    'Newest change first. To poll, send the `until` of the last answer as the next `since`: nothing is lost or repeated.',
  tag: 'Indicators',
  auth: 'key',
  scope: 'read:iocs',
  media: ownFormats.map((format) => format.mediaType),
  problems: ['insufficient_tier'],
  query: z.object({
    ...filterParameters,
    ...pagingParameters,
    ...exportParameters,
    ...optionParameters(ownFormats),
    format: choice({ values: formats }, { default: 'json' }).describe('Form of the answer.'),
  }),
  response: iocList,
  async handler({ query, caller, deps, now, link, header, accept, has }) {
    const format = ownFormats.find((each) => each.id === query.format);
    if (format) demand(caller, format);
    const usual: Usual = format ? usualRows(format) : { retractions: 'asked' };
    const read = await readFilters(query, { caller, store: deps.store, now }, usual);
    const { filters, asked, before, newest } = read;
    const limit = Math.min(query.limit, caller.limits.results);
    const offset = before === undefined ? query.offset : 0;
    if (format) {
      const context = await exportContext({
        deps,
        clearance: clearanceOf(caller),
        now,
        filters: asked,
        options: chosenOptions(format, query),
        tlp: query.tlp,
        maxRows: query.max_rows,
      });
      return await answerExport(format, { deps, accept, read, limit, offset, context, has, header });
    }
    const { since, until } = filters;
    const rows = await listIocs(deps.store, filters, { limit: limit + 1, offset, before });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last ? makeCursor([last.change, until], asked) : null;
    return {
      meta: {
        total: await countIocs(deps.store, filters, newest),
        limit,
        offset,
        ...answerMeta(now),
        filters: { ...asked, state: read.state, since: isoMicros(since), until: isoMicros(until) },
      },
      data: await showIocs(page, deps),
      links: { self: link(), next: next && link({ cursor: next, offset: null }) },
    };
  },
});
