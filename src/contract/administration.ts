/** What administrators see and send: accounts, settings kept in the store, and the state of the whole system. */
import { z } from 'zod';
import { email, newPassword, user } from './account.ts';
import { roles, tiers } from './tier.ts';
import { time } from './time.ts';

const managedUser = user
  .extend({
    suspended_at: time.nullable().describe('Since when nobody gets in by it or its keys.'),
    last_seen_at: time.nullable().describe('Last use of a session that is still there.'),
    keys: z.int().describe('API keys in force.'),
  })
  .meta({ id: 'ManagedUser', title: 'User, for administrators' });

export type ManagedUser = z.output<typeof managedUser>;

export const managedUserList = z
  .object({
    data: z.array(managedUser),
    meta: z.object({ limit: z.int() }),
    links: z.object({ next: z.string().nullable() }),
  })
  .meta({ id: 'ManagedUserList', title: 'Users' });

export const managedUserAnswer = z
  .object({ data: managedUser })
  .meta({ id: 'ManagedUserAnswer', title: 'One user' });

export const newUserBody = z
  .strictObject({
    email,
    tier: z.enum(tiers).optional().describe('`DEFAULT_TIER` of the server where left out.'),
    role: z.enum(roles).default('member'),
    password: newPassword.optional().describe('Made by the server where left out.'),
  })
  .meta({ id: 'NewUser', title: 'New user' });

export const userChangeBody = z
  .strictObject({
    tier: z.enum(tiers).optional(),
    role: z.enum(roles).optional(),
    suspended: z.boolean().optional().describe('True ends all sessions and refuses the keys.'),
  })
  .meta({ id: 'UserChange', title: 'Change of a user' });

export const passwordResetBody = z
  .strictObject({
    without_totp: z.boolean().default(false).describe('Turn off one-time passwords too, for a lost device.'),
  })
  .nullish()
  .meta({ id: 'PasswordReset', title: 'Reset of a password' });

export const passwordAnswer = z
  .object({
    data: managedUser,
    password: z.string().nullable().describe('The only time that it is shown; null where it was given.'),
  })
  .meta({ id: 'PasswordAnswer', title: 'A user with a new password' });

const ownEntry = z.object({
  value: z.string(),
  from: z.enum(['settings file', 'store']).describe('Those of the settings file are changed there.'),
});

const ownAssets = z
  .object({ networks: z.array(ownEntry), domains: z.array(ownEntry) })
  .meta({ id: 'OwnAssets', title: "The operator's own networks and domains" });

export type OwnAssets = z.output<typeof ownAssets>;

const entries = z.array(z.string().trim().min(1).max(255)).max(1000);

export const ownAssetsBody = z
  .strictObject({
    networks: entries.describe('Addresses and networks such as `192.0.2.0/24`.'),
    domains: entries.describe('Domains, each with everything below it.'),
  })
  .meta({ id: 'OwnAssetsChange', title: 'Own networks and domains that the store keeps' });

const sourceKeySlot = z
  .object({
    name: z.string().describe('Name below `source_keys`.'),
    sources: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          needed: z.boolean().describe('False where the source has an open address too.'),
        }),
      )
      .describe('What the key unlocks.'),
    get_from: z.string().nullable().describe('Where people get one.'),
    set: z
      .enum(['settings file', 'store'])
      .nullable()
      .describe('Where the key stands that is used now; the settings file counts before the store.'),
    changed_at: time.nullable(),
  })
  .meta({ id: 'SourceKeySlot', title: 'A key that sources want' });

export type SourceKeySlot = z.output<typeof sourceKeySlot>;

export const sourceKeyAnswer = z
  .object({ data: sourceKeySlot })
  .meta({ id: 'SourceKeyAnswer', title: 'A key that sources want' });

export const adminSettings = z
  .object({ data: z.object({ own: ownAssets, source_keys: z.array(sourceKeySlot) }) })
  .meta({ id: 'AdminSettings', title: 'Settings that the store keeps' });

export const ownAssetsAnswer = z
  .object({ data: ownAssets })
  .meta({ id: 'OwnAssetsAnswer', title: "The operator's own networks and domains" });

/** Header values are Latin text: nothing that could end a line. */
export const sourceKeyBody = z
  .strictObject({
    key: z
      .string()
      .trim()
      .regex(/^[\x21-\x7e]{1,500}$/, 'must be 1 to 500 visible characters'),
  })
  .meta({ id: 'SourceKey', title: 'The key of a source' });

const bytes = z.number().describe('Bytes.');

export const overviewAnswer = z
  .object({
    data: z.object({
      version: z.string(),
      runtime: z.string().describe('Node.js and its version.'),
      started_at: time,
      uptime_seconds: z.int(),
      memory_bytes: bytes,
      store: z.object({
        engine: z.enum(['sqlite', 'postgres']),
        bytes: bytes.nullable(),
        rows: z.record(z.string(), z.int()).describe('By table.'),
      }),
      disk: z
        .object({
          free_bytes: bytes,
          total_bytes: bytes,
        })
        .nullable()
        .describe('Of the data folder; null where that can not be seen.'),
      growth: z.object({
        year_bytes: bytes.describe('What the store will grow by in a year at the pace of now.'),
        based_on: z
          .enum(['measured', 'typical'])
          .describe('`measured` from what came in lately; `typical` where too little came in yet.'),
        days: z.int().describe('Days that were measured.'),
      }),
      sources: z.object({
        enabled: z.int(),
        due: z.int().describe('Waiting for their visit.'),
        visiting: z.int(),
        failing: z.int(),
        last_success_at: time.nullable(),
      }),
      queue: z.object({
        pages: z.int().describe('Article pages that are still to be read.'),
      }),
      users: z.object({ total: z.int(), administrators: z.int(), suspended: z.int() }),
      last_backup_at: time.nullable().describe('Null where none was made by the backup command.'),
    }),
  })
  .meta({ id: 'AdminOverview', title: 'State of the system' });

export type AdminOverview = z.output<typeof overviewAnswer>['data'];
