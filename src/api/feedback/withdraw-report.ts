/** `DELETE /api/v1/iocs/{iocId}/reports/{kind}`: takes the own report back. */
import { feedbackAnswer, reportKinds } from '../../contract/feedback.ts';
import { removeReport } from '../../domain/iocs/feedback.store.ts';
import { problem } from '../../http/problem.ts';
import { choice } from '../../http/query.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { iocParams, namedIoc } from './named-ioc.ts';
import { showFeedback } from './show-feedback.ts';

export const withdrawReportEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/v1/iocs/{iocId}/reports/{kind}',
  summary: 'Take a report back',
  description: 'The own one.',
  tag: 'Indicators',
  auth: 'session',
  problems: ['not_found'],
  params: iocParams.extend({
    kind: choice({ values: reportKinds }, { required: true }).describe('What was reported.'),
  }),
  response: feedbackAnswer,
  async handler(call) {
    const { params, caller, deps, now } = call;
    const { write, dialect } = deps.store;
    const ioc = await namedIoc(write, params.iocId);
    const word = { indicatorId: ioc.id, accountId: caller.accountId, now: now.getTime() };
    await write.transaction().execute(async (trx) => {
      if (!(await removeReport(trx, dialect, word, params.kind)))
        throw problem('not_found', { message: 'You reported nothing of that kind.' });
      await recordDeed(trx, call, 'ioc_report_withdrawn', ioc.value, { kind: params.kind });
    });
    return await showFeedback(ioc, caller.accountId, deps, now);
  },
});
