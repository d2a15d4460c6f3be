import { describe, expect, it } from 'vitest';
import { ownSource } from './own-source.ts';

const txt = { id: 'partner-list', name: 'Partner', kind: 'txt', url: 'https://lists.example/a.txt' };
const csv = { ...txt, kind: 'csv', columns: { value: 'ip' } };
const wrong = (definition: unknown) =>
  ownSource.safeParse(definition).error?.issues.map(({ path }) => path.join('.'));

describe('the definition of a source', () => {
  it('needs an id, a name, a kind and an address; the rest is cautious', () => {
    expect(ownSource.parse(txt)).toEqual({
      ...txt,
      category: 'threat-feed',
      tier: 3,
      every: 60,
      confidence: 50,
      tags: [],
      licence: 'not stated',
      tlp: 'amber',
      commercial: true,
      may_be_empty: false,
      headers: {},
    });
  });

  it.each([
    ['an id that is no slug', { ...txt, id: '../x' }, 'id'],
    ['a file', { ...txt, url: 'file:///etc/passwd' }, 'url'],
    ['a name of two lines', { ...txt, name: 'a\nb' }, 'name'],
    ['a visit each minute', { ...txt, every: 1 }, 'every'],
    ['a word that nobody knows', { ...txt, colour: 'red' }, ''],
    ['a key in a header', { ...txt, headers: { Authorization: 'Bearer x' } }, 'headers'],
    ['a header of two lines', { ...txt, headers: { 'X-A': 'a\r\nb' } }, 'headers.X-A'],
    ['a header without a name', { ...txt, key: { setting: 'a', as: 'header' } }, 'key.header'],
    ['a header for a bearer', { ...txt, key: { setting: 'a', as: 'bearer', header: 'X' } }, 'key.header'],
    ['no place for the key', { ...txt, key: { setting: 'a', as: 'address' } }, 'url'],
    ['a place for no key', { ...txt, url: 'https://lists.example/{key}/a.txt' }, 'url'],
    ['no columns', { ...txt, kind: 'csv' }, 'columns'],
    ['names and numbers', { ...csv, columns: { value: 1, type: 'type' } }, 'columns'],
    ['column 0', { ...csv, columns: { value: 0 } }, 'columns.value'],
    ['a delimiter of two', { ...csv, delimiter: '||' }, 'delimiter'],
    ['a path with a gap', { ...txt, kind: 'json', fields: { value: 'a..b' } }, 'fields.value'],
    ['a type that nobody knows', { ...txt, type: 'btc' }, 'type'],
  ])('refuses %s', (_, definition, path) => {
    expect(new Set(wrong(definition))).toEqual(new Set([path]));
  });
});
