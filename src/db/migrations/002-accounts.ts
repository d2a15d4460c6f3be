/** Sessions, one-time passwords, key rotation, usage, rate limits that survive a restart, the audit log. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { MigrationStep } from './index.ts';

export const accounts: MigrationStep = {
  name: '002-accounts',
  async up(db, dialect) {
    const { row, bytes, big } = columns(dialect);
    const statements = [
      // The secret is sealed with the server's own; recovery codes are kept as hashes, a JSON list.
      sql`alter table account add column totp_secret text`,
      sql`alter table account add column totp_enabled smallint not null default 0`,
      sql`alter table account add column totp_last_step ${big} not null default 0`,
      sql`alter table account add column recovery_codes text not null default '[]'`,
      sql`create table session (
        id text primary key, token_hash ${bytes} not null unique, account_id text not null references account (id),
        created_at ${big} not null, last_seen_at ${big} not null, expires_at ${big} not null,
        address text not null, agent text)`,
      sql`create index session_account on session (account_id)`,
      sql`create index session_expires on session (expires_at)`,
      // One-time permissions such as the set-up link of a fresh server: purpose and hash of the token.
      sql`create table one_time_token (
        purpose text not null, token_hash ${bytes} not null, expires_at ${big} not null, primary key (purpose, token_hash))`,
      sql`alter table api_key add column last_used_at ${big}`,
      sql`alter table api_key add column total_requests ${big} not null default 0`,
      // A rotated key goes on until `retires_at`; the new one names it.
      sql`alter table api_key add column rotated_at ${big}`,
      sql`alter table api_key add column retires_at ${big}`,
      sql`alter table api_key add column rotated_from text`,
      // The first key of a chain of rotations: all of them share its rate limit.
      sql`alter table api_key add column first_key text`,
      sql`create table usage_minute (
        key_id text not null, minute integer not null, route text not null, status smallint not null,
        requests integer not null, micros ${big} not null, primary key (key_id, minute, route, status))`,
      sql`create index usage_minute_minute on usage_minute (minute)`,
      // Histograms apart: counters are added to where they stand, histograms have to be read, merged and written.
      sql`create table usage_day (
        key_id text not null, day integer not null, latencies text not null, primary key (key_id, day))`,
      // What a rolling window still counts: cost per subject and second, in tenths. Read and forgotten by time.
      sql`create table rate_second (
        second ${big} not null, subject text not null, tenths integer not null, primary key (second, subject))`,
      sql`create table audit (
        id ${row}, at ${big} not null, actor_id text, actor text not null, action text not null, subject text not null,
        address text, agent text, details text not null)`,
      sql`create index audit_at on audit (at)`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
