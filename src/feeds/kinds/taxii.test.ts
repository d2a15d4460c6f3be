import { describe, expect, it } from 'vitest';
import { driveRequests } from '../../../tests/support/drive-requests.ts';
import { ownSource } from '../../contract/own-source.ts';
import { feedBody } from '../feed-body.ts';
import { ownFeed } from './own-feed.ts';

const collection = 'https://taxii.example/root/collections/91a7b528-80eb-42ed-a74d-c6fbd5a26116';
const feed = ownFeed(
  ownSource.parse({
    id: 'partner',
    name: 'Partner',
    kind: 'taxii',
    url: `${collection}/`,
    key: { setting: 'partner', as: 'basic' },
  }),
);
const now = Date.parse('2026-11-20T12:00:00Z');
const page = (next?: string) => JSON.stringify({ more: next !== undefined, next, objects: [] });

describe('the visits to a TAXII collection', () => {
  it('read page after page, and say at the last one how far they have come', () => {
    const asked = driveRequests(feed, { now, key: 'me:secret' }, ({ url }) =>
      url.includes('next=b') ? page() : url.includes('next=a') ? page('b&c') : page('a'),
    );
    const headers = {
      accept: 'application/taxii+json;version=2.1',
      authorization: `Basic ${btoa('me:secret')}`,
    };
    expect(asked).toEqual([
      { url: `${collection}/objects/?limit=500`, headers },
      { url: `${collection}/objects/?limit=500&next=a`, headers },
      { url: `${collection}/objects/?limit=500&next=b%26c`, headers, mark: '2026-11-20T11:50:00.000Z' },
    ]);
  });

  it('ask for what was added since the last whole one', () => {
    const [first] = driveRequests(feed, { now, mark: '2026-11-19T11:50:00.000Z' }, () => page());
    expect(new URL(first!.url).searchParams.get('added_after')).toBe('2026-11-19T11:50:00.000Z');
  });

  it('end, whatever the server says of more', () => {
    expect(() => driveRequests(feed, { now }, () => page('a'))).toThrow('the same next page');
    let n = 0;
    expect(() => driveRequests(feed, { now }, () => page(String(n++)))).toThrow('more than 1000 pages');
    expect(driveRequests(feed, { now }, () => '{"more":true}')).toHaveLength(1);
  });

  it('repeat the words of a server that refuses', () => {
    const parse = (text: string) => [...feed.parse(feedBody(Buffer.from(text)))];
    expect(() => parse('{"title":"Invalid collection","http_status":"404"}')).toThrow('Invalid collection');
    expect(parse('{}')).toEqual([]);
  });
});
