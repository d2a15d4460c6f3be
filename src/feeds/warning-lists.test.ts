import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { driveRequests } from '../../tests/support/drive-requests.ts';
import { warningLists as known } from '../domain/allow-lists/warning-lists.data.ts';
import { FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { warningLists } from './warning-lists.ts';

const read = (text: string, url = '') => [...warningLists.parse(feedBody(Buffer.from(text), '', url))];
const list = (facts: object) =>
  JSON.stringify({
    name: 'List of known sinkholes',
    type: 'cidr',
    version: 2,
    list: ['192.0.2.1'],
    ...facts,
  });

test('the sample is one whole list', () => {
  const sample = readFileSync(new URL('samples/misp-warning-lists.json', import.meta.url), 'utf8');
  expect(read(sample)).toEqual([
    {
      kind: 'allow-list',
      id: 'url-shortener',
      name: 'List of known URL Shorteners domains',
      description: 'Invented domains of URL shorteners, in the form of a MISP warning list.',
      version: '27',
      match: 'hostname',
      values: expect.arrayContaining(['brevilink.example.net', '.minihop.org', 'zipurlet.net']),
    },
  ]);
});

test('the folder that it came from names the list; the name does where a file was imported by hand', () => {
  const moved = list({ name: 'Renamed' });
  expect(read(moved, 'https://m.example/lists/sinkholes/list.json')).toMatchObject([{ id: 'sinkholes' }]);
  expect(read(list({}))).toMatchObject([{ id: 'sinkholes' }]);
  expect(read(moved)).toEqual([{ kind: 'skipped', reason: 'warning list that is not used' }]);
  expect(read(list({}), 'https://m.example/lists/tlds/list.json')).toMatchObject([{ kind: 'skipped' }]);
});

test.each([
  ['a page', '<!doctype html><title>Sign in</title>', 'Sign in'],
  ['a cut off list', list({}).slice(0, 60), 'cut off'],
  ['another file', '{"a":1}', 'no “name”'],
  ['an unknown type', list({ type: 'fuzzy' }), 'none of string'],
  ['an empty list', list({ list: [] }), 'is empty'],
])('%s is refused in words for the operator', (_, body, words) => {
  expect(() => read(body)).toThrow(FeedError);
  expect(() => read(body)).toThrow(words);
});

describe('a visit', () => {
  const ids = (mark?: string) => driveRequests(warningLists, { mark }).map((request) => request.mark);

  test('asks for every list below the base, at a pace', () => {
    const requests = driveRequests(warningLists, { url: 'https://mirror.example/lists' });
    expect(requests.map(({ url }) => url)).toEqual(
      known.map(({ id }) => `https://mirror.example/lists/${id}/list.json`),
    );
    expect(requests.every(({ pauseMs }) => pauseMs === 1000)).toBe(true);
  });

  test('goes on where the last one broke off, and tries the list it broke off at last', () => {
    const [first, second, third] = known.map(({ id }) => id);
    expect(ids(first).slice(0, 1)).toEqual([third]);
    expect(ids(first).slice(-2)).toEqual([first, second]);
    expect(new Set(ids(first)).size).toBe(known.length);
    expect(ids(known.at(-1)!.id)).toHaveLength(known.length);
    expect(ids('a list of an older version')).toHaveLength(known.length);
  });
});

test('no list is named twice', () => {
  for (const key of ['id', 'title'] as const)
    expect(new Set(known.map((one) => one[key])).size).toBe(known.length);
});
