/** The figures and words of an indicator's risk at a moment, as rows hold them. */
import type { ConfidenceWord } from '../../contract/confidence.ts';
import type { IocState } from '../../contract/ioc-state.ts';
import { riskConfidenceWord, riskLevel } from '../../contract/risk.ts';
import type { Severity } from '../../contract/severity.ts';
import { deployableState } from './deployable-state.ts';
import { type RiskCurve, type RiskInput, riskConfidence, riskCurve, riskScore } from './risk-curve.ts';
import { builtInSettings, type RiskSettings } from './risk-settings.ts';
import { type Standing, standingVerdict } from './verdict.ts';

export interface RiskFigures {
  /** 0–100, whole; null where there is no record. */
  score: number | null;
  level: Severity | null;
  /** 0–100, whole. */
  confidence: number | null;
  confidenceWord: ConfidenceWord | null;
  state: IocState | 'unknown';
  /** The highest risk that it ever had, to be stored. */
  peak: number;
}

/** What `scoreNumber` says, from a curve that is there already. */
export function figuresOf(
  curve: RiskCurve,
  standing: Standing | null,
  input: RiskInput,
  at: number,
): RiskFigures {
  const score = riskScore(curve, at);
  // What is old when it comes was high when it was new.
  const peak = Math.max(input.peak ?? 0, score ?? 0, riskScore(curve, 0) ?? 0);
  const state = deployableState({
    verdict: standing?.verdict ?? null,
    listed: curve.listing?.effect.state ?? null,
    withdrawn: curve.withdrawn,
    reports: curve.reports,
    score,
    peak,
  });
  const confidence = score === null ? null : riskConfidence(curve, at);
  return {
    score,
    level: score === null ? null : riskLevel(score),
    confidence,
    confidenceWord: confidence === null ? null : riskConfidenceWord(confidence, state),
    state,
    peak,
  };
}

/** Figures without a word of explanation: a few microseconds. */
export function scoreNumber(
  input: RiskInput,
  now: number,
  settings: RiskSettings = builtInSettings,
): RiskFigures {
  const standing = standingVerdict(input.verdicts ?? [], now);
  return figuresOf(riskCurve(input, standing, now, settings), standing, input, now);
}
