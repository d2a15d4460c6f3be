/** A library of books behind the HTTP machinery: every kind of route, and nothing of the product. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { text } from '../../src/http/answer.ts';
import type { Caller, KeyCaller } from '../../src/http/policy.ts';
import { problem } from '../../src/http/problem.ts';
import {
  choice,
  choices,
  decimal,
  flag,
  id,
  instant,
  instantMicros,
  integer,
  wordList,
  words,
} from '../../src/http/query.ts';
import { routeFor } from '../../src/http/route.ts';
import { buildServer, type ServerOptions } from '../../src/http/server.ts';

interface Deps {
  /** Runs when the slow route is asked, and when the endless one ends. */
  slow(): Promise<void>;
}

interface Limits {
  rows: number;
}

const route = routeFor<Deps, Limits>();

const author = z.object({ name: z.string() }).meta({ id: 'Author' });
const book = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    author: author.nullable(),
    kind: z.enum(['novel', 'poem']).nullable(),
    pages: z.int(),
    marks: z.record(z.string(), z.number()),
  })
  .meta({ id: 'Book', title: 'Book' });

const genres = ['crime', 'science_fiction', 'travel'] as const;

const list = route({
  method: 'GET',
  path: '/books',
  summary: 'Lists books',
  tag: 'Books',
  auth: 'key',
  scope: 'read:books',
  query: z.object({
    genre: choices({
      values: genres,
      aliases: { sf: 'science_fiction', fiction: ['crime', 'science_fiction'] },
      validKey: 'valid_genres',
    }).describe('Genres, joined by commas.'),
    format: choice({ values: ['json', 'csv'] }, { default: 'json' }).describe('Form of the answer.'),
    limit: integer({ min: 1, max: 10_000, default: 100 }),
    offset: integer({ min: 0, max: 1_000_000, default: 0 }),
    rating: decimal({ min: 0, max: 10 }),
    since: instant({}),
    changed: instantMicros({}),
    lent: flag({ default: false }),
    writer: wordList({ items: 3, max: 20 }),
    q: words({ min: 2, max: 30 }),
  }),
  response: z.object({ asked: z.unknown(), data: z.array(book) }).meta({ id: 'BookList' }),
  media: ['text/csv'],
  async handler({ query, caller, header, url, link, now }) {
    if (query.format === 'csv') {
      header('Cache-Control', 'private');
      return text('text/csv', Readable.from(['id\n', '1\n']));
    }
    const limit = Math.min(query.limit, caller.limits.rows);
    const secret = { id: '1', title: null, author: null, kind: null, pages: 3, marks: { a: 1 }, secret: 'x' };
    const asked = { ...query, limit, url: url(), next: link({ offset: 10, format: null }), now };
    return { asked, data: [secret, { ...secret, author: { name: 'A', secret: 'x' } }], secret: 'x' };
  },
});

const one = route({
  method: 'GET',
  path: '/books/{id}',
  summary: 'One book',
  tag: 'Books',
  auth: 'none',
  params: z.object({ id: id({ required: true }).describe('Id of the book.') }),
  response: z.object({ id: z.string() }),
  problems: ['not_found'],
  async handler({ params, header }) {
    header('Content-Disposition', 'inline; filename="book.json"');
    if (params.id.startsWith('0')) throw problem('not_found', { details: { id: params.id } });
    return { id: params.id };
  },
});

const create = route({
  method: 'POST',
  path: '/books',
  summary: 'Adds a book',
  tag: 'Books',
  auth: 'key',
  status: 201,
  body: z
    .object({ title: z.string().max(100), kind: z.enum(['novel', 'poem']).optional() })
    .meta({ id: 'NewBook' }),
  response: z.object({ title: z.string() }),
  async handler({ body }) {
    return { title: body.title };
  },
});

const remove = route({
  method: 'DELETE',
  path: '/books/{id}',
  summary: 'Removes a book',
  tag: 'Books',
  auth: 'none',
  body: z.object({ reason: z.string().optional() }).optional(),
  async handler() {
    return undefined;
  },
});

const archive = route({
  method: 'GET',
  path: '/archive',
  summary: 'The archive',
  tag: 'Archive',
  auth: 'key',
  basic: true,
  tier: 'pro',
  scope: 'read:archive',
  cost: 2.5,
  query: z.object({ q: words({ min: 2, max: 10, required: true }) }),
  media: ['application/stix+json;version=2.1'],
  async handler() {
    return text('application/stix+json;version=2.1', '{}');
  },
});

const faults = route({
  method: 'GET',
  path: '/fault',
  summary: 'Breaks',
  tag: 'Faults',
  auth: 'none',
  query: z.object({
    how: choice({ values: ['throw', 'shape', 'stream', 'endless', 'slow'] }, { default: 'throw' }),
  }),
  response: z.object({ pages: z.int() }),
  media: ['text/plain'],
  async handler({ query, header, deps }) {
    header('ETag', '"1"');
    if (query.how === 'shape') return { pages: Number.NaN };
    if (query.how === 'stream') return text('text/plain', Readable.from(breakOff()));
    if (query.how === 'endless') return text('text/plain', Readable.from(endless(deps)));
    if (query.how === 'throw') throw new Error('secret of the inside');
    await deps.slow();
    return { pages: 1 };
  },
});

async function* breakOff() {
  yield 'half';
  throw new Error('the store went away');
}

async function* endless({ slow }: Deps) {
  try {
    for (;;) yield 'x'.repeat(1000);
  } finally {
    await slow();
  }
}

export const exampleRoutes = [list, one, create, remove, archive, faults];

const pro = ['read:books', 'read:archive'];
const callers: Record<string, Partial<KeyCaller<Limits>>> = {
  free: { tier: 'free', scopes: ['read:books'], limits: { rows: 100 } },
  pro: { tier: 'pro', scopes: pro },
  narrow: { tier: 'pro', scopes: [] },
  poor: { tier: 'pro', scopes: pro, keyId: 'poor' },
};

/** Starts the library on loopback. Keys are `free`, `pro`, `narrow` (no scopes) and `poor` (nothing left to spend). */
export async function startExample(changes: Partial<ServerOptions<Deps, Limits>> = {}) {
  const lines: Record<string, unknown>[] = [];
  const app = buildServer<Deps, Limits>({
    routes: exampleRoutes,
    deps: { slow: async () => {} },
    checkKey(key, ip) {
      const found = callers[key];
      if (key === 'elsewhere') throw problem('ip_not_allowed', { details: { ip } });
      if (!found) throw problem('invalid_api_key');
      return {
        kind: 'key',
        keyId: key,
        accountId: 'a',
        tier: 'pro',
        scopes: [],
        limits: { rows: 1000 },
        ...found,
      };
    },
    charge(caller, cost, header) {
      header('X-RateLimit-Remaining', isPoor(caller) ? '0' : String(10 - cost));
      if (isPoor(caller)) throw problem('rate_limit_exceeded', { headers: { 'Retry-After': '5' } });
    },
    log: (level, event, fields) => lines.push({ level, event, ...fields }),
    publicUrl: 'https://books.example/',
    cookie: { name: 'reader', secure: false },
    trustProxy: false,
    keyInQuery: true,
    bodyLimit: 1000,
    now: () => new Date('2026-01-02T03:04:05Z'),
    ...changes,
  });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  return { app, origin, lines };
}

function isPoor(caller: Caller): boolean {
  return caller.kind === 'key' && caller.keyId === 'poor';
}
