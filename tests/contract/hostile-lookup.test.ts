/**
 * A hostile value that is looked up can't change a query that people paste: each query is read back by tokenizers that are
 * not ours, and has the structure that it has for a harmless value of the same kind.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lookup, lookup } from '../../src/contract/lookup.ts';
import { hostilePieces, hostileQueryValues } from '../support/hostile-query-values.ts';
import { kqlTokens } from '../support/kql-tokens.ts';
import { type RunningProduct, startProduct } from '../support/running-app.ts';
import { splTokens } from '../support/spl-tokens.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

type Found = Lookup['data'];

/** Null where the text is no indicator of that type. */
async function look(ioc: string, type?: string): Promise<Found | null> {
  const answer = await app.get(`/api/v1/lookup?${new URLSearchParams({ ioc, ...(type && { type }) })}`);
  const body: unknown = await answer.json();
  expect([ioc, answer.status === 200 || answer.status === 400]).toEqual([ioc, true]);
  return answer.status === 200 ? lookup.parse(body).data : null;
}

/** Where a hostile text may stand. */
const positions: ((text: string) => string)[] = [
  (text) => text,
  (text) => `http://host.example/${text}`,
  (text) => `https://host.example:8443/a?b=${text}`,
  (text) => `http://host.example/#${text}`,
  (text) => `http://${text}@host.example/`,
  (text) => `http://${text}/`,
  (text) => `${text}@host.example`,
  (text) => `harmless@${text}.example`,
  (text) => `${text}.example`,
  (text) => `192.0.2.1:${text}`,
  (text) => `fe80::1%${text}`,
];

const wild = (value: string) => /[*`$]/.test(value);

/** A harmless value of the same kind, and what of it stands for what of the hostile one. */
function calmOf({ ioc_type: type, ioc_value: value }: Found): [value: string, parts: [string, string][]] {
  if (type === 'url') {
    const { hostname } = new URL(value);
    const bare = value.slice(value.indexOf('://') + 3);
    const scheme = value.slice(0, value.indexOf(':'));
    return [
      `${scheme}://calm.example/harmless`,
      [
        [`${scheme}://calm.example/harmless`, value],
        ['calm.example/harmless', bare],
        ['calm.example', hostname.replace(/^\[|\]$/g, '')],
      ],
    ];
  }
  if (type === 'email') {
    const local = wild(value) ? 'harm*less' : 'harmless';
    return [
      `${local}@calm.example`,
      [
        [`${local}@calm.example`, value],
        ['calm.example', value.slice(value.lastIndexOf('@') + 1)],
      ],
    ];
  }
  const calm: Record<string, string> = {
    ipv4: value.includes('/') ? '198.51.100.0/24' : '198.51.100.7',
    ipv6: value.includes('/') ? '2001:db8:1::/48' : '2001:db8:1::7',
    domain: 'calm.example',
    cve: 'CVE-2099-9999',
    mitre_attack: value.startsWith('TA') ? 'TA0001' : value.includes('.') ? 'T1003.001' : 'T1003',
    md5: '0'.repeat(32),
    sha1: '0'.repeat(40),
    sha256: '0'.repeat(64),
    sha512: '0'.repeat(128),
    ip_port: '198.51.100.7:80',
    ja3: '0'.repeat(32),
    x509_sha1: '0'.repeat(40),
  };
  return [calm[type] ?? value, [[calm[type] ?? value, value]]];
}

function queriesOf({ hunting }: Found): Map<string, string | null> {
  return new Map([
    ['splunk', hunting!.splunk_query],
    ['kql', hunting!.kql_query],
    ...hunting!.variants.map(({ id, query }) => [id, query] as const),
  ]);
}

interface Token {
  kind: string;
  text: string;
}

function tokensOf(id: string, query: string): Token[] {
  return id.startsWith('splunk') ? splTokens(query) : kqlTokens(query);
}

const hidden = (tokens: Token[]) => tokens.map((one) => (one.kind === 'string' ? { ...one, text: '' } : one));
const strings = (tokens: Token[]) => tokens.flatMap(({ kind, text }) => (kind === 'string' ? [text] : []));

const calmOnes = new Map<string, Promise<Found | null>>();

/** Whether there was something to check. */
async function staysText(ioc: string): Promise<boolean> {
  const found = await look(ioc);
  if (!found?.hunting || ['ip_port', 'ja4'].includes(found.ioc_type)) return false;
  const [calmValue, parts] = calmOf(found);
  const key = `${found.ioc_type}|${calmValue}`;
  if (!calmOnes.has(key)) calmOnes.set(key, look(calmValue, found.ioc_type));
  const calm = (await calmOnes.get(key))!;
  const queries = queriesOf(found);
  for (const [id, expected] of queriesOf(calm)) {
    const query = queries.get(id) ?? null;
    if (query === null || expected === null) {
      expect([ioc, id, query, expected]).toEqual([ioc, id, null, null]);
      continue;
    }
    const tokens = tokensOf(id, query);
    const same = tokensOf(id, expected);
    expect(hidden(tokens), ioc).toEqual(hidden(same));
    const into = (text: string) => parts.find(([from]) => text.includes(from));
    const said = strings(same).map((text) => {
      const part = into(text);
      return part ? text.replace(part[0], () => part[1]) : text;
    });
    expect(strings(tokens), ioc).toEqual(said);
  }
  return true;
}

test('no line of the corpus changes a query, wherever it stands', async () => {
  let checked = 0;
  for (const line of hostileQueryValues)
    for (const position of positions) if (await staysText(position(line))) checked++;
  expect(checked).toBeGreaterThan(hostileQueryValues.length);
});

test('no value of hostile pieces changes a query, in 1,000 rounds', async () => {
  const text = fc.array(fc.constantFrom(...hostilePieces), { minLength: 1, maxLength: 10 });
  let checked = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...positions), text, async (position, pieces) => {
      if (await staysText(position(pieces.join('')))) checked++;
    }),
    { numRuns: 1000 },
  );
  expect(checked).toBeGreaterThan(100);
});
