import { expect, it } from 'vitest';
import { findNames } from './find-names.ts';

const groups = (text: string) =>
  findNames(text).flatMap(({ kind, name, isNew }) =>
    kind === 'group' ? [isNew ? `new ${name}` : name] : [],
  );

it.each([
  ['attributed to Marmalade Typhoon, which', ['new Marmalade Typhoon']],
  ['we track it as LAMPLIGHT SPIDER.', ['new LAMPLIGHT SPIDER']],
  ['overlaps with GOLD LAMPLIGHT and Lamplit Manticore', ['new GOLD LAMPLIGHT', 'new Lamplit Manticore']],
  ['behind it is Volt Typhoon', ['Volt Typhoon']],
])('takes a word and the kind of a scheme for a group: %s', (text, expected) => {
  expect(groups(text)).toEqual(expected);
});

it.each([
  ['The Typhoon and Super Typhoon seasons, a summer typhoon'],
  ['a Giant Panda, the Polar Bear and a Jumping Spider'],
  ['THE YEAR OF LAMPLIGHT SPIDER MEN'],
  ['GOLD Lamplight, COBALT BLU and Lamplight Typhoons'],
  ['see https://lamp.example/Marmalade Typhoonish'],
])('takes nothing else for one: %s', (text) => {
  expect(groups(text)).toEqual([]);
});
