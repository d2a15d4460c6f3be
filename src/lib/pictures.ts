/** Pictures of other servers, fetched once for many: bounded in size, time and number, kept in memory for a while. */
import type { Clock } from './clock.ts';
import { FetchError } from './fetch-error.ts';
import { type PictureType, pictureType } from './picture-type.ts';
import { type SafeFetchOptions, safeFetch } from './safe-fetch.ts';

export interface Picture {
  type: PictureType;
  bytes: Uint8Array;
}

interface Kept {
  picture: Picture | null;
  until: number;
}

const mebibyte = 2 ** 20;
const limits = { maxPackedBytes: 2 * mebibyte, maxBytes: 2 * mebibyte, totalMs: 10_000, firstByteMs: 8000 };
const headers = { accept: 'image/avif, image/webp, image/png, image/jpeg, image/gif' };
const goodMs = 86_400_000;
/** So long nobody asks again for what could not be had. */
const badMs = 600_000;
const mostBytes = 32 * mebibyte;
const mostKept = 4000;
const atOnce = 6;
const mostWaiting = 60;

export class Pictures {
  readonly #fetchOptions: SafeFetchOptions;
  readonly #clock: Clock;
  /** Least recently used first. */
  readonly #kept = new Map<string, Kept>();
  readonly #coming = new Map<string, Promise<Picture | null>>();
  readonly #waiting: (() => void)[] = [];
  #bytes = 0;
  #running = 0;

  constructor(fetchOptions: SafeFetchOptions, clock: Clock) {
    this.#fetchOptions = fetchOptions;
    this.#clock = clock;
  }

  /** The picture at this address; null where there is none, or not now. Never rejects for what the other server does. */
  get(url: string): Promise<Picture | null> {
    const kept = this.#kept.get(url);
    if (kept && kept.until > this.#clock.now()) {
      this.#kept.delete(url);
      this.#kept.set(url, kept);
      return Promise.resolve(kept.picture);
    }
    const known = this.#coming.get(url);
    if (known) return known;
    if (this.#waiting.length >= mostWaiting) return Promise.resolve(null);
    const coming = this.#fetch(url).finally(() => this.#coming.delete(url));
    this.#coming.set(url, coming);
    return coming;
  }

  async #fetch(url: string): Promise<Picture | null> {
    if (this.#running >= atOnce) await new Promise<void>((go) => this.#waiting.push(go));
    this.#running += 1;
    try {
      const answer = await safeFetch(url, { ...limits, ...this.#fetchOptions, headers });
      const bytes = answer.status === 'fetched' ? answer.bytes : new Uint8Array();
      const type = pictureType(bytes);
      return this.#keep(url, type && { type, bytes });
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      return this.#keep(url, null);
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  #keep(url: string, picture: Picture | null): Picture | null {
    this.#forget(url);
    this.#kept.set(url, { picture, until: this.#clock.now() + (picture ? goodMs : badMs) });
    this.#bytes += picture?.bytes.length ?? 0;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= mostBytes && this.#kept.size <= mostKept) break;
      this.#forget(oldest);
    }
    return picture;
  }

  #forget(url: string): void {
    this.#bytes -= this.#kept.get(url)?.picture?.bytes.length ?? 0;
    this.#kept.delete(url);
  }
}
