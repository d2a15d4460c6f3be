/** Articles with everything that a report in STIX says of them. */
import type { ReportedName, ReportRow } from '../../contract/report-row.ts';
import type { Sector } from '../../contract/sector.ts';
import { tlpWords } from '../../contract/tlp.ts';
import type { ArticleRow } from '../../domain/articles/article-list.store.ts';
import { readTags, type StoredTag } from '../../domain/articles/article-tags.store.ts';
import { aliasesOf } from '../../domain/attack/aliases.store.ts';
import { isTool } from '../../domain/attack/is-tool.ts';
import { isAttackName } from '../../domain/attack/known-names.ts';
import { type NamedEntity, namedEntities } from '../../domain/attack/named-entities.store.ts';
import { reportedIocs } from '../../domain/iocs/reported-iocs.store.ts';
import { showExportRows } from '../../domain/iocs/show-export-rows.ts';
import { wordsOn } from '../../domain/iocs/words-on.store.ts';
import type { Admission } from '../../exports/admit-rows.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { formatUuid } from '../../lib/uuid.ts';
import type { ApiDeps } from '../endpoint.ts';

interface ShowWith {
  deps: ApiDeps;
  now: Date;
  /** Position in `tlpWords`. */
  clearance: number;
  admit: Admission;
}

/** In their order, without those of a source above the clearance. */
export async function reportRows(
  articles: readonly ArticleRow[],
  { deps, now, clearance, admit }: ShowWith,
): Promise<ReportRow[]> {
  const { store, sources, publicUrl } = deps;
  const shown = await sources.within(articles, tlpWords[clearance]!);
  const ids = shown.map((row) => Number(row.id));
  const rows = await reportedIocs(store.scan, ids, clearance);
  const exported = await showExportRows(rows, { db: store.scan, sources, publicUrl });
  const words = await wordsOn(
    store.scan,
    store.dialect,
    rows.map(({ id }) => Number(id)),
    now.getTime(),
  );
  const byArticle = Map.groupBy(
    rows.flatMap((row, at) => {
      const one = admit(exported[at]!);
      return one ? { one, said: words.get(Number(row.id)) ?? [], article: row.namedBy } : [];
    }),
    ({ article }) => article,
  );
  const names = await namesOf(ids, deps);
  return shown.map((row) => {
    const indicators = byArticle.get(Number(row.id)) ?? [];
    const { name: sourceName, tlp, attribution } = sources.of(row.source_id);
    const id = formatUuid(row.uid);
    return {
      id,
      title: row.title,
      summary: row.summary,
      url: row.url,
      page: `${publicUrl}/item/${id}`,
      sourceName,
      attribution,
      tlp,
      published_at: isoTime(row.published_at),
      created_at: isoTime(row.fetched_at),
      // Change numbers are microseconds since 1970.
      modified_at: isoTime(Math.floor(row.change / 1000)),
      labels: list(row.tech_tags),
      indicators: indicators.map(({ one }) => one),
      words: new Map(
        indicators.map(({ one, said }) => [one.id, said.map((word) => ({ ...word, at: isoTime(word.at) }))]),
      ),
      cves: list(row.cves),
      techniques: list(row.techniques),
      names: names.get(Number(row.id)) ?? [],
      sectors: list(row.sectors) as Sector[],
    };
  });
}

async function namesOf(
  articles: readonly number[],
  { store }: ApiDeps,
): Promise<Map<number, ReportedName[]>> {
  const tags = await readTags(store.scan, articles, ['actor', 'software']);
  const ids = [...new Set(tags.flatMap(({ id }) => id ?? []))];
  const entities = await namedEntities(store.scan, ids);
  const aliases = await aliasesOf(store.scan, ids);
  const shown = tags.map((tag) => ({
    article: tag.articleId,
    named: nameOf(tag, tag.id === null ? undefined : entities.get(tag.id), aliases.get(tag.id ?? '') ?? []),
  }));
  return new Map(
    [...Map.groupBy(shown, ({ article }) => article)].map(([article, all]) => [
      article,
      all.map(({ named }) => named),
    ]),
  );
}

function nameOf(
  { kind, id, name }: StoredTag,
  entity: NamedEntity | undefined,
  aliases: string[],
): ReportedName {
  const isAttack = isAttackName(id);
  return {
    kind: kind === 'actor' ? 'actor' : softwareKind(id, entity),
    name,
    id: isAttack ? id : null,
    uuid: (isAttack && entity?.uuid) || null,
    aliases,
  };
}

function softwareKind(id: string | null, entity: NamedEntity | undefined): 'malware' | 'tool' {
  if (entity) return entity.kind === 'tool' ? 'tool' : 'malware';
  return isTool(id) ? 'tool' : 'malware';
}

function list(json: string): string[] {
  return JSON.parse(json) as string[];
}
