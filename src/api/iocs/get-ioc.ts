/** `GET /api/v1/iocs/{iocId}`: what a look-up answers, for an indicator that a list named. */
import { z } from 'zod';
import { observableTypes } from '../../contract/ioc-type.ts';
import { lookup } from '../../contract/lookup.ts';
import { tlpWords } from '../../contract/tlp.ts';
import { iocByUid } from '../../domain/iocs/iocs.store.ts';
import { readingClearance } from '../../http/policy.ts';
import { problem } from '../../http/problem.ts';
import { id } from '../../http/query.ts';
import { whenThere } from '../../lib/soon.ts';
import { parseUuid } from '../../lib/uuid.ts';
import { endpoint } from '../endpoint.ts';
import { showLookup } from './show-lookup.ts';

export const getIocEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/iocs/{iocId}',
  summary: 'Get one indicator',
  description: 'Answers like a look-up of its value, whatever its state; 404 where there is no record.',
  tag: 'Indicators',
  auth: 'key',
  scope: 'read:iocs',
  problems: ['not_found'],
  params: z.object({ iocId: id({ required: true }).describe('Id of the indicator.') }),
  response: lookup,
  handler({ params, caller, deps, now }) {
    return whenThere(iocByUid(deps.store.read, parseUuid(params.iocId)!), ([row]) => {
      if (!row || row.tlp > tlpWords.indexOf(readingClearance(caller)))
        throw problem('not_found', { message: 'There is no indicator of that id.' });
      return showLookup({ type: observableTypes[row.type]!, value: row.value }, deps, now, {
        names: caller.kind === 'session',
        clearance: readingClearance(caller),
      });
    });
  },
});
