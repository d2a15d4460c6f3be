/** Lets a password be guessed only so often: per account, and per address whatever the account. */
import type { Clock } from '../../lib/clock.ts';
import { addressSubject } from '../limits/address-subject.ts';
import { Attempts } from './attempts.ts';

export interface GuardLimits {
  failures_per_account: number;
  failures_per_address: number;
  /** Length of the window. */
  minutes: number;
}

/** Too many wrong passwords; for an account that there is not it comes just the same. */
export class TooManyAttempts extends Error {
  override name = 'TooManyAttempts';
  readonly waitMs: number;

  constructor(waitMs: number) {
    super('too many attempts');
    this.waitMs = waitMs;
  }
}

export class PasswordGuard {
  readonly #clock: Clock;
  readonly #byAccount: Attempts;
  readonly #byAddress: Attempts;
  readonly #signUps: Attempts;

  constructor({ failures_per_account, failures_per_address, minutes }: GuardLimits, clock: Clock) {
    const windowMs = minutes * 60_000;
    this.#clock = clock;
    this.#byAccount = new Attempts({ most: failures_per_account, windowMs });
    this.#byAddress = new Attempts({ most: failures_per_address, windowMs });
    this.#signUps = new Attempts({ most: failures_per_address, windowMs });
  }

  /** Runs the check; null from it is a failure and counts. Throws `TooManyAttempts` instead of running it. */
  async check<T>(email: string, address: string, check: () => Promise<T | null>): Promise<T | null> {
    const account = email.trim().toLowerCase();
    const block = addressSubject(address);
    const now = this.#clock.now();
    const wait = Math.max(this.#byAccount.wait(account, now), this.#byAddress.wait(block, now));
    if (wait > 0) throw new TooManyAttempts(wait);
    this.#byAccount.begin(account, now);
    this.#byAddress.begin(block, now);
    let failed = false;
    try {
      const result = await check();
      failed = result === null;
      return result;
    } finally {
      if (!failed) {
        this.#byAccount.forgive(account, now);
        this.#byAddress.forgive(block, now);
      }
    }
  }

  /** Counts an account made from this address; throws `TooManyAttempts` where there were too many. */
  countSignUp(address: string): void {
    const block = addressSubject(address);
    const now = this.#clock.now();
    const wait = this.#signUps.wait(block, now);
    if (wait > 0) throw new TooManyAttempts(wait);
    this.#signUps.begin(block, now);
  }
}
