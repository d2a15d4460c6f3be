/** Part B of the TAXII checklist: the STIX 2.1 objects that leave over TAXII. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStixPattern } from '../../src/exports/checks/read-stix-pattern.ts';
import { stixSchema } from '../../src/exports/checks/stix-schema.ts';
import { checkJson } from '../../src/lib/check-json.ts';
import { objectsOf, type StixObject, walkByNext } from '../support/taxii-client.ts';
import { documented, domain, startTaxii, strict, type TaxiiProduct } from '../support/taxii-product.ts';

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

test('B2 no observable leaves, whose id would have to follow from its members', () => {
  expect(new Set(objects.map(({ type }) => type))).toEqual(
    new Set(['identity', 'marking-definition', 'indicator', 'vulnerability', 'attack-pattern']),
  );
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
      valid_until: expect.any(String),
    });
    expect(Number.isInteger(each.confidence) && each.confidence >= 0 && each.confidence <= 100).toBe(true);
    expect(each.valid_until > each.valid_from).toBe(true);
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

test('B13 and B7 relationships are those of the tables of the standard, with both ends in the bundle', async () => {
  await app.report('threatfox', [domain('by-technique.com', { techniques: ['T1071.001'] })]);
  const answer = await app.get('/api/v1/iocs/stix?include_relationships=true&limit=10000');
  const bundle = (await answer.json()) as { objects: StixObject[] };
  const typeOf = (id: string) => {
    expect(bundle.objects.map((each) => each.id)).toContain(id);
    return id.slice(0, id.indexOf('--'));
  };
  const found = new Set(
    bundle.objects
      .filter(({ type }) => type === 'relationship')
      .map(({ source_ref, relationship_type, target_ref }) =>
        [typeOf(source_ref), relationship_type, typeOf(target_ref)].join(' '),
      ),
  );
  expect(found).toEqual(new Set(['indicator indicates malware', 'indicator indicates attack-pattern']));
});

test('B18 no object has a member of our own, and the one extension is that of the markings', () => {
  for (const { type, extensions, ...members } of objects) {
    const known = Object.keys((stixSchema(type) as { properties: object }).properties);
    expect(Object.keys(members).filter((name) => !known.includes(name))).toEqual([]);
    expect([type, extensions !== undefined]).toEqual([type, type === 'marking-definition']);
  }
});

test('B19 a bundle has the media type of STIX where the client asks for it', async () => {
  const typeOf = async (accept: string) => {
    const answer = await app.get('/api/v1/iocs/stix?limit=1', { headers: { accept } });
    expect(answer.status).toBe(200);
    return answer.headers.get('content-type');
  };
  expect(await typeOf('application/stix+json;version=2.1')).toBe('application/stix+json;version=2.1');
  expect(await typeOf('*/*')).toBe('application/json; charset=utf-8');
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
