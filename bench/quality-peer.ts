/** Runs the npm package ioc-extractor in a worker with a time limit, since it never ends on some texts. */
import { Worker } from 'node:worker_threads';
import type { Found } from './quality-score.ts';

const limit = 10_000;

interface Answer {
  found: Found;
  milliseconds: number;
}

export class Peer {
  readonly types = ['url', 'domain', 'ipv4', 'email', 'md5', 'sha1', 'sha256', 'sha512', 'cve', 'ipv6'];
  milliseconds = 0;
  unfinished = 0;
  #worker = start();

  /** What the package finds, or null where it took longer than ten seconds. */
  async extract(text: string): Promise<Found | null> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer | null>();
    const timer = setTimeout(resolve, limit, null);
    this.#worker.once('message', resolve);
    this.#worker.once('error', reject);
    this.#worker.postMessage(text);
    const answer = await promise;
    clearTimeout(timer);
    this.#worker.removeAllListeners();
    if (answer) {
      this.milliseconds += answer.milliseconds;
      return answer.found;
    }
    this.unfinished++;
    await this.stop();
    this.#worker = start();
    return null;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

function start(): Worker {
  return new Worker(new URL('./quality-peer-worker.ts', import.meta.url));
}
