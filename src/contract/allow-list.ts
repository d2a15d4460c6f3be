/** Lists of what is no indicator, or needs a word of caution: what they are, what they hold, and what an operator adds. */
import { z } from 'zod';
import { iocTypes } from './ioc-type.ts';
import { time } from './time.ts';

/** What a list is of, the strongest first: where several lists hold a value, the first of these speaks. */
export const allowListClasses = [
  'operator',
  'own',
  'sinkhole',
  'known_good',
  'resolver',
  'top_site',
  'vendor',
  'service',
  'popular_site',
  'shared_platform',
  'shortener',
  'scanner',
  'cdn',
  'parking',
  'cloud',
  'vpn',
  'dynamic_dns',
  'disposable_mail',
] as const;

export type AllowListClass = (typeof allowListClasses)[number];

/** How the entries of a list match; the words of the MISP warning lists. */
const matchWords = ['string', 'substring', 'hostname', 'cidr', 'regex'] as const;

const listClass = z.enum(allowListClasses).describe('What the list is of.');
const cap = z.int().nullable().describe('No more than this risk for what the list holds; null for no cap.');
const listState = z
  .enum(['benign', 'sinkhole'])
  .nullable()
  .describe('State of what the list holds; null where being listed is only noted.');

const allowList = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    class: listClass,
    cap,
    state: listState,
    match: z.enum(matchWords),
    enabled: z.boolean().describe('False where an operator switched the list off.'),
    built_in: z.boolean().describe('Comes with the product, and is there without any download.'),
    entries: z.int(),
    refused: z
      .record(z.string(), z.int())
      .describe('Entries of the publisher that are not used, by the reason.'),
    version: z.string().nullable().describe("The publisher's version."),
    updated_at: time.nullable().describe('When its content changed last; null for a built-in list.'),
  })
  .meta({ id: 'AllowList', title: 'Allow-list' });

export type AllowList = z.output<typeof allowList>;

export const allowListsAnswer = z
  .object({
    data: z.array(allowList),
    meta: z.object({
      pending: z
        .boolean()
        .describe('True while stored indicators are being judged again after the last change.'),
    }),
  })
  .meta({ id: 'AllowLists', title: 'Allow-lists' });

export const allowListSwitch = z
  .object({ enabled: z.boolean().describe('False: what the list holds is judged as if it were not there.') })
  .meta({ id: 'AllowListSwitch', title: 'Switch of an allow-list' });

const listing = z
  .object({
    list: z.string().describe('Id of the list.'),
    name: z.string(),
    class: listClass,
    cap,
    state: listState,
    note: z.string().describe('What it means, for people.'),
  })
  .meta({ id: 'Listing', title: 'What a list says of a value' });

export const allowListCheck = z
  .object({
    data: z.object({
      value: z.string().describe('In normal form.'),
      type: z.enum(iocTypes),
      verdict: listing
        .nullable()
        .describe('What counts; null where no list holds it, or an override stands.'),
      overridden: z.boolean().describe('An operator said that this is never allow-listed.'),
      listed: z.array(listing).describe('Every list that holds it, the strongest first.'),
    }),
  })
  .meta({ id: 'AllowListCheck', title: 'Which lists hold a value' });

export type AllowListCheck = z.output<typeof allowListCheck>['data'];

const entryEffects = ['allow', 'never'] as const;

export type EntryEffect = (typeof entryEffects)[number];

const entryEffect = z
  .enum(entryEffects)
  .describe('`allow`: never an indicator. `never`: judged as an indicator, whatever list holds it.');

const allowListEntry = z
  .object({
    id: z.int(),
    value: z
      .string()
      .describe('An address, a network, a domain with all below it, a URL, an e-mail address, a hash.'),
    effect: entryEffect,
    note: z.string().nullable(),
    added_by: z.string(),
    added_at: time,
  })
  .meta({ id: 'AllowListEntry', title: 'Entry of the operator' });

export const newAllowListEntry = z
  .object({
    value: z.string().trim().min(1).max(2048).describe('May be defanged.'),
    effect: entryEffect.default('allow'),
    note: z.string().trim().max(300).optional().describe('Why, for those who come later.'),
  })
  .meta({ id: 'NewAllowListEntry', title: 'New entry' });

export const allowListEntryAnswer = z
  .object({ data: allowListEntry })
  .meta({ id: 'AllowListEntryAnswer', title: 'Entry' });

export const allowListEntries = z
  .object({
    data: z.array(allowListEntry),
    meta: z.object({ limit: z.int() }),
    links: z.object({ next: z.string().nullable().describe('Older entries; null on the last page.') }),
  })
  .meta({ id: 'AllowListEntries', title: 'Entries of the operator, newest first' });
