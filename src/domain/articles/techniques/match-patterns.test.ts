import { describe, expect, it } from 'vitest';
import { leastCost } from '../../../../tests/support/least-cost.ts';
import { technique } from '../../attack/techniques.ts';
import { indexPatterns, matchPatterns, readPattern } from './match-patterns.ts';
import { techniqueLexicon } from './technique-lexicon.data.ts';
import { wordsOf } from './words.ts';

const index = (...texts: string[]) =>
  indexPatterns(texts.map((text) => ({ text, technique: 'T1', strength: 3, steps: readPattern(text) })));

function found(text: string, ...patterns: string[]): string[] {
  const hits: string[] = [];
  matchPatterns(index(...patterns), wordsOf(text), ({ text: pattern }) => hits.push(pattern));
  return hits;
}

describe('patterns', () => {
  it.each([
    ['dump ~ lsass', 'They dumped the memory of LSASS.', true],
    ['dump ~ lsass', 'LSASS was dumped.', false],
    ['dump ~ lsass', 'The dump of one two three four five six seven lsass', false],
    ['scheduled task', 'It creates scheduled tasks', true],
    ['scheduled task', 'It scheduled a daily task', false],
    ['steal ~ file|document', 'stealing the sensitive documents', true],
    ['obfuscat*', 'obfuscation of strings', true],
    ['http ~ c2', 'uses HTTPS for command and control', true],
    ['c2 ~ http', 'the C&C speaks http', true],
    ['side load', 'DLL side-loading', true],
    ['download file', 'see https://example.com/download-file', false],
  ])('%j in %j: %j', (pattern, text, expected) => {
    expect(found(text, pattern)).toEqual(expected ? [pattern] : []);
  });

  it('tells the first and the last word of what it found', () => {
    const places: number[][] = [];
    const words = wordsOf('Then they dumped the memory of lsass twice');
    matchPatterns(index('dump ~ lsass'), words, (_, first, last) => places.push([first, last]));
    expect(places).toEqual([[2, 5]]);
    expect(words[5]).toBe('lsass');
  });

  it('a text made of the patterns that call for most takes time in proportion to its length', () => {
    const words = wordsOf('exploit encrypt send data to c2 download file '.repeat(20_000));
    const patterns = Object.values(techniqueLexicon).flatMap(({ named = '', sure = '', likely = '' }) =>
      `${named},${sure},${likely}`
        .split(',')
        .map((text) => text.trim())
        .filter(Boolean),
    );
    const all = index(...patterns);
    expect(leastCost(5000, () => matchPatterns(all, words, () => {}))).toBeLessThan(5000);
  });
});

describe('lexicon', () => {
  const entries = Object.entries(techniqueLexicon).flatMap(([id, { named = '', sure = '', likely = '' }]) =>
    `${named},${sure},${likely}`
      .split(',')
      .map((text) => [id, text.trim()] as const)
      .filter(([, text]) => text),
  );

  it('names only techniques that ATT&CK has', () => {
    expect(Object.keys(techniqueLexicon).filter((id) => technique(id)?.id !== id)).toEqual([]);
    expect(Object.keys(techniqueLexicon).length).toBeGreaterThan(150);
  });

  it('every pattern is found in a sentence of its own words', () => {
    const lost = entries.filter(([, text]) => {
      const sentence = text
        .split(' ')
        .map((item) => (item === '~' ? 'something' : item.split('|')[0]!.replace('*', 'ed')))
        .join(' ');
      return !found(sentence, text).includes(text);
    });
    expect(lost).toEqual([]);
  });
});
