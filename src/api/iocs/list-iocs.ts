/** `GET /api/v1/iocs`: indicators by what changed, newest first. */

import { z } from 'zod';
import { iocList } from '../../contract/ioc.ts';
import { countIocs } from '../../domain/iocs/count-iocs.store.ts';
import { type IocOrder, iocSorts, listIocsBy, placeOf } from '../../domain/iocs/ioc-order.store.ts';
import { listIocs } from '../../domain/iocs/iocs.store.ts';
import { showIocs } from '../../domain/iocs/show-iocs.ts';
import { listPath } from '../../exports/export-format.ts';
import { exportFormats } from '../../exports/index.ts';
import { clearanceOf, demand, readingClearance } from '../../http/policy.ts';
import { problem } from '../../http/problem.ts';
import { choice } from '../../http/query.ts';
import { isoMicros } from '../../lib/iso-time.ts';
import { answerMeta } from '../answer-meta.ts';
import { endpoint } from '../endpoint.ts';
import { answerExport } from './answer-export.ts';
import { exportContext } from './export-context.ts';
import { chosenOptions, exportParameters, optionParameters } from './export-parameters.ts';
import { cursorAfter, filterParameters, pagingParameters, readFilters, type Usual } from './ioc-filters.ts';
import { usualRows } from './usual-rows.ts';

const ownFormats = exportFormats.filter((format) => format.path === listPath);
const formats = ['json', ...ownFormats.map((format) => format.id)];
const sorts = ['change', ...iocSorts.flatMap((key) => [`${key}:desc`, `${key}:asc`, key])];

export const listIocsEndpoint = endpoint({
  method: 'GET',
  path: listPath,
  summary: 'List indicators',
  description:
    'Newest change first, unless `sort` says otherwise. To poll, send the `until` of the last answer as the next `since`: nothing is lost or repeated.',
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
    sort: choice({ values: sorts }, { default: 'change' }).describe(
      'Order; `:desc` unless told. By risk or last sighting in JSON only, for people who look through a list; to poll, keep `change`.',
    ),
    format: choice({ values: formats }, { default: 'json' }).describe('Form of the answer.'),
  }),
  response: iocList,
  async handler({ query, caller, deps, now, link, header, accept, has }) {
    const format = ownFormats.find((each) => each.id === query.format);
    if (format) demand(caller, format);
    const order = orderOf(query.sort);
    if (format && order) throw refused('sort', 'is for JSON: every other form is in the order of change');
    const usual: Usual = format ? usualRows(format) : { retractions: 'asked', order };
    const clearance = format ? clearanceOf(caller) : readingClearance(caller);
    const read = await readFilters(query, { caller, store: deps.store, now, clearance }, usual);
    const { filters, asked, before, after, newest } = read;
    const limit = Math.min(query.limit, caller.limits.results);
    const offset = before === undefined && !after ? query.offset : 0;
    if (format) {
      const context = await exportContext({
        deps,
        clearance,
        now,
        filters: asked,
        options: chosenOptions(format, query),
        tlp: query.tlp,
        maxRows: query.max_rows,
      });
      return await answerExport(format, { deps, accept, read, limit, offset, context, has, header });
    }
    const { since, until } = filters;
    const total = await countIocs(deps.store, filters, newest);
    const page = { limit: limit + 1, offset };
    const rows = order
      ? await listIocsBy(deps.store, filters, { ...page, ...order, total, after })
      : await listIocs(deps.store, filters, { ...page, before });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const place = last && order && placeOf(last, order.sort);
    const next = last ? cursorAfter({ change: last.change, place }, until, asked, order) : null;
    return {
      meta: {
        total,
        limit,
        offset,
        ...answerMeta(now),
        filters: {
          ...asked,
          state: read.state,
          since: isoMicros(since),
          until: isoMicros(until),
          sort: order ? `${order.sort}:${order.descending ? 'desc' : 'asc'}` : 'change:desc',
        },
      },
      data: await showIocs(shown, deps),
      links: { self: link(), next: next && link({ cursor: next, offset: null }) },
    };
  },
});

/** None where it is by change. */
function orderOf(asked: string): IocOrder | undefined {
  const [key, direction] = asked.split(':');
  const sort = iocSorts.find((one) => one === key);
  return sort && { sort, descending: direction !== 'asc' };
}

function refused(parameter: string, message: string) {
  return problem('invalid_parameter', {
    message: `${parameter}: ${message}`,
    details: { parameter, message },
  });
}
