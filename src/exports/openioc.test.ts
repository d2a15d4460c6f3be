import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contextOf,
  documentOf,
  exportRows,
  freeText,
  goldenRows,
  hostilePairs,
  rowOf,
} from '../../tests/support/export-rows.ts';
import { readXml, type XmlElement } from './checks/read-xml.ts';
import { isXmlText, xmlText } from './escape-xml.ts';
import type { ExportRow } from './export-format.ts';
import { openioc } from './openioc.ts';

const about = ['short_description', 'description', 'keywords', 'authored_by', 'authored_date', 'links'];
const namesOf = ({ children }: XmlElement) => children.map(({ name }) => name);
const read = (rows: ExportRow[], options = {}) => readXml(documentOf(openioc, rows, contextOf(options)).text);

/** The items of either layout, each with the order of its elements held against the schema's. */
function itemsOf(root: XmlElement, strict: boolean): XmlElement[] {
  expect(root.name).toBe('ioc');
  expect(namesOf(root)).toEqual(strict ? [...about, 'definition'] : ['metadata', 'criteria']);
  if (!strict) expect(namesOf(root.children[0]!)).toEqual(about);
  const list = root.children.at(-1)!;
  expect(namesOf(list)).toEqual(['Indicator']);
  const indicator = list.children[0]!;
  expect(indicator.attributes.operator).toBe('OR');
  for (const item of indicator.children) {
    expect(item.name).toBe('IndicatorItem');
    expect(Object.keys(item.attributes)).toEqual(['id', 'condition']);
    expect(item.attributes.condition).toBe('is');
    expect(namesOf(item)).toEqual(['Context', 'Content']);
    expect(Object.keys(item.children[0]!.attributes)).toEqual(['document', 'search', 'type']);
  }
  const ids = [root, indicator, ...indicator.children].map(({ attributes }) => attributes.id);
  expect(new Set(ids).size).toBe(ids.length);
  return indicator.children;
}

describe('openioc', () => {
  test.each(['default', '1.0'])('golden: schema %s', async (schema) => {
    const { text } = documentOf(openioc, goldenRows, contextOf({ schema }));
    const { root, comments } = readXml(text);
    expect(itemsOf(root, schema === '1.0')).toHaveLength(12);
    expect(comments).toEqual([
      ' Left out: ipv4=2, ipv6=1, sha512=1, cve=1, mitre_attack=2, ip_port=1, x509_sha1=1, ja3=1, ja4=1, asn=1, filename=1 (no form for it here: 12, not valid: 1) ',
    ]);
    await expect(text).toMatchFileSnapshot(`golden/openioc-${schema}.golden`);
  });

  test('ids of items are the published ones, and nothing is left out silently or said without need', () => {
    const { root, comments } = read([rowOf('domain', 'evil.example')]);
    expect(itemsOf(root, false)[0]!.attributes.id).toBe('0f9b2501-de54-563f-ab54-0ebbba66d1f8');
    expect(comments).toEqual([]);
  });

  test('a value that XML cannot say is left out, whatever its type allows', () => {
    expect(openioc.holds!(rowOf('url', 'http://a.example/\u0001'))).toBe(false);
    expect(openioc.holds!(rowOf('url', 'http://a.example/<&>'))).toBe(true);
  });

  test('every value comes back, in elements of the one order', () => {
    fc.assert(
      fc.property(exportRows, fc.constantFrom('default', '1.0'), (rows, schema) => {
        const { text, admitted } = documentOf(openioc, rows, contextOf({ schema }));
        const items = itemsOf(readXml(text).root, schema === '1.0');
        expect(items.map(({ children }) => children[1]!.text)).toEqual(admitted.map(({ value }) => value));
      }),
      { numRuns: 10_000 },
    );
  });

  test('any text that XML can say comes back from text and attribute, and what it cannot is gone', () => {
    fc.assert(
      fc.property(freeText, (text) => {
        const escaped = xmlText(text);
        const { root } = readXml(
          `<?xml version="1.0" encoding="utf-8"?>\n<a b="${escaped}"><c>${escaped}</c></a>`,
        );
        expect(root.attributes.b).toBe(root.children[0]!.text);
        if (isXmlText(text)) expect(root.attributes.b).toBe(text);
      }),
      { numRuns: 10_000 },
    );
  });

  test('nothing hostile changes what a document is made of', () => {
    for (const { hostile, harmless } of hostilePairs) {
      const context = (text: string) => contextOf({}, { filters: text, producer: { name: text, uuid: '' } });
      const shape = (rows: ExportRow[], text: string) => {
        const { root } = readXml(documentOf(openioc, rows, context(text)).text);
        return itemsOf(root, false).map(({ children }) => children[0]!.attributes);
      };
      expect(shape(hostile, hostile[0]!.context!)).toEqual(shape(harmless, 'text'));
    }
  });
});
