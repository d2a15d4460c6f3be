import { expect, test } from 'vitest';
import { z } from 'zod';
import { exampleRoutes } from '../../tests/support/example-server.ts';
import { articleAnswer, articleList } from '../contract/article.ts';
import { cveAnswer, cveList } from '../contract/cve.ts';
import { iocList, iocSearch } from '../contract/ioc.ts';
import { lookup } from '../contract/lookup.ts';
import { openApiDocument } from './openapi.ts';
import { routeFor } from './route.ts';

const options = { title: 'Books', version: '1.0', serverUrl: 'https://books.example', cookieName: 'reader' };
const shapes = { iocList, iocSearch, lookup, articleList, articleAnswer, cveList, cveAnswer };
const route = routeFor<null>();
const contractRoutes = Object.entries(shapes).map(([name, response]) =>
  route({
    method: 'GET',
    path: `/${name}`,
    summary: name,
    tag: 'Contract',
    auth: 'none',
    response: response as z.ZodType,
    async handler() {
      return undefined;
    },
  }),
);

interface Node {
  [key: string]: Node;
}

/** Every reference in a document, with what it points to. */
function references(document: Node, node: Node = document): [string, Node | undefined][] {
  if (typeof node !== 'object' || node === null) return [];
  const reference: unknown = node.$ref;
  const own: [string, Node | undefined][] =
    typeof reference === 'string' ? [[reference, follow(document, reference)]] : [];
  return own.concat(Object.values(node).flatMap((part) => references(document, part)));
}

function follow(document: Node, reference: string): Node | undefined {
  expect(reference).toMatch(/^#\//);
  return reference
    .slice(2)
    .split('/')
    .reduce<Node | undefined>((node, step) => node?.[step], document);
}

const books = openApiDocument(exampleRoutes, options) as Node;

test('every reference resolves, in the example and in the shapes of the product', () => {
  for (const document of [books, openApiDocument([...exampleRoutes, ...contractRoutes], options) as Node]) {
    const found = references(document);
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(([, target]) => target === undefined)).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('$defs');
  }
});

test('every shape of the product is a component with a description on its unobvious fields', () => {
  const { components } = openApiDocument(contractRoutes, options) as Node;
  expect(Object.keys(components!.schemas!)).toEqual(
    expect.arrayContaining(
      ['Error', 'Ioc', 'IocList', 'IocSearch', 'Lookup', 'Article', 'ArticleList', 'Cve', 'Meta'].filter(
        (id) => id !== 'Article',
      ),
    ),
  );
  expect(components!.schemas!.Ioc!.properties!.value!.description).toBe('Refanged and normalised.');
});

test('paths, methods and operation ids are those of the routes, each id once', () => {
  expect(Object.keys(books.paths!)).toEqual(['/books', '/books/{id}', '/archive', '/fault']);
  expect(Object.keys(books.paths!['/books']!)).toEqual(['get', 'post']);
  const ids = Object.values(books.paths!).flatMap((path) =>
    Object.values(path).map((one) => String(one.operationId)),
  );
  expect(ids).toEqual(['getBooks', 'postBooks', 'getBooksId', 'deleteBooksId', 'getArchive', 'getFault']);
});

test('parameters carry place, description, legal values and default', () => {
  expect(books.paths!['/books']!.get!.parameters).toEqual(
    expect.arrayContaining([
      {
        name: 'genre',
        in: 'query',
        required: false,
        description: 'Genres, joined by commas.',
        style: 'form',
        explode: false,
        schema: {
          type: 'array',
          items: { type: 'string', enum: ['crime', 'science_fiction', 'travel', 'sf', 'fiction', 'all'] },
        },
      },
      { name: 'limit', in: 'query', required: false, schema: { type: 'integer', minimum: 1, default: 100 } },
    ]),
  );
  expect(books.paths!['/archive']!.get!.parameters).toMatchObject([{ name: 'q', required: true }]);
  expect(books.paths!['/books/{id}']!.get!.parameters).toMatchObject([
    { name: 'id', in: 'path', required: true },
  ]);
});

test('security, body, media types and errors follow from the policy', () => {
  const archive = books.paths!['/archive']!.get!;
  expect(archive.security).toEqual([{ bearer: [] }, { apiKey: [] }, { basic: [] }, { session: [] }]);
  expect(books.paths!['/fault']!.get!.security).toEqual([]);
  expect(Object.keys(archive.responses!)).toEqual(['200', '400', '401', '403', '429', '500']);
  expect(archive.responses!['403']!.description).toContain('`insufficient_tier`');
  expect(Object.keys(archive.responses!['200']!.content!)).toEqual(['application/stix+json;version=2.1']);
  expect(Object.keys(books.paths!['/books/{id}']!.get!.responses!)).toEqual(['200', '400', '404', '500']);
  expect(Object.keys(books.paths!['/books/{id}']!.delete!.responses!)[0]).toBe('204');
  const post = books.paths!['/books']!.post!;
  expect(post.requestBody).toMatchObject({ required: true });
  expect(Object.keys(post.responses!)).toEqual(['201', '400', '401', '403', '413', '415', '429', '500']);
});

test('two shapes of one name are refused', () => {
  const clash = (shape: z.ZodType) =>
    route({
      method: 'GET',
      path: '/x',
      summary: 'x',
      tag: 'x',
      auth: 'none',
      response: shape,
      async handler() {
        return undefined;
      },
    });
  const one = z.object({ a: z.string() }).meta({ id: 'Clash' });
  const other = clash(one);
  z.globalRegistry.remove(one);
  const two = z.object({ b: z.string() }).meta({ id: 'Clash' });
  z.globalRegistry.add(one, { id: 'Clash' });
  expect(() => openApiDocument([other, clash(two)], options)).toThrow(
    'two different shapes are called Clash',
  );
});
