/** Sources, indicators with their evidence, articles, CVEs, accounts and keys. */
import { sql } from 'kysely';
import { columns } from '../columns.ts';
import type { Database } from '../store.ts';
import type { MigrationStep } from './index.ts';

export const first: MigrationStep = {
  name: '001-first',
  async up(db, dialect) {
    const { row, bytes, big, real } = columns(dialect);
    const statements = [
      sql`create table source (
        id ${row}, slug text not null unique, name text not null, category text not null, tier smallint not null,
        url text not null, every_minutes integer not null, enabled smallint not null, next_at ${big} not null,
        lease_owner text, lease_until ${big} not null, etag text, last_modified text, last_attempt_at ${big},
        last_success_at ${big}, last_new_at ${big}, last_error text, failures integer not null,
        last_records integer not null, last_result text)`,
      sql`create table indicator (
        id ${row}, uid ${bytes} not null, type smallint not null, value text not null, confidence smallint not null,
        state smallint not null, first_seen ${big} not null, last_seen ${big} not null, created_at ${big} not null,
        change ${big} not null, source_id ${big} not null, article_id ${big}, reference text, context text,
        threat_type text, malware_family text, tags text not null, techniques text not null,
        categories integer not null, sectors integer not null, occurrences integer not null, sources integer not null,
        allow_list text)`,
      sql`create unique index indicator_uid on indicator (uid)`,
      sql`create unique index indicator_change on indicator (change)`,
      sql`create index indicator_type_change on indicator (type, change, confidence, state)`,
      sql`create table evidence (
        indicator_id ${big} not null, source_id ${big} not null, first_seen ${big} not null, last_seen ${big} not null,
        count integer not null, confidence smallint not null, threat_type text, malware_family text,
        tags text not null, techniques text not null, sectors integer not null, reference text, context text,
        article_id ${big}, digest ${big} not null, primary key (indicator_id, source_id)) ${withoutRowid(dialect)}`,
      sql`create table indicator_count (
        day integer not null, type smallint not null, word smallint not null, state smallint not null,
        n integer not null, primary key (day, type, word, state)) ${withoutRowid(dialect)}`,
      sql`create table article (
        id ${row}, uid ${bytes} not null, source_id ${big} not null, external_id text not null, url text not null,
        title text not null, summary text not null, author text, image_url text, language text,
        published_at ${big} not null, fetched_at ${big} not null, change ${big} not null, digest ${big} not null,
        category text not null, categories text not null, severity ${real} not null, severity_reasons text not null,
        tech_tags text not null, sectors text not null, threat_actors text not null, software text not null,
        techniques text not null, cves text not null, ioc_count integer not null, archived_at ${big})`,
      sql`create unique index article_uid on article (uid)`,
      sql`create unique index article_change on article (change)`,
      sql`create index article_external on article (source_id, external_id)`,
      sql`create index article_published on article (published_at, id)`,
      sql`create table article_text (article_id ${big} primary key, body text not null)`,
      sql`create table article_label (
        kind text not null, value text ${bytewise(dialect)} not null, article_id ${big} not null,
        primary key (kind, value, article_id)) ${withoutRowid(dialect)}`,
      sql`create index article_label_article on article_label (article_id)`,
      sql`create table article_indicator (
        article_id ${big} not null, indicator_id ${big} not null, confidence smallint not null, place text not null,
        primary key (article_id, indicator_id)) ${withoutRowid(dialect)}`,
      sql`create index article_indicator_indicator on article_indicator (indicator_id, article_id)`,
      sql`create table cve (
        id ${row}, cve text not null unique, title text, description text, vendor text, product text,
        cwes text not null, reference_urls text not null, cvss_score ${real}, cvss_version text, cvss_vector text,
        epss ${real}, epss_percentile ${real}, kev_added ${big}, kev_due ${big}, kev_ransomware smallint not null,
        kev_action text, published_at ${big}, change ${big} not null)`,
      sql`create table account (
        id text primary key, email text not null unique, username text not null unique, tier text not null,
        role text not null, password_hash text not null, created_at ${big} not null)`,
      sql`create table api_key (
        id text primary key, account_id text not null references account (id), name text not null,
        hash ${bytes} not null unique, prefix text not null, pinned_tier text, created_at ${big} not null,
        expires_at ${big}, revoked_at ${big}, revoked_reason text, allowed_ips text)`,
      sql`create index api_key_account on api_key (account_id)`,
      sql`create table position (name text primary key, value ${big} not null)`,
      sql`insert into position (name, value) values ('change', 0), ('searchable', 0)`,
    ];
    for (const statement of statements) await statement.execute(db);
    await (dialect === 'sqlite' ? createSqliteText(db) : createPostgresText(db));
  },
};

/** Ranges over label values count on the order of bytes; a PostgreSQL of another locale sorts past the punctuation. */
function bytewise(dialect: string) {
  return dialect === 'postgres' ? sql`collate "C"` : sql``;
}

function withoutRowid(dialect: string) {
  return dialect === 'sqlite' ? sql`without rowid` : sql``;
}

/** Contentless indexes: the words live in article_text and the values in indicator, not a third time here. */
async function createSqliteText(db: Database) {
  await sql`create virtual table article_words using fts5 (
    words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')`.execute(db);
  await sql`create virtual table indicator_trigram using fts5 (
    value, content='', contentless_delete=1, detail='none', tokenize='trigram')`.execute(db);
}

/** The values stand once more in a narrow table, so that a sighting never rewrites the trigram index. */
async function createPostgresText(db: Database) {
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`create table article_words (id bigint primary key, words tsvector not null)`.execute(db);
  await sql`create index article_words_words on article_words using gin (words)`.execute(db);
  await sql`create table indicator_trigram (id bigint primary key, value text not null)`.execute(db);
  await sql`create index indicator_trigram_value on indicator_trigram using gin (value gin_trgm_ops)`.execute(
    db,
  );
}
