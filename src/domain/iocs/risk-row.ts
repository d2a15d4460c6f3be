/** What the row of an indicator holds of its risk, and whether that is news to those who follow changes. */
import type { IocState } from '../../contract/ioc-state.ts';
import type { ObservableType } from '../../contract/ioc-type.ts';
import { riskBands, riskConfidenceWord, riskLevel } from '../../contract/risk.ts';
import { courseOf, fallsBelow, nextBandChange } from './band-change.ts';
import { halfLifeOf, type Part, type RiskInput } from './risk-curve.ts';
import { figuresOf } from './risk-figures.ts';
import { builtInSettings, type RiskSettings } from './risk-settings.ts';

/** Times are epoch milliseconds. */
export interface RiskRow {
  /** Null for what has no risk of its own. */
  risk: number | null;
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

/** A vulnerability has another model's risk, a technique none: both are named by what leaves, and never blocked. */
export function hasOwnRisk(type: ObservableType): boolean {
  return type !== 'cve' && type !== 'mitre_attack';
}

/**
 * The row as it is to be stored; `before` is null where nothing scored it yet. `published` says whether it needs a new
 * change number: its band, state or confidence word is another one, or the end of its validity has moved by more than a
 * quarter of the half-life (standard section 19, row 1). Else the figures stay as they were published, so that who follows
 * changes has what a list shows. `parts` are the reports that count.
 */
export function riskRow(
  input: RiskInput,
  now: number,
  before: RiskRow | null = null,
  settings: RiskSettings = builtInSettings,
): { row: RiskRow; published: boolean; parts: Part[] } {
  const known = { ...input, peak: Math.max(input.peak ?? 0, before?.peak ?? 0) };
  const course = courseOf(known, now, settings);
  const figures = figuresOf(course.curve, course.standing, known, now);
  const own = hasOwnRisk(input.type);
  const row: RiskRow = {
    risk: own ? (figures.score ?? 0) : null,
    confidence: figures.confidence ?? 0,
    state: rowState(input.type, figures.state),
    peak: own ? figures.peak : 0,
    valid_until: own ? fallsBelow(riskBands.medium, course) : null,
    next_band_change: nextBandChange(course),
  };
  const slack = ((halfLifeOf(course.curve, now) ?? 0) / 4) * dayMs;
  const published =
    before === null || saysOther(before, row) || hasMoved(before.valid_until, row.valid_until, slack);
  if (!published) {
    const { risk, confidence, valid_until } = before;
    Object.assign(row, { risk, confidence, valid_until });
  }
  return { row, published, parts: course.curve.parts.filter(({ evidence }) => evidence !== null) };
}

/**
 * Without evidence there is no row; a value that people alone speak of has their state. What has no risk of its own is
 * active unless it was taken back.
 */
export function rowState(type: ObservableType, state: IocState | 'unknown'): IocState {
  if (hasOwnRisk(type)) return state === 'unknown' ? 'low' : state;
  return state === 'unknown' || state === 'low' || state === 'expired' ? 'active' : state;
}

function saysOther(a: RiskRow, b: RiskRow): boolean {
  return (
    a.state !== b.state ||
    levelOf(a) !== levelOf(b) ||
    riskConfidenceWord(a.confidence, a.state) !== riskConfidenceWord(b.confidence, b.state)
  );
}

function levelOf({ risk }: RiskRow) {
  return risk === null ? null : riskLevel(risk);
}

function hasMoved(from: number | null, to: number | null, slack: number): boolean {
  return from === null || to === null ? from !== to : Math.abs(to - from) > slack;
}
