import { expect, it } from 'vitest';
import { findNames } from './find-names.ts';
import { nameMentions } from './name-mentions.ts';

const mentions = (text: string) => nameMentions(text, findNames(text));

it('names each thing once, as the text mostly calls it', () => {
  const text =
    'APT29 again: Cozy Bear sent Emotet, and Cozy  Bear or Cozy\nBear or Cozy Bear left. EMOTET came.';
  const sentence = 'APT29 again: Cozy Bear sent Emotet, and Cozy  Bear or Cozy';
  expect(mentions(text)).toEqual([
    { kind: 'group', name: 'APT29', id: 'G0016', written: 'Cozy Bear', sentence },
    { kind: 'software', name: 'Emotet', id: 'S0367', written: 'Emotet', sentence },
  ]);
});

it('says which names are new', () => {
  expect(mentions('the LampWick backdoor')).toEqual([
    {
      kind: 'software',
      name: 'LampWick',
      id: null,
      isNew: true,
      written: 'LampWick',
      sentence: 'the LampWick backdoor',
    },
  ]);
});

it('tells people from the program that they are named after', () => {
  expect(mentions('The LockBit gang uses LockBit').map(({ kind, written }) => `${kind} ${written}`)).toEqual([
    'software LockBit',
    'group LockBit',
  ]);
});
