/** Severity by word, shape and colour; never by colour alone. */
import type { Severity } from '../../src/contract/severity.ts';

const shapes: Record<Severity, string> = {
  critical: 'M5 0 10 5 5 10 0 5Z',
  high: 'M5 .7 10 9.5H0Z',
  medium: 'M.8.8h8.4v8.4H.8Z',
  low: 'M5 10A5 5 0 1 0 5 0a5 5 0 0 0 0 10Z',
};
const words: Record<Severity, string> = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };
export const severityText: Record<Severity, string> = {
  critical: 'text-critical',
  high: 'text-high',
  medium: 'text-medium',
  low: 'text-low',
};

function SeverityShape({ severity }: { severity: Severity }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 10 10" className={`size-2.5 shrink-0 ${severityText[severity]}`}>
      <path d={shapes[severity]} fill="currentColor" />
    </svg>
  );
}

/** `null`: nobody has said. */
export function SeverityWord({ severity }: { severity: Severity | null }) {
  if (severity === null) return <span className="text-faint">Unknown</span>;
  return (
    <span
      className={`inline-flex items-center gap-1.5 font-medium whitespace-nowrap ${severityText[severity]}`}
    >
      <SeverityShape severity={severity} />
      {words[severity]}
    </span>
  );
}
