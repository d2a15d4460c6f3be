/** A feed from an operator's definition: the same thing as one of ours, made of data. */
import type { OwnSource } from '../../contract/own-source.ts';
import type { Feed, SourceKey, SourceRequest, Visit } from '../feed.ts';
import type { FeedBody } from '../feed-body.ts';
import { kinds } from './index.ts';
import type { Kind } from './kind.ts';

export function ownFeed(definition: OwnSource): Feed {
  const kind = kinds[definition.kind] as Kind<OwnSource>;
  const { id, name, url, category, tier, every, licence, tlp, attribution, commercial } = definition;
  return {
    id,
    name,
    home: definition.home ?? new URL(url).origin,
    terms: { licence, tlp, commercial, ...(attribution && { attribution }) },
    category,
    tier,
    every,
    url,
    sample: '',
    mayBeEmpty: definition.may_be_empty,
    ...withKey(definition),
    parse: (body) => kind.parse(body, definition),
    ...(hasRequests(kind, definition) && {
      requests: (visit: Visit) => {
        const keyed = { ...visit, url: addressOf(definition, visit) };
        const requests = kind.requests?.(keyed, definition) ?? single(keyed);
        return withHeaders(requests, headersOf(definition, visit.key));
      },
    }),
  };
}

/** One plain request, with a key in its address or in a header of its own, is what every feed does anyhow. */
function hasRequests({ requests }: Kind<OwnSource>, { headers, key }: OwnSource): boolean {
  return (
    requests !== undefined || Object.keys(headers).length > 0 || key?.as === 'bearer' || key?.as === 'basic'
  );
}

function withKey({ key, kind, url }: OwnSource): { key?: SourceKey } {
  const from = new URL(url).origin;
  // OTX has one way to carry a key, so a definition need not repeat it.
  if (!key) return kind === 'otx' ? { key: { setting: 'otx', from, needed: true, header: otxHeader } } : {};
  const { setting, header } = key;
  const address = key.as === 'address' && { address: inAddress };
  return { key: { setting, from, needed: true, ...(header !== undefined && { header }), ...address } };
}

function inAddress(url: string, key: string): string {
  return url.replaceAll('{key}', () => encodeURIComponent(key));
}

const otxHeader = 'X-OTX-API-KEY';

function addressOf({ key: want }: OwnSource, { url, key }: Visit): string {
  return want?.as === 'address' && key !== undefined ? inAddress(url, key) : url;
}

function headersOf({ key: want, headers }: OwnSource, key: string | undefined): Record<string, string> {
  if (key === undefined || (want?.as !== 'bearer' && want?.as !== 'basic')) return headers;
  const carried = want.as === 'bearer' ? `Bearer ${key}` : `Basic ${Buffer.from(key).toString('base64')}`;
  return { ...headers, authorization: carried };
}

function* single({ url }: Visit): Generator<SourceRequest, void, FeedBody> {
  yield { url, conditional: true };
}

/** The same requests with headers more; each is passed on itself, for its mark may be set later. */
function* withHeaders(
  requests: Generator<SourceRequest, void, FeedBody>,
  headers: Record<string, string>,
): Generator<SourceRequest, void, FeedBody> {
  for (let step = requests.next(); !step.done; ) {
    const request = step.value;
    request.headers = { ...headers, ...request.headers };
    step = requests.next(yield request);
  }
}
