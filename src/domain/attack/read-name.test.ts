import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readName } from './read-name.ts';

const none = new Set<string>();
const read = (name: string, byAttack = false, others: ReadonlySet<string> = none) =>
  readName(name, byAttack, others).map(({ text, rule }) => `${text}: ${rule}`);

describe('readName', () => {
  it.each([
    ['PurpleWave', ['PurpleWave: capital']],
    ['njRAT', ['njRAT: plain']],
    ['Stardust Otter', ['Stardust Otter: capital']],
    ['Dark Basin', ['Dark Basin: capital']],
    ['Vortex Ransomware', ['Vortex: beside']],
    ['CryptoJacky Ransomware', ['CryptoJacky: capital']],
    ['Wading Crew', ['Wading Crew: capital']],
    ['Lampwick', ['Lampwick: beside']],
    ['BX9', ['BX9: beside']],
  ])('trusts a name as far as it is made up: %s', (name, expected) => {
    expect(read(name)).toEqual(expected);
  });

  it('trusts ATT&CK further, since people keep it', () => {
    expect(read('Lampwick', true)).toEqual(['Lampwick: cue']);
    expect(read('quaydump', true)).toEqual(['quaydump: plain']);
    expect(read('Copper Group', true)).toEqual(['Copper Group: capital', 'Copper: cue']);
    expect(read('quaydump')).toEqual(['quaydump: beside']);
    expect(read('Copper Group')).toEqual(['Copper Group: capital']);
  });

  it.each([
    ['August'],
    ['Friday'],
    ['Russian'],
    ['Microsoft'],
    ['TeamViewer'],
    ['Survey'],
    ['Hacking Team'],
    ['Group 72'],
    ['Fake Ransomware'],
    ['The Group'],
  ])('never looks for what means something else: %s', (name) => {
    expect(read(name)).toEqual([]);
  });

  it.each([
    ['Backdoor.Win32.Vortex'],
    ['Gen:Trojan.Heur.PT'],
    ['Win32/KillDisk.NBI'],
    ['TROJ_DLLSERV.BE'],
    ['G0006'],
    ['T1059.001'],
    ['CVE-2017-5754'],
    ['7777'],
    ['BO'],
    ['Ab'],
    ['bob'],
    ['5p00f3r.N$ RAT'],
    [''],
    ['x'.repeat(61)],
  ])('never looks for labels of scanners, ids and what is too short or too long: %s', (name) => {
    expect(read(name)).toEqual([]);
  });

  it('takes apart what is several names, and leaves out what is said beside one', () => {
    expect(read('铜色苍鹭 - APT-C-99')).toEqual(['铜色苍鹭: beside', 'APT-C-99: capital']);
    expect(read('Lampwick（Otter）')).toEqual(['Lampwick: beside']);
    expect(read('LampWick (ELF)')).toEqual(['LampWick: capital']);
    expect(read('PurpleWave or WavePurple')).toEqual(['PurpleWave: capital', 'WavePurple: capital']);
  });

  it('leaves out what other catalogues call an industry or a flaw', () => {
    expect(read('Lampwick', false, new Set(['lampwick']))).toEqual([]);
  });

  it('is total, and gives back only what can be found in a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (name, byAttack) => {
        for (const { text } of readName(name, byAttack, none)) {
          expect(text.length).toBeLessThanOrEqual(60);
          expect(text).toMatch(/^[\p{L}\p{N}\s\-_.]+$/u);
        }
      }),
    );
  });
});
