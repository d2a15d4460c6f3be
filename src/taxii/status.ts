/** `GET {root}/status/{status}/`: what became of a request that added objects (section 4.3). */
import { readStatus } from '../domain/stix/statuses.store.ts';
import { problem } from '../http/problem.ts';
import { taxiiAnswer } from './taxii-answer.ts';
import type { TaxiiEndpoint } from './taxii-endpoint.ts';

export const status: TaxiiEndpoint = {
  at: 'root',
  method: 'GET',
  path: '/status/{status}',
  summary: 'What became of objects that were added',
  scope: null,
  strictOnly: true,
  async answer(call) {
    const { deps, caller, path, now } = call;
    const { accountId } = caller as { accountId: string };
    const body = await readStatus(deps.store.write, path.status!.toLowerCase(), accountId, now.getTime());
    if (body === null) throw problem('not_found', { message: 'There is no such status, or no longer.' });
    return taxiiAnswer(call, Buffer.from(body));
  },
};
