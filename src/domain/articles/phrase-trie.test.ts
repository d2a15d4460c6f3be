import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrie, longestPhrase, phraseKey } from './phrase-trie.ts';

const find = (phrases: string[], text: string, start = 0) =>
  longestPhrase(buildTrie(phrases.map(phraseKey)), text, start);

describe('longestPhrase', () => {
  it('takes the longest phrase that ends a word', () => {
    expect(find(['cobalt', 'cobalt strike'], 'Cobalt Strike was seen')).toEqual({ value: 1, end: 13 });
    expect(find(['cobalt', 'cobalt strike'], 'Cobalt striker')).toEqual({ value: 0, end: 6 });
    expect(find(['cobalt'], 'cobaltic')).toBeNull();
  });

  it('reads a phrase glued, hyphened or in two words alike, but not over two separators', () => {
    for (const text of ['AbcDef', 'abc-def', 'ABC DEF', 'abc_def'])
      expect(find(['abc def'], text)?.value).toBe(0);
    expect(find(['abc def'], 'abc  def')).toBeNull();
    expect(find(['abc def'], 'abc\ndef')).toBeNull();
  });

  it('ends a word where a script without blanks begins or goes on', () => {
    expect(find(['lamp'], 'Lampの感染')).toEqual({ value: 0, end: 4 });
    expect(find(['紛失'], '紛失の可能性')).toEqual({ value: 0, end: 2 });
    expect(find(['lamp'], 'Lampé')).toBeNull();
  });

  it('finds each of the keys it was built from, and the first of equal keys', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, (keys) => {
        const trie = buildTrie([...keys, ...keys]);
        for (const [i, key] of keys.entries()) {
          expect(longestPhrase(trie, `${key}!`, 0)).toEqual({ value: i, end: key.length });
        }
      }),
    );
  });

  it('answers like a search over all keys', () => {
    const letters = fc.stringMatching(/^[ab]{1,4}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { minLength: 1 }),
        fc.stringMatching(/^[ab ]{0,12}$/),
        (keys, text) => {
          const hit = longestPhrase(buildTrie(keys), text, 0);
          let expected: { key: string; end: number } | null = null;
          for (let end = 1; end <= text.length; end++) {
            const part = text.slice(0, end);
            const wordEnds = end === text.length || text[end] === ' ';
            if (/^ | {2}| $/.test(part) || !wordEnds) continue;
            const key = part.replaceAll(' ', '');
            if (keys.includes(key)) expected = { key, end };
          }
          expect(hit === null ? null : { key: keys[hit.value]!, end: hit.end }).toEqual(expected);
        },
      ),
    );
  });
});
