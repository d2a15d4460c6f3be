/** What other settings of the risk model would do to indicators, before they are saved. */
import type { ObservableType } from '../../contract/ioc-type.ts';
import { type Severity, severities } from '../../contract/severity.ts';
import type { RiskInput } from './risk-curve.ts';
import { type RiskFigures, scoreNumber } from './risk-figures.ts';
import type { RiskSettings } from './risk-settings.ts';

/** An indicator, and what people know it by. */
export interface Previewed {
  value: string;
  input: RiskInput;
}

interface Moved {
  type: ObservableType;
  value: string;
  before: RiskFigures;
  after: RiskFigures;
}

export interface SettingsPreview {
  indicators: number;
  levels: Record<Severity, { before: number; after: number }>;
  /** How many get another level or state. */
  moved: number;
  /** Those that move farthest, at most 20. */
  examples: Moved[];
}

const mostExamples = 20;

/** Takes the indicators one by one, so that there may be any number of them. */
export function previewSettings(
  indicators: Iterable<Previewed>,
  now: number,
  before: RiskSettings,
  after: RiskSettings,
): SettingsPreview {
  const levels = Object.fromEntries(severities.map((word) => [word, { before: 0, after: 0 }]));
  const preview = {
    indicators: 0,
    levels: levels as SettingsPreview['levels'],
    moved: 0,
    examples: [] as Moved[],
  };
  for (const { value, input } of indicators) {
    const one = {
      type: input.type,
      value,
      before: scoreNumber(input, now, before),
      after: scoreNumber(input, now, after),
    };
    preview.indicators++;
    if (one.before.level) preview.levels[one.before.level].before++;
    if (one.after.level) preview.levels[one.after.level].after++;
    if (one.before.level === one.after.level && one.before.state === one.after.state) continue;
    preview.moved++;
    preview.examples.push(one);
    preview.examples.sort((a, b) => wayOf(b) - wayOf(a));
    preview.examples.length = Math.min(preview.examples.length, mostExamples);
  }
  return preview;
}

function wayOf({ before, after }: Moved): number {
  return Math.abs((after.score ?? 0) - (before.score ?? 0));
}
