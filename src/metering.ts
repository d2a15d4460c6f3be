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
import type { Caller, KeyCaller } from './http/policy.ts';
import { rateLimitPolicy, refuseExcess, showRateLimit } from './http/rate-limit.ts';
import type { ServerOptions } from './http/server.ts';
import type { Clock } from './lib/clock.ts';
import { repeating } from './lib/repeating.ts';
import { whenThere } from './lib/soon.ts';

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

/** Whose purse a request is paid from. */
interface Purse {
  limiter: Limiter;
  subject: string;
  figures: RateFigures;
  /** The figures as the header tells them. */
  policy: string;
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
  const ofStrangers = withPolicy({
    perMinute: anonymous.requests_per_minute,
    perDay: Number.POSITIVE_INFINITY,
  });
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

  const purses = new WeakMap<KeyCaller<TierLimits>, Purse>();

  /** Kept for keys, which come again as the same caller. */
  function purseOf(caller: Caller<TierLimits>): Purse {
    if (caller.kind !== 'key') return openPurse(caller);
    let purse = purses.get(caller);
    if (!purse) {
      purse = openPurse(caller);
      purses.set(caller, purse);
    }
    return purse;
  }

  function openPurse(caller: Caller<TierLimits>): Purse {
    if (caller.kind === 'anonymous') {
      return { limiter: strangers, subject: addressSubject(caller.address), ...ofStrangers };
    }
    const subject =
      caller.kind === 'key' ? `key:${caller.firstKey ?? caller.keyId}` : `account:${caller.accountId}`;
    return { limiter: known, subject, ...tierFigures(caller.limits) };
  }

  return {
    gate: {
      charge(caller, cost, header) {
        const { limiter, subject, figures, policy } = purseOf(caller);
        return whenThere(limiter.take(subject, cost, figures), (verdict) => {
          showRateLimit(verdict, policy, clock.now(), header);
          refuseExcess(verdict);
        });
      },
      showLimit(caller, header) {
        const { limiter, subject, figures, policy } = purseOf(caller);
        return whenThere(limiter.peek(subject, figures), (verdict) =>
          showRateLimit(verdict, policy, clock.now(), header),
        );
      },
    },
    record: (use) => usage.record(use),
    save: saving.run,
    stop: saving.stop,
  };
}

type TierFigures = Pick<Purse, 'figures' | 'policy'>;

const figuresOfTier = new WeakMap<TierLimits, TierFigures>();

/** Made once for each tier: they are asked for by every request. */
function tierFigures(limits: TierLimits): TierFigures {
  let made = figuresOfTier.get(limits);
  if (!made) {
    made = withPolicy({ perMinute: limits.requests_per_minute, perDay: limits.requests_per_day });
    figuresOfTier.set(limits, made);
  }
  return made;
}

function withPolicy(figures: RateFigures): TierFigures {
  return { figures, policy: rateLimitPolicy(figures) };
}
