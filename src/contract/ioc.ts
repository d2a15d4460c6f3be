/** An indicator of compromise as answers show it, and the answers of list and search. */
import { z } from 'zod';
import { confidenceWords } from './confidence.ts';
import { iocStates } from './ioc-state.ts';
import { observableTypes } from './ioc-type.ts';
import { links, pageMeta } from './page.ts';
import { severity } from './severity.ts';
import { sourceCategories } from './source-category.ts';
import { time } from './time.ts';
import { uuid } from './uuid.ts';

export const confidence = z.enum(confidenceWords);

const iocSource = z
  .object({
    article_id: uuid.nullable().describe('The article that names the indicator, where origin is `article`.'),
    article_title: z.string().nullable(),
    article_url: z.string().nullable().describe('Page of the article on this server.'),
    reference_url: z.string().nullable().describe("The source's own page about the indicator."),
    feed_name: z.string().describe('Name of the source.'),
    category: z.enum(sourceCategories).describe('What kind of publisher the source is.'),
    origin: z
      .enum(['article', 'feed'])
      .describe('Found in the text of an article, or a row of a threat feed.'),
  })
  .meta({ id: 'IocSource', title: 'Source of an indicator' });

export const storedRisk = z
  .object({ score: z.int().describe('0–100.'), level: severity })
  .nullable()
  .describe(
    'As of the last change, within its band. Null for vulnerabilities and techniques: see their records.',
  );

const ioc = z
  .object({
    id: uuid,
    type: z.enum(observableTypes),
    value: z.string().describe('Refanged and normalised.'),
    confidence: confidence.describe('From the reputation of the sources and the age of their reports.'),
    first_seen: time,
    last_seen: time,
    source: iocSource.describe('The strongest report.'),
    context: z.string().nullable().describe('The words around the indicator in the strongest report.'),
    tags: z.array(z.string()),
    mitre_techniques: z.array(z.string()).describe('ATT&CK technique ids.'),
    threat_type: z.string().nullable().describe('Such as `malware_hosting`.'),
    malware_family: z.string().nullable(),
    risk: storedRisk,
    state: z.enum(iocStates).describe('What it is at this time, which decides where it leaves.'),
    valid_until: time.nullable().describe('When its risk falls below medium if nobody reports it again.'),
  })
  .meta({
    id: 'Ioc',
    title: 'Indicator of compromise',
    additive: ['threat_type', 'malware_family', 'risk', 'state', 'valid_until'],
  });

export type Ioc = z.output<typeof ioc>;

const iocFilters = z
  .object({
    type: z.string().describe('The types asked for, joined by commas; `all` when unset.'),
    category: z.string(),
    confidence: z.string(),
    industry: z.string(),
    id: z.string(),
    article: z.string(),
    source: z.string(),
    threat_type: z.string(),
    malware_family: z.string(),
    state: z.string().describe('States that the answer holds, joined by commas; `all` for every one.'),
    min_risk: z.string(),
    max_age: z.string(),
    since: time.describe("Lower bound in effect (inclusive), after clamping to the tier's lookback."),
    until: time.describe('Upper bound in effect (exclusive), to the microsecond: the next `since`.'),
    sort: z.string().describe('Order in effect, with its direction.'),
  })
  .meta({
    id: 'IocFilters',
    title: 'Filters in effect',
    additive: [
      'industry',
      'id',
      'article',
      'source',
      'threat_type',
      'malware_family',
      'state',
      'min_risk',
      'max_age',
      'sort',
    ],
  });

export const iocList = z
  .object({ meta: pageMeta.extend({ filters: iocFilters }), data: z.array(ioc), links })
  .meta({ id: 'IocList', title: 'Page of indicators' });

export type IocList = z.output<typeof iocList>;

export const iocSearch = z
  .object({
    meta: pageMeta,
    data: z.object({
      found: z.boolean(),
      query: z.string().describe('The text that was searched for.'),
      matches: z.array(ioc),
      relatedIOCs: z.array(ioc).describe('Other indicators of the same articles, at most ten.'),
      meta: z.object({
        total_matches: z.int(),
        related_count: z.int(),
        search_time_ms: z.number(),
      }),
    }),
    results: z.array(ioc).describe('The matches once more, at a place that both forms of this answer share.'),
  })
  .meta({ id: 'IocSearch', title: 'Search result' });
