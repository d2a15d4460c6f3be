/** Which story an article belongs to: found when it is stored, among what others reported in the days around it. */
import { sql } from 'kysely';
import { takeChanges } from '../../db/change.ts';
import { insertRows } from '../../db/insert-rows.ts';
import type { Database, Dialect } from '../../db/store.ts';
import { rowList } from '../../db/upsert-rows.ts';
import { digest53 } from '../../lib/digest.ts';
import { hotRank } from './hot-rank.ts';
import type { PreparedArticle } from './prepare.ts';
import { corroborated, type SeverityReason } from './score-severity.ts';
import { certain, storyLikeness, storyWindowMs } from './story-likeness.ts';
import { storyTerms, type Term, termKinds } from './story-terms.ts';

/** A story that goes on for longer is followed by another one. */
const longestStoryMs = 7 * 86_400_000;
/** How far back it is looked whether a term is worn. */
const historyMs = 60 * 86_400_000;
/** Beyond this a term is worn, and no counting goes on. */
const worn = 64;
/** A term that so many articles of these days have leads to none of them. */
const crowd = 200;
/** Articles that are compared in full. */
const candidates = 24;

/** Terms with fingerprints for texts. */
export type StoryPlace = {
  /** Row numbers of the stories that the article makes one, the oldest first; none where it begins one. */
  stories: number[];
  terms: Term[];
};

interface Asked {
  sourceId: number;
  /** The row that the article has already, and the story that it is in. */
  known: { id: number; story_id: number } | null;
  /** Row number of an article with this text. */
  copyOf: number | null;
}

export async function findStory(
  trx: Database,
  dialect: Dialect,
  article: PreparedArticle,
  { sourceId, known, copyOf }: Asked,
): Promise<StoryPlace> {
  const terms = termsOf(article);
  const stories = new Set<number>();
  if (known && (await isTold(trx, known))) return { stories: [Number(known.story_id)], terms };
  if (copyOf !== null) stories.add(await storyOf(trx, copyOf));
  for (const story of await likeStories(trx, dialect, article, terms, { sourceId, own: known?.id ?? 0 })) {
    stories.add(story);
  }
  return { stories: [...stories].sort((a, b) => a - b), terms };
}

/** Whether others are in its story. */
async function isTold(trx: Database, { id, story_id }: { id: number; story_id: number }): Promise<boolean> {
  const other = await trx
    .selectFrom('article')
    .select('id')
    .where('story_id', '=', story_id)
    .where('id', '!=', id)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

async function storyOf(trx: Database, id: number): Promise<number> {
  const row = await trx
    .selectFrom('article')
    .select('story_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(row.story_id);
}

/** A round-up or an advertisement tells no story. */
function termsOf({ title, text, cves, publishedAt, classification: c }: PreparedArticle): Term[] {
  if (c.severityReasons.some(({ code }) => code === 'promotion')) return [];
  const terms = storyTerms({ title, text, cves, named: c.named, publishedAt });
  return terms.map((term) => ({ ...term, text: String(digest53(term.text)) }));
}

/** The story that is most like the article, and those that are so like it that all are one. */
async function likeStories(
  trx: Database,
  dialect: Dialect,
  { publishedAt }: PreparedArticle,
  terms: readonly Term[],
  { sourceId, own }: { sourceId: number; own: number },
): Promise<number[]> {
  if (terms.length === 0) return [];
  const counts = await countTerms(trx, dialect, terms, publishedAt);
  const leading = terms.filter((term) => mayLead(term) && counts.get(term.text)!.lately < crowd);
  const rows = await termsAround(trx, dialect, leading, publishedAt, { sourceId, own });
  const found = Map.groupBy(rows, (row) => Number(row.article_id));
  const stories = new Map<number, number>();
  for (const theirs of found.values()) {
    const value = storyLikeness(terms, theirs.map(storedTerm), (text) => counts.get(text)?.earlier ?? 0);
    const story = Number(theirs[0]!.story_id);
    if (value > (stories.get(story) ?? 0)) stories.set(story, value);
  }
  const ranked = [...stories].sort(([a, x], [b, y]) => y - x || a - b);
  return ranked.filter(([, value], at) => at === 0 || value >= certain).map(([story]) => story);
}

/** Whether articles are looked for by the term: what many texts have anyway only tells how like they are. */
function mayLead({ kind, inTitle }: Term): boolean {
  return inTitle ? kind !== 'common' : kind !== 'word';
}

const termColumn = { term: 'bigint' } as const;

/**
 * How many articles had each term before these days, and how many have it now where it may lead to others; counting stops
 * where it is enough.
 */
async function countTerms(trx: Database, dialect: Dialect, terms: readonly Term[], publishedAt: number) {
  const list = rowList(
    dialect,
    { ...termColumn, leads: 'bigint' },
    terms.map((term) => ({ term: Number(term.text), leads: mayLead(term) ? 1 : 0 })),
  );
  const count = (from: number, to: number, limit: number) => sql<number>`(select count(*) from (
    select 1 from story_term s where s.term = t.term and s.published_at between ${from} and ${to}
    limit ${sql.lit(limit)}) as counted)`;
  const from = publishedAt - storyWindowMs;
  const { rows } = await sql<{ term: number; earlier: number; lately: number }>`
    select t.term, ${count(from - historyMs, from - 1, worn)} as earlier,
      case t.leads when 1 then ${count(from, publishedAt + storyWindowMs, crowd)} else 0 end as lately from ${list} as t`.execute(
    trx,
  );
  return new Map(
    rows.map(({ term, earlier, lately }) => [
      String(term),
      { earlier: Number(earlier), lately: Number(lately) },
    ]),
  );
}

type StoredTerm = { article_id: number; story_id: number; term: number; kind: number };

/** All terms of the articles of other sources that share most with these. */
async function termsAround(
  trx: Database,
  dialect: Dialect,
  terms: readonly Term[],
  publishedAt: number,
  { sourceId, own }: { sourceId: number; own: number },
): Promise<StoredTerm[]> {
  if (terms.length === 0) return [];
  const list = rowList(
    dialect,
    termColumn,
    terms.map(({ text }) => ({ term: Number(text) })),
  );
  const { rows } = await sql<StoredTerm>`
    select c.article_id, c.story_id, s.term, s.kind from (
      select a.id as article_id, a.story_id from (
        select s.article_id, count(*) as shared from ${list} as t join story_term s on s.term = t.term
        where s.published_at between ${publishedAt - storyWindowMs} and ${publishedAt + storyWindowMs}
        group by s.article_id) as n
      join article a on a.id = n.article_id join article f on f.id = a.story_id
      where a.source_id <> ${sourceId} and a.id <> ${own}
        and f.published_at between ${publishedAt - longestStoryMs} and ${publishedAt + longestStoryMs}
      order by n.shared desc, a.id desc limit ${sql.lit(candidates)}) as c
    join story_term s on s.article_id = c.article_id`.execute(trx);
  return rows;
}

function storedTerm({ term, kind }: StoredTerm): Term {
  return { text: String(term), kind: termKinds[Number(kind) >> 1]!, inTitle: (Number(kind) & 1) === 1 };
}

/** How many other publishers tell these stories. */
export async function otherSources(
  trx: Database,
  sourceId: number,
  stories: readonly number[],
): Promise<number> {
  if (stories.length === 0) return 0;
  const { n } = await trx
    .selectFrom('article')
    .select(({ fn }) => fn.count('source_id').distinct().as('n'))
    .where('story_id', 'in', stories)
    .where('source_id', '!=', sourceId)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Puts a stored article into its place. What answers show of the others in the story changes with it. */
export async function settleStory(
  trx: Database,
  id: number,
  publishedAt: number,
  { stories, terms }: StoryPlace,
  now: number,
): Promise<void> {
  const story = stories[0] ?? id;
  await trx.updateTable('article').set({ story_id: story }).where('id', '=', id).execute();
  await writeTerms(trx, id, publishedAt, terms);
  if (stories.length === 0) return;
  const merged = new Set(stories.slice(1));
  const members = await trx
    .selectFrom('article')
    .select(['id', 'source_id', 'story_id', 'severity', 'severity_reasons', 'published_at', 'hot'])
    .where('story_id', 'in', stories)
    .execute();
  const sources = new Set(members.map((row) => Number(row.source_id)));
  for (const member of members) {
    const reasons = JSON.parse(member.severity_reasons) as SeverityReason[];
    const told = corroborated(reasons, sources.size - 1);
    const hot = hotRank({
      publishedAt: Number(member.published_at),
      severity: told.score,
      others: sources.size - 1,
    });
    const stays = told.score === member.severity && hot === Number(member.hot);
    if (Number(member.id) === id || (stays && !merged.has(Number(member.story_id)))) continue;
    const change = await takeChanges(trx, 1, now);
    const severity = { severity: told.score, severity_reasons: JSON.stringify(told.reasons) };
    const shown = { story_id: story, hot, ...severity };
    await trx
      .updateTable('article')
      .set({ ...shown, change })
      .where('id', '=', member.id)
      .execute();
  }
}

async function writeTerms(trx: Database, id: number, publishedAt: number, terms: readonly Term[]) {
  await trx.deleteFrom('story_term').where('article_id', '=', id).execute();
  const rows = terms.map(({ text, kind, inTitle }) => ({
    article_id: id,
    term: Number(text),
    kind: termKinds.indexOf(kind) * 2 + (inTitle ? 1 : 0),
    published_at: publishedAt,
  }));
  await insertRows(trx, 'story_term', rows, { skipKnown: true });
}
