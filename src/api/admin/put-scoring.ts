/** `PUT /api/v1/admin/scoring`: how far sources are trusted and how fast reports age, in place of what stood. */
import { scoringAnswer, scoringBody } from '../../contract/scoring.ts';
import { lockChanges } from '../../db/change.ts';
import { writeScoringSettings } from '../../domain/settings/scoring-settings.store.ts';
import { readAccount } from '../../domain/users/users.store.ts';
import { problem } from '../../http/problem.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { recordDeed } from '../record-deed.ts';
import { readSent, showScoring } from './show-scoring.ts';

export const putScoringEndpoint = endpoint({
  method: 'PUT',
  path: '/api/v1/admin/scoring',
  summary: 'Set reliability of sources and half-lives',
  description:
    'For administrators. Look-ups are scored with it at once, stored indicators in the background. 409 where somebody else changed the settings since the version that is sent.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope', 'settings_changed'],
  body: scoringBody,
  response: scoringAnswer,
  async handler(call) {
    const { body, caller, deps, now } = call;
    demandAdmin(caller);
    const settings = await readSent(body, deps);
    const by = (await readAccount(deps.accounts, caller.accountId))?.email ?? '';
    const { write, dialect } = deps.store;
    await write.transaction().execute(async (trx) => {
      await lockChanges(trx, dialect);
      const change = { by, at: now.getTime() };
      if (!(await writeScoringSettings(trx, body.version, settings, change)))
        throw problem('settings_changed');
      const details = {
        sources: Object.keys(settings.sources).length,
        half_lives: Object.keys(settings.halfLives).length,
      };
      await recordDeed(trx, call, 'scoring_changed', `version ${body.version + 1}`, details);
    });
    await deps.scoring.refresh();
    return await showScoring(deps);
  },
});
