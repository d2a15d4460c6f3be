/** GitHub's advisories: vulnerabilities of packages, by GraphQL in the order of their changes, or as OSV files. */
import { type Feed, FeedError, type FeedRecord, type SourceRequest, type Visit } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldText } from './field-text.ts';
import { toAdvisoryRecord, toOsvRecord } from './github-advisory.ts';
import { entriesOfLines, isNdjson, isObject, parseJson } from './json-entries.ts';
import { objectAt, objectsIn } from './json-fields.ts';

export const githubAdvisories: Feed = {
  id: 'github-advisories',
  name: 'GitHub Advisories',
  home: 'https://github.com/advisories',
  terms: {
    licence: 'CC-BY-4.0',
    tlp: 'clear',
    attribution: 'GitHub Advisory Database (https://github.com/advisories), CC BY 4.0',
    commercial: true,
  },
  category: 'vendor',
  tier: 2,
  every: 120,
  url: 'https://api.github.com/graphql',
  sample: 'github-advisories.json',
  mayBeEmpty: true,
  key: { setting: 'github', from: 'https://github.com/settings/tokens', needed: true },
  requests,
  parse,
};

const query = `query ($since: DateTime, $after: String) {
  securityAdvisories(first: 100, updatedSince: $since, after: $after, orderBy: { field: UPDATED_AT, direction: ASC }) {
    nodes {
      ghsaId identifiers { type value } summary description publishedAt updatedAt withdrawnAt
      cvssSeverities { cvssV3 { score vectorString } cvssV4 { score vectorString } }
      cwes(first: 20) { nodes { cweId } }
      references { url }
      vulnerabilities(first: 50) {
        nodes { package { ecosystem name } vulnerableVersionRange firstPatchedVersion { identifier } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Oldest change first, so that the last one read is how far we have come. */
function* requests({ url, key, mark }: Visit): Generator<SourceRequest, void, FeedBody> {
  let after: string | undefined;
  let since = mark;
  do {
    const request: SourceRequest = {
      url,
      headers: { ...(key !== undefined && { authorization: `Bearer ${key}` }) },
      json: { query, variables: { since: mark ?? null, after: after ?? null } },
      pauseMs: after === undefined ? 0 : 1000,
    };
    const { nodes, pageInfo } = readPage(yield request);
    const newest = fieldText(objectsIn(nodes).at(-1)?.updatedAt);
    if (newest !== undefined && Number.isFinite(Date.parse(newest))) since = newest;
    if (since !== undefined) request.mark = since;
    const { hasNextPage, endCursor } = objectAt(pageInfo);
    const next = hasNextPage === true ? fieldText(endCursor) : undefined;
    // A cursor that stands still would be asked for ever.
    after = next === after ? undefined : next;
  } while (after !== undefined);
}

const expected = 'advisories as a GraphQL answer or in the OSV format';

function readPage(body: FeedBody): Record<string, unknown> {
  const page = pageOf(parseJson(body.text, expected));
  if (!page) throw new FeedError(`expected ${expected}, found no list “securityAdvisories”`);
  return page;
}

/** Undefined for what is no GraphQL answer. Errors come with status 200. */
function pageOf(value: unknown): Record<string, unknown> | undefined {
  const { data, errors } = objectAt(value);
  const [error] = objectsIn(errors);
  if (error) throw new FeedError(`GitHub answered “${fieldText(error.message)?.slice(0, 200) ?? 'error'}”`);
  const page = objectAt(data).securityAdvisories;
  return isObject(page) && Array.isArray(page.nodes) ? page : undefined;
}

function* parse({ text }: FeedBody): Generator<FeedRecord> {
  if (isNdjson(text)) {
    for (const entry of entriesOfLines(text)) yield toOsvRecord(entry?.fields);
    return;
  }
  const value = parseJson(text, expected);
  const page = pageOf(value);
  if (page) {
    for (const node of objectsIn(page.nodes)) yield toAdvisoryRecord(node);
    return;
  }
  const list = Array.isArray(value) ? value : [value];
  if (!list.every((one) => isObject(one) && typeof one.id === 'string')) {
    throw new FeedError(`expected ${expected}, found neither`);
  }
  for (const entry of list) yield toOsvRecord(entry);
}
