/** One value a line, between comments. */
import type { OwnSourceOf } from '../../contract/own-source.ts';
import type { FeedRecord } from '../feed.ts';
import type { FeedBody } from '../feed-body.ts';
import { readList } from '../read-list.ts';
import type { Kind } from './kind.ts';
import { ownRecord } from './own-record.ts';

export const txt: Kind<OwnSourceOf<'txt'>> = { parse };

function* parse({ text }: FeedBody, definition: OwnSourceOf<'txt'>): Generator<FeedRecord> {
  if (text.trim() === '' && definition.may_be_empty) return;
  for (const { value } of readList(text, 'one value a line')) {
    if (value) yield ownRecord(definition, (name) => (name === 'value' ? value : undefined));
  }
}
