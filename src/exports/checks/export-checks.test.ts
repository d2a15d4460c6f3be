import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf, documentOf, exportRows, goldenRows, rowOf } from '../../../tests/support/export-rows.ts';
import type { ExportRow } from '../export-format.ts';
import { exportFormats, json } from '../index.ts';
import { checkedOptions } from './checked-options.ts';
import { checkDocument } from './export-check.ts';
import { exportChecks } from './index.ts';

const formats = [json, ...exportFormats];
const rows = [
  rowOf('domain', 'evil.example', { mitre_techniques: ['T1071'], malware_family: 'QakBot' }),
  rowOf('ipv4', '198.51.100.7'),
];
const textOf = (id: string, some: readonly ExportRow[] = rows, options = {}) =>
  documentOf(formats.find((format) => format.id === id)!, some, contextOf(options)).text;

/** In pieces of that many characters. */
async function check(id: string, text: string, size = text.length) {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  return await checkDocument(exportChecks.find(({ format }) => format === id)!, pieces());
}

const documented = formats.flatMap((format, at) =>
  checkedOptions(format, exportChecks[at]!).map((options) => ({ id: format.id, options })),
);

test('a format is checked as it comes, and with every other word of its options that can be read', () => {
  const options = { grouping: ['none', 'type'], format: ['a', 'b', 'c'] };
  expect(checkedOptions({ options }, { unread: { format: 'c' } })).toEqual([
    {},
    { grouping: 'type' },
    { format: 'b' },
  ]);
});

test('there is a check for every format of the list, in its order', () => {
  expect(exportChecks.map(({ format }) => format)).toEqual(formats.map(({ id }) => id));
});

describe('what is right', () => {
  test.each(documented)('$id $options: everything, and nothing at all', async ({ id, options }) => {
    const text = textOf(id, goldenRows, options);
    const { problems, rows: count, bytes } = await check(id, text, 65_536);
    expect(problems).toEqual([]);
    expect(count).toBeGreaterThan(4);
    expect(bytes).toBe(Buffer.byteLength(text));
    expect(await check(id, textOf(id, [], options))).toMatchObject({ rows: 0, problems: [] });
  });

  test.each(formats)('$id: whatever feeds say, cut anywhere', async ({ id }) => {
    await fc.assert(
      fc.asyncProperty(exportRows, fc.integer({ min: 1, max: 500 }), async (some, size) => {
        expect((await check(id, textOf(id, some), size)).problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test('a mail address that begins with a quote is no guarded cell', async () => {
  const [first] = goldenRows;
  const row = { ...first!, type: 'email' as const, value: "'@evil.example" };
  expect((await check('csv', textOf('csv', [row]))).problems).toEqual([]);
});

/** A text in a sound document, what stands there instead, and what is said of it. */
const defects: Record<string, [from: string, to: string, about: string, message: string][]> = {
  json: [
    ['"type":"ipv4"', '"type":"ipv9"', '198.51.100.7', 'type'],
    ['},\n{', '}\n{', '', 'JSON'],
    ['\n]}\n', '\n', 'behind', 'within the list'],
    ['"generated_at"', '"made_at"', 'the document', 'no time'],
  ],
  csv: [
    ['198.51.100.7,', '198.51.100.7,,', '98478287', 'cells'],
    [',evil.example,', ',evil example,', 'evil example', 'no domain'],
    ['Feodo Tracker', '=Feodo', 'evil.example', 'a formula'],
    ['Feodo Tracker', '"Feodo', '', 'no CSV'],
    ['id,type', 'type,id', 'the header', 'columns'],
  ],
  txt: [
    ['evil.example', 'evil .example', 'evil .example', 'no type'],
    ['198.51.100.7\n', '198.51.100.7', 'behind evil.example', 'no line feed'],
    ['198.51.100.7', 'evil.example', 'evil.example', 'twice'],
  ],
  ndjson: [
    ['"confidence":"high"', '"confidence":"sure"', 'evil.example', 'confidence'],
    ['}\n{', '}{', '', 'JSON'],
    ['"tags":[],', '', 'evil.example', 'tags'],
  ],
  stix: [
    ["= 'evil.example'", '= evil.example', 'evil.example', 'no pattern'],
    ['"valid_from"', '"valid_since"', 'evil.example', 'valid_from'],
    ['"id":"identity--f', '"id":"identity--0', '', 'not in the bundle'],
    ['},\n{"type":"indicator"', '}\n{"type":"indicator"', '', 'JSON'],
    ['"type":"bundle"', '"type":"bag"', 'the bundle', 'no bundle'],
    ['"pattern_type":"stix"', '"pattern_type":"stix","lang":""', 'evil.example', 'not documented'],
  ],
  misp: [
    ['"type":"domain"', '"type":"host"', 'evil.example', 'none of'],
    ['"value":"198.51.100.7"', '"value":"198.51.\\n100.7"', '198.51. 100.7', 'does not match'],
    ['"published":false', '"published":true', 'the event', 'published'],
    [']', '', '', ''],
  ],
  cef: [
    ['cs3=evil.example', 'cs3=evil\\.example', '', 'no such escape'],
    ['CEF:0|', 'CEF:1|', 'evil.example', 'not CEF:0'],
    ['cs1Label=confidence', 'cs1=confidence', 'evil.example', 'twice'],
    ['|Malicious Domain', '', '', 'a header of'],
    ['\nCEF', '\u0007\nCEF', 'evil.example', 'raw control'],
  ],
  syslog: [
    ['value="evil.example"', 'value="evil.example', '', 'no'],
    ['<134>1', '<999>1', '', 'no such priority'],
    ['type="ipv4"', 'type="ipv4" type="ipv4"', '198.51.100.7', 'a parameter twice'],
  ],
  openioc: [
    ['<Content type="string">evil.example</Content>', '', '', 'Context before Content'],
    ['evil.example<', 'evil.example & co<', '', 'no such entity'],
    ['</IndicatorItem>', '', '', ''],
    ['<authored_by>', '<author>', '', 'authored_by'],
    ['operator="OR"', 'operator="AND"', 'the document', 'operator'],
  ],
  sigma: [
    ["level: 'high'", 'level: high', '', 'YAML'],
    ["level: 'high'", "level: 'bad'", 'evil.example', 'none of'],
    ["'evil.example'", "'*.example'", '', 'a wildcard'],
    ['---\n', '', '', 'twice'],
    ['---\n', '---\n---\n', '', 'no rule'],
  ],
};

describe('what is wrong is found and named', () => {
  test('in every format', () => {
    expect(Object.keys(defects)).toEqual(formats.map(({ id }) => id));
  });

  const all = Object.entries(defects).flatMap(([id, found]) => found.map((one) => [id, ...one] as const));
  test.each(all)('%s: %j in place of %j', async (id, from, to, about, message) => {
    const text = textOf(id);
    expect(text).toContain(from);
    const { problems } = await check(
      id,
      text.replace(from, () => to),
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map((one) => one.about).join()).toContain(about);
    expect(problems.map((one) => one.message).join()).toContain(message);
  });

  test.each(formats)('$id: a document that is cut off anywhere behind its beginning', async ({ id }) => {
    const text = textOf(id);
    const { problems } = await check(id, text.slice(0, -3));
    expect(problems.length).toBeGreaterThan(0);
  });

  test('after twenty it has read enough, and a failure of the store is no fault of the format', async () => {
    let read = 0;
    async function* bad() {
      for (; read < 1000; read++) yield `no value ${read}\n`;
    }
    const txt = exportChecks.find(({ format }) => format === 'txt')!;
    expect((await checkDocument(txt, bad())).problems).toHaveLength(20);
    expect(read).toBeLessThan(30);
    async function* failing() {
      yield 'evil.example\n';
      throw new Error('the store is gone');
    }
    await expect(checkDocument(txt, failing())).rejects.toThrow('the store is gone');
  });
});
