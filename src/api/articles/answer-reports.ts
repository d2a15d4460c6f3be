/** Answers with articles as a STIX 2.1 bundle, and says in its headers what it lacks. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { tlpWords } from '../../contract/tlp.ts';
import type { ArticleRow } from '../../domain/articles/article-list.store.ts';
import type { TierLimits } from '../../domain/keys/tiers.ts';
import { admission } from '../../exports/admit-rows.ts';
import { ReportBundle, stix } from '../../exports/index.ts';
import { namedType } from '../../http/accept.ts';
import { type Text, text } from '../../http/answer.ts';
import { type Caller, clearanceOf } from '../../http/policy.ts';
import { chunks } from '../../lib/chunks.ts';
import type { ApiDeps } from '../endpoint.ts';
import { exportContext } from '../iocs/export-context.ts';
import { reportRows } from './report-rows.ts';

interface Asked {
  deps: ApiDeps;
  caller: Caller<TierLimits>;
  now: Date;
  accept: string | undefined;
  header(name: string, value: string): void;
}

/** Articles that are read together. */
const together = 50;

/** Who asks for it must have the tier and the scope of STIX. */
export async function answerReports(
  articles: readonly ArticleRow[],
  { deps, caller, now, accept, header }: Asked,
): Promise<Text> {
  const clearance = clearanceOf(caller);
  const context = await exportContext({ deps, clearance, now, filters: {}, options: {} });
  const show = {
    deps,
    now,
    clearance: tlpWords.indexOf(clearance),
    admit: admission(stix, context),
  };
  const bundle = new ReportBundle(context);
  const pieces = [bundle.begin()];
  let skipped = 0;
  for (const part of chunks(articles, together)) {
    for (const row of await reportRows(part, show)) {
      const piece = bundle.report(row);
      if (piece === null) skipped += 1;
      else pieces.push(piece);
    }
    await nextTurn();
  }
  pieces.push(bundle.end());
  const counts = [skipped === 0 ? null : `article=${skipped}`, context.leftOut.header()];
  const leftOut = counts.filter((count) => count !== null).join(', ');
  if (leftOut !== '') header('X-Export-Skipped', leftOut);
  header('Cache-Control', 'private, no-cache');
  header('Vary', 'Accept, Authorization, X-API-Key, Cookie');
  const day = now.toISOString().slice(0, 10);
  header('Content-Disposition', `inline; filename="soc-defenders-reports-${day}.json"`);
  return text(namedType(accept, stix.namedTypes ?? []) ?? stix.mediaType, pieces.join(''));
}
