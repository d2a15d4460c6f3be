/** An article's row as answers show it, under both documented sets of names. */

import type { Article } from '../../contract/article.ts';
import type { ArticleCategory } from '../../contract/article-category.ts';
import { iocStates } from '../../contract/ioc-state.ts';
import { iocTypes } from '../../contract/ioc-type.ts';
import { riskConfidenceWord } from '../../contract/risk.ts';
import { severityLabel } from '../../contract/severity.ts';
import { type Tlp, tlpWords } from '../../contract/tlp.ts';
import { lastChange } from '../../db/change.ts';
import { type ArticleRow, iocCounts, iocsOfArticles } from '../../domain/articles/article-list.store.ts';
import { readTags, type StoredTag } from '../../domain/articles/article-tags.store.ts';
import { rankScore } from '../../domain/articles/hot-rank.ts';
import { readStories, type Story } from '../../domain/articles/story-list.store.ts';
import { tacticName, technique } from '../../domain/attack/techniques.ts';
import { hiddenAbove } from '../../domain/iocs/hidden-above.store.ts';
import { showStoredRisk } from '../../domain/iocs/show-iocs.ts';
import { isoMicros, isoTime } from '../../lib/iso-time.ts';
import { formatUuid } from '../../lib/uuid.ts';
import type { ApiDeps } from '../endpoint.ts';
import { categoryLabels } from './category-labels.ts';
import { kevAmong } from './kev-among.ts';

export const expansions = ['mitre', 'iocs', 'cves', 'threat_actors'] as const;
export type Expansion = (typeof expansions)[number];

/** Rows with the wanted expansions; at most `iocsEach` indicators per article, none of them above the clearance. */
export async function showArticles(
  rows: readonly ArticleRow[],
  expand: readonly Expansion[],
  iocsEach: number,
  deps: ApiDeps,
  clearance: Tlp,
): Promise<Article[]> {
  await deps.sources.ready(rows.map((row) => row.source_id));
  const naming = rows.filter((row) => row.ioc_count > 0).map((row) => Number(row.id));
  const counts = await countsWithin(naming, deps, clearance);
  const shownIocs = await iocsOfArticles(
    deps.store.scan,
    expand.includes('iocs') ? naming : [],
    iocsEach,
    tlpWords.indexOf(clearance),
  );
  const iocs = Map.groupBy(shownIocs, (ioc) => Number(ioc.article_id));
  const stories = await readStories(deps.store.scan, [...new Set(rows.map((row) => Number(row.story_id)))]);
  const tagged = expand.includes('mitre') ? rows.map((row) => Number(row.id)) : [];
  const tags = Map.groupBy(await readTags(deps.store.scan, tagged, ['technique']), (tag) => tag.articleId);
  const kev = await kevAmong(
    deps.store.scan,
    expand.includes('cves') ? rows.flatMap((row) => list(row.cves)) : [],
  );
  return rows.map((row) => ({
    ...plain(row, stories.get(Number(row.story_id)), deps),
    ...(counts && showCount(counts.get(Number(row.id)) ?? 0)),
    ...(expand.includes('threat_actors') && { threat_actors: list(row.threat_actors) }),
    ...(expand.includes('mitre') && {
      mitre_techniques: showTechniques(row, tags.get(Number(row.id)) ?? []),
    }),
    ...(expand.includes('cves') && { cve_ids: list(row.cves), cves: list(row.cves) }),
    ...(expand.includes('cves') && { kev_cves: list(row.cves).filter((id) => kev.has(id)) }),
    ...(expand.includes('iocs') && { iocs: (iocs.get(Number(row.id)) ?? []).map(showIoc) }),
  }));
}

function plain(row: ArticleRow, story: Story | undefined, { sources, publicUrl }: ApiDeps) {
  const source = sources.of(row.source_id);
  const severity = severityLabel(row.severity);
  const techTags = list(row.tech_tags);
  const category = row.category as ArticleCategory;
  const id = formatUuid(row.uid);
  return {
    id,
    title: row.title,
    url: row.url,
    canonical_url: `${publicUrl}/item/${id}`,
    summary: row.summary,
    summary_kind: row.summary_kind,
    ai_summary: null,
    image_url: row.image_url,
    published_at: isoTime(row.published_at),
    fetched_at: isoTime(row.fetched_at),
    modified_at: isoMicros(row.change),
    source_name: source.name,
    source: domainOf(row.url),
    source_type: 'rss',
    source_tier: source.tier,
    category,
    category_label: categoryLabels[category],
    category_legacy: null,
    categories: list(row.categories) as ArticleCategory[],
    content_type: 'security',
    severity_score: row.severity,
    severity_label: severity,
    severity,
    categorized_by: 'rule' as const,
    categorized_at: isoTime(row.classified_at),
    ai_classification: null,
    ai_classification_confidence: null,
    tech_tags: techTags,
    tags: techTags.map((tag) => `#${tag}`),
    industry_tags: list(row.sectors),
    ...showCount(row.ioc_count),
    story_id: story ? formatUuid(story.uid) : id,
    story_sources: story?.sources ?? 1,
    score: 0,
    points: 0,
    upvotes: 0,
    downvotes: 0,
    comment_count: 0,
    vouch_count: 0,
    rank_score: rankScore(Number(row.hot)),
    submission_type: 'rss_auto' as const,
    submitted_by_username: null,
    audio_url: null,
    audio_duration_seconds: null,
    audio_voice: null,
  };
}

/** Null where nothing is hidden: then the counts of the rows are right. */
async function countsWithin(
  ids: readonly number[],
  { store: { read, scan } }: ApiDeps,
  clearance: Tlp,
): Promise<Map<number, number> | null> {
  if (clearance === 'red') return null;
  const limit = await hiddenAbove(read, clearance, await lastChange(read));
  return limit === undefined ? null : await iocCounts(scan, ids, limit);
}

function showCount(count: number) {
  return { has_iocs: count > 0, ioc_count: count };
}

/** Host of an article as answers name it. */
export function domainOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

function list(json: string): string[] {
  return JSON.parse(json) as string[];
}

function showTechniques(row: ArticleRow, tags: readonly StoredTag[]) {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  return list(row.techniques).map((id) => {
    const known = technique(id);
    const tactic = known?.tactics[0];
    const name = known?.name ?? tacticName(id) ?? id;
    // What was stored before tags were kept has none until it is classified again.
    const tag = byId.get(id);
    return {
      id,
      name,
      tactic: tactic ? (tacticName(tactic) ?? tactic) : null,
      confidence: tag?.confidence ?? null,
      ...(tag && {
        source: tag.source as Exclude<StoredTag['source'], 'new-name'>,
        sentence: tag.sentence,
      }),
    };
  });
}

function showIoc(row: Awaited<ReturnType<typeof iocsOfArticles>>[number]) {
  return {
    id: formatUuid(row.uid),
    type: iocTypes[row.type]!,
    value: row.value,
    confidence: riskConfidenceWord(row.confidence, iocStates[row.state]!),
    first_seen: isoTime(row.first_seen),
    last_seen: isoTime(row.last_seen),
    risk: showStoredRisk(row.risk),
  };
}
