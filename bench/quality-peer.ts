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
    const worker = this.#worker;
    const answer = await new Promise<Answer | null>((resolve) => {
      const timer = setTimeout(resolve, limit, null);
      worker.once('message', (message: Answer) => {
        clearTimeout(timer);
        resolve(message);
      });
      worker.postMessage(text);
    });
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
