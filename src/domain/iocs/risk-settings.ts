/** What an operator may change of the risk model: how far sources are trusted, and how fast reports fade. */
import { type HalfLifeKind, halfLives } from './half-lives.ts';
import type { TrustSettings } from './reliability.ts';

export interface RiskSettings {
  sources: TrustSettings;
  /** Days. */
  halfLives: Readonly<Partial<Record<HalfLifeKind, number>>>;
}

/** The model as it comes. */
export const builtInSettings: RiskSettings = { sources: {}, halfLives: {} };

/** From two hours to a hundred years, whatever was asked for. */
export function halfLifeDays(kind: HalfLifeKind, settings: RiskSettings): number {
  return Math.max(1 / 12, Math.min(36_500, settings.halfLives[kind] ?? halfLives[kind]));
}
