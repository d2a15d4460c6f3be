/** The rate limiter of one process: exact rolling minute and day per subject, in memory. */
import type { Clock } from '../../lib/clock.ts';
import type { Limiter, RateFigures, Verdict } from './limiter.ts';
import { RollingWindow } from './rolling-window.ts';

export interface LocalLimiterOptions {
  /** Subjects at most; the one known longest is forgotten for a new one. */
  most?: number;
  /** Told of every admitted cost: epoch ms by the given clock, tenths. */
  onTaken?: (subject: string, at: number, tenths: number) => void;
}

interface Windows {
  minute: RollingWindow;
  day: RollingWindow;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

export class LocalLimiter implements Limiter {
  readonly #clock: Clock;
  readonly #options: LocalLimiterOptions;
  readonly #subjects = new Map<string, Windows>();
  /** What the clock said last, and a time that goes on as before when the clock is set back: the windows slide by it. */
  #wall: number;
  #time: number;

  constructor(clock: Clock, options: LocalLimiterOptions = {}) {
    this.#clock = clock;
    this.#options = options;
    this.#wall = this.#time = clock.now();
  }

  take(subject: string, cost: number, figures: RateFigures): Verdict {
    const now = this.#now();
    const tenths = price(cost, figures);
    const windows = this.#subjects.get(subject) ?? this.#enter(subject);
    const admitted = fits(windows, now, tenths, figures);
    if (admitted) {
      windows.minute.add(now, tenths);
      // Callers without a day's limit are many and strangers: nothing is kept of them for a day.
      if (Number.isFinite(figures.perDay)) windows.day.add(now, tenths);
      this.#options.onTaken?.(subject, this.#wall, tenths);
    }
    return this.#verdict(admitted, windows, now, tenths, figures);
  }

  peek(subject: string, figures: RateFigures): Verdict {
    const now = this.#now();
    const tenths = price(1, figures);
    const windows = this.#subjects.get(subject) ?? emptyWindows();
    return this.#verdict(fits(windows, now, tenths, figures), windows, now, tenths, figures);
  }

  /**
   * Counts what was taken before this process started, oldest first, before anything else is asked. What lies ahead of
   * the clock by more than the second in which it stands counts as of the end of that second.
   */
  restore(subject: string, at: number, tenths: number): void {
    const now = this.#now();
    const time = Math.min(at, Math.ceil(now / 1000) * 1000);
    const { minute, day } = this.#subjects.get(subject) ?? this.#enter(subject);
    if (time > now - minuteMs) minute.add(time, tenths);
    if (time > now - dayMs) day.add(time, tenths);
  }

  /** Forgets subjects whose windows are empty. */
  dropIdle(): void {
    const now = this.#now();
    for (const [subject, { minute, day }] of this.#subjects) {
      if (minute.used(now) === 0 && day.used(now) === 0) this.#subjects.delete(subject);
    }
  }

  get subjects(): number {
    return this.#subjects.size;
  }

  #now(): number {
    const wall = this.#clock.now();
    this.#time += Math.max(0, wall - this.#wall);
    this.#wall = wall;
    return this.#time;
  }

  #enter(subject: string): Windows {
    const { most = Number.POSITIVE_INFINITY } = this.#options;
    if (this.#subjects.size >= most) this.#subjects.delete(this.#subjects.keys().next().value!);
    const windows = emptyWindows();
    this.#subjects.set(subject, windows);
    return windows;
  }

  #verdict(
    admitted: boolean,
    windows: Windows,
    now: number,
    tenths: number,
    { perMinute, perDay }: RateFigures,
  ): Verdict {
    const minute = standing(windows.minute, now, tenths, perMinute);
    const day = standing(windows.day, now, tenths, perDay);
    const dayBinds = day.freeAt === minute.freeAt ? day.left < minute.left : day.freeAt > minute.freeAt;
    const binding = dayBinds ? day : minute;
    const reset = binding.freeAt > now ? binding.freeAt : binding.window.oldestLeavesAt(now);
    return {
      admitted,
      window: dayBinds ? 'day' : 'minute',
      limit: binding.limit,
      remaining: Math.max(0, Math.floor(binding.left / 10)),
      resetAt: reset - (this.#time - this.#wall),
      retryAfterSeconds: admitted ? 0 : Math.ceil((binding.freeAt - now) / 1000),
    };
  }
}

function emptyWindows(): Windows {
  return { minute: new RollingWindow(minuteMs), day: new RollingWindow(dayMs) };
}

function fits({ minute, day }: Windows, now: number, tenths: number, { perMinute, perDay }: RateFigures) {
  return minute.used(now) + tenths <= perMinute * 10 && day.used(now) + tenths <= perDay * 10;
}

function standing(window: RollingWindow, now: number, tenths: number, limit: number) {
  return {
    window,
    limit,
    left: limit * 10 - window.used(now),
    freeAt: window.freeAt(now, tenths, limit * 10),
  };
}

/** In tenths. One that is dearer than a whole window costs the whole window: it would be refused for ever. */
function price(cost: number, { perMinute, perDay }: RateFigures): number {
  return Math.round(Math.min(cost, perMinute, perDay) * 10);
}
