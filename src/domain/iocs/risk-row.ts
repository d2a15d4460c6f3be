/** What the row of an indicator holds of its risk, and whether that is news to those who follow changes. */
import type { IocState } from '../../contract/ioc-state.ts';
import { riskBands, riskConfidenceWord, riskLevel } from '../../contract/risk.ts';
import { courseOf, fallsBelow, nextBandChange } from './band-change.ts';
import { halfLifeOf, type RiskEvidence, type RiskInput, strongestPart } from './risk-curve.ts';
import { figuresOf } from './risk-figures.ts';
import { builtInSettings, type RiskSettings } from './risk-settings.ts';

/** Times are epoch milliseconds. */
export interface RiskRow {
  risk: number;
  /** 0–100; its word is never more than the state allows. */
  confidence: number;
  state: IocState;
  /** The highest risk that it ever had. */
  peak: number;
  /** When the risk falls below medium, as it was published. */
  valid_until: number | null;
  /** When the row is due to be scored again, though nobody reports anything; null for never. */
  next_band_change: number | null;
}

const dayMs = 86_400_000;

/**
 * The row as it is to be stored. `published` says whether it needs a new change number: its band, state or confidence word
 * is another one, or the end of its validity has moved by more than a quarter of a half-life (standard section 19, row 1).
 * Else the end of validity stays as it was published. `leading` is the evidence that is shown as the source (row 3); null
 * where none counts.
 */
export function riskRow(
  input: RiskInput,
  now: number,
  before: RiskRow | null = null,
  settings: RiskSettings = builtInSettings,
): { row: RiskRow; published: boolean; leading: RiskEvidence | null } {
  const known = { ...input, peak: Math.max(input.peak ?? 0, before?.peak ?? 0) };
  const course = courseOf(known, now, settings);
  const figures = figuresOf(course.curve, course.standing, known, now);
  const row: RiskRow = {
    risk: figures.score ?? 0,
    confidence: figures.confidence ?? 0,
    // Without evidence there is no row; a value that people alone speak of has their state.
    state: figures.state === 'unknown' ? 'low' : figures.state,
    peak: figures.peak,
    valid_until: fallsBelow(riskBands.medium, course),
    next_band_change: nextBandChange(course),
  };
  const slack = ((halfLifeOf(course.curve, now) ?? 0) / 4) * dayMs;
  const published =
    before === null || saysOther(before, row) || hasMoved(before.valid_until, row.valid_until, slack);
  if (!published) row.valid_until = before.valid_until;
  const reports = course.curve.parts.filter(({ evidence }) => evidence !== null);
  return { row, published, leading: strongestPart(reports, now)?.evidence ?? null };
}

function saysOther(a: RiskRow, b: RiskRow): boolean {
  return (
    a.state !== b.state ||
    riskLevel(a.risk) !== riskLevel(b.risk) ||
    riskConfidenceWord(a.confidence, a.state) !== riskConfidenceWord(b.confidence, b.state)
  );
}

function hasMoved(from: number | null, to: number | null, slack: number): boolean {
  return from === null || to === null ? from !== to : Math.abs(to - from) > slack;
}
