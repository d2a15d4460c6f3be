/** A web page → the part that a reader comes for, as markup. In a thread of its own, since hostile markup can take minutes. */
import { extname } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';

interface Start {
  readableHtml: true;
}

export interface ReadableOptions {
  /** Then the thread is ended; 5 s unless given. */
  limitMs?: number;
}

/** Longer pages, and elements nested deeper, have no reader view: no article is made like that. */
const maxLength = 2 << 20;
const maxDepth = 250;
/** The reader view of a page takes some 50 MB in bad cases. */
const maxHeapMb = 256;
const idleMs = 30_000;

let thread: Worker | undefined;
let resting: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Null where there is no such part, or finding it takes too long. Hostile as the page itself: never shown as it is. */
export function readableHtml(html: string, { limitMs = 5000 }: ReadableOptions = {}): Promise<string | null> {
  if (html.length > maxLength || depthOf(html) > maxDepth) return Promise.resolve(null);
  const answer = last.then(() => askThread(html, limitMs));
  last = answer;
  return answer;
}

/** Resolves in any case: one page at a time. */
function askThread(html: string, limitMs: number): Promise<string | null> {
  clearTimeout(resting);
  thread ??= startThread();
  const worker = thread;
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const end = () => {
    if (thread === worker) thread = undefined;
    void worker.terminate();
    resolve(null);
  };
  const clock = setTimeout(end, limitMs);
  worker.once('message', resolve).once('error', end).ref();
  worker.postMessage(html);
  return promise.finally(() => {
    clearTimeout(clock);
    worker.removeAllListeners('message').removeAllListeners('error').on('error', end).unref();
    resting = setTimeout(end, idleMs).unref();
  });
}

function startThread(): Worker {
  const self = new URL(`./readable-html${extname(import.meta.url)}`, import.meta.url);
  return new Worker(self, {
    workerData: { readableHtml: true } satisfies Start,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  });
}

/** Elements whose end may be left out, or that have none: they do not nest. */
const flat = new Set(
  (
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup caption rb rt rp html head body ' +
    'area base br col embed hr img input link meta param source track wbr'
  ).split(' '),
);

/** How deep elements are nested, roughly and in one pass. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (flat.has(name!.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

if (parentPort && (workerData as Partial<Start> | null)?.readableHtml) {
  const port = parentPort;
  type Page = ConstructorParameters<typeof Readability>[0];
  // Here, so that only the thread pays for them.
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import('@mozilla/readability'),
    import('linkedom'),
  ]);
  port.on('message', (html: string) => {
    try {
      const { document } = parseHTML(html);
      port.postMessage(new Readability(document as unknown as Page).parse()?.content ?? null);
    } catch {
      port.postMessage(null);
    }
  });
}
