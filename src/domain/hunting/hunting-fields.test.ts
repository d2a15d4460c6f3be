import { describe, expect, test } from 'vitest';
import { huntedValues } from '../../../tests/support/hunting-golden.ts';
import { type KqlToken, kqlTokens } from '../../../tests/support/kql-tokens.ts';
import { splTokens } from '../../../tests/support/spl-tokens.ts';
import { huntingFor } from './hunting-for.ts';
import { columns, dataModels, searchFields } from './known-fields.data.ts';

const all = huntedValues.map(([type, value]) => ({
  name: `${type} ${value.slice(0, 30)}`,
  hunting: huntingFor({ type, value }),
}));
const variant = (id: string) =>
  all.flatMap(({ name, hunting }) =>
    hunting.variants.filter((one) => one.id === id).map(({ query }) => ({ name, query })),
  );
const named = (id: 'splunk_query' | 'kql_query') =>
  all.flatMap(({ name, hunting }) => (hunting[id] === null ? [] : [{ name, query: hunting[id] }]));

const spl = words(
  'eval where fillnull value stats count min max values as by convert ctime sort coalesce lower OR first_seen last_seen -',
);
const tstats = words(
  'tstats summariesonly false count min max values as from datamodel where OR earliest by rename convert ctime append sort lower first_seen last_seen - _time',
);

describe('Splunk', () => {
  test.each(named('splunk_query'))('$name names no unknown field, on one line', ({ query }) => {
    const known = words(searchFields);
    const found = splTokens(query).filter(
      ({ kind, text }) => kind === 'word' && !/^(?:notable|risk|30d|90d|\*|-\d+d)$/.test(text),
    );
    expect(found.map(({ text }) => text).filter((word) => !known.has(word) && !spl.has(word))).toEqual([]);
    expect(query).not.toContain('\n');
  });

  test.each(variant('splunk_tstats'))('$name names no field that its data model has not', ({ query }) => {
    for (const pass of query.split(' | append [')) {
      const model = / from datamodel=(\S+) /.exec(pass)![1]!;
      const set = model.split('.')[1]!;
      const fields = [...words(dataModels[model]!)];
      const known = new Set([model, ...fields, ...fields.map((field) => `${set}.${field}`)]);
      const found = splTokens(pass.replace(/\](?= \| convert|$)/, '')).filter(
        ({ kind, text }) => kind === 'word' && !/^-\d+d$/.test(text),
      );
      expect(found.map(({ text }) => text).filter((word) => !known.has(word) && !tstats.has(word))).toEqual(
        [],
      );
    }
  });
});

const kql = words(
  'let ioc iocs port lookback 30d union isfuzzy true where ago or and has contains endswith has_ipv4 ipv4_is_in_range ipv6_is_in_range ' +
    'strcat tostring tolower parse_url parse_json coalesce iff extend project sort by desc dynamic toint starttime ja3 ja4 Host',
);

describe('KQL', () => {
  test.each([...named('kql_query'), ...variant('kql_defender_xdr'), ...variant('kql_asim')])(
    '$name names no column that its table has not',
    ({ query }) => {
      for (const tokens of reads(kqlTokens(query))) {
        const table = tokens[0]!.text;
        const known = words(`${table} ${columns[table]}`);
        expect(columns[table], table).toBeDefined();
        const names = tokens.filter(
          ({ kind, text }, at) => kind === 'name' && !isOwnName(tokens, at) && !kql.has(text),
        );
        expect(
          names
            .map(({ text }) => text)
            .filter((name) => !known.has(name) && !/^TimeGenerated$|^Timestamp$/.test(name)),
        ).toEqual([]);
      }
    },
  );

  test.each(named('kql_query'))("$name asks Sentinel by Sentinel's column of time", ({ query }) => {
    expect(query).not.toMatch(/\bTimestamp\b|\bAlertInfo\b/);
  });

  test.each(variant('kql_defender_xdr'))(
    "$name asks Defender by Defender's column of time and tables",
    ({ query }) => {
      expect(query).not.toMatch(/\bTimeGenerated\b|\b(?:CommonSecurityLog|DnsEvents|SecurityAlert)\b|_Im_/);
    },
  );

  test('no query has an empty line, at which the editors would cut it', () => {
    for (const { hunting } of all)
      for (const query of [hunting.kql_query ?? '', ...hunting.variants.map((one) => one.query)])
        expect(query).not.toMatch(/\n\s*\n/);
  });
});

/** The tokens of each leg of the union, or of all that follows the `let` lines; each begins with its table. */
function reads(tokens: KqlToken[]): KqlToken[][] {
  const start = tokens.findLastIndex(({ text }) => text === ';') + 1;
  const body = tokens.slice(start);
  if (body[0]!.text !== 'union') return [body];
  const legs: KqlToken[][] = [];
  let depth = 0;
  for (const token of body) {
    if (token.text === ')' && token.kind === 'mark') depth--;
    if (depth > 0) legs.at(-1)!.push(token);
    if (token.text === '(' && token.kind === 'mark') {
      if (depth === 0) legs.push([]);
      depth++;
    }
  }
  return legs;
}

/** `Device=DeviceName`: what stands before the sign, after a comma or `project`, is a name that we give. */
function isOwnName(tokens: KqlToken[], at: number): boolean {
  return (
    tokens[at + 1]?.text === '=' &&
    /^(?:,|project)$/.test(tokens[at - 1]?.text ?? '') &&
    !/_|^dstportnumber$/.test(tokens[at]!.text)
  );
}

function words(text: string): Set<string> {
  return new Set(text.split(' '));
}
