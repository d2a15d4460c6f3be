/** Holds callers to their rate limits and counts what keys are used for; both are kept in the store. */
import type { Config } from './config.ts';
import type { Store } from './db/store.ts';
import type { TierLimits } from './domain/keys/tiers.ts';
import { saveUsage } from './domain/keys/usage.store.ts';
import { UsageMeter } from './domain/keys/usage.ts';
import { addressSubject } from './domain/limits/address-subject.ts';
import type { Limiter, RateFigures } from './domain/limits/limiter.ts';
import { loadCosts, saveCosts } from './domain/limits/limits.store.ts';
import { LocalLimiter } from './domain/limits/local-limiter.ts';
import { UnsavedCosts } from './domain/limits/unsaved-costs.ts';
import type { Gate } from './http/auth.ts';
import type { Caller } from './http/policy.ts';
import { rateLimitHeaders, refuseExcess } from './http/rate-limit.ts';
import type { ServerOptions } from './http/server.ts';
import type { Clock } from './lib/clock.ts';
import { repeating } from './lib/repeating.ts';

/** How much a `kill -9` may lose (operator contract §6). */
const saveEveryMs = 10_000;
const mostStrangers = 50_000;

export interface Metering {
  gate: Required<Pick<Gate<TierLimits>, 'charge' | 'showLimit'>>;
  record: NonNullable<ServerOptions<unknown, TierLimits>['record']>;
  /** Stores what was counted up to now; rejects where the store does. */
  save(): Promise<void>;
  /** The last save; no failure stops the stop. */
  stop(): Promise<void>;
}

interface Account {
  limiter: Limiter;
  subject: string;
  figures: RateFigures;
}

/** Begins where the last process stopped. `failed` hears of saves that failed: what they held is saved with the next. */
export async function startMetering(
  anonymous: Config['file']['anonymous'],
  store: Pick<Store, 'read' | 'write'>,
  clock: Clock,
  failed: (error: unknown) => void,
): Promise<Metering> {
  const unsaved = new UnsavedCosts();
  const usage = new UsageMeter(clock);
  const known = new LocalLimiter(clock, { onTaken: unsaved.add.bind(unsaved) });
  // Strangers are not stored: their addresses are nobody's business, and they could be as many as they like.
  const strangers = new LocalLimiter(clock, { most: mostStrangers });
  const strangersFigures = { perMinute: anonymous.requests_per_minute, perDay: Number.POSITIVE_INFINITY };
  await loadCosts(store.read, known, clock.now());

  const saving = repeating(
    async () => {
      known.dropIdle();
      strangers.dropIdle();
      const saves = await Promise.allSettled([
        saveCosts(store.write, unsaved),
        saveUsage(store.write, usage),
      ]);
      for (const save of saves) if (save.status === 'rejected') throw save.reason;
    },
    saveEveryMs,
    failed,
  );

  function accountOf(caller: Caller<TierLimits>): Account {
    if (caller.kind === 'anonymous') {
      return { limiter: strangers, subject: addressSubject(caller.address), figures: strangersFigures };
    }
    const { requests_per_minute: perMinute, requests_per_day: perDay } = caller.limits;
    const subject = caller.kind === 'key' ? `key:${caller.keyId}` : `account:${caller.accountId}`;
    return { limiter: known, subject, figures: { perMinute, perDay } };
  }

  return {
    gate: {
      async charge(caller, cost, header) {
        const { limiter, subject, figures } = accountOf(caller);
        const verdict = await limiter.take(subject, cost, figures);
        setHeaders(rateLimitHeaders(verdict, figures, clock.now()), header);
        refuseExcess(verdict);
      },
      async showLimit(caller, header) {
        const { limiter, subject, figures } = accountOf(caller);
        const verdict = await limiter.peek(subject, figures);
        setHeaders(rateLimitHeaders(verdict, figures, clock.now()), header);
      },
    },
    record: (use) => usage.record(use),
    save: saving.run,
    stop: saving.stop,
  };
}

function setHeaders(headers: Record<string, string>, header: (name: string, value: string) => void): void {
  for (const [name, value] of Object.entries(headers)) header(name, value);
}
