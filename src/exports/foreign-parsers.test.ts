/** What parsers that are not ours make of what we write: the same values, and no more than there is. */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { loadAll, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import {
  contextOf,
  documentOf,
  exportRows,
  goldenRows,
  hostilePairs,
} from '../../tests/support/export-rows.ts';
import { checkJson } from '../lib/check-json.ts';
import { mispEventSchema } from './checks/misp-schema.ts';
import { readYaml } from './checks/read-yaml.ts';
import { sigmaSchema } from './checks/sigma-schema.ts';
import { stixSchema } from './checks/stix-schema.ts';
import type { ExportRow } from './export-format.ts';
import { mispEvent } from './misp-event.ts';
import { openioc } from './openioc.ts';
import { sigma } from './sigma.ts';
import { stix } from './stix.ts';

/** Our own parsers go through ten thousand. */
const rounds = { numRuns: 1000 };
const atMost = 120_000;

/** Every document of the corpora, golden and hostile. */
const corpora: ExportRow[][] = [goldenRows, ...hostilePairs.map(({ hostile }) => hostile)];

describe('sigma by two libraries of YAML', () => {
  /** YAML 1.1 takes a day for a time. */
  const plain = (documents: unknown) =>
    JSON.parse(JSON.stringify(documents), (_, value) =>
      typeof value === 'string' ? value.replace(/^(\d{4}-\d\d-\d\d)T00:00:00\.000Z$/, '$1') : value,
    );
  const bothWays = (rows: readonly ExportRow[], options: Record<string, string>) => {
    const { text } = documentOf(sigma, rows, contextOf(options));
    const documents = parseAllDocuments(text, { version: '1.2' });
    if (!Array.isArray(documents)) return expect(readYaml(text).documents).toEqual([]);
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    const newer = plain(documents.map((document) => document.toJS()));
    const older = plain(loadAll(text, { schema: YAML11_SCHEMA }));
    expect(older).toEqual(newer);
    expect(newer).toEqual(plain(readYaml(text).documents));
  };
  const options = fc.record({
    sigma_profile: fc.constantFrom('api', 'sigmahq'),
    grouping: fc.constantFrom('none', 'type'),
  });

  test(
    'YAML 1.1 and 1.2 are of one mind, whatever feeds say',
    () => {
      fc.assert(fc.property(exportRows, options, bothWays), rounds);
    },
    atMost,
  );

  test('and so they are about what is hostile', () => {
    for (const rows of corpora) bothWays(rows, { sigma_profile: 'sigmahq', grouping: 'none' });
  });
});

describe('openioc by another parser of XML', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseAttributeValue: false,
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => name === 'IndicatorItem',
  });
  const comesBack = (rows: readonly ExportRow[], schema: string) => {
    const { text, admitted } = documentOf(openioc, rows, contextOf({ schema }));
    expect(XMLValidator.validate(text)).toBe(true);
    const { ioc } = parser.parse(text);
    const { Indicator } = schema === '1.0' ? ioc.definition : ioc.criteria;
    const items = (Indicator.IndicatorItem ?? []) as { Content: { '#text': string } }[];
    expect(items.map(({ Content }) => Content['#text'])).toEqual(admitted.map(({ value }) => value));
  };

  test(
    'every value comes back, whatever feeds say',
    () => {
      fc.assert(fc.property(exportRows, fc.constantFrom('default', '1.0'), comesBack), rounds);
    },
    atMost,
  );

  test('and so does what is hostile', () => {
    for (const rows of corpora) comesBack(rows, '1.0');
  });
});

describe('JSON by another check of schemas', () => {
  const ajv = new Ajv({ allErrors: true, validateFormats: false });
  const validators = new Map<object, ReturnType<Ajv['compile']>>();
  const faults = (value: unknown, schema: Record<string, unknown>) => {
    const validate = validators.get(schema) ?? ajv.compile(schema);
    validators.set(schema, validate);
    return validate(value) ? [] : validate.errors;
  };
  const agree = (rows: readonly ExportRow[]) => {
    const context = contextOf({ include_relationships: 'true' });
    const { objects } = JSON.parse(documentOf(stix, rows, context).text) as { objects: { type: string }[] };
    for (const object of objects) expect(faults(object, stixSchema(object.type))).toEqual([]);
    const event = JSON.parse(documentOf(mispEvent, rows, contextOf()).text);
    expect(faults(event, mispEventSchema)).toEqual([]);
    const rules = parseAllDocuments(documentOf(sigma, rows, contextOf()).text);
    for (const rule of rules) expect(faults(rule.toJS(), sigmaSchema)).toEqual([]);
  };

  test(
    'STIX, MISP and Sigma fit their schemas, whatever feeds say',
    () => {
      fc.assert(fc.property(exportRows, agree), rounds);
    },
    atMost,
  );

  test('and so does what is hostile', () => {
    for (const rows of corpora) agree(rows);
  });

  test('what one of the checks refuses the other refuses', () => {
    const { Event } = JSON.parse(documentOf(mispEvent, goldenRows, contextOf()).text);
    for (const wrong of [{}, { Event: { ...Event, published: true } }, { Event: { ...Event, info: 7 } }]) {
      expect(faults(wrong, mispEventSchema)).not.toEqual([]);
      expect(checkJson(wrong, mispEventSchema, mispEventSchema)).not.toEqual([]);
    }
  });
});
