/** How soon CISA's directive BOD 26-04 wants a vulnerability mended: its decision table (CERT/CC SSVC, `cisa_bod_26_04` 1.0.0). */
import type { RemediationTimeline } from '../../contract/risk.ts';

export interface RemediationFacts {
  inKev: boolean;
  /** Whether it can be reached from public networks: what only the owner of a system knows. */
  exposed: boolean;
  /** Null where nobody has said. */
  automatable: boolean | null;
  totalImpact: boolean | null;
}

/** By listed, exposed, automatable and total impact, each 0 or 1, as the digits of a binary number. */
const table: readonly RemediationTimeline[] = [
  'upgrade', // 0000
  'upgrade',
  '60_days',
  '60_days',
  '60_days', // 0100
  '14_days',
  '14_days',
  '3_days',
  '14_days', // 1000
  '14_days',
  '14_days',
  '3_days_forensic',
  '14_days', // 1100
  '3_days_forensic',
  '3_days',
  '3_days_forensic',
];

/** One answer, or all that are possible where a fact is not known, the least urgent first. */
export function remediationTimeline(facts: RemediationFacts): RemediationTimeline[] {
  const answers = new Set<RemediationTimeline>();
  for (const automatable of either(facts.automatable))
    for (const total of either(facts.totalImpact))
      answers.add(table[bits(facts.inKev, facts.exposed, automatable, total)]!);
  return [...answers].sort((a, b) => table.indexOf(a) - table.indexOf(b));
}

function either(fact: boolean | null): boolean[] {
  return fact === null ? [false, true] : [fact];
}

function bits(...facts: boolean[]): number {
  return facts.reduce((number, fact) => number * 2 + Number(fact), 0);
}
