/** Reads articles in a thread of its own, as the store says; it ends when nothing has been asked of it for some seconds. */
import { extname } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Entity } from '../../contract/reference-record.ts';
import type { Database } from '../../db/store.ts';
import { useNames } from '../attack/names-in-use.ts';
import { readEntities, referenceFingerprint } from '../attack/reference.store.ts';
import { useTechniques } from '../attack/techniques.ts';
import { type ArticleSource, type PreparedArticle, prepareArticle, type UnreadArticle } from './prepare.ts';
import { fromBytes } from './techniques/model-bytes.ts';
import { useModel } from './techniques/model-in-use.ts';
import { modelBytes, modelMade } from './techniques/technique-model.store.ts';

interface Start {
  prepareThread: true;
}

interface Work {
  articles: UnreadArticle[];
  source: ArticleSource;
  /** Epoch milliseconds. */
  now: number;
}

/** What reading goes by: sent when it is another than the thread has. */
interface Knowledge {
  entities?: Entity[];
  model?: Uint8Array | null;
}

interface Asked extends Work, Knowledge {}
type Reply = { prepared: PreparedArticle[] } | { error: string };

const idleMs = 5000;
const builtIn = { entities: '0', model: '' };

let thread: Worker | undefined;
let resting: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();
/** What the thread goes by. */
let told = builtIn;

/**
 * Resolves when the thread has the articles and the store is asked nothing more. `prepared` is the same as
 * `prepareArticle` of each, in their order; it rejects where that throws, or the thread ends.
 */
export async function prepareApart(
  db: Database,
  work: Work,
): Promise<{ prepared: Promise<PreparedArticle[]> }> {
  const before = last;
  const done = Promise.withResolvers<void>();
  last = done.promise;
  await before;
  try {
    const prepared = askThread({ ...work, ...(await news(db)) });
    const next = () => done.resolve();
    prepared.then(next, next);
    return { prepared };
  } catch (error) {
    done.resolve();
    throw error;
  }
}

/** What the store says and the thread does not know. */
async function news(db: Database): Promise<Knowledge> {
  clearTimeout(resting);
  if (!thread) told = builtIn;
  const now = {
    entities: String(await referenceFingerprint(db, 'reference_entity')),
    model: Object.values(await modelMade(db)).join(),
  };
  const { entities, model } = told;
  told = now;
  return {
    ...(now.entities !== entities && { entities: await readEntities(db, everyKind) }),
    ...(now.model !== model && { model: await modelBytes(db) }),
  };
}

const everyKind = ['technique', 'tactic', 'actor', 'malware', 'tool', 'sector', 'vulnerability'] as const;

/** One batch at a time. */
async function askThread(asked: Asked): Promise<PreparedArticle[]> {
  thread ??= startThread();
  const worker = thread;
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const gone = (error: unknown) =>
    reject(error instanceof Error ? error : new Error('the thread that reads articles ended'));
  worker.on('message', resolve).on('error', gone).on('exit', gone).ref();
  worker.postMessage(asked);
  try {
    const reply = await promise;
    if ('error' in reply) throw new Error(reply.error);
    return reply.prepared;
  } finally {
    worker.off('message', resolve).off('error', gone).off('exit', gone).unref();
    resting = setTimeout(() => void worker.terminate(), idleMs).unref();
  }
}

function startThread(): Worker {
  const self = new URL(`./prepare-thread${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(self, {
    workerData: { prepareThread: true } satisfies Start,
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  const forget = () => {
    if (thread === worker) thread = undefined;
  };
  return worker.on('error', forget).on('exit', forget);
}

if (parentPort && (workerData as Partial<Start> | null)?.prepareThread) {
  const port = parentPort;
  port.on('message', ({ articles, source, now, entities, model }: Asked) => {
    try {
      if (entities) {
        useTechniques(entities);
        useNames(entities);
      }
      if (model !== undefined) useModel(model && fromBytes(model));
      const prepared = articles.map((one) => prepareArticle(one, source, now));
      port.postMessage({ prepared } satisfies Reply);
    } catch (error) {
      port.postMessage({ error: (error as Error).stack ?? String(error) } satisfies Reply);
    }
  });
}
