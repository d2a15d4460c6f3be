import { describe, expect, it } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { findNames } from './find-names.ts';

const proposed = (text: string) => findNames(text).flatMap(({ isNew, name }) => (isNew ? [name] : []));

describe('newName', () => {
  it.each([
    ['the LampWick backdoor', ['LampWick']],
    ['LampWick-loader samples', ['LampWick']],
    ['a wiper that we dubbed LAMPBLACK was seen', ['LAMPBLACK']],
    ['a new infostealer, called “LampWick”, came', ['LampWick']],
    ['A note. Lampwick is a small downloader sold to many', ['Lampwick']],
    ['a new loader named Lampwick', ['Lampwick']],
    ['• LAMPBLACK: malware that scans', ['LAMPBLACK']],
    ['the DarkLAMP2 trojan and the LAMPBLACK dropper', ['DarkLAMP2', 'LAMPBLACK']],
  ])('proposes a made-up word that the text calls a program: %s', (text, expected) => {
    expect(proposed(text)).toEqual(expected);
  });

  it.each([
    ['the Lampwick backdoor and the LAMP loader'],
    ['LampWick was seen. A backdoor, too'],
    ['LampWick malware and the LampWick framework'],
    ['It is a trojan. Note: the group left. Additionally, a group came. The Lampwick is a loader'],
    ['LampWick, a security tool, and a person named Lampwick'],
    ['a JavaScript loader, an OpenSSH backdoor, a TeamViewer trojan'],
    ['the CobaltStrike loader and the PlayStation trojan'],
    ['NEW LAMPBLACK LOADER SEEN'],
    ['the loader is named LampWick.exe and calls LampWick(1)'],
    ['the loader can make itself at home in a service named LampWick'],
    ['https://lamp.example/LampWick loader'],
    [`the ${'Lamp'.repeat(10)}Wick backdoor`],
  ])('proposes nothing else: %s', (text) => {
    expect(proposed(text)).toEqual([]);
  });

  it.each([
    ['We see LampWick as a capable APT group, like others', ['LampWick']],
    ['a new threat actor tracked as Lampwick', ['Lampwick']],
    ['the group met Lampwick. A man called Lampwick came', []],
  ])('proposes a group where the text calls it one: %s', (text, expected) => {
    const groups = findNames(text).filter(({ kind, isNew }) => kind === 'group' && isNew);
    expect(groups.map(({ name }) => name)).toEqual(expected);
  });

  it('marks what it proposes, and stands behind nothing that a table has', () => {
    expect(findNames('the LampWick backdoor')).toEqual([
      { kind: 'software', name: 'LampWick', id: null, isNew: true, start: 4, end: 12 },
    ]);
    expect(findNames('the FormBook stealer')[0]).not.toHaveProperty('isNew');
  });

  it('stays linear on a megabyte made to be slow', () => {
    for (const part of ['LampWick ', 'named LampWick ', 'Lam', 'LaM', 'A', 'LampWick loader ', 'dubbed “']) {
      const text = part.repeat(1e6 / part.length);
      expect(
        leastCost(8000, () => findNames(text)),
        part,
      ).toBeLessThan(8000);
    }
  });
});
