/** What is known of one indicator. Two published forms in one body: the envelope with figures, and flat with words. */
import { z } from 'zod';
import { cve } from './cve.ts';
import { confidence } from './ioc.ts';
import { iocStates } from './ioc-state.ts';
import { observableTypes } from './ioc-type.ts';
import { meta } from './page.ts';
import { iocRisk } from './risk.ts';
import { severity } from './severity.ts';
import { sourceCategories } from './source-category.ts';
import { technique } from './technique.ts';
import { time } from './time.ts';
import { uuid } from './uuid.ts';

/** The coarse groups of source categories, which the flat form speaks. */
const categoryGroups = ['government', 'commercial', 'community'] as const;

export type CategoryGroup = (typeof categoryGroups)[number];

const lookupSource = z
  .object({
    source_feed: z.string(),
    feed_name: z.string().describe('Equal to `source_feed`.'),
    source_category: z.enum(sourceCategories),
    category: z.enum(categoryGroups).describe('The coarse group of `source_category`.'),
    reference_url: z.string().nullable(),
    first_seen: time,
    last_seen: time,
    occurrence_count: z.int(),
    confidence,
    context: z.string().nullable(),
    about: z
      .string()
      .nullable()
      .describe('The network that holds the address, or the service at it, where the report is about that.'),
  })
  .meta({ id: 'LookupSource', title: 'What one source reports', additive: ['about'] });

const relatedArticle = z
  .object({ id: uuid, title: z.string(), url: z.string(), published_at: time })
  .meta({ id: 'RelatedArticle', title: 'Article that names the indicator' });

const query = z.string().nullable().describe('Null where the value cannot be said in that language.');

export const hunting = z
  .object({
    detection_guidance: z.string(),
    splunk_query: query,
    kql_query: query.describe('For Microsoft Sentinel.'),
    variants: z
      .array(z.object({ id: z.enum(['splunk_tstats', 'kql_defender_xdr', 'kql_asim']), query: z.string() }))
      .describe('The same for Splunk data models, Defender XDR, and ASIM parsers.'),
  })
  .meta({ id: 'Hunting', title: 'How to hunt for the indicator', additive: ['variants'] });

const huntingQueries = z
  .object({ splunk: query, kql: query })
  .meta({ id: 'HuntingQueries', title: 'Hunting queries' });

export const lookup = z
  .object({
    meta,
    data: z
      .object({
        id: uuid.describe('Follows from type and value, so that it is the same wherever there is a record.'),
        found: z.boolean().describe('False means that there is no record, not that the indicator is safe.'),
        ioc_value: z.string().describe('The value in normal form.'),
        ioc_type: z.enum(observableTypes),
        confidence: confidence.nullable(),
        first_seen: time.nullable(),
        last_seen: time.nullable(),
        total_occurrences: z.int().describe('Sum over the sources.'),
        reporting_sources: z.int().describe('Number of distinct sources.'),
        threat_type: z.string().nullable(),
        malware_family: z.string().nullable(),
        tags: z.array(z.string()),
        state: z
          .enum([...iocStates, 'unknown'])
          .describe('`unknown`: no record. `benign`: on an allow-list, and left out of lists.'),
        allow_list: z.string().nullable().describe('Name of the allow-list that holds the value.'),
        mitre_techniques: z.array(technique),
        risk: iocRisk
          .nullable()
          .describe('Null where nobody reports it: that does not mean that it is safe.'),
        hunting: hunting.nullable(),
        sources: z.array(lookupSource),
        related_articles: z.array(relatedArticle),
        cve: cve.nullable().describe('The vulnerability, where the indicator is one.'),
      })
      .meta({ additive: ['id', 'state', 'allow_list'] }),
    value: z.string(),
    type: z.enum(observableTypes),
    risk_score: severity.nullable().describe('The word of `data.risk.level`.'),
    confidence: confidence.nullable(),
    mitre_techniques: z.array(technique),
    hunting_queries: huntingQueries.nullable(),
    sources: z.array(z.object({ feed_name: z.string(), category: z.enum(categoryGroups) })),
  })
  .meta({ id: 'Lookup', title: 'Look-up result' });

export type Lookup = z.output<typeof lookup>;
