import { describe, expect, it } from 'vitest';
import { findNames } from './find-names.ts';

const names = (text: string) => findNames(text).map(({ kind, name }) => `${kind}: ${name}`);

describe('a list', () => {
  it.each([
    ['seen with Cobalt Strike, Sliver and Havoc', ['Cobalt Strike', 'Sliver', 'Havoc']],
    ['Sliver, Havoc and Cobalt Strike were seen', ['Sliver', 'Havoc', 'Cobalt Strike']],
    ['seen with “Mimikatz” (a tool), “Chisel” as well as Responder', ['Mimikatz', 'Chisel', 'Responder']],
    ['Emotet/Maze', ['Emotet', 'Maze']],
  ])('makes an ordinary word a program beside one: %s', (text, expected) => {
    expect(names(text)).toEqual(expected.map((name) => `software: ${name}`));
  });

  it('makes an ordinary word a group beside one', () => {
    expect(names('blamed on APT28, Patchwork and Sidewinder')).toEqual([
      'group: APT28',
      'group: Patchwork',
      'group: Sidewinder',
    ]);
  });

  it.each([
    ['an actor beside a word that names a program only', 'APT28 and Havoc met'],
    ['words in lower case', 'Emotet, havoc and chisel'],
    ['what stands in another sentence', 'It was Emotet. Havoc followed, and Chisel'],
    ['what stands in another line', 'Emotet\nHavoc'],
    ['what is said of a name', 'Emotet wreaked Havoc'],
  ])('does not speak for %s', (_, text) => {
    expect(names(text)).toHaveLength(1);
  });
});
