/** The four words of severity, for articles, vulnerabilities and the risk of an indicator. */
import { z } from 'zod';

export const severities = ['critical', 'high', 'medium', 'low'] as const;

export const severity = z.enum(severities);

export type Severity = z.infer<typeof severity>;

/** The word for a score of 0–10: critical from 9, high from 7, medium from 4, low below. */
export function severityLabel(score: number): Severity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}
