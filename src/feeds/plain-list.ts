/** Sources whose body is a plain list of values of one kind, about all of which they say the same. */
import type { Feed, FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { type Listed, listed, refuseOthers, type Says } from './listed.ts';
import { readList } from './read-list.ts';

interface PlainList extends Omit<Feed, 'parse'> {
  of: Listed;
  says: Says;
}

const words: Record<Listed, string> = {
  address: 'a list of IP addresses',
  domain: 'a list of domain names',
  url: 'a list of URLs',
};

/** A list whose source says nothing else: everything about it is in its row. */
export function plainList({ of, says, ...row }: PlainList): Feed {
  return { ...row, parse: (body) => parseList(body, of, says, row.mayBeEmpty) };
}

/** Reads a plain list. An empty body is an error unless the list may be empty. */
export function* parseList(
  { text }: FeedBody,
  of: Listed,
  says: Says,
  mayBeEmpty = false,
): Generator<FeedRecord> {
  if (mayBeEmpty && text.trim() === '') return;
  yield* refuseOthers(records(text, of, says), words[of]);
}

function* records(text: string, of: Listed, says: Says): Generator<FeedRecord> {
  for (const { value } of readList(text, words[of])) if (value) yield listed(value, of, says);
}
