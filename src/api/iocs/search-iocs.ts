/** `GET /api/v1/iocs/search`: one indicator by its value, or those that look like it. */
import { z } from 'zod';
import { type Ioc, type IocList, iocSearch } from '../../contract/ioc.ts';
import type { PageMeta } from '../../contract/page.ts';
import { tlpWords } from '../../contract/tlp.ts';
import { detect } from '../../domain/iocs/detect.ts';
import { identify } from '../../domain/iocs/identity.ts';
import { searchIocs } from '../../domain/iocs/ioc-search.store.ts';
import { iocByUid, relatedTo } from '../../domain/iocs/iocs.store.ts';
import { normaliseObservable } from '../../domain/iocs/normalise-observable.ts';
import { refang } from '../../domain/iocs/refang.ts';
import { showIocs } from '../../domain/iocs/show-iocs.ts';
import { text } from '../../http/answer.ts';
import { readingClearance } from '../../http/policy.ts';
import { choice, flag, integer, words } from '../../http/query.ts';
import { isoMicros } from '../../lib/iso-time.ts';
import { answerMeta } from '../answer-meta.ts';
import { endpoint } from '../endpoint.ts';
import { typeWords } from '../vocabulary.ts';

const json = 'application/json; charset=utf-8';
/** A search looks at no more candidates than this. */
const mostCounted = 1000;
const unfiltered = {
  type: 'all',
  category: 'all',
  confidence: 'all',
  industry: 'all',
  id: 'all',
  article: 'all',
  source: 'all',
  threat_type: 'all',
  malware_family: 'all',
  state: 'all',
  min_risk: 'all',
  max_age: 'all',
  sort: 'match',
};

export const searchIocsEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/iocs/search',
  summary: 'Search indicators',
  description:
    'The exact value first, defanged or not. Otherwise values that hold the text, otherwise those most like it. Covers everything that is stored.',
  tag: 'Indicators',
  auth: 'key',
  scope: 'read:iocs',
  query: z.object({
    q: words({ min: 2, max: 2048, required: true }).describe('A value or a part of one.'),
    type: choice(typeWords, {}).describe('Only this type.'),
    include_related: flag({ default: true }).describe('Also other indicators of the same articles.'),
    limit: integer({ min: 1, max: 1_000_000, default: 100 }).describe("Rows; lowered to the tier's cap."),
    shape: choice({ values: ['object', 'list'] }, { default: 'object' }).describe(
      '`list`: `data` is the matches.',
    ),
  }),
  response: iocSearch,
  async handler({ query, caller, deps, now, link }) {
    const began = performance.now();
    const { store } = deps;
    const clearance = tlpWords.indexOf(readingClearance(caller));
    const limit = Math.min(query.limit, caller.limits.results);
    const plain = refang(query.q);
    const exact = query.type ? normaliseObservable(query.type, plain) : detect(plain);
    const known = exact ? await iocByUid(store.read, identify(exact.type, exact.value)) : [];
    let found = known.filter((row) => row.tlp <= clearance);
    if (found.length === 0 && plain.length >= 3)
      found = await searchIocs(store, plain, { type: query.type, limit: mostCounted, clearance });
    const matches = await showIocs(found.slice(0, limit), deps);
    const first = found[0];
    const wanted = first && query.include_related;
    const near = wanted ? await relatedTo(store.read, first.id, first.id, clearance) : [];
    const related: Ioc[] = await showIocs(near, deps);
    const meta = { ...answerMeta(now), total: found.length, limit, offset: 0 };
    if (query.shape === 'list') return text(json, JSON.stringify(asList(matches, meta, link())));
    const data = {
      found: matches.length > 0,
      query: query.q,
      matches,
      relatedIOCs: related,
      meta: {
        total_matches: found.length,
        related_count: related.length,
        search_time_ms: Math.round((performance.now() - began) * 10) / 10,
      },
    };
    return { meta, data, results: matches };
  },
});

/** The matches in the form of the list endpoint: the other documented answer of this address. */
function asList(matches: Ioc[], meta: PageMeta, self: string): IocList {
  const filters = {
    ...unfiltered,
    since: isoMicros(0),
    until: isoMicros(Date.parse(meta.generated_at) * 1000),
  };
  return { meta: { ...meta, filters }, data: matches, links: { self, next: null } };
}
