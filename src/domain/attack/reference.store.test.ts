import { describe, expect, it } from 'vitest';
import { onEveryStore } from '../../../tests/support/stores.ts';
import type { EntityRecord, ExampleRecord, ReferenceRecord } from '../../contract/reference-record.ts';
import type { Store } from '../../db/store.ts';
import { findNames } from '../articles/find-names.ts';
import { useStoredReference, useStoredTechniques } from './current-reference.store.ts';
import { readEntities, readExamples, referenceFingerprint, writeReferences } from './reference.store.ts';
import { tacticName, technique } from './techniques.ts';

const catalogue = 'enterprise-attack';

const entity = (
  about: EntityRecord['about'],
  id: string,
  name: string,
  more: Partial<EntityRecord> = {},
): EntityRecord => ({ kind: 'reference', about, catalogue, id, name, aliases: [], ...more });
const example = (id: string, technique: string, text: string): ExampleRecord => ({
  kind: 'reference',
  about: 'example',
  catalogue,
  id,
  technique,
  text,
});
const whole = (records: ReferenceRecord[], of = catalogue): ReferenceRecord[] => [
  ...records,
  {
    kind: 'reference',
    about: 'catalogue',
    catalogue: of,
    ids: records.flatMap((one) => ('id' in one ? [one.id] : [])),
  },
];

const heron = entity('actor', 'G9001', 'Copper Heron', { aliases: ['Wading Crew'], country: 'AQ' });
const tide = entity('technique', 'T9001', 'Wait for the Tide', { tactics: ['patience'], platforms: ['Any'] });
const patience = entity('tactic', 'TA9001', 'Patience', { tactics: ['patience'] });
const sentence = example('e1', 'T9001', 'Copper Heron waits until the water is high.');
const bundle = [heron, tide, patience, sentence];

async function write(store: Store, records: ReferenceRecord[], source = 'mitre-attack-enterprise') {
  const context = { dialect: store.dialect, source };
  return await store.write.transaction().execute(async (trx) => await writeReferences(trx, context, records));
}

const fingerprints = async (store: Store) => [
  await referenceFingerprint(store.read, 'reference_entity'),
  await referenceFingerprint(store.read, 'technique_example'),
];

onEveryStore('reference data', (kind) => {
  it('comes back as it was written', async () => {
    const store = await kind.open();
    expect(await write(store, whole(bundle))).toEqual({ added: 4, changed: 0, unchanged: 0 });
    const { kind: _, catalogue: __, ...known } = heron;
    expect(await readEntities(store.read, ['actor'])).toEqual([known]);
    expect(await readEntities(store.read, ['technique', 'tactic'])).toMatchObject([
      { id: 'T9001', tactics: ['patience'], platforms: ['Any'] },
      { id: 'TA9001' },
    ]);
    expect(await readExamples(store.read)).toEqual([{ technique: 'T9001', sentence: sentence.text }]);
  });

  it('that says nothing new writes nothing', async () => {
    const store = await kind.open();
    await write(store, whole(bundle));
    const before = await fingerprints(store);
    expect(await write(store, whole(bundle))).toEqual({ added: 0, changed: 0, unchanged: 4 });
    expect(await fingerprints(store)).toEqual(before);
    expect(before).not.toContain(0);
  });

  it('is shown when the catalogue has come to its end, and forgets what is no longer in it', async () => {
    const store = await kind.open();
    await write(store, bundle);
    expect(await fingerprints(store)).toEqual([0, 0]);
    expect(await write(store, whole(bundle).slice(-1))).toMatchObject({ added: 0, changed: 0 });
    const first = await fingerprints(store);
    const less = [{ ...heron, aliases: [] }, tide];
    expect(await write(store, whole(less))).toEqual({ added: 0, changed: 3, unchanged: 1 });
    expect(await readEntities(store.read, ['tactic'])).toEqual([]);
    expect(await readExamples(store.read)).toEqual([]);
    const [entities, examples] = await fingerprints(store);
    expect(entities).not.toBe(first[0]);
    expect(examples).toBe(0);
  });

  it('of one source and catalogue leaves that of others alone', async () => {
    const store = await kind.open();
    await write(store, whole(bundle));
    const uuid = '0a6e2f0c-3c3b-4c39-9a52-0f6f3a1f8e55';
    const gull = { ...entity('actor', uuid, 'Ferry Gull'), catalogue: 'threat-actor' };
    await write(store, whole([gull], 'threat-actor'), 'misp-galaxy');
    await write(store, whole([tide]), 'mitre-attack-mobile');
    expect((await readEntities(store.read, ['actor', 'technique'])).map(({ id }) => id)).toEqual([
      'G9001',
      'T9001',
      'T9001',
      uuid,
    ]);
  });

  it('of any length and with any characters is stored bounded', async () => {
    const store = await kind.open();
    const long = 'x\u0000\ud800'.repeat(3000);
    const odd = entity('actor', 'G9002', long, {
      aliases: [...Array.from({ length: 500 }, (_, n) => `${n} ${long}`), '', '\u200b'],
      description: long,
      similar: Array.from({ length: 500 }, () => long),
    });
    await write(store, whole([odd, example('e2', 'T9001', long), example('e2', 'T9001', 'again')]));
    const [known] = await readEntities(store.read, ['actor']);
    expect(known!.name.length).toBe(120);
    expect(known!.aliases).toHaveLength(100);
    expect(known!.description!.length).toBeLessThanOrEqual(600);
    expect(known!.similar).toHaveLength(100);
    expect(await readExamples(store.read)).toEqual([{ technique: 'T9001', sentence: 'again' }]);
  });

  describe('in use', () => {
    it('lies over the built-in tables, until another store is used', async () => {
      const store = await kind.open();
      await write(store, whole(bundle));
      await useStoredReference(store.read);
      expect(technique('t9001')).toEqual({
        id: 'T9001',
        name: 'Wait for the Tide',
        tactics: ['patience'],
        url: 'https://attack.mitre.org/techniques/T9001',
      });
      expect(tacticName('patience')).toBe('Patience');
      expect(technique('T1059.001')?.name).toBe('PowerShell');
      expect(findNames('blamed on Wading Crew')).toMatchObject([{ name: 'Copper Heron', id: 'G9001' }]);
      const other = await kind.open();
      await useStoredReference(other.read);
      expect(technique('T9001')).toBeNull();
      expect(findNames('blamed on Wading Crew')).toEqual([]);
    });

    it('follows what is loaded, technique by technique', async () => {
      const store = await kind.open();
      await write(store, whole(bundle));
      await useStoredTechniques(store.read);
      const next = entity('technique', 'T9002', 'Wait', { tactics: ['patience'] });
      const revoked = { ...tide, state: 'revoked' as const, successor: 'T9002' };
      await write(store, whole([revoked, next]));
      expect(technique('T9001')?.id).toBe('T9001');
      await useStoredTechniques(store.read);
      expect(technique('T9001')?.id).toBe('T9002');
    });

    it('bears ids that take each other’s place in a ring', async () => {
      const store = await kind.open();
      const ring = [
        { ...tide, state: 'revoked' as const, successor: 'T9002' },
        { ...tide, id: 'T9002', state: 'revoked' as const, successor: 'T9001' },
      ];
      await write(store, whole(ring));
      await useStoredTechniques(store.read);
      expect(technique('T9001')).toBeNull();
    });
  });
});
