/** What people of this instance say of an indicator: verdicts of analysts, reports of members. */
import { z } from 'zod';
import { iocRisk } from './risk.ts';
import { time } from './time.ts';
import { uuid } from './uuid.ts';

const verdictWords = ['malicious', 'benign', 'false_positive'] as const;

export type VerdictWord = (typeof verdictWords)[number];

export const reportKinds = ['false_positive', 'seen_here'] as const;

export type ReportKind = (typeof reportKinds)[number];

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u, 'one line of text');

const note = line(500).nullish().describe('Why; for people.');

export const verdictBody = z
  .strictObject({
    verdict: z.enum(verdictWords),
    note,
    risk: z.int().min(0).max(100).optional().describe('Sets the risk; only with `malicious`.'),
    threat_type: line(64).optional().describe('What it does, such as `botnet_cc`; only with `malicious`.'),
    expires_in_days: z.int().min(1).max(365).default(90).describe('Every verdict ends.'),
  })
  .refine(
    ({ verdict, risk, threat_type }) =>
      verdict === 'malicious' || (risk === undefined && threat_type === undefined),
    { message: 'risk and threat_type go with `malicious` alone', path: ['verdict'] },
  )
  .meta({ id: 'NewVerdict', title: 'Verdict of an analyst' });

export const reportBody = z
  .strictObject({
    kind: z.enum(reportKinds).describe('`seen_here`: it was met in the own network.'),
    note,
  })
  .meta({ id: 'NewIocReport', title: 'Report of a member' });

const by = z.string().describe('User name.');

const verdict = z
  .object({
    verdict: z.enum(verdictWords),
    by,
    note: z.string().nullable(),
    risk: z.int().nullable(),
    threat_type: z.string().nullable(),
    created_at: time,
    expires_at: time,
    withdrawn_at: time.nullable().describe('When it was taken back, or another took its place.'),
    stands: z.boolean(),
  })
  .meta({ id: 'Verdict', title: 'Verdict of an analyst' });

const report = z
  .object({
    kind: z.enum(reportKinds),
    by,
    note: z.string().nullable(),
    counts: z
      .boolean()
      .describe('Whether it lowers the risk: of false positives, the first two that are trusted.'),
    own: z.boolean().describe('Whether it is by the person who asks.'),
    created_at: time,
  })
  .meta({ id: 'IocReport', title: 'Report of a member' });

export const feedbackAnswer = z
  .object({
    data: z.object({
      ioc_id: uuid,
      verdict: verdict.nullable().describe('The one that stands.'),
      verdicts: z.array(verdict).describe('All of them, the newest first; at most 50.'),
      reports: z.array(report).describe('The newest first; at most 200.'),
      risk: iocRisk.nullable().describe('As it is now.'),
    }),
  })
  .meta({ id: 'Feedback', title: 'What people say of an indicator' });
