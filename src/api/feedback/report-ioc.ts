/** `POST /api/v1/iocs/{iocId}/reports`: a member says that an indicator is a false positive, or was seen here. */
import { feedbackAnswer, reportBody } from '../../contract/feedback.ts';
import { addReport } from '../../domain/iocs/feedback.store.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { iocParams, namedIoc } from './named-ioc.ts';
import { showFeedback } from './show-feedback.ts';

export const reportIocEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/iocs/{iocId}/reports',
  summary: 'Report a false positive, or a sighting',
  description:
    'For everybody who is signed in; a second report of a kind takes the place of the first. The first two trusted reports of a false positive halve the risk each. Trusted are moderators and administrators, and members where people can not make accounts themselves.',
  tag: 'Indicators',
  auth: 'session',
  status: 201,
  problems: ['not_found'],
  params: iocParams,
  body: reportBody,
  response: feedbackAnswer,
  async handler(call) {
    const { params, body, caller, deps, now } = call;
    const { write, dialect } = deps.store;
    const ioc = await namedIoc(write, params.iocId);
    const { kind, note = null } = body;
    const trusted = caller.role !== 'member' || !deps.signUp.open;
    const word = { indicatorId: ioc.id, accountId: caller.accountId, now: now.getTime() };
    await write.transaction().execute(async (trx) => {
      await addReport(trx, dialect, word, { kind, note, trusted });
      await recordDeed(trx, call, 'ioc_reported', ioc.value, { kind, note });
    });
    return await showFeedback(ioc, caller.accountId, deps, now);
  },
});
