/** A source that an operator adds: where it is, how it is read and what its records are worth. No code is needed. */
import { z } from 'zod';
import { observableTypes } from './ioc-type.ts';
import { sourceCategories } from './source-category.ts';
import { tlpWords } from './tlp.ts';

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u, 'one line of text');

const address = z.url({ protocol: /^https?$/, hostname: /./ }).max(2048);

/** How a request carries a key. The key itself stands in the settings, never in a definition. */
const ownKey = z
  .strictObject({
    setting: z
      .string()
      .regex(/^[a-z0-9_]{1,64}$/)
      .describe('Name below `source_keys` in the settings file.'),
    as: z
      .enum(['header', 'bearer', 'basic', 'address'])
      .describe(
        '`header`: the named header; `bearer`; `basic`: the key is `user:password`; `address`: in place of `{key}` in the address.',
      ),
    header: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/)
      .optional(),
  })
  .refine(({ as, header }) => (as === 'header') === (header !== undefined), {
    error: 'a header is named where the key goes into one, and only there',
    path: ['header'],
  });

/** Headers that the fetcher owns, or that would carry a secret past the settings. */
const notAllowed =
  /^(?:authorization|cookie|host|connection|content-.*|transfer-encoding|user-agent|accept-encoding|if-.*|range|proxy-.*|te|upgrade)$/i;

const headers = z
  .record(
    z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/),
    z
      .string()
      .max(500)
      .regex(/^[ -~]*$/),
  )
  .refine((all) => Object.keys(all).length <= 10, 'at most 10 headers')
  .refine(
    (all) => !Object.keys(all).some((name) => notAllowed.test(name)),
    'a header among these is set by the fetcher, or carries a key: see `key`',
  );

const common = {
  id: z
    .string()
    .max(48)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: line(80),
  url: address,
  home: address.optional().describe('Page about the source, for people.'),
  category: z.enum(sourceCategories).default('threat-feed'),
  tier: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(3),
  every: z.int().min(5).max(525_600).default(60).describe('Minutes between two visits.'),
  confidence: z.int().min(0).max(100).default(50).describe('Of records that say nothing themselves.'),
  threat_type: line(64).optional(),
  malware_family: line(100).optional(),
  tags: z.array(line(64)).max(20).default([]),
  licence: line(200).default('not stated'),
  attribution: line(200).optional(),
  tlp: z.enum(tlpWords).default('amber'),
  commercial: z.boolean().default(true).describe('False where its terms forbid commercial use.'),
  may_be_empty: z.boolean().default(false).describe('True where a body without records is no fault.'),
  key: ownKey.optional(),
  headers: headers.default({}),
};

/** What a column or field may become; `value` is the indicator itself. */
const mappedFields = [
  'type',
  'threat_type',
  'malware_family',
  'tags',
  'confidence',
  'first_seen',
  'last_seen',
  'reference',
  'context',
] as const;

export type MappedField = (typeof mappedFields)[number] | 'value';

function mapping<Place extends z.ZodType>(place: Place) {
  const optional = Object.fromEntries(mappedFields.map((field) => [field, place.optional()]));
  return z.strictObject({
    value: place,
    ...(optional as Record<(typeof mappedFields)[number], z.ZodOptional<Place>>),
  });
}

const type = z.enum(observableTypes).optional().describe('Of all values; found from each where left out.');

/** The source's own words for types, such as `{"ip": "ipv4"}`. */
const types = z
  .record(z.string().max(64), z.enum(observableTypes))
  .refine((all) => Object.keys(all).length <= 50, 'at most 50 words')
  .default({});

const comment = z
  .string()
  .max(4)
  .regex(/^[!-~]*$/)
  .default('#')
  .describe("What comments begin with; '' for none.");

const rss = z.strictObject({ ...common, kind: z.literal('rss') });

const csv = z
  .strictObject({
    ...common,
    kind: z.literal('csv'),
    delimiter: z
      .string()
      .length(1)
      .regex(/^[\t -~]$/)
      .default(','),
    comment,
    columns: mapping(z.union([line(100), z.int().min(1).max(500)])).describe(
      'Columns by their name in the header, or all by number from 1.',
    ),
    skip_rows: z
      .int()
      .min(0)
      .max(100)
      .default(0)
      .describe('Rows before the first record, where columns have numbers.'),
    type,
    types,
  })
  .refine(({ columns }) => new Set(Object.values(columns).map((place) => typeof place)).size === 1, {
    error: 'columns are named or numbered, not both',
    path: ['columns'],
  });

const path = z
  .string()
  .max(200)
  .regex(/^[^.\p{Cc}]+(?:\.[^.\p{Cc}]+)*$/u, 'names with dots between them');

const json = z.strictObject({
  ...common,
  kind: z.literal('json'),
  entries: z
    .union([path, z.literal('')])
    .default('')
    .describe("Path to the list; '' where the body is the list, or has one object a line."),
  fields: mapping(path).describe('Paths within an entry, such as `ioc.value` or `hashes.0`.'),
  type,
  types,
});

const txt = z.strictObject({ ...common, kind: z.literal('txt'), type });

const stix = z.strictObject({ ...common, kind: z.literal('stix') });

const taxii = z.strictObject({
  ...common,
  kind: z.literal('taxii'),
  url: address.describe('Of the collection: `https://host/api-root/collections/ID/`.'),
  limit: z.int().min(1).max(10_000).default(500).describe('Objects that are asked for at once.'),
});

const misp = z.strictObject({
  ...common,
  kind: z.literal('misp'),
  url: address.describe('Of the feed: the folder, or its manifest.json.'),
});

const otx = z.strictObject({ ...common, kind: z.literal('otx') });

export const ownSource = z
  .discriminatedUnion('kind', [rss, csv, json, txt, stix, taxii, misp, otx])
  .refine(({ key, url }) => (key?.as === 'address') === url.includes('{key}'), {
    error: 'an address holds {key} where the key goes into it, and only then',
    path: ['url'],
  });

export type OwnSource = z.infer<typeof ownSource>;

export type OwnSourceKind = OwnSource['kind'];

/** The definition of a source of one kind. */
export type OwnSourceOf<Kind extends OwnSourceKind> = Extract<OwnSource, { kind: Kind }>;
