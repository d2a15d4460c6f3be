/** An article as answers show it. Both published sets of field names are always present. */
import { z } from 'zod';
import { articleCategories } from './article-category.ts';
import { confidence, storedRisk } from './ioc.ts';
import { iocTypes } from './ioc-type.ts';
import { meta } from './page.ts';
import { severity } from './severity.ts';
import { technique } from './technique.ts';
import { time } from './time.ts';
import { uuid } from './uuid.ts';

const articleIoc = z
  .object({
    id: uuid,
    type: z.enum(iocTypes),
    value: z.string(),
    confidence,
    first_seen: time,
    last_seen: time,
    risk: storedRisk,
  })
  .meta({ id: 'ArticleIoc', title: 'Indicator named in an article', additive: ['risk'] });

const articleTechnique = technique
  .extend({
    tactic: z.string().nullable(),
    confidence: z.number().nullable().describe('0–100. Articles are found by those from 70 on.'),
    source: z
      .enum(['printed', 'name', 'lexicon', 'model'])
      .optional()
      .describe(
        'What found it: its id in the text, its name, a phrase of the lexicon, or the trained model.',
      ),
    sentence: z.string().optional().describe('Plain text that says it, at most 300 characters.'),
  })
  .meta({ id: 'ArticleTechnique', title: 'Technique described in an article' });

const category = z.enum(articleCategories);

export const article = z
  .object({
    id: uuid,
    title: z.string(),
    url: z.string().describe("The publisher's page."),
    canonical_url: z.string().describe('The page on this server.'),
    summary: z.string(),
    summary_kind: z
      .enum(['publisher', 'extract'])
      .describe('Whose words `summary` is: the publisher’s own summary, or sentences taken out of the text.'),
    ai_summary: z.string().nullable(),
    image_url: z.string().nullable(),
    published_at: time,
    fetched_at: time,
    modified_at: time.describe('Unique and rising: the position for delta polling.'),
    source_name: z.string(),
    source: z.string().describe("The publisher's domain."),
    source_type: z.string().describe('How the article came in, such as `rss`.'),
    source_tier: z.int().describe('1 first-hand and curated, 2 reliable, 3 everything else.'),
    category,
    category_label: z.string(),
    category_legacy: z.string().nullable(),
    categories: z.array(category).describe('Primary category first.'),
    content_type: z.string(),
    severity_score: z.number().describe('0–10.'),
    severity_label: severity.describe('critical from 9, high from 7, medium from 4, low below.'),
    severity: severity.describe('Equal to `severity_label`.'),
    categorized_by: z.enum(['ai', 'rule', 'user']),
    categorized_at: time.nullable(),
    ai_classification: z.string().nullable(),
    ai_classification_confidence: z.number().nullable(),
    tech_tags: z.array(z.string()),
    tags: z.array(z.string()).describe('`tech_tags`, each after a `#`.'),
    industry_tags: z.array(z.string()).describe('Sector slugs.'),
    has_iocs: z.boolean(),
    ioc_count: z.int(),
    story_id: uuid.describe('The same for all articles that report one story: the id of the first of them.'),
    story_sources: z.int().describe('How many sources report the story, this one included.'),
    score: z.int().describe('Upvotes less downvotes.'),
    points: z.int().describe('Equal to `score`.'),
    upvotes: z.int(),
    downvotes: z.int(),
    comment_count: z.int(),
    vouch_count: z.int(),
    rank_score: z
      .number()
      .describe(
        'Place in the order `hot`: it stays as it is while the article ages, and newer ones begin with more.',
      ),
    submission_type: z.enum(['rss_auto', 'user']),
    submitted_by_username: z.string().nullable(),
    audio_url: z.string().nullable(),
    audio_duration_seconds: z.number().nullable(),
    audio_voice: z.string().nullable(),
    threat_actors: z.array(z.string()).optional().describe('Expansion `threat_actors`.'),
    mitre_techniques: z.array(articleTechnique).optional().describe('Expansion `mitre`.'),
    cve_ids: z.array(z.string()).optional().describe('Expansion `cves`.'),
    cves: z.array(z.string()).optional().describe('Equal to `cve_ids`.'),
    kev_cves: z
      .array(z.string())
      .optional()
      .describe('Those of `cves` that are in the CISA catalogue of exploited ones. Expansion `cves`.'),
    iocs: z.array(articleIoc).optional().describe('Expansion `iocs`.'),
  })
  .meta({ id: 'Article', title: 'Article', additive: ['kev_cves'] });

export type Article = z.output<typeof article>;

const story = z
  .object({
    id: uuid,
    sources: z.int().describe('How many sources report it.'),
    articles: z
      .array(
        z.object({
          id: uuid,
          source: z.string().describe("The publisher's domain."),
          source_name: z.string(),
          title: z.string(),
          url: z.string(),
          published_at: time,
        }),
      )
      .describe('Those that the key may read, the newest first; at most 100.'),
  })
  .meta({ id: 'Story', title: 'Story with the articles that report it' });

const severityReason = z
  .object({ code: z.string(), text: z.string(), points: z.number() })
  .meta({ id: 'SeverityReason', title: 'Reason for the severity of an article' });

const articleName = z
  .object({
    kind: z.enum(['actor', 'software']),
    id: z.string().nullable().describe('Of ATT&CK, else the UUID of the MISP galaxy.'),
    name: z.string().describe('The one by which it is compared and found.'),
    aliases: z.array(z.string()),
    as_written: z.string().describe('What this article mostly calls it.'),
    source: z
      .enum(['name', 'new-name'])
      .describe('`new-name`: no catalogue has it; what the text says of it makes it one.'),
    sentence: z.string().describe('Plain text that names it first, at most 300 characters.'),
  })
  .meta({ id: 'ArticleName', title: 'Actor, malware or tool named in an article' });

/** What the answer about one article holds beyond the row of the list. */
export const wholeArticle = article
  .extend({
    story,
    severity_reasons: z
      .array(severityReason)
      .describe('Their points add up to the score, before it is kept within 0 and 10.'),
    software: z.array(z.string()).describe('Malware and tools that it names.'),
    names: z.array(articleName).describe('Actors, malware and tools, in the order of the text.'),
  })
  .meta({ id: 'WholeArticle', title: 'Article with its story' });

/** A row reduced by the parameter `fields`. */
const articleRow = article
  .partial()
  .meta({ id: 'ArticleRow', title: 'Article, whole or reduced by `fields`' });

export type ArticleRow = z.output<typeof articleRow>;

const articleFilters = z
  .object({
    time_field: z.string(),
    since: time,
    until: time,
    modified_since: time,
    sort: z.string(),
    q: z.string(),
    cve_text_search: z.string(),
    category: z.array(z.string()),
    severity: z.array(z.string()),
    min_severity: z.number(),
    max_severity: z.number(),
    has_iocs: z.boolean(),
    threat_actor: z.array(z.string()),
    industry: z.array(z.string()),
    mitre_technique: z.array(z.string()),
    source: z.array(z.string()),
    include_archived: z.boolean(),
    group: z.string(),
  })
  .partial()
  .required({ time_field: true, since: true, sort: true })
  .meta({ id: 'ArticleFilters', title: 'Filters in effect' });

export const articleList = z
  .object({
    meta: meta.extend({
      limit: z.int().describe('Rows per page in effect, after clamping.'),
      offset: z.int(),
      total: z
        .int()
        .nullable()
        .describe('Number of rows for the filters, where it was asked for or is cheap.'),
      total_estimated: z.boolean(),
      next_cursor: z.string().nullable().describe('Also sent as X-Next-Cursor; null on the last page.'),
      filters: articleFilters,
    }),
    data: z.array(articleRow),
  })
  .meta({ id: 'ArticleList', title: 'Page of articles' });

/** The envelope and the flat form at once; `fields` reduces both alike. */
export const articleAnswer = z
  .object({
    meta,
    data: wholeArticle
      .partial()
      .meta({ id: 'WholeArticleRow', title: 'Article with its story, whole or reduced by `fields`' }),
    ...wholeArticle
      .pick({
        id: true,
        title: true,
        url: true,
        source: true,
        published_at: true,
        summary: true,
        categories: true,
        severity: true,
        tags: true,
        threat_actors: true,
        cves: true,
        points: true,
        comment_count: true,
        story: true,
      })
      .partial().shape,
    iocs: z.array(articleIoc.pick({ type: true, value: true, confidence: true })).optional(),
    mitre_techniques: z.array(technique).optional(),
  })
  .meta({ id: 'ArticleAnswer', title: 'One article' });

export type WholeArticle = z.output<typeof articleAnswer>['data'];
