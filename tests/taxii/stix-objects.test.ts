/** Part B of the TAXII checklist: the STIX 2.1 objects that leave over TAXII. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStixPattern } from '../../src/exports/checks/read-stix-pattern.ts';
import { stixSchema } from '../../src/exports/checks/stix-schema.ts';
import { checkJson } from '../../src/lib/check-json.ts';
import { objectsOf, type StixObject, walkByNext } from '../support/taxii-client.ts';
import { documented, startTaxii, strict, type TaxiiProduct } from '../support/taxii-product.ts';

let app: TaxiiProduct;
let objects: StixObject[];
const producer = 'identity--f8e75d96-8e4c-4b1a-9e3d-4f8a7b6c5d3e';
beforeAll(async () => {
  app = await startTaxii();
  objects = objectsOf(await walkByNext(app.ask, `${strict}/all/objects/?match[version]=all`, 1000));
});
afterAll(() => app.close());

const indicators = () => objects.filter(({ type }) => type === 'indicator');

test('B1 ids are type and lower-case UUID, the same in lists and in TAXII', async () => {
  const { data } = (await (await app.get('/api/v1/iocs?type=domain&limit=5')).json()) as {
    data: { id: string }[];
  };
  for (const { id } of data) expect(objects.map((each) => each.id)).toContain(`indicator--${id}`);
  for (const { id, type } of objects) expect(id).toMatch(new RegExp(`^${type}--[0-9a-f]{8}-[0-9a-f-]{27}$`));
});

test('B3 dates are UTC with three digits, and modified is not before created', () => {
  for (const { created, modified } of objects) {
    for (const date of [created, modified ?? created])
      expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect((modified ?? created) >= created).toBe(true);
  }
});

test('B5 and B6 no empty list, object or null; spec_version on each, id and version once', () => {
  const empty = (value: unknown): boolean =>
    value === null ||
    (typeof value === 'object' &&
      value !== null &&
      (Object.keys(value).length === 0 || Object.values(value).some(empty)));
  expect(objects.filter(empty)).toEqual([]);
  expect(new Set(objects.map(({ spec_version }) => spec_version))).toEqual(new Set(['2.1']));
  const versions = objects.map(({ id, modified }) => `${id} ${modified}`);
  expect(new Set(versions).size).toBe(versions.length);
});

test('B7 and B15 every reference is to an object of the collection', () => {
  const ids = new Set(objects.map(({ id }) => id));
  for (const { created_by_ref, object_marking_refs = [] } of objects)
    for (const ref of [...(created_by_ref ? [created_by_ref] : []), ...object_marking_refs])
      expect(ids).toContain(ref);
  expect(objects.filter(({ type }) => type === 'marking-definition')).toHaveLength(5);
});

test('B8 one producer with a stable id', () => {
  expect(objects.filter(({ type }) => type === 'identity')).toMatchObject([
    {
      id: producer,
      identity_class: 'organization',
      created: expect.any(String),
      modified: expect.any(String),
    },
  ]);
  for (const { created_by_ref } of indicators()) expect(created_by_ref).toBe(producer);
});

test('B9 and B10 indicators say what the standard asks for, and their patterns parse', () => {
  expect(indicators().length).toBeGreaterThan(150);
  for (const each of indicators()) {
    expect(each).toMatchObject({
      name: expect.any(String),
      description: expect.any(String),
      indicator_types: [expect.any(String)],
      pattern_type: 'stix',
      pattern_version: '2.1',
      valid_from: expect.any(String),
    });
    expect(Number.isInteger(each.confidence) && each.confidence >= 0 && each.confidence <= 100).toBe(true);
    if (each.valid_until) expect(each.valid_until > each.valid_from).toBe(true);
    expect(readStixPattern(each.pattern).length).toBeGreaterThan(0);
  }
});

test('B11 and B12 vulnerabilities, techniques and phases are named as their makers name them', () => {
  for (const { type, name, external_references } of objects) {
    if (type === 'vulnerability')
      expect(external_references).toContainEqual({ source_name: 'cve', external_id: name });
    if (type === 'attack-pattern') expect(external_references[0].source_name).toBe('mitre-attack');
  }
  for (const { kill_chain_phases = [] } of indicators())
    for (const phase of kill_chain_phases) {
      expect(phase.kill_chain_name).toBe('mitre-attack');
      expect(phase.phase_name).toMatch(/^[a-z-]+$/);
    }
});

test('B20 every object fits the schema of its type, at both doors', async () => {
  const shown = objectsOf(await walkByNext(app.ask, `${documented}/all/objects/`, 1000));
  for (const each of [...objects, ...shown]) {
    const schema = stixSchema(each.type);
    expect([each.id, checkJson(each, schema, { components: { schemas: {} } } as never)]).toEqual([
      each.id,
      [],
    ]);
  }
});
