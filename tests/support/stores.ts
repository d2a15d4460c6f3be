/** Runs the same store tests on every store: SQLite, PGlite, and real PostgreSQL where TEST_DATABASE_URL names one. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import pg from 'pg';
import { afterAll, describe } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { openStore, store as storeOf } from '../../src/db/open.ts';
import type { Schema } from '../../src/db/schema.ts';
import type { Store } from '../../src/db/store.ts';
import { openPglite, pgliteDialect } from './pglite-dialect.ts';

export interface StoreKind {
  name: string;
  /** An empty, migrated store of its own. */
  open(): Promise<Store>;
}

/** A store that several connections, threads and processes really use at once. */
export interface SharedStoreKind extends StoreKind {
  name: 'SQLite' | 'PostgreSQL';
  /** DATABASE_URL of a place of its own that has no schema yet. */
  place(): Promise<string>;
}

const closers: (() => Promise<unknown>)[] = [];
let pglite: Promise<PGlite> | undefined;

const sqlite: SharedStoreKind = {
  name: 'SQLite',
  async place() {
    const folder = await mkdtemp(join(tmpdir(), 'soc-defenders-'));
    closers.push(() => rm(folder, { recursive: true, force: true }));
    return `sqlite:${join(folder, 'test.db')}`;
  },
  async open() {
    return await ready(openStore(await this.place(), { use: 'single', cacheMb: 32 }));
  },
};

const inProcess: StoreKind = {
  name: 'PGlite',
  async open() {
    pglite ??= openPglite();
    const server = await pglite;
    await server.exec('drop schema public cascade; create schema public;');
    const db = new Kysely<Schema>({ dialect: pgliteDialect(server) });
    return await ready(storeOf('postgres', { read: db, scan: db, write: db }));
  },
};

const url = process.env.TEST_DATABASE_URL;

const postgres: SharedStoreKind = {
  name: 'PostgreSQL',
  // The order of letters that most servers are set up with: what needs that of bytes must say so.
  place: () => newDatabase("template0 locale_provider icu icu_locale 'en-US-u-ka-shifted'"),
  async open() {
    migrated ??= migratedDatabase();
    const place = await newDatabase(databaseOf(await migrated));
    return await ready(openStore(place, { use: 'server' }));
  },
};

/** A database with all tables: copying it takes a third of the time of migrating. */
let migrated: Promise<string> | undefined;

async function migratedDatabase(): Promise<string> {
  const place = await postgres.place();
  closers.push(async () => {
    migrated = undefined;
  });
  const store = openStore(place, { use: 'server' });
  await migrate(store);
  await store.close();
  return place;
}

/** DATABASE_URL of a copy of `template`. */
async function newDatabase(template: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name} template ${template}`);
  closers.push(() => administer(`drop database if exists ${name} with (force)`));
  const own = new URL(url!);
  own.pathname = `/${name}`;
  return own.href;
}

function databaseOf(place: string): string {
  return new URL(place).pathname.slice(1);
}

const sharedStores: SharedStoreKind[] = url ? [sqlite, postgres] : [sqlite];

const allStores: StoreKind[] = url ? [sqlite, inProcess, postgres] : [sqlite, inProcess];

/** One `describe` per store. */
export function onEveryStore(name: string, tests: (kind: StoreKind) => void): void {
  onEach(allStores, name, tests);
}

/** One `describe` per store that several connections can share. */
export function onSharedStores(name: string, tests: (kind: SharedStoreKind) => void): void {
  onEach(sharedStores, name, tests);
}

function onEach<Kind extends StoreKind>(kinds: Kind[], name: string, tests: (kind: Kind) => void): void {
  describe.each(kinds)(`${name} on $name`, (kind) => {
    afterAll(async () => {
      for (const close of closers.splice(0).reverse()) await close();
    });
    tests(kind);
  });
}

async function ready(store: Store): Promise<Store> {
  closers.push(() => store.close());
  await migrate(store);
  return store;
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url! });
  await client.connect();
  await client.query(statement);
  await client.end();
}
