/** A vulnerability with its scores and its place in the catalogue of exploited ones, and the answers that carry it. */
import { z } from 'zod';
import { envelope, links, pageMeta } from './page.ts';
import { severity } from './severity.ts';
import { time } from './time.ts';

export const cve = z
  .object({
    id: z.string().describe('CVE id in capitals.'),
    title: z.string().nullable(),
    description: z.string().nullable(),
    cvss_score: z.number().nullable().describe('CVSS base score, 0–10.'),
    cvss_version: z.string().nullable().describe('Version of CVSS that the score and vector are in.'),
    cvss_vector: z.string().nullable(),
    severity: severity
      .nullable()
      .describe('Band of the base score: critical from 9.0, high from 7.0, medium from 4.0, low from 0.1.'),
    kev: z.boolean().describe('In the CISA catalogue of known exploited vulnerabilities.'),
    kev_date_added: z.string().meta({ format: 'date' }).nullable(),
    kev_due_date: z.string().meta({ format: 'date' }).nullable(),
    kev_ransomware: z
      .boolean()
      .nullable()
      .describe('Known to be used by ransomware; null outside the catalogue.'),
    epss: z.number().nullable().describe('Probability of exploitation within 30 days, 0–1.'),
    epss_percentile: z
      .number()
      .nullable()
      .describe('Share of vulnerabilities with a lower probability, 0–1.'),
    published_at: time.nullable(),
    modified_at: time.nullable(),
    vendor: z.string().nullable(),
    product: z.string().nullable(),
    cwes: z.array(z.string()).describe('CWE ids of the weakness.'),
    references: z.array(z.string()).describe('Addresses of advisories.'),
  })
  .meta({ id: 'Cve', title: 'Vulnerability' });

export type Cve = z.output<typeof cve>;

export const cveList = z
  .object({ meta: pageMeta, data: z.array(cve), links })
  .meta({ id: 'CveList', title: 'Page of vulnerabilities' });

export const cveAnswer = envelope(cve).meta({ id: 'CveAnswer', title: 'One vulnerability' });
