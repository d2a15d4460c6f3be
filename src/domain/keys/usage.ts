/** Counts what keys are used for, in memory: a request costs no write to the store. */
import type { Clock } from '../../lib/clock.ts';
import { Histogram } from '../../lib/histogram.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** One answered request. */
export interface Use {
  keyId: string;
  /** Route template: `/api/v1/articles/{id}`. */
  route: string;
  status: number;
  /** Response time, milliseconds. */
  ms: number;
}

/** Requests of a key in one minute to one route with one status. */
interface UsageCount {
  key_id: string;
  /** Epoch minutes. */
  minute: number;
  route: string;
  status: number;
  requests: number;
  /** Sum of response times, microseconds. */
  micros: number;
}

/** What the store does not hold yet of one key. */
export interface KeyTally {
  counts: Map<string, UsageCount>;
  /** Response times by epoch day. */
  latencies: Map<number, Histogram>;
  requests: number;
  /** When the key last opened a door, epoch ms; null where it was refused each time. */
  usedAt: number | null;
}

export type UsageBatch = Map<string, KeyTally>;

export class UsageMeter {
  readonly #clock: Clock;
  #keys: UsageBatch = new Map();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  record({ keyId, route, status, ms }: Use): void {
    const now = this.#clock.now();
    const minute = Math.floor(now / minuteMs);
    const key = this.#key(keyId);
    key.requests += 1;
    if (status !== 401) key.usedAt = now;
    const count = countOf(key, keyId, minute, route, status);
    count.requests += 1;
    count.micros += Math.round(ms * 1000);
    latenciesOn(key, Math.floor(now / dayMs)).add(ms);
  }

  /** Hands everything over and begins anew. */
  take(): UsageBatch {
    const taken = this.#keys;
    this.#keys = new Map();
    return taken;
  }

  /** Takes back what could not be stored. */
  giveBack(batch: UsageBatch): void {
    for (const [keyId, { counts, latencies, requests, usedAt }] of batch) {
      const key = this.#key(keyId);
      key.requests += requests;
      key.usedAt ??= usedAt;
      for (const { minute, route, status, requests, micros } of counts.values()) {
        const count = countOf(key, keyId, minute, route, status);
        count.requests += requests;
        count.micros += micros;
      }
      for (const [day, histogram] of latencies) latenciesOn(key, day).merge(histogram);
    }
  }

  #key(keyId: string): KeyTally {
    let key = this.#keys.get(keyId);
    if (!key) {
      key = { counts: new Map(), latencies: new Map(), requests: 0, usedAt: null };
      this.#keys.set(keyId, key);
    }
    return key;
  }
}

function countOf(key: KeyTally, keyId: string, minute: number, route: string, status: number): UsageCount {
  const name = `${minute} ${status} ${route}`;
  let count = key.counts.get(name);
  if (!count) {
    count = { key_id: keyId, minute, route, status, requests: 0, micros: 0 };
    key.counts.set(name, count);
  }
  return count;
}

function latenciesOn(key: KeyTally, day: number): Histogram {
  let histogram = key.latencies.get(day);
  if (!histogram) {
    histogram = new Histogram();
    key.latencies.set(day, histogram);
  }
  return histogram;
}
