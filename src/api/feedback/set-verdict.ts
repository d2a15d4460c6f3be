/** `POST /api/v1/iocs/{iocId}/verdict`: an analyst says what an indicator is. */
import { feedbackAnswer, verdictBody } from '../../contract/feedback.ts';
import { setVerdict } from '../../domain/iocs/feedback.store.ts';
import { demandAnalyst } from '../demand-analyst.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { iocParams, namedIoc } from './named-ioc.ts';
import { showFeedback } from './show-feedback.ts';

const dayMs = 86_400_000;

export const setVerdictEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/iocs/{iocId}/verdict',
  summary: 'Set a verdict',
  description:
    'For moderators and administrators. It goes before sources and lists until it is withdrawn or expires, and takes the place of the one that stands. The answer has the risk as it is from now on.',
  tag: 'Indicators',
  auth: 'session',
  status: 201,
  problems: ['insufficient_scope', 'not_found'],
  params: iocParams,
  body: verdictBody,
  response: feedbackAnswer,
  async handler(call) {
    const { params, body, caller, deps, now } = call;
    demandAnalyst(caller);
    const { write, dialect } = deps.store;
    const ioc = await namedIoc(write, params.iocId);
    const { verdict: says, risk = null, threat_type: threatType = null, note = null } = body;
    const word = { indicatorId: ioc.id, accountId: caller.accountId, now: now.getTime() };
    const expiresAt = word.now + body.expires_in_days * dayMs;
    await write.transaction().execute(async (trx) => {
      await setVerdict(trx, dialect, word, { says, risk, threatType, note, expiresAt });
      const details = { verdict: says, risk, days: body.expires_in_days, note };
      await recordDeed(trx, call, 'verdict_set', ioc.value, details);
    });
    return await showFeedback(ioc, caller.accountId, deps, now);
  },
});
