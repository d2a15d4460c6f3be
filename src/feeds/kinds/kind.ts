/** A way of reading sources that a definition, not code, describes. */
import type { OwnSource } from '../../contract/own-source.ts';
import type { FeedRecord, SourceRequest, Visit } from '../feed.ts';
import type { FeedBody } from '../feed-body.ts';

export interface Kind<Definition> {
  parse(body: FeedBody, definition: Definition): Iterable<FeedRecord>;
  /** The requests of a visit, where one conditional GET is not enough; all of them to the origin of `visit.url`. */
  requests?(visit: Visit, definition: Definition): Generator<SourceRequest, void, FeedBody>;
}

/** What a definition says of records that say nothing themselves. */
export type Worth = Pick<OwnSource, 'confidence' | 'tags' | 'threat_type' | 'malware_family'>;
