/** The members that the original's documentation prints stand in our answers to the same calls (standard §3, §6–§8). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkJson } from '../../src/lib/check-json.ts';
import { cookieJar } from '../support/cookie-jar.ts';
import { password, type RunningProduct, startProduct } from '../support/running-app.ts';
import { known } from '../support/seed.ts';

let app: RunningProduct;
let jar: ReturnType<typeof cookieJar>;
beforeAll(async () => {
  app = await startProduct();
  jar = cookieJar(app.url);
  await jar.send('POST', '/api/auth/sign-in', { email: 'pro@example.org', password });
});
afterAll(() => app.close());

const everyType = (under: string) =>
  'ipv4 ipv6 domain url md5 sha1 sha256 sha512 email cve'.replace(/\w+/g, (type) => under + type);

/** Paths of members, by the word; `[]` is the first of a list, `*` each member of an object. */
const shapes = {
  envelope: 'meta.generated_at meta.feed_version meta.source data',
  indicators: `meta.total meta.limit meta.offset meta.generated_at meta.feed_version meta.source meta.filters.type
    meta.filters.category meta.filters.confidence meta.filters.since meta.filters.until data[].id data[].type
    data[].value data[].confidence data[].first_seen data[].last_seen data[].source.article_id
    data[].source.article_title data[].source.article_url data[].source.reference_url data[].source.feed_name
    data[].source.category data[].source.origin data[].context data[].tags data[].mitre_techniques links.self links.next`,
  search: `meta.generated_at meta.feed_version meta.source meta.total meta.limit meta.offset data.found data.query
    data.matches data.relatedIOCs data.meta.total_matches data.meta.related_count data.meta.search_time_ms results`,
  statistics: `${everyType('totals.by_type.')} totals.by_type.mitre-attack totals.by_category.government
    totals.by_category.commercial totals.by_category.community totals.by_source last_updated meta.generated_at
    meta.feed_version meta.source data.total_iocs data.total_articles ${everyType('data.by_type.')} data.by_type.mitre_attack
    data.by_source data.by_category.news data.by_category.research data.by_category.threat-intel
    data.by_category.vendor data.by_category.government data.by_category.threat-feed data.trend.last_24h.iocs
    data.trend.last_24h.articles data.trend.last_7d.iocs data.trend.last_7d.articles data.trend.last_7d.daily[].date
    data.trend.last_7d.daily[].iocs data.trend.last_7d.daily[].articles data.feed_health
    data.top_mitre_techniques[].id data.top_mitre_techniques[].name data.top_mitre_techniques[].count
    data.top_cves[].id data.top_cves[].count data.last_updated`,
  lookup: `meta.generated_at meta.feed_version meta.source data.found data.ioc_value data.ioc_type data.confidence
    data.first_seen data.last_seen data.total_occurrences data.reporting_sources data.threat_type
    data.malware_family data.tags data.mitre_techniques data.risk.score data.risk.level
    data.hunting.detection_guidance data.hunting.splunk_query data.hunting.kql_query data.sources[].source_feed
    data.sources[].feed_name data.sources[].source_category data.sources[].category data.sources[].reference_url
    data.sources[].first_seen data.sources[].last_seen data.sources[].occurrence_count data.sources[].confidence
    data.sources[].context data.related_articles data.cve value type risk_score confidence mitre_techniques
    hunting_queries.splunk hunting_queries.kql sources[].feed_name sources[].category`,
  articles: `meta.limit meta.offset meta.total meta.total_estimated meta.next_cursor meta.generated_at
    meta.feed_version meta.source meta.filters.time_field meta.filters.since meta.filters.sort data[]`,
  articleRow: `id title url canonical_url summary ai_summary image_url published_at fetched_at modified_at
    source_name source source_type source_tier category category_label category_legacy categories content_type
    severity_score severity_label severity categorized_by categorized_at ai_classification
    ai_classification_confidence tech_tags industry_tags tags has_iocs ioc_count score points upvotes
    downvotes comment_count vouch_count rank_score submission_type submitted_by_username audio_url
    audio_duration_seconds audio_voice mitre_techniques`,
  article: `meta.generated_at meta.feed_version meta.source data.id id title url source published_at summary
    categories severity tags iocs[].type iocs[].value iocs[].confidence cves threat_actors mitre_techniques[].id
    mitre_techniques[].name points comment_count data.cve_ids data.iocs[].id data.iocs[].type data.iocs[].value
    data.iocs[].confidence data.iocs[].first_seen data.iocs[].last_seen data.mitre_techniques[].id
    data.mitre_techniques[].name data.mitre_techniques[].tactic data.mitre_techniques[].confidence`,
  key: `id name tier scopes key_prefix key_preview rate_limit_per_minute rate_limit_per_day total_requests
    last_used_at created_at expires_at revoked_at allowed_ips revoked_reason`,
  usage: `data.key_id data.window_days data.total_requests data.successful data.client_errors data.server_errors
    data.success_rate data.avg_response_time_ms data.latency_p50_ms data.latency_p95_ms data.latency_p99_ms
    data.rate_limit_peak_per_minute data.rate_limit_peak_per_day data.top_endpoints data.by_status
    data.daily[].date data.daily[].requests data.daily[].errors data.rate_limit_hits_by_hour`,
  error: 'error.code error.message error.request_id',
} satisfies Record<string, string>;

const paths = (shape: keyof typeof shapes, under = '') =>
  shapes[shape].split(/\s+/).map((path) => under + path);

/** Those of the paths that the answer lacks. */
function missing(answer: unknown, wanted: readonly string[]): string[] {
  return wanted.filter((path) => {
    let at: unknown = answer;
    for (const step of path.split('.')) {
      const [name, ...lists] = step.split('[]');
      if (name !== '') {
        if (typeof at !== 'object' || at === null || !(name! in at)) return true;
        at = (at as Record<string, unknown>)[name!];
      }
      for (const _ of lists) {
        if (!Array.isArray(at) || at.length === 0) return true;
        at = at[0];
      }
    }
    return at === undefined;
  });
}

const read = async (path: string, key: 'pro' | 'free' = 'pro') => (await app.get(path, { key })).json();

describe('our answer has every documented member', () => {
  test('of a list of indicators', async () => {
    expect(missing(await read('/api/v1/iocs?limit=5', 'free'), paths('indicators'))).toEqual([]);
  });

  test('of a search, in both shapes', async () => {
    const object = await read('/api/v1/iocs/search?q=clickfix-captcha-check.com');
    expect(missing(object, paths('search'))).toEqual([]);
    const list = await read('/api/v1/iocs/search?q=clickfix-captcha-check.com&shape=list');
    const row = paths('indicators').filter((path) => path.startsWith('data[]'));
    expect(missing(list, ['meta.total', 'meta.limit', 'meta.offset', ...row])).toEqual([]);
  });

  test('of statistics, in both forms and with the headers of a cache', async () => {
    const answer = await app.get('/api/v1/iocs/stats');
    expect(missing(await answer.json(), paths('statistics'))).toEqual([]);
    expect(answer.headers.get('x-cache-updated-at')).toMatch(/^\d{4}-.*Z$/);
    expect(answer.headers.get('x-cache-age-seconds')).toMatch(/^\d+$/);
  });

  test.each(Object.entries(known))('of a look-up of %s', async (type, value) => {
    const answer = await read(`/api/v1/lookup?ioc=${encodeURIComponent(value)}`, 'free');
    // A technique is nothing that may be blocked: it has no risk.
    const hasRisk = type !== 'mitre_attack';
    const wanted = paths('lookup').filter((path) => hasRisk || !path.startsWith('data.risk.'));
    expect(missing(answer, [...wanted, 'data.risk'])).toEqual([]);
  });

  test('of a list of articles, and of one', async () => {
    const page = (await read('/api/v1/articles?q=lazarus', 'free')) as { data: { id: string }[] };
    expect(missing(page, [...paths('articles'), ...paths('articleRow', 'data[].')])).toEqual([]);
    const one = await read(`/api/v1/articles/${page.data[0]!.id}`, 'free');
    expect(missing(one, [...paths('article'), ...paths('articleRow', 'data.')])).toEqual([]);
  });

  test('of keys and of their use', async () => {
    const list = (await (await jar.get('/api/v1/keys')).json()) as { data: { id: string }[] };
    expect(missing(list, ['meta.total', ...paths('key', 'data[].')])).toEqual([]);
    const made = await (await jar.send('POST', '/api/v1/keys', { name: 'documented' })).json();
    const shown = ['data.key', 'data.full_key', 'meta.warning'];
    expect(missing(made, [...shown, ...paths('key', 'data.')])).toEqual([]);
    const id = list.data[0]!.id;
    expect(missing(await (await jar.get(`/api/v1/keys/${id}`)).json(), paths('key', 'data.'))).toEqual([]);
    expect(missing(await (await jar.get(`/api/v1/keys/${id}/usage`)).json(), paths('usage'))).toEqual([]);
  });

  test('of errors', async () => {
    expect(
      missing(await read('/api/v1/iocs?type=none-such'), [...paths('error'), 'error.details.valid_types']),
    ).toEqual([]);
  });
});

/** The answer with nothing but what is documented: what a client has that was written from the original's pages. */
function documentedPart(answer: unknown, wanted: readonly string[]): unknown {
  const tree: Tree = new Map();
  for (const path of wanted) {
    let at = tree;
    for (const step of path.replaceAll('[]', '.[]').split('.').filter(Boolean)) {
      const next = at.get(step) ?? new Map();
      at.set(step, next);
      at = next;
    }
  }
  return prune(answer, tree);
}

type Tree = Map<string, Tree>;

function prune(value: unknown, tree: Tree): unknown {
  if (tree.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => prune(one, tree.get('[]') ?? new Map()));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const below = tree.get(name);
      return below ? [[name, prune(member, below)]] : [];
    }),
  );
}

describe('what is documented alone is valid by our OpenAPI document', () => {
  const rows = paths('articleRow', 'data[].');
  test.each([
    ['/api/v1/iocs', '?limit=3', paths('indicators')],
    ['/api/v1/iocs/search', '?q=clickfix-captcha-check.com', paths('search')],
    ['/api/v1/iocs/stats', '', paths('statistics')],
    ['/api/v1/lookup', '?ioc=clickfix-captcha-check.com', paths('lookup')],
    ['/api/v1/articles', '?q=lazarus', [...paths('articles').filter((path) => path !== 'data[]'), ...rows]],
    ['/api/v1/articles/{id}', '', [...paths('article'), ...paths('articleRow', 'data.')]],
    ['/api/v1/keys', '', ['meta.total', ...paths('key', 'data[].')]],
    ['/api/v1/keys/{keyId}/usage', '', paths('usage')],
  ])('%s', async (path, query, wanted) => {
    const document = (await read('/api/openapi.json')) as Document;
    const page = (await read('/api/v1/articles?q=lazarus')) as { data: { id: string }[] };
    const keys = (await (await jar.get('/api/v1/keys')).json()) as { data: { id: string }[] };
    const address = path.replace('{id}', page.data[0]!.id).replace('{keyId}', keys.data[0]!.id) + query;
    const answer = path.includes('/keys') ? await (await jar.get(address)).json() : await read(address);
    const { schema } = document.paths[path]!.get.responses['200']!.content['application/json']!;
    expect(checkJson(documentedPart(answer, wanted), schema, document)).toEqual([]);
  });
});

interface Document {
  paths: Record<
    string,
    { get: { responses: Record<string, { content: Record<string, { schema: Record<string, unknown> }> }> } }
  >;
}
