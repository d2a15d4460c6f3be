/** A vulnerability with its scores and its place in the catalogue of exploited ones, and the answers that carry it. */
import { z } from 'zod';
import { article } from './article.ts';
import { envelope, links, pageMeta } from './page.ts';
import { cveRisk } from './risk.ts';
import { severity } from './severity.ts';
import { time } from './time.ts';
import { cvssVersions, exploitationStates } from './vulnerability-record.ts';

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

const date = z.string().meta({ format: 'date' });

/** As rows of a list have it: with a short risk, without what only facts of single sources tell. */
const cveRow = cve
  .omit({ cwes: true, references: true })
  .extend({
    risk: z
      .object({ score: z.int().describe('0–100.'), level: severity })
      .meta({ id: 'CveRiskScore', title: 'Risk of a vulnerability, in short' }),
    exploit: z.boolean().describe('A public exploit is known.'),
    article_count: z.int().describe('Articles of the last 30 days that name it.'),
    epss_history: z
      .array(z.object({ date, epss: z.number() }))
      .describe('What is kept of the last 30 days: notable moves and weekly points, oldest first.'),
  })
  .meta({ id: 'CveRow', title: 'Vulnerability in a list' });

export type CveRow = z.output<typeof cveRow>;

const cveFilters = z
  .object({
    sort: z.string(),
    q: z.string(),
    severity: z.array(z.string()),
    min_cvss: z.number(),
    max_cvss: z.number(),
    min_epss: z.number(),
    min_risk: z.number(),
    kev: z.boolean(),
    exploit: z.boolean(),
    has_articles: z.boolean(),
    vendor: z.array(z.string()),
    product: z.array(z.string()),
    published_since: time,
    published_until: time,
    modified_since: time,
    modified_until: time.describe('Upper bound (exclusive) of a walk by change: the next `modified_since`.'),
  })
  .partial()
  .required({ sort: true })
  .meta({ id: 'CveFilters', title: 'Filters in effect' });

export const cveList = z
  .object({ meta: pageMeta.extend({ filters: cveFilters }), data: z.array(cveRow), links })
  .meta({ id: 'CveList', title: 'Page of vulnerabilities' });

const exploit = z
  .object({ url: z.string(), name: z.string().nullable(), published_at: time.nullable() })
  .meta({ id: 'Exploit', title: 'Public exploit' });

const cveRecord = cve
  .extend({
    risk: cveRisk,
    cvss: z
      .array(
        z.object({
          version: z.enum(cvssVersions),
          score: z.number().nullable(),
          vector: z.string().nullable(),
          by: z.string().nullable().describe('Who scored it.'),
          source: z.string().describe('Id of the source that carries the score.'),
          primary: z.boolean().describe('The source calls it the leading one.'),
        }),
      )
      .describe('Every score that any source gives.'),
    kev_required_action: z.string().nullable(),
    ssvc: z
      .object({
        exploitation: z.enum(exploitationStates).nullable(),
        automatable: z.boolean().nullable(),
        technical_impact: z.enum(['partial', 'total']).nullable(),
      })
      .nullable()
      .describe('Categorisation by CISA; what it has not said is null.'),
    epss_date: date.nullable().describe('Since when the probability stands as it does.'),
    epss_history: z
      .array(z.object({ date, epss: z.number(), epss_percentile: z.number() }))
      .describe('Notable moves and weekly points, oldest first.'),
    exploits: z.array(exploit),
    reference_tags: z
      .array(z.object({ url: z.string(), tags: z.array(z.string()) }))
      .describe('The references once more, with what sources call them.'),
    products: z.array(z.object({ vendor: z.string(), product: z.string() })),
    packages: z.array(
      z.object({
        ecosystem: z.string(),
        name: z.string(),
        versions: z.string().nullable(),
        fixed_in: z.string().nullable(),
      }),
    ),
    article_count: z.int().describe('Articles of the last 30 days that name it.'),
    articles: z
      .array(
        article
          .pick({
            id: true,
            title: true,
            url: true,
            canonical_url: true,
            published_at: true,
            source_name: true,
            category: true,
            severity: true,
          })
          .meta({ id: 'CveArticle', title: 'Article that names a vulnerability' }),
      )
      .describe("The newest within the tier's lookback; at most ten."),
  })
  .meta({ id: 'CveRecord', title: 'Everything about a vulnerability' });

export type CveRecordView = z.output<typeof cveRecord>;

export const cveAnswer = envelope(cveRecord).meta({ id: 'CveAnswer', title: 'One vulnerability' });
