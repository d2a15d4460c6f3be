/** The risk of an indicator with everything that it is made of, and the words for its figures. */
import { z } from 'zod';
import { type ConfidenceWord, confidenceWords } from './confidence.ts';
import { type IocState, iocStates } from './ioc-state.ts';
import { type Severity, severity } from './severity.ts';
import { time } from './time.ts';

/** The least risk, 0–100, of each word but `low`. */
export const riskBands = { critical: 85, high: 60, medium: 30 } as const;

/** The word for a risk of 0–100. */
export function riskLevel(score: number): Severity {
  if (score >= riskBands.critical) return 'critical';
  if (score >= riskBands.high) return 'high';
  return score >= riskBands.medium ? 'medium' : 'low';
}

/** The least confidence, 0–100, of each word but `low`. These are an indicator's; one record's are in confidence.ts. */
export const riskConfidenceBands = { high: 70, medium: 40 } as const;

const doubted: readonly (IocState | 'unknown')[] = ['benign', 'false_positive', 'withdrawn'];

/** The word for an indicator's confidence, never more than its state allows. */
export function riskConfidenceWord(confidence: number, state: IocState | 'unknown'): ConfidenceWord {
  if (doubted.includes(state)) return 'low';
  if (confidence >= riskConfidenceBands.high) return 'high';
  return confidence >= riskConfidenceBands.medium ? 'medium' : 'low';
}

export const iocRiskModel = 'ioc-1';
export const cveRiskModel = 'cve-1';

const points = z.number().describe('One decimal. The points of all reasons add up to `raw` exactly.');

const riskReason = z
  .object({
    code: z.string().describe('What is reported, such as `c2`; `same_group`: counts with another reason.'),
    text: z.string(),
    points,
    source: z.string().nullable().describe('Who says so.'),
    url: z.string().nullable(),
    seen_at: time.nullable(),
  })
  .meta({ id: 'RiskReason', title: 'Reason for a risk' });

export type RiskReason = z.output<typeof riskReason>;

const riskCap = z
  .object({
    code: z.string(),
    list: z.string().nullable().describe('Name of the allow-list.'),
    limit: z.number().nullable().describe('No more risk than this; null where it is only noted.'),
    text: z.string(),
  })
  .meta({ id: 'RiskCap', title: 'What holds a risk down, or sets it' });

export type RiskCap = z.output<typeof riskCap>;

export const iocRisk = z
  .object({
    score: z.int().nullable().describe('0–100; null where nobody reports the indicator.'),
    level: severity.nullable(),
    raw: z.number().describe('Before caps and verdicts; one decimal.'),
    confidence: z.int().nullable().describe('0–100: how sure it is that somebody is right.'),
    confidence_word: z.enum(confidenceWords).nullable().describe('Never more than the state allows.'),
    state: z.enum([...iocStates, 'unknown']),
    model: z
      .enum([iocRiskModel, cveRiskModel])
      .describe('`cve-1` for a vulnerability of which we hold the record.'),
    computed_at: time,
    reasons: z.array(riskReason),
    caps: z.array(riskCap),
    decay: z.object({
      half_life_days: z.number().nullable().describe('Of the strongest report.'),
      falls_below_60_at: time.nullable().describe('Null where it never was so high, or will stay so.'),
      falls_below_30_at: time.nullable().describe('The end of validity, as STIX has it.'),
    }),
  })
  .meta({
    id: 'IocRisk',
    title: 'Risk of an indicator',
    additive: [
      'raw',
      'confidence',
      'confidence_word',
      'state',
      'model',
      'computed_at',
      'reasons',
      'caps',
      'decay',
    ],
  });

export type IocRisk = z.output<typeof iocRisk>;

const remediationTimelines = ['upgrade', '60_days', '14_days', '3_days', '3_days_forensic'] as const;

export type RemediationTimeline = (typeof remediationTimelines)[number];

const timeline = z
  .array(z.enum(remediationTimelines))
  .describe('One answer; several where facts that decide it are not known.');

export const cveRisk = z
  .object({
    score: z.int().describe('0–100.'),
    level: severity,
    raw: z.number().describe('Sum of the points; one decimal.'),
    model: z.literal(cveRiskModel),
    reasons: z.array(z.object({ code: z.string(), text: z.string(), points })),
    unknown: z.array(z.string()).describe('Facts that nobody has stated; none of them is guessed.'),
    remediation: z
      .object({ exposed: timeline, not_exposed: timeline })
      .describe('Time to mend it by BOD 26-04, for what can be reached from the internet and what cannot.'),
  })
  .meta({ id: 'CveRisk', title: 'Risk of a vulnerability' });

export type CveRisk = z.output<typeof cveRisk>;
