/** `DELETE /api/v1/iocs/{iocId}/verdict`: ends the verdict that stands. */
import { feedbackAnswer } from '../../contract/feedback.ts';
import { withdrawVerdict } from '../../domain/iocs/feedback.store.ts';
import { problem } from '../../http/problem.ts';
import { demandAnalyst } from '../demand-analyst.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { iocParams, namedIoc } from './named-ioc.ts';
import { showFeedback } from './show-feedback.ts';

export const withdrawVerdictEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/v1/iocs/{iocId}/verdict',
  summary: 'Withdraw a verdict',
  description: 'For moderators and administrators. From now on sources and lists decide again.',
  tag: 'Indicators',
  auth: 'session',
  problems: ['insufficient_scope', 'not_found'],
  params: iocParams,
  response: feedbackAnswer,
  async handler(call) {
    const { params, caller, deps, now } = call;
    demandAnalyst(caller);
    const { write, dialect } = deps.store;
    const ioc = await namedIoc(write, params.iocId);
    const word = { indicatorId: ioc.id, accountId: caller.accountId, now: now.getTime() };
    await write.transaction().execute(async (trx) => {
      if (!(await withdrawVerdict(trx, dialect, word)))
        throw problem('not_found', { message: 'No verdict stands.' });
      await recordDeed(trx, call, 'verdict_withdrawn', ioc.value);
    });
    return await showFeedback(ioc, caller.accountId, deps, now);
  },
});
