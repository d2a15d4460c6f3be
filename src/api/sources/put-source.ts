/** `PUT /api/v1/sources/{sourceId}`: adds a source of one's own, or changes it. */
import { ownSource } from '../../contract/own-source.ts';
import { sourceAnswer } from '../../contract/source.ts';
import { putOwnSource } from '../../domain/sources/sources.store.ts';
import { problem } from '../../http/problem.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { namedSource, sourcePath } from './named-source.ts';
import { showSource } from './show-source.ts';

export const putSourceEndpoint = endpoint({
  method: 'PUT',
  path: '/api/v1/sources/{sourceId}',
  summary: 'Add or change an own source',
  description:
    'For administrators. Kinds: `rss`, `csv`, `json`, `txt`, `stix`, `taxii`, `misp`, `otx`. A key that it needs stands in the settings, below `source_keys`, and is named here.',
  tag: 'Sources',
  auth: 'session',
  problems: ['insufficient_scope'],
  params: sourcePath,
  body: ownSource,
  response: sourceAnswer,
  async handler({ params, body, caller, deps, from, now }) {
    demandAdmin(caller);
    if (body.id !== params.sourceId) throw refused(`is ${body.id}, and the address says ${params.sourceId}`);
    const { write } = deps.store;
    const facts = await deps.settings.ownSourceFacts(body);
    await write.transaction().execute(async (trx) => {
      if (!(await putOwnSource(trx, facts, JSON.stringify(body), now.getTime()))) {
        throw refused('is the name of a built-in source: choose another one');
      }
      await recordDeed(trx, { caller, from, now }, 'source_added', body.id, { kind: body.kind });
    });
    return { data: showSource(await namedSource(write, params.sourceId), now.getTime(), caller) };
  },
});

function refused(message: string) {
  return problem('invalid_parameter', { message: `id: ${message}`, details: { parameter: 'id' } });
}
