import { describe, expect, it } from 'vitest';
import { findNames } from './find-names.ts';
import { definedKind, listKind } from './said-of-name.ts';

const actors = (text: string) =>
  findNames(text).flatMap(({ kind, name }) => (kind === 'group' ? [name] : []));

describe('listKind', () => {
  const ofLast = (text: string) => listKind(text, text.lastIndexOf('Emotet'));

  it.each([
    ['gangs such as Emotet', 'group'],
    ['ransomware groups like Maze, the Conti crew, and Emotet', 'group'],
    ['families (loaders), including “Qakbot” and “Emotet”', 'software'],
    ['backdoors, e.g. Bazar, Emotet', 'software'],
  ])('tells the head of the list: %s', (text, kind) => {
    expect(ofLast(text)).toBe(kind);
  });

  it.each([
    ['countries such as Emotet'],
    ['gangs such as Maze. They use Emotet'],
    ['gangs such as Maze, who buy from Emotet'],
    ['gangs such as Maze\nEmotet'],
    ['gangs that looked like Emotet'],
  ])('says nothing where no list of the field leads there: %s', (text) => {
    expect(ofLast(text)).toBeNull();
  });
});

describe('definedKind', () => {
  const kind = (rest: string, mightBeAnyWord = false) => definedKind(`Lamp${rest}`, 4, mightBeAnyWord);

  it.each([
    [' is a Russian-speaking extortion group that', 'group'],
    [' was not the only group to say so', 'group'],
    [' (aka Wick), a small backdoor written in Go', 'software'],
    ['](https://lamp.example/a) is a downloader sold by a group', 'software'],
    [': brute force tool to attack services', 'software'],
    [' as a capable APT group, like others', 'group'],
  ])('tells the noun of the definition: %s', (rest, expected) => {
    expect(kind(rest)).toBe(expected);
  });

  it.each([
    [' is sold to a group'],
    [' is a product of a group'],
    [' is an open port, group by group'],
    [' is a security tool of note'],
    ['. A group came'],
  ])('says nothing else: %s', (rest) => {
    expect(kind(rest)).toBeNull();
  });

  it('wants a verb and a noun of the field where the name might be any word', () => {
    expect(kind(' is a trojan', true)).toBe('software');
    for (const rest of [': malware spread', ', a group of', ' as a group', ' is a tool']) {
      expect(kind(rest, true), rest).toBeNull();
    }
  });
});

describe('actors among programs', () => {
  it.each([
    ['groups such as SamSam and Dharma spread by RDP', ['SamSam', 'Dharma']],
    ['DarkSide was not the only group to leave', ['DarkSide']],
    ['a note that the LockBit affiliates wrote', ['LockBit']],
  ])('takes a family for its makers where the text calls it a group: %s', (text, expected) => {
    expect(actors(text)).toEqual(expected);
  });

  it.each([
    ['BazaLoader affiliates sent emails'],
    ['loaders such as Emotet and Qakbot'],
    ['Emotet is a trojan'],
  ])('leaves programs alone: %s', (text) => {
    expect(actors(text)).toEqual([]);
  });

  it('takes an ordinary word for a name where a list or a definition calls it one', () => {
    const of = (text: string) => findNames(text).map(({ kind, name }) => `${kind}: ${name}`);
    expect(of('seen with ransomware groups like Akira, RansomHub, LockBit and Play this year')).toContain(
      'group: Playcrypt',
    );
    expect(of('The talk was short. Hive is a ransomware that many know.')).toContain('software: Hive');
    expect(of('Hive is a structure of wax')).toEqual([]);
  });
});
