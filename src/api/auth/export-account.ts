/** `GET /api/auth/account/export`: everything that the server keeps about the account, to take along. */
import { accountExport } from '../../contract/account-export.ts';
import { readAudit } from '../../domain/audit/audit.store.ts';
import { listOwnFeedback } from '../../domain/iocs/own-feedback.store.ts';
import { listKeys } from '../../domain/keys/keys.store.ts';
import { listUsage } from '../../domain/keys/usage.store.ts';
import { listSearches } from '../../domain/users/saved-searches.store.ts';
import { listSessions } from '../../domain/users/sessions.store.ts';
import { publicAccount } from '../../domain/users/users.store.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { showEvent } from '../audit/show-event.ts';
import { endpoint } from '../endpoint.ts';
import { showKey } from '../keys/show-key.ts';
import { recordDeed } from '../record-deed.ts';
import { ownAccount } from './own-account.ts';
import { showListedSession } from './show-listed-session.ts';
import { showSavedSearch } from './show-saved-search.ts';

const mostUse = 100_000;
const mostEvents = 10_000;

export const exportAccountEndpoint = endpoint({
  method: 'GET',
  path: '/api/auth/account/export',
  summary: 'Take along everything about the own account',
  description:
    'Account, sessions, saved searches, keys without their secrets, use of the keys, what it said of indicators, audit events.',
  tag: 'Account',
  auth: 'session',
  response: accountExport,
  async handler(call) {
    const { caller, deps, now, header } = call;
    const account = await ownAccount(caller, deps);
    const { store, accounts, limits } = deps;
    await recordDeed(store.write, call, 'account_exported', account.email);
    await deps.saveUsage();
    const keys = await listKeys(accounts, account.id);
    const ids = keys.map(({ id }) => id);
    const usage = ids.length === 0 ? [] : await listUsage(store.scan, ids, mostUse);
    const about = { accountId: account.id, email: account.email };
    const events = await readAudit(accounts, { limit: mostEvents, about });
    const words = await listOwnFeedback(store.scan, account.id, mostEvents);
    header('Content-Disposition', 'attachment; filename="soc-defenders-account.json"');
    return {
      generated_at: isoTime(now.getTime()),
      account: publicAccount(account),
      sessions: (await listSessions(accounts, account.id, now.getTime())).map((session) =>
        showListedSession(session, caller.sessionId),
      ),
      saved_searches: (await listSearches(accounts, account.id)).map(showSavedSearch),
      api_keys: keys.map((row) => showKey(row, caller.tier, limits)),
      usage: usage.map(({ minute, ...row }) => ({ ...row, at: isoTime(minute * 60_000) })),
      feedback: words.map(({ at, ...word }) => ({ ...word, at: isoTime(at) })),
      audit: events.map(showEvent),
    };
  },
});
