/** The settings of the risk model as administrators see them: what stands, and what came with the product. */
import type { z } from 'zod';
import { halfLifeKinds, type scoringAnswer } from '../../contract/scoring.ts';
import type { SourceCategory } from '../../contract/source-category.ts';
import { isApplyingPending } from '../../domain/iocs/apply-settings.store.ts';
import { halfLives } from '../../domain/iocs/half-lives.ts';
import { admiraltyLetter, trustOf } from '../../domain/iocs/reliability.ts';
import { halfLifeDays, type RiskSettings } from '../../domain/iocs/risk-settings.ts';
import { readScoringSettings } from '../../domain/settings/scoring-settings.store.ts';
import { readSources } from '../../domain/sources/sources.store.ts';
import { problem } from '../../http/problem.ts';
import { isoTime } from '../../lib/iso-time.ts';
import type { ApiDeps } from '../endpoint.ts';

/** Read where it was just written. */
export async function showScoring({ store }: ApiDeps): Promise<z.output<typeof scoringAnswer>> {
  const { version, settings, changedAt, changedBy } = await readScoringSettings(store.write);
  const sources = await readSources(store.write);
  return {
    data: {
      version,
      changed_at: changedAt === null ? null : isoTime(changedAt),
      changed_by: changedBy,
      pending: await isApplyingPending(store.write),
      sources: sources.map(({ slug, name, category, tier }) => {
        const source = { slug, name, category: category as SourceCategory, tier };
        const { reliability, group } = trustOf(source, settings.sources);
        const shipped = trustOf(source);
        return {
          id: slug,
          name,
          reliability,
          letter: admiraltyLetter(reliability),
          group,
          built_in: { reliability: shipped.reliability, group: shipped.group },
        };
      }),
      half_lives: halfLifeKinds.map((kind) => ({
        kind,
        days: halfLifeDays(kind, settings),
        built_in_days: halfLives[kind],
      })),
    },
  };
}

interface Sent {
  sources:
    | RiskSettings['sources']
    | Record<string, { reliability?: number | undefined; group?: string | undefined }>;
  half_lives: Partial<Record<(typeof halfLifeKinds)[number], number>>;
}

/** As the model takes them; throws `invalid_parameter` for a source that there is not. */
export async function readSent({ sources, half_lives }: Sent, { store }: ApiDeps): Promise<RiskSettings> {
  const known = new Set((await readSources(store.write)).map(({ slug }) => slug));
  const strange = Object.keys(sources).find((slug) => !known.has(slug));
  if (strange !== undefined) {
    const message = `sources: there is no source “${strange}”`;
    throw problem('invalid_parameter', { message, details: { parameter: 'sources', message } });
  }
  return { sources: sources as RiskSettings['sources'], halfLives: half_lives };
}
