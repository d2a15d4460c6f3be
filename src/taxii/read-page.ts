/** One page of a collection: what is left to come, and the bytes that are given. */
import type { Text } from '../http/answer.ts';
import { digest53 } from '../lib/digest.ts';
import { isoMicros } from '../lib/iso-time.ts';
import { type Soon, whenThere } from '../lib/soon.ts';
import type { Page } from './published-objects.ts';
import type { Question } from './read-question.ts';
import type { Read, Shelf } from './shelf.ts';
import type { SignedNext } from './signed-next.ts';
import { taxiiAnswer } from './taxii-answer.ts';
import type { TaxiiCall } from './taxii-endpoint.ts';

/** Where collections begin: what an empty page of all there is tells as its date. */
const beginning = '2026-01-01T00:00:00.000000Z';

/** What a body is made of. */
export interface PageParts<Row> {
  rows: readonly Row[];
  /** The cursor of the next page, null where this is the last. */
  next: string | null;
}

interface Making<Row> {
  read: Read<Row>;
  write(parts: PageParts<Row>): string;
}

/** `form` tells the answer apart from others to the same question. */
export function answerPage<Row extends { position: number }>(
  call: TaxiiCall,
  shelf: Shelf,
  question: Question,
  form: string,
  { read, write }: Making<Row>,
): Soon<Text> {
  const { deps, door, header, now, caller } = call;
  const { limit, tlp, clearance, after, binding } = question;
  const reader = shelf.isShared ? clearance : caller.kind === 'anonymous' ? '' : caller.accountId;
  const key = `${form} ${reader} ${limit} ${tlp} ${after} ${JSON.stringify(binding)}`;
  const make = () => makePage(question, deps.next, { read, write });
  const get = () => (shelf.isShared ? deps.published.pages.get(key, now.getTime(), make) : make());
  const answer = ({ bytes, first, last }: Page, position: number) => {
    const empty = after > 0 ? isoMicros(after) : beginning;
    if (first !== null || door.strict) {
      header('X-TAXII-Date-Added-First', first ?? empty);
      header('X-TAXII-Date-Added-Last', last ?? empty);
    }
    return taxiiAnswer(call, bytes, { etag: String(digest53(`${key} ${position}`)) });
  };
  return whenThere(shelf.state(), ({ position, isBehind }) =>
    whenThere(get(), (page) => {
      // Only who has come to the end waits for what is still to be published: a walk is held up by no writer.
      if (page.more || !isBehind) return answer(page, position);
      return whenThere(shelf.upToDate(), (newest) => whenThere(get(), (last) => answer(last, newest)));
    }),
  );
}

function makePage<Row extends { position: number }>(
  question: Question,
  signed: SignedNext,
  { read, write }: Making<Row>,
): Soon<Page> {
  const { limit, binding } = question;
  // One more than asked for tells whether there is more.
  return whenThere(read(question, limit + 1), (found) => {
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const next = found.length > limit ? signed.make(last!.position, binding) : null;
    const bytes = Buffer.from(write({ rows, next }));
    return {
      bytes,
      length: bytes.length,
      first: rows[0] ? isoMicros(rows[0].position) : null,
      last: last ? isoMicros(last.position) : null,
      more: next !== null,
    };
  });
}
