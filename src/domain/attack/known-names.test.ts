import { describe, expect, it } from 'vitest';
import { groupTable } from './groups.ts';
import { parseNames } from './known-names.ts';
import { softwareTable } from './software.ts';

const { known: groups } = groupTable;
const { known: software } = softwareTable;

describe('parseNames', () => {
  it('reads ids, aliases and marks; a name marked ! is shown but never looked for', () => {
    const { known, spellings } = parseNames('\nG0001 ^First Crew=~Crew,CrewBear|!Net=netcommand\n');
    expect(known).toEqual([
      { name: 'First Crew', id: 'G0001', aliases: ['Crew', 'CrewBear'] },
      { name: 'Net', id: null, aliases: ['netcommand'] },
    ]);
    expect(spellings.map(({ text, rule }) => `${text} ${rule}`)).toEqual([
      'First Crew capital',
      'Crew cue',
      'CrewBear plain',
      'netcommand plain',
    ]);
  });
});

it('lets a name that ends in .exe need no mark', () => {
  const { spellings } = parseNames('S0001 !Net=~net.exe,!cmd.exe');
  expect(spellings.map(({ text, rule }) => `${text} ${rule}`)).toEqual(['net.exe plain']);
});

describe('the built-in tables', () => {
  it('hold every entry with a clean name, an id of the right kind, and no canonical name twice', () => {
    for (const [table, letter] of [
      [groups, 'G'],
      [software, 'S'],
    ] as const) {
      for (const { name, id, aliases } of table) {
        for (const text of [name, ...aliases]) expect(text, name).toMatch(/^[^\s|=,^~!][^|=,]*$/);
        if (id !== null) expect(id).toMatch(new RegExp(`^${letter}\\d{4}$`));
      }
      expect(new Set(table.map(({ name }) => name)).size).toBe(table.length);
    }
    expect(groups.length).toBeGreaterThan(900);
    expect(software.length).toBeGreaterThan(2500);
  });

  it('bring together what vendors name apart', () => {
    const apt29 = groups.find(({ id }) => id === 'G0016');
    expect(apt29?.name).toBe('APT29');
    expect(apt29?.aliases).toEqual(expect.arrayContaining(['Cozy Bear', 'Midnight Blizzard', 'NOBELIUM']));
  });
});
