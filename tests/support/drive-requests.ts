/** Goes through the requests of one visit by hand: what a source asks for, given the bodies it gets. */
import type { Feed, SourceRequest, Visit } from '../../src/feeds/feed.ts';
import { feedBody } from '../../src/feeds/feed-body.ts';

/** All requests, in their order. `answer` gives the text of each body; left out, every body is empty. */
export function driveRequests(
  feed: Feed,
  visit: Partial<Visit>,
  answer: (request: SourceRequest) => string = () => '',
): SourceRequest[] {
  const requests = feed.requests!({ url: feed.url, key: undefined, mark: undefined, now: 0, ...visit });
  const asked: SourceRequest[] = [];
  for (let next = requests.next(); !next.done; ) {
    asked.push(next.value);
    next = requests.next(feedBody(Buffer.from(answer(next.value)), '', next.value.url));
  }
  return asked;
}
