/** A risk of 0–100 as number, word, shape and bar. */
import type { Severity } from '../../src/contract/severity.ts';
import { SeverityWord, severityText } from './severity-word.tsx';

interface Risk {
  /** `null`: nobody reports it, which does not mean that it is safe. */
  score: number | null;
  level: Severity | null;
}

interface RiskMeterProps extends Risk {
  large?: boolean;
  /** On a phone without the bar. */
  tight?: boolean;
}

export function RiskMeter({ score, level, large = false, tight = false }: RiskMeterProps) {
  if (score === null) return <span className="text-faint">Unknown</span>;
  return (
    <span className={`inline-flex items-center ${large ? 'gap-3' : 'gap-2'} whitespace-nowrap`}>
      <span className={`font-semibold tabular-nums ${large ? 'text-3xl tracking-tight' : ''}`}>{score}</span>
      <svg
        aria-hidden="true"
        viewBox="0 0 48 6"
        className={`${large ? 'h-2 w-24' : 'h-1.5 w-12'} ${tight ? 'max-md:hidden' : ''} ${severityText[level ?? 'low']}`}
        preserveAspectRatio="none"
      >
        <rect width="48" height="6" rx="2" className="fill-line" />
        <rect width={(48 * score) / 100} height="6" rx="2" fill="currentColor" />
      </svg>
      {level && <SeverityWord severity={level} />}
    </span>
  );
}
