import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../src/api/index.ts';
import { errorEnvelope } from '../../src/contract/error.ts';
import { checkJson } from '../../src/lib/check-json.ts';
import { cookieJar } from '../support/cookie-jar.ts';
import { password, type RunningProduct, startProduct } from '../support/running-app.ts';
import { known } from '../support/seed.ts';

interface Media {
  schema: Record<string, unknown>;
  example?: unknown;
}
interface Parameter {
  name: string;
  in: string;
  required: boolean;
  description?: string;
  schema: { type: string; enum?: string[]; items?: { enum?: string[] }; default?: unknown };
}
interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters?: Parameter[];
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, object> };
}

let app: RunningProduct;
let document: Document;
let articleId: string;
let iocId: string;
let keyId: string;
let eventFile: string;
/** Of an administrator: some addresses take a session and no key. */
let cookie: string;
beforeAll(async () => {
  app = await startProduct();
  const jar = cookieJar(app.url);
  const email = 'pro@example.org';
  await app.store.write.updateTable('account').set({ role: 'admin' }).where('email', '=', email).execute();
  await jar.send('POST', '/api/auth/sign-in', { email, password });
  cookie = `sb-access-token=${jar.cookie}`;
  const keys = (await (await jar.get('/api/v1/keys')).json()) as { data: { id: string }[] };
  keyId = keys.data[0]!.id;
  document = (await (await app.get('/api/openapi.json')).json()) as Document;
  const page = (await (await app.get('/api/v1/articles?q=lazarus')).json()) as { data: { id: string }[] };
  articleId = page.data[0]!.id;
  const iocs = (await (await app.get('/api/v1/iocs?limit=1')).json()) as { data: { id: string }[] };
  iocId = iocs.data[0]!.id;
  const told = (await (await app.get('/api/v1/misp-feed/manifest.json')).json()) as object;
  eventFile = `${Object.keys(told)[0]}.json`;
});
afterAll(() => app.close());

/** Of something that there is. */
const addressOf = (path: string) =>
  path
    .replace('{id}', articleId)
    .replace('{iocId}', iocId)
    .replace('{keyId}', keyId)
    .replace('{sourceId}', 'urlhaus')
    .replace('{cveId}', known.cve)
    .replace('{slug}', 'energy')
    .replace('{eventFile}', eventFile);

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

describe('the document', () => {
  test('names every endpoint once, by path and method', () => {
    expect(operations().map(({ path, method }) => `${method} ${path}`)).toEqual(
      endpoints.map(({ path, method }) => `${method.toLowerCase()} ${path}`),
    );
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has the members that OpenAPI 3.1 asks for, and no reference to nothing', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    const tags = document.tags.map((tag) => tag.name);
    for (const { path, operation } of operations()) {
      expect(operation.summary).not.toBe('');
      expect(tags).toEqual(expect.arrayContaining(operation.tags));
      for (const scheme of operation.security.flatMap(Object.keys))
        expect(document.components.securitySchemes).toHaveProperty(scheme);
      const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path');
      expect(inPath.map((one) => `{${one.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(inPath.every((one) => one.required)).toBe(true);
      for (const [status, answer] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^[1-5]\d\d$/);
        expect(answer.description).not.toBe('');
      }
    }
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
    const named = [...references].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(10);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(named));
    expect(JSON.stringify(document).match(/"\$ref"/g)).toHaveLength(named.length);
  });

  test('describes every parameter', () => {
    for (const { path, operation } of operations())
      for (const { name, description } of operation.parameters ?? [])
        expect(`${path} ${name}: ${description ?? ''}`).toMatch(/: .{3,}/);
  });
});

describe('answers', () => {
  /** At least one question for each path, several where there are several shapes. */
  const questions: Record<string, string[]> = {
    '/api/v1/iocs': ['', '?limit=1000', '?category=vendor', '?type=cve', '?limit=2'],
    '/api/v1/iocs/search': ['?q=clickfix-captcha-check.com', '?q=login', '?q=nothing-of-the-kind.org'],
    '/api/v1/lookup': [...Object.values(known), '8.8.8.8', '203.0.113.9'].map(
      (ioc) => `?ioc=${encodeURIComponent(ioc)}`,
    ),
    '/api/v1/iocs/stix': ['', '?format=objects', '?type=cve&include_relationships=1'],
    '/api/v1/iocs/misp': ['', '?type=mitre_attack'],
    '/api/v1/misp-feed/manifest.json': [''],
    '/api/v1/misp-feed/{eventFile}': [''],
    '/api/v1/iocs/stats': [''],
    '/api/v1/statistics': [''],
    '/api/v1/trends': [''],
    '/api/v1/iocs/facets': ['', '?type=ipv4,url&confidence=high', '?state=all'],
    '/api/v1/iocs/{iocId}': [''],
    '/api/v1/iocs/{iocId}/feedback': [''],
    '/api/v1/articles': [
      '',
      '?expand=mitre,iocs,cves,threat_actors&include_total=1',
      '?fields=id',
      '?q=none+such',
    ],
    '/api/v1/articles/facets': ['', '?q=none+such', '?severity=high&category=malware'],
    '/api/v1/articles/{id}': ['', '?fields=id,title', '?expand=cves'],
    '/api/v1/cves': ['', '?q=ivanti&kev=1', '?sort=modified&limit=1', '?severity=low&vendor=none+such'],
    '/api/v1/cves/{cveId}': [''],
    '/api/v1/industries': [''],
    '/api/v1/industries/{slug}': ['', '?period=90d'],
    '/api/v1/sources': [''],
    '/api/v1/sources/status': [''],
    '/api/v1/sources/{sourceId}': [''],
    '/api/v1/keys': [''],
    '/api/v1/keys/{keyId}': [''],
    '/api/v1/keys/{keyId}/usage': ['', '?days=1'],
    '/api/v1/admin/overview': [''],
    '/api/v1/admin/users': ['', '?q=example&limit=1', '?suspended=true'],
    '/api/v1/admin/settings': [''],
    '/api/v1/admin/scoring': [''],
    '/api/v1/admin/exports/check': [''],
    '/api/v1/audit': ['', '?limit=1'],
    '/api/v1/allow-lists': [''],
    '/api/v1/allow-lists/check': ['?value=8.8.8.8', '?value=203.0.113.9'],
    '/api/v1/allow-lists/entries': [''],
    '/api/auth/session': [''],
    '/api/auth/visitor': [''],
    '/api/auth/sessions': [''],
    '/api/auth/saved-searches': [''],
    '/api/auth/account/usage': ['', '?days=1'],
    '/api/auth/account/export': [''],
    '/api/v1/site': [''],
    '/api/openapi.json': [''],
    '/healthz': [''],
    '/readyz': [''],
  };

  test('of every endpoint that reads fit the schema that the document gives for them', async () => {
    expect(Object.keys(questions)).toEqual(
      Object.keys(document.paths).filter(
        (path) => document.paths[path]!.get?.responses['200']?.content?.['application/json'],
      ),
    );
    for (const [path, list] of Object.entries(questions))
      for (const query of list) {
        const url = addressOf(path) + query;
        const answer = await app.get(url, { headers: { cookie } });
        expect([url, answer.status]).toEqual([url, 200]);
        const media = document.paths[path]!.get!.responses['200']!.content!['application/json']!;
        expect(checkJson(await answer.json(), media.schema, document), url).toEqual([]);
      }
  });

  test('that stand in the document as examples fit the schema beside them', () => {
    const examples = operations().flatMap(({ path, operation }) =>
      Object.values(operation.responses).flatMap(({ content }) =>
        Object.values(content ?? {}).flatMap((media) =>
          media.example === undefined ? [] : [{ path, media }],
        ),
      ),
    );
    expect(examples.length).toBeGreaterThan(5);
    for (const { path, media } of examples)
      expect(checkJson(media.example, media.schema, document), path).toEqual([]);
  });

  test('that refuse fit theirs, with a code that is documented for that status', async () => {
    const refusals = [
      ['/api/v1/iocs', '?type=x', 'pro'],
      ['/api/v1/iocs', '?format=txt', 'free'],
      ['/api/v1/iocs', '', null],
      ['/api/v1/iocs', '', 'revoked'],
      ['/api/v1/iocs', '', 'expired'],
      ['/api/v1/iocs', '', 'elsewhere'],
      ['/api/v1/iocs/search', '', 'pro'],
      ['/api/v1/iocs/{iocId}', '', 'pro'],
      ['/api/v1/lookup', '?ioc=nothing', 'pro'],
      ['/api/v1/articles', '?format=csv', 'free'],
      ['/api/v1/articles/{id}', '?fields=x', 'pro'],
      ['/api/v1/articles/{id}', '', 'pro'],
      ['/api/v1/iocs/stats', '', 'free'],
      ['/api/v1/iocs/stix', '', 'free'],
      ['/api/v1/iocs/sigma', '?grouping=x', 'pro'],
      ['/api/v1/cves', '?severity=x', 'pro'],
      ['/api/v1/cves/{cveId}', '', 'pro'],
      ['/api/v1/industries/{slug}', '', 'pro'],
    ] as const;
    for (const [path, query, key] of refusals) {
      const nothing = path
        .replace(/\{(id|iocId)\}/, '11111111-2222-4333-8444-555555555555')
        .replace('{cveId}', 'CVE-2019-99999');
      const answer = await app.get(nothing + query, { key });
      const body = await answer.json();
      const documented = document.paths[path]!.get!.responses[answer.status]!;
      expect(checkJson(body, documented.content!['application/json']!.schema, document)).toEqual([]);
      expect(documented.description).toContain(`\`${errorEnvelope.parse(body).error.code}\``);
    }
  });

  test('of other media types are documented under exactly the type that is sent', async () => {
    for (const [url, path] of [
      ['/api/v1/iocs?format=csv', '/api/v1/iocs'],
      ['/api/v1/iocs?format=txt', '/api/v1/iocs'],
      ['/api/v1/articles?format=csv', '/api/v1/articles'],
      ['/api/v1/iocs/cef', '/api/v1/iocs/cef'],
      ['/api/v1/iocs/openioc', '/api/v1/iocs/openioc'],
      ['/api/v1/iocs/sigma', '/api/v1/iocs/sigma'],
      ['/api/v1/articles?format=ndjson', '/api/v1/articles'],
    ] as const) {
      const type = (await app.get(url)).headers.get('content-type')!;
      expect(Object.keys(document.paths[path]!.get!.responses['200']!.content!)).toContain(type);
    }
  });

  test('to the values that the document calls legal are no refusals', async () => {
    const base: Record<string, string> = {
      '/api/v1/iocs/search': 'q=login&',
      '/api/v1/lookup': 'ioc=T1566&',
    };
    for (const { path, operation } of operations().filter(({ method }) => method === 'get'))
      for (const { name, in: place, schema } of operation.parameters ?? []) {
        const values =
          schema.enum ?? schema.items?.enum ?? (schema.default === undefined ? [] : [schema.default]);
        if (place !== 'query' || (path === '/api/v1/lookup' && name === 'type')) continue;
        for (const value of values) {
          const url = `${addressOf(path)}?${base[path] ?? ''}${name}=${value}&limit=1`;
          expect([url, (await app.get(url, { headers: { cookie } })).status]).toEqual([url, 200]);
        }
      }
  });
});

test('the check itself finds what is wrong', () => {
  const schema = { $ref: '#/components/schemas/Ioc' };
  const problems = checkJson({ id: 'x', type: 'ip', tags: [1], context: 5 }, schema, document).join('\n');
  for (const part of [
    'id: is no uuid',
    'type: is none of',
    'tags[0]: is no string',
    'context: is no string or null',
    'value: is missing',
  ])
    expect(problems).toContain(part);
});
