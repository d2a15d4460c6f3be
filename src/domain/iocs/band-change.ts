/** When a risk falls below a threshold, and when the words for it change next, if nothing happens but that time goes by. */
import { riskBands, riskConfidenceBands } from '../../contract/risk.ts';
import { roundHalfUp } from '../../lib/exact-shares.ts';
import {
  exactConfidence,
  exactRisk,
  forever,
  type RiskCurve,
  type RiskInput,
  riskCurve,
} from './risk-curve.ts';
import { figuresOf, type RiskFigures } from './risk-figures.ts';
import { builtInSettings, type RiskSettings } from './risk-settings.ts';
import { type Standing, standingVerdict } from './verdict.ts';

const dayMs = 86_400_000;

/** A time in which the same people's word holds, and what is needed to know the next one. */
export interface Course {
  curve: RiskCurve;
  standing: Standing | null;
  from: number;
  /** First millisecond of the next one, or `forever`. */
  until: number;
  input: RiskInput;
  settings: RiskSettings;
}

export function courseOf(input: RiskInput, from: number, settings: RiskSettings = builtInSettings): Course {
  const standing = standingVerdict(input.verdicts ?? [], from);
  const curve = riskCurve(input, standing, from, settings);
  return { curve, standing, from, until: standing?.until ?? forever, input, settings };
}

/** What comes when a verdict has ended; null where none will. */
function nextCourse({ until, input, settings }: Course): Course | null {
  return until === forever ? null : courseOf(input, until, settings);
}

/**
 * The millisecond from which the score is below `least`. Past where it is so already: when it became so, by the evidence
 * there is. Null where it never was as high, or will always be.
 */
export function fallsBelow(least: number, course: Course): number | null {
  const now = course.from;
  const scoreOf =
    ({ curve }: Course) =>
    (at: number) =>
      exactRisk(curve, at) ?? 0;
  if (isBelow(scoreOf(course)(now), least)) {
    const youngest = course.curve.parts.reduce((first, { seen }) => Math.min(first, seen), now);
    const score = scoreOf(course);
    return isBelow(score(youngest), least) ? null : firstBelow(score, least, youngest, now + 1);
  }
  for (let era: Course | null = course; era; era = nextCourse(era)) {
    const score = scoreOf(era);
    if (isBelow(score(era.from), least)) return era.from;
    const falls = firstBelow(score, least, era.from, era.until);
    if (falls !== null) return falls;
  }
  return null;
}

/** The next millisecond in which level, state or confidence word is another one, or null where that will never be. */
export function nextBandChange(course: Course): number | null {
  const { curve, standing, input, from } = course;
  const words = figuresOf(curve, standing, input, from);
  // What a verdict leaves behind when it ends has been as high as it was.
  const later = { ...input, peak: words.peak };
  for (let era: Course | null = course; era; era = nextCourse(era)) {
    if (differ(figuresOf(era.curve, era.standing, later, era.from), words)) return era.from;
    const change = changeWithin(era, words);
    if (change !== null) return change;
  }
  return null;
}

/** Within a course nothing rises, so that the next change is the first fall below the foot of a band. */
function changeWithin({ curve, from, until }: Course, words: RiskFigures): number | null {
  if (words.level === null) return null;
  const risk = words.level === 'low' ? null : riskBands[words.level];
  const sure = words.confidenceWord === 'low' ? null : riskConfidenceBands[words.confidenceWord!];
  const falls = [
    risk === null ? null : firstBelow((at) => exactRisk(curve, at) ?? 0, risk, from, until),
    sure === null ? null : firstBelow((at) => exactConfidence(curve, at), sure, from, until),
  ].filter((at) => at !== null);
  return falls.length === 0 ? null : Math.min(...falls);
}

function differ(a: RiskFigures, b: RiskFigures): boolean {
  return a.level !== b.level || a.state !== b.state || a.confidenceWord !== b.confidenceWord;
}

function isBelow(exact: number, least: number): boolean {
  return roundHalfUp(exact) < least;
}

/**
 * The first millisecond after `from`, before `until`, in which a falling figure is rounded to less than `least`; null for
 * none. Figures halve again and again, so that the straight line through two logarithms leads to the place at once.
 */
function firstBelow(
  figure: (at: number) => number,
  least: number,
  from: number,
  until: number,
): number | null {
  const last = until - 1;
  if (last <= from || !isBelow(figure(last), least)) return null;
  const wanted = Math.log(least - 0.5);
  let above = from;
  let height = Math.log(figure(above)) - wanted;
  let step = dayMs;
  let below = last;
  let depth = Number.NEGATIVE_INFINITY;
  for (; above + step < last; step *= 2) {
    const next = Math.log(figure(above + step)) - wanted;
    if (isBelow(figure(above + step), least)) {
      below = above + step;
      depth = next;
      break;
    }
    above += step;
    height = next;
  }
  for (let turn = 1; below - above > 1; turn++) {
    // Every third turn halves what is left: a figure with a floor or a ceiling is no straight line.
    const part = turn % 3 === 0 || !Number.isFinite(depth) ? 0.5 : height / (height - depth);
    const guess = above + Math.round(part * (below - above));
    const middle = Math.max(above + 1, Math.min(below - 1, guess));
    const exact = figure(middle);
    if (isBelow(exact, least)) {
      below = middle;
      depth = Math.log(exact) - wanted;
    } else {
      above = middle;
      height = Math.log(exact) - wanted;
    }
  }
  return below;
}
