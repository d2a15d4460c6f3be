/** Log-in pages, bot walls and maintenance pages come with status 200; here they are called what they are. */
import { FeedError } from './feed.ts';

/** Throws `FeedError` where the text is empty or an HTML page; `expected` says what should have been there. */
export function refuseHtml(text: string, expected: string): void {
  const head = text.slice(0, 4096).trimStart();
  if (head === '') throw new FeedError(`expected ${expected}, got an empty body`);
  if (!/^<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return;
  const title = /<title[^>]{0,200}>([^<]{1,200})</i.exec(head)?.[1]?.trim();
  throw new FeedError(`expected ${expected}, got an HTML page${title ? ` titled “${title}”` : ''}`);
}

/** The same pieces; throws `FeedError` where they begin an HTML page or there is nothing in them. */
export function* refusingHtml(pieces: Iterable<string>, expected: string): Generator<string> {
  let head = '';
  let judged = false;
  for (const piece of pieces) {
    if (judged) {
      yield piece;
      continue;
    }
    head += piece;
    if (head.length < 4096) continue;
    refuseHtml(head, expected);
    judged = true;
    yield head;
  }
  if (judged) return;
  refuseHtml(head, expected);
  yield head;
}
