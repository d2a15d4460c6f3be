import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { useNames } from '../attack/names-in-use.ts';
import { findNames } from './find-names.ts';

const names = (text: string) => findNames(text).map(({ kind, name }) => `${kind}: ${name}`);

describe('findNames', () => {
  it('gives the canonical name, the ATT&CK id and the place of an alias', () => {
    const text = 'Officials blamed Cozy Bear for it.';
    expect(findNames(text)).toEqual([{ kind: 'group', name: 'APT29', id: 'G0016', start: 17, end: 26 }]);
  });

  it.each([
    ['a beacon of CobaltStrike ran', 'software: Cobalt Strike'],
    ['a beacon of cobalt strike ran', 'software: Cobalt Strike'],
    ['they dropped Cobalt-Strike again', 'software: Cobalt Strike'],
    ['credentials were dumped with mimikatz twice', 'software: Mimikatz'],
    ['the Zloader and ZLOADER spellings', 'software: ZLoader'],
    ['sold as Agent-Tesla for years', 'software: Agent Tesla'],
  ])('matches long names on a key without spaces, hyphens and case: %s', (text, expected) => {
    expect(names(text)).toContain(expected);
  });

  it.each([
    ['they play with the first impact of the payload'],
    ['Play was suspended after the first half'],
    ['The impact: malware spread to the office'],
    ['First, malware was removed. Impact was low.'],
    ['an empire of carbon and snake oil'],
    ['Carbon Black ransomware protection was switched off'],
    ['Google Play malware and Play Store stealer apps'],
    ['The Empire State group of colleges met'],
    ['The royal family hive of activity, a maze of rules'],
    ['In August the group met. April ransomware figures came later'],
    ['Windows malware and Android malware rose; a Russian group was named'],
    ['our net wire fence and a red line on the chart'],
    ['a Cozy bear in the shop window and a Nano core in the reactor'],
    ['a patchwork of laws, a dragonfly, a mustang and panda'],
    ['Process of elimination, route and ping and at and net'],
  ])('does not take ordinary words for names: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it.each([
    ['Play ransomware hit a shipyard', ['software: Playcrypt']],
    ['the yard was hit by the Play ransomware in May', ['software: Playcrypt']],
    ['payloads such as the backdoor Carbon were found', ['software: Carbon']],
    ['the framework Empire was used', ['software: Empire']],
    ['two families, Hive malware and Maze ransomware', ['software: Hive', 'software: Maze']],
    ['an intrusion by the Chimera group', ['group: Chimera']],
  ])('takes ordinary words with a capital and a context word: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['Servers fell to HAFNIUM in March', ['group: HAFNIUM']],
    ['Hafnium is a metal of the earth', []],
    ['HAFNIUM OVER EUROPE', []],
    ['HAFNIUM', []],
  ])('takes a name that its makers write in capitals where it stands out: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['the actors deployed Sliver there', ['software: Sliver']],
    ['it drops Anchor on them', ['software: Anchor']],
    ['they deployed Sliver Springs staff', []],
    ['they saw Sliver there', []],
  ])('takes what is brought to a victim for a program: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['die Ransomware-Gruppe Akira griff an', ['group: Akira']],
    ['le groupe Patchwork vise la presse', ['group: Patchwork']],
    ['le rançongiciel Maze a frappé', ['software: Maze']],
    ['распространяет троян Anchor', ['software: Anchor']],
  ])('reads context words of other languages: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('finds names inside a script that has no blanks between words', () => {
    expect(names('攻撃でEmotetとCobalt Strikeの使用を確認')).toEqual([
      'software: Emotet',
      'software: Cobalt Strike',
    ]);
  });

  it('ignores a context word that is far off or in another line', () => {
    expect(names(`We saw Empire at dusk and, after quite some time, malware`)).toEqual([]);
    expect(names('we saw Empire\nmalware was gone')).toEqual([]);
  });

  it.each([
    ['APT29', 'APT29'],
    ['APT 29', 'APT29'],
    ['APT-29', 'APT29'],
    ['APT987', 'APT987'],
    ['APT-C-99', 'APT-C-99'],
    ['TA505', 'TA505'],
    ['TA9876', 'TA9876'],
    ['UNC9876', 'UNC9876'],
    ['FIN7', 'FIN7'],
    ['FIN98', 'FIN98'],
    ['Storm-9876', 'Storm-9876'],
    ['UAC-9876', 'UAC-9876'],
    ['DEV-9876', 'DEV-9876'],
  ])('reads the numbering scheme %s', (written, name) => {
    expect(names(`Tracked as ${written}, it came back`)).toEqual([`group: ${name}`]);
  });

  it('does not take tactics, techniques, CVE ids and part numbers for groups', () => {
    expect(names('TA0001, TA0043, T1059, CVE-2024-12345, DEV-12, FIN1234567, UNC12, xAPT29, APT29b')).toEqual(
      [],
    );
  });

  it.each([
    ['https://example.com/emotet/trickbot'],
    ['see hxxps://emotet[.]example/x'],
    ['emotet.example.com and emotet-c2.example'],
    ['C:\\Users\\emotet\\trickbot.bin'],
    ['/opt/mimikatz/run and ./tools/mimikatz'],
    ['mail emotet@example.com'],
    ['file emotet.docx, rule win_emotet_auto, key=emotet&x=trickbot'],
    ['![shot](/cdn/emotet/trickbot.png)'],
    ['[a report](/blog/who "From Dridex to Emotet") of ours'],
  ])('finds nothing inside paths, hosts, addresses and identifiers: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('reads names beside punctuation, slashes, links and as bare tools', () => {
    expect(names('(Emotet), “TrickBot”; Emotet/TrickBot/Ryuk')).toHaveLength(5);
    expect(names('APT29-linked, Emotet’s and Emotet-related')).toHaveLength(3);
    expect(names('[Emotet](https://example.com/emotet)')).toEqual(['software: Emotet']);
    expect(names('they ran mimikatz.exe there')).toEqual(['software: Mimikatz']);
    expect(findNames('they ran mimikatz.exe there')).toMatchObject([{ start: 9, end: 21 }]);
  });

  it('tells by the next word whether a shared name is meant as people or as a program', () => {
    expect(names('the Turla group')).toEqual(['group: Turla']);
    expect(names('the Turla backdoor')[0]).toMatch(/^software: /);
    expect(names('the Winnti group has')).toEqual(['group: Winnti Group']);
  });

  it('takes what is used for a program, and what acts or is called a group for one', () => {
    expect(names('they used AppleJeus again')).toEqual(['software: AppleJeus']);
    expect(names('LockBit claimed responsibility')).toEqual(['software: LockBit', 'group: LockBit']);
    expect(names('the gang, known as Cl0p, left')).toEqual(['software: Clop', 'group: Clop']);
    expect(names('LockBit claimed memory')).toEqual(['software: LockBit']);
  });

  it('names the people behind a family as an actor too', () => {
    expect(names('the LockBit ransomware gang said')).toEqual(['software: LockBit', 'group: LockBit']);
    expect(names('the LockBit ransomware said')).toEqual(['software: LockBit']);
    expect(names('two LockBit affiliates met')).toEqual(['software: LockBit', 'group: LockBit']);
    expect(names('Emotet developers and the Emotet program')).toEqual([
      'software: Emotet',
      'software: Emotet',
    ]);
  });

  it('gives places that lie in the text in order and never overlap for two names', () => {
    const part = fc.constantFrom(
      'Emotet',
      'APT29',
      'Play',
      'ransomware',
      ' ',
      '\n',
      '/',
      '.',
      'gang',
      'Storm-0558',
      'é',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of findNames(text)) {
          // A gang has the place of its family, all others stand one after another.
          expect(start >= last || end === last).toBe(true);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  it('takes a name that nobody has looked at with a context word right beside it, and forgets it when told', () => {
    useNames([{ about: 'malware', id: 'x', name: 'Lampwick', aliases: [] }]);
    expect(names('the Lampwick backdoor, the backdoor Lampwick')).toHaveLength(2);
    expect(names('Lampwick, a new backdoor; the lampwick backdoor')).toEqual([]);
    expect(names('the CobaltStrike ran')).toEqual(['software: Cobalt Strike']);
    useNames([]);
    expect(names('the Lampwick backdoor')).toEqual([]);
  });

  it('stays linear on a megabyte made to be slow', () => {
    for (const part of [
      'APT ',
      'Play ',
      'Emotet/',
      'Cobalt-',
      'x',
      '.',
      'Storm-',
      'malware ',
      'A_',
      '“Snake” ',
      '紛',
      'のPlayの',
    ]) {
      const text = part.repeat(1e6 / part.length);
      expect(
        leastCost(8000, () => findNames(text)),
        part,
      ).toBeLessThan(8000);
    }
  });
});
