/** What a server holds of the published objects: that they are up with the store, and the pages that are asked again. */

import { stixProgress } from '../domain/stix/stix-objects.store.ts';
import { KeptAnswers } from '../http/kept-answers.ts';
import type { Clock } from '../lib/clock.ts';
import { type Soon, whenThere } from '../lib/soon.ts';
import { type PublishWith, publishObjects } from './publish-objects.ts';

/** Part of an answer that is the same for everybody who may see as much. */
export interface Page {
  bytes: Buffer;
  /** `X-TAXII-Date-Added-First` and `-Last`; null where the page is empty. */
  first: string | null;
  last: string | null;
  /** Whether there is more behind it: then nothing that is published later belongs to it. */
  more: boolean;
  readonly length: number;
}

/** A request waits for this many steps at most; what is left is published behind it. */
const stepsWaitedFor = 10;

export class PublishedObjects {
  readonly pages: KeptAnswers<Page>;
  readonly #with: PublishWith;
  readonly #clock: Clock;
  readonly #failed: (error: unknown) => void;
  #position = 0;
  #publishing: Promise<boolean> | null = null;

  /** `failed` hears of publications that nobody waits for. */
  constructor(publishWith: PublishWith, clock: Clock, failed: (error: unknown) => void) {
    this.#with = publishWith;
    this.#clock = clock;
    this.#failed = failed;
    this.pages = new KeptAnswers(() => this.#position);
  }

  /** How far publication has come, and whether something that was stored waits for it. */
  state(): Soon<{ position: number; isBehind: boolean }> {
    return whenThere(stixProgress(this.#with.store.read), ({ position, published, change }) => {
      this.#position = position;
      return { position, isBehind: published < change };
    });
  }

  /** The same once everything that was stored before the call is published, unless that is very much. */
  upToDate(): Soon<number> {
    return whenThere(this.state(), ({ position, isBehind }) => (isBehind ? this.#catchUp() : position));
  }

  async #catchUp(): Promise<number> {
    let isBehind = true;
    for (let steps = 0; isBehind && steps < stepsWaitedFor; steps++) isBehind = await this.#step();
    if (isBehind) this.#goOn();
    return (await this.state()).position;
  }

  /** One at a time, whoever waits for it. */
  #step(): Promise<boolean> {
    this.#publishing ??= publishObjects(this.#with, this.#clock.now()).finally(() => {
      this.#publishing = null;
    });
    return this.#publishing;
  }

  #goOn(): void {
    this.#step().then((isBehind) => {
      if (isBehind) setImmediate(() => this.#goOn());
    }, this.#failed);
  }
}
