import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastCost } from '../../tests/support/least-cost.ts';
import { jsonItems } from './json-items.ts';

const read = (text: string, name = 'items', longest?: number) => [...jsonItems([text], name, longest)];

/** The text in pieces that end anywhere. */
function cut(text: string, places: number[]): string[] {
  const ends = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...ends].map((from, i) => text.slice(from, ends[i] ?? text.length));
}

const key = fc.oneof(fc.constantFrom('items', 'a"b', '\\', ''), fc.string({ unit: 'binary' }));
const json = fc.oneof(fc.jsonValue(), fc.constantFrom('{"items":[1]}', '],[', '\\"', {}, [], [[]]));
const document = fc.record({
  before: fc.array(fc.tuple(key, json)),
  items: fc.array(json),
  after: fc.array(fc.tuple(key, json)),
  indent: fc.constantFrom(0, 1, '\t'),
});

describe('jsonItems', () => {
  it('gives what JSON.parse gives, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(document, fc.array(fc.nat()), ({ before, items, after, indent }, places) => {
        const others = (list: typeof before) => list.filter(([name]) => name !== 'items');
        const whole = Object.fromEntries([...others(before), ['items', items], ...others(after)]);
        const text = JSON.stringify(whole, null, indent);
        expect([...jsonItems(cut(text, places), 'items')]).toEqual(JSON.parse(text).items);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a key in any writing, and knows the list of the outermost object from all others', () => {
    expect(read('{"\\u0069tems" : [ 1 , "]" , {"items":[2]} ]}')).toEqual([1, ']', { items: [2] }]);
    expect(read('{"a":{"items":[1]},"b":["items"],"items":[]}')).toEqual([]);
    expect(read('\ufeff {"items":[null]} \n')).toEqual([null]);
  });

  it.each([
    ['nothing', '', /no JSON object/],
    ['a page', '<html>', /no JSON object/],
    ['a list', '[1]', /no JSON object/],
    ['two documents', '{"items":[]}{}', /no JSON object/],
    ['no such list', '{"a":[1]}', /no list “items”/],
    ['an object of that name', '{"items":{"0":1}}', /no list “items”/],
    ['a text of that name', '{"items":"[1]"}', /no list “items”/],
  ])('refuses %s', (_, text, words) => {
    expect(() => read(text)).toThrow(words);
  });

  it('refuses a document that was cut off anywhere, and one with a damaged item', () => {
    const text = '{"a":"}","items":[{"b":"]"},2],"c":{"d":1}}';
    for (let length = 0; length < text.length; length++) {
      expect(() => read(text.slice(0, length)), text.slice(0, length)).toThrow(SyntaxError);
    }
    for (const list of ['1,', ',1', '1 2', '{"a"}', '}']) {
      expect(() => read(`{"items":[${list}]}`), list).toThrow(SyntaxError);
    }
  });

  it('yields an item as soon as it is there', () => {
    function* pieces() {
      yield '{"items":[{"a":1},';
      throw new Error('asked for more');
    }
    expect(jsonItems(pieces(), 'items').next().value).toEqual({ a: 1 });
  });

  it('refuses an item over the limit, and holds nothing of what it passes over', () => {
    expect(() => read(`{"items":["${'x'.repeat(200)}"]}`, 'items', 100)).toThrow(RangeError);
    expect(() => [...jsonItems(repeated('{"items":["', 'x', 1e6), 'items', 1000)]).toThrow(RangeError);
    expect([...jsonItems(repeated('{"a":"', 'x'.repeat(100), 1e5, '","items":[1]}'), 'items', 100)]).toEqual([
      1,
    ]);
  });

  it.each([
    ['{"items":[', '[', ''],
    ['{"items":[', '{"a":', ''],
    ['{"items":["', '\\', '"]}'],
    ['{"items":[', '1,', '1]}'],
    ['{', '"a":1,', '"items":[]}'],
    ['{"a":', '[', ''],
    ['{"items":[', ' ', ']}'],
    ['', '}', ''],
  ])('takes time that grows with the length: %s %s…', (head, part, tail) => {
    const cost = leastCost(4000, () => {
      try {
        for (const _ of jsonItems(repeated(head, part.repeat(1000), 4000 / part.length, tail), 'items'));
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    });
    expect(cost).toBeLessThan(4000);
  });
});

function* repeated(head: string, part: string, times: number, tail = ''): Generator<string> {
  yield head;
  for (let n = 0; n < times; n++) yield part;
  yield tail;
}
