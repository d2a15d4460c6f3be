import { describe, expect, it } from 'vitest';
import type { Entity } from '../../contract/reference-record.ts';
import { parseNames } from './known-names.ts';
import { mergeNames } from './merge-names.ts';

const builtIn = {
  groups: parseNames('G0001 First Crew=~Crew,CrewBear|!Net Team|Tin Heron=OldTin'),
  software: parseNames('S0001 FirstKit'),
};
const uuid = (n: number) => `0a6e2f0c-3c3b-4c39-9a52-00000000000${n}`;
const actor = (id: string, name: string, more: Partial<Entity> = {}): Entity => ({
  about: 'actor',
  id,
  name,
  aliases: [],
  ...more,
});
const merged = (...entities: Entity[]) => mergeNames(builtIn, entities).groups;
const named = (id: string | null, ...entities: Entity[]) => {
  const { known } = merged(...entities);
  return known.find((one) => one.id === id);
};
const spelled = (...entities: Entity[]) =>
  merged(...entities).spellings.map(({ text, rule, known }) => `${text} ${rule} ${known.name}`);

describe('mergeNames', () => {
  it('without entities says what the built-in tables say', () => {
    expect(merged()).toEqual(builtIn.groups);
  });

  it('changes nothing in the built-in tables', () => {
    const before = structuredClone(builtIn);
    merged(actor('G0001', 'Renamed', { aliases: ['NewName'] }), actor('G0009', 'Tin Heron'));
    expect(builtIn).toEqual(before);
  });

  it('gives new names to whom ATT&CK says, and lets looked-at spellings keep their rule', () => {
    const loaded = actor('G0001', 'First Crew', { aliases: ['Crew', 'WadingBird'] });
    expect(named('G0001', loaded)?.aliases).toEqual(['Crew', 'CrewBear', 'WadingBird']);
    expect(spelled(loaded)).toContain('Crew cue First Crew');
    expect(spelled(loaded)).toContain('WadingBird capital First Crew');
    expect(spelled(loaded)).toHaveLength(spelled().length + 1);
  });

  it('follows ATT&CK when it renames', () => {
    expect(named('G0001', actor('G0001', 'Walrus Crew'))).toEqual({
      id: 'G0001',
      name: 'Walrus Crew',
      aliases: ['Crew', 'CrewBear', 'First Crew'],
    });
  });

  it('gives ATT&CK’s id to what was known by name alone', () => {
    const tin = named('G0009', actor('G0009', 'Tin Heron'));
    expect(tin).toMatchObject({ name: 'Tin Heron', aliases: ['OldTin'] });
  });

  it.each([
    ['the ATT&CK id', actor(uuid(1), 'Somebody Else', { aliases: ['G0009'] })],
    ['the UUID', actor(uuid(1), 'Somebody Else', { similar: [uuid(9)] })],
    ['the name', actor(uuid(1), 'Copper Heron', { aliases: ['Somebody Else'] })],
    ['another name of the other one', actor(uuid(1), 'Ferry Gull', { aliases: ['Somebody Else'] })],
    ['a name among its others', actor(uuid(1), 'Somebody Else', { aliases: ['Copper Heron'] })],
  ])('brings together what two catalogues name by %s', (_, other) => {
    const heron = actor('G0009', 'Copper Heron', { uuid: uuid(9), aliases: ['Ferry Gull'] });
    const { known } = merged(heron, other);
    expect(known.filter(({ name, aliases }) => [name, ...aliases].includes('Somebody Else'))).toMatchObject([
      { id: 'G0009', name: 'Copper Heron' },
    ]);
  });

  it('keeps apart what only shares other names, or has two ids of ATT&CK', () => {
    const both = actor(uuid(1), 'Gravel Otter', { aliases: ['First Crew', 'Tin Heron'] });
    expect(named(uuid(1), both)?.name).toBe('Gravel Otter');
    expect(spelled(both)).toContain('CrewBear plain First Crew');
    expect(named('G0008', actor('G0008', 'CrewBear'))?.name).toBe('CrewBear');
    expect(named('G0001', actor('G0008', 'CrewBear'))?.name).toBe('First Crew');
  });

  it('lets what was revoked be another name of its successor', () => {
    const heron = actor('G0009', 'Copper Heron');
    const old = actor('G0005', 'Bronze Heron', { state: 'revoked', successor: 'G0009' });
    expect(named('G0009', heron, old)).toMatchObject({ name: 'Copper Heron', aliases: ['Bronze Heron'] });
    expect(spelled(actor('G0005', 'Bronze Heron', { state: 'deprecated' }))).toEqual(spelled());
  });

  it('never looks for a name that the built-in tables only show, nor for industries and flaws', () => {
    expect(spelled(actor(uuid(1), 'Net Team'))).toEqual(spelled());
    const flaw: Entity = { about: 'vulnerability', id: uuid(2), name: 'HeartWave', aliases: [] };
    expect(spelled(actor(uuid(1), 'HeartWave'), flaw)).toEqual(spelled());
  });

  it('keeps people and programs apart', () => {
    const kit: Entity = { about: 'malware', id: 'S0009', name: 'HeronKit', aliases: [] };
    const tool: Entity = { ...kit, about: 'tool', id: 'S0008', name: 'HeronTool' };
    const { groups, software } = mergeNames(builtIn, [kit, tool]);
    expect(groups).toEqual(builtIn.groups);
    expect(software.known.map(({ name }) => name)).toEqual(['FirstKit', 'HeronKit', 'HeronTool']);
  });
});
