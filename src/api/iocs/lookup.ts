/** `GET /api/v1/lookup`: everything that is known of one indicator, in both documented forms at once. */
import { z } from 'zod';
import { confidenceWord } from '../../contract/confidence.ts';
import { iocStates } from '../../contract/ioc-state.ts';
import { type CategoryGroup, lookup } from '../../contract/lookup.ts';
import type { SourceCategory } from '../../contract/source-category.ts';
import { tacticName, technique } from '../../domain/attack/techniques.ts';
import { readCve } from '../../domain/cves/cves.store.ts';
import { detect } from '../../domain/iocs/detect.ts';
import { identify } from '../../domain/iocs/identity.ts';
import { articlesNaming, evidenceOf, iocByUid } from '../../domain/iocs/iocs.store.ts';
import { normalise } from '../../domain/iocs/normalise.ts';
import { refang } from '../../domain/iocs/refang.ts';
import { problem } from '../../http/problem.ts';
import { choice, words } from '../../http/query.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { formatUuid } from '../../lib/uuid.ts';
import { answerMeta } from '../answer-meta.ts';
import { showCve } from '../cves/show-cve.ts';
import { type ApiDeps, endpoint } from '../endpoint.ts';
import { typeWords } from '../vocabulary.ts';
import { shownConfidence } from './shown-confidence.ts';

export const lookupEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/lookup',
  summary: 'Look up one indicator',
  description:
    'Defanged input is understood. `found: false` means that there is no record; it does not mean that the indicator is safe.',
  tag: 'Indicators',
  auth: 'key',
  scope: 'read:iocs',
  query: z.object({
    ioc: words({ max: 2048 }).describe('The indicator.'),
    value: words({ max: 2048 }).describe('The same under its other documented name.'),
    type: choice(typeWords, {}).describe('What the indicator is, where that can be mistaken.'),
  }),
  response: lookup,
  async handler({ query, deps, now }) {
    const { type, value } = asked(query);
    const { store } = deps;
    const [row] = await iocByUid(store.read, identify(type, value));
    const reports = row ? await evidenceOf(store.read, row.id) : [];
    const inArticles = row !== undefined && reports.some((report) => report.article_id !== null);
    const articles = inArticles ? await articlesNaming(store.read, row.id) : [];
    const cve = type === 'cve' ? await readCve(store.read, value) : null;
    const sources = await showSources(reports, deps);
    const techniques = named(
      type === 'mitre_attack' ? [value] : row ? (JSON.parse(row.techniques) as string[]) : [],
    );
    const confidence = row ? shownConfidence(row) : null;
    return {
      meta: answerMeta(now),
      data: {
        found: row !== undefined,
        ioc_value: value,
        ioc_type: type,
        confidence,
        first_seen: row ? isoTime(row.first_seen) : null,
        last_seen: row ? isoTime(row.last_seen) : null,
        total_occurrences: row?.occurrences ?? 0,
        reporting_sources: row?.sources ?? 0,
        threat_type: row?.threat_type ?? null,
        malware_family: row?.malware_family ?? null,
        tags: row ? (JSON.parse(row.tags) as string[]) : [],
        state: row ? iocStates[row.state]! : ('unknown' as const),
        allow_list: row?.allow_list ?? null,
        mitre_techniques: techniques,
        risk: null,
        hunting: null,
        sources,
        related_articles: articles.map((article) => ({
          id: formatUuid(article.uid),
          title: article.title,
          url: article.url,
          published_at: isoTime(article.published_at),
        })),
        cve: cve && showCve(cve),
      },
      value,
      type,
      risk_score: null,
      confidence,
      mitre_techniques: techniques,
      hunting_queries: null,
      sources: sources.map(({ feed_name, category }) => ({ feed_name, category })),
    };
  },
});

/** The one indicator that the two names and the type agree on. */
function asked({
  ioc,
  value,
  type,
}: {
  ioc?: string | undefined;
  value?: string | undefined;
  type?: Parameters<typeof normalise>[0] | undefined;
}) {
  const text = ioc ?? value;
  if (text === undefined) throw refused('ioc', 'is required: send the indicator as ioc=… or value=…');
  if (ioc !== undefined && value !== undefined && ioc !== value)
    throw refused('value', 'differs from ioc: send one of them');
  const plain = refang(text);
  const found = type ? normalise(type, plain) : detect(plain);
  if (found) return found;
  if (type) throw refused(ioc === undefined ? 'value' : 'ioc', `is not a valid ${type}`);
  throw refused(ioc === undefined ? 'value' : 'ioc', 'is none of the known kinds of indicator', {
    valid_types: typeWords.values,
  });
}

function refused(parameter: string, message: string, more: Record<string, unknown> = {}) {
  return problem('invalid_parameter', {
    message: `${parameter}: ${message}`,
    details: { parameter, message, ...more },
  });
}

type Report = Awaited<ReturnType<typeof evidenceOf>>[number];

async function showSources(reports: Report[], { sources }: ApiDeps) {
  await sources.ready(reports.map((report) => report.source_id));
  return reports.map((report) => {
    const { name, category } = sources.of(report.source_id);
    return {
      source_feed: name,
      feed_name: name,
      source_category: category,
      category: groupOf(category),
      reference_url: report.reference,
      first_seen: isoTime(report.first_seen),
      last_seen: isoTime(report.last_seen),
      occurrence_count: report.count,
      confidence: confidenceWord(report.confidence),
      context: report.context,
    };
  });
}

function groupOf(category: SourceCategory): CategoryGroup {
  if (category === 'government') return 'government';
  return category === 'vendor' ? 'commercial' : 'community';
}

function named(ids: readonly string[]) {
  return ids.map((id) => ({ id, name: technique(id)?.name ?? tacticName(id) ?? id }));
}
