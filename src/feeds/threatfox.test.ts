import { describe, expect, it } from 'vitest';
import { FeedError } from './feed.ts';
import { type FeedBody, feedBody } from './feed-body.ts';
import { threatfox, threatfoxFull } from './threatfox.ts';

const parse = (text: string) => [...threatfox.parse(feedBody(Buffer.from(text)))];

/** A large body: pieces, and nothing else may be asked of it. */
function large(text: string, size: number): FeedBody {
  return {
    get bytes(): Uint8Array {
      throw new Error('bytes of a large body');
    },
    get text(): string {
      throw new Error('text of a large body');
    },
    *pieces() {
      for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
    },
    contentType: '',
    url: '',
  };
}

const names14 =
  'first_seen_utc,ioc_id,ioc_value,ioc_type,threat_type,fk_malware,malware_alias,malware_printable,last_seen_utc,confidence_level,reference,tags,anonymous,reporter';
const names15 = names14.replace('confidence_level,', 'confidence_level,is_compromised,');
const head = (names: string) => `# ThreatFox\n#\n# "${names.replaceAll(',', '","')}"\n`;
const line = (...fields: string[]) => `${fields.map((field) => `"${field}"`).join(', ')}\n`;
const csv = (value: string, type: string) =>
  head(names14) +
  line(
    '2025-12-07 13:05:49',
    '9',
    value,
    type,
    'botnet_cc',
    'win.asyncrat',
    'None',
    'AsyncRAT',
    '',
    '75',
    'None',
    'None',
    '0',
    'x',
  );

const entry = {
  ioc: '192.0.2.1:8808',
  ioc_type: 'ip:port',
  threat_type: 'botnet_cc',
  malware: 'win.cobalt_strike',
  malware_printable: 'Cobalt Strike',
  malware_alias: 'Agentemis,BEACON',
  first_seen: '2022-08-05 10:28:53 UTC',
  last_seen: null,
  confidence_level: 100,
  reference: null,
  tags: ['CobaltStrike'],
};

describe('ThreatFox', () => {
  it('maps a row of 14 columns, with textual nulls left out', () => {
    expect(parse(csv('http://bad.example/x', 'url'))).toEqual([
      {
        kind: 'indicator',
        type: 'url',
        value: 'http://bad.example/x',
        confidence: 75,
        threatType: 'botnet_cc',
        malwareFamily: 'AsyncRAT',
        context: 'win.asyncrat',
        tags: [],
        firstSeen: Date.UTC(2025, 11, 7, 13, 5, 49),
        lastSeen: Date.UTC(2025, 11, 7, 13, 5, 49),
        reference: 'https://threatfox.abuse.ch/ioc/9/',
      },
    ]);
  });

  it('maps a row of 15 columns, where a compromised site is tagged', () => {
    const row = line(
      '2025-12-07 13:05:49',
      '9',
      'bad.example',
      'domain',
      'payload_delivery',
      'unknown',
      'None',
      'Unknown malware',
      '2025-12-08 01:00:00',
      '50',
      'True',
      'https://report.example/1',
      'a,b',
      '0',
      'x',
    );
    expect(parse(head(names15) + row)).toEqual([
      {
        kind: 'indicator',
        type: 'domain',
        value: 'bad.example',
        confidence: 50,
        threatType: 'payload_delivery',
        tags: ['a', 'b', 'compromised'],
        firstSeen: Date.UTC(2025, 11, 7, 13, 5, 49),
        lastSeen: Date.UTC(2025, 11, 8, 1),
        reference: 'https://report.example/1',
      },
    ]);
  });

  it.each([
    ['192.0.2.1:8808', '192.0.2.1:8808', 'port:8808'],
    ['2001:db8:1::5:40669', '[2001:db8:1::5]:40669', 'port:40669'],
    ['[2001:db8::5]:443', '[2001:db8::5]:443', 'port:443'],
    ['192.0.2[.]1:80', '192.0.2.1:80', 'port:80'],
  ])('keeps %s a service, never a whole address', (text, value, tag) => {
    expect(parse(csv(text, 'ip:port'))).toMatchObject([{ type: 'ip_port', value, tags: [tag] }]);
  });

  it.each(['192.0.2.1', '192.0.2.1:0', '192.0.2.1:65536', '192.0.2.999:80', 'bad.example:80', ':80'])(
    'counts %s as no address with a port',
    (text) => {
      expect(parse(csv(text, 'ip:port'))).toMatchObject([{ kind: 'skipped' }]);
    },
  );

  it.each(['sha3_384_hash', 'envelope_from', 'body_from'])('leaves the type %s out and says so', (type) => {
    expect(parse(csv('x', type))).toEqual([{ kind: 'skipped', reason: `type ${type}` }]);
  });

  it('leaves out hashes that a relay has shortened', () => {
    expect(parse(csv('32f85cbf0fcd...d4c2', 'sha256_hash'))).toMatchObject([{ kind: 'skipped' }]);
    expect(parse(csv('a'.repeat(64), 'sha256_hash'))).toMatchObject([{ type: 'sha256' }]);
  });

  it.each([
    ['the API', { query_status: 'ok', data: [entry] }],
    ['an export keyed by id, each element', { 5: [{ ...entry, ioc: 'x', ioc_value: entry.ioc }] }],
    ['an array', [entry]],
    ['a relay', { count: 1, iocs: [entry] }],
  ])('reads the JSON form of %s', (_, body) => {
    expect(parse(JSON.stringify(body))).toMatchObject([
      {
        type: 'ip_port',
        value: '192.0.2.1:8808',
        confidence: 100,
        malwareFamily: 'Cobalt Strike',
        context: 'win.cobalt_strike, also known as Agentemis, BEACON',
        tags: ['CobaltStrike', 'port:8808'],
        firstSeen: Date.UTC(2022, 7, 5, 10, 28, 53),
      },
    ]);
  });

  it('reads all elements under one id and takes the id for the reference', () => {
    const records = parse(JSON.stringify({ 5: [entry, entry], 6: [entry] }));
    expect(records.map((record) => 'reference' in record && record.reference)).toEqual([
      'https://threatfox.abuse.ch/ioc/5/',
      'https://threatfox.abuse.ch/ioc/5/',
      'https://threatfox.abuse.ch/ioc/6/',
    ]);
  });

  it('reads the whole history in pieces, never at once', () => {
    const text = csv('192.0.2.1:8808', 'ip:port') + csv('bad.example', 'domain').slice(head(names14).length);
    expect([...threatfoxFull.parse(large(text, 7))]).toEqual(parse(text));
    expect(() => [...threatfoxFull.parse(large('<html><title>Key missing</title>', 3))]).toThrow(FeedError);
  });

  it('asks with a key where exports want it, and never shows the key to a mirror', () => {
    const address = threatfox.key?.address ?? String;
    expect(address(threatfox.url, 'k/1')).toBe(
      'https://threatfox-api.abuse.ch/v2/files/exports/k%2F1/recent.json',
    );
    expect(address(threatfoxFull.url, 'k')).toBe(
      'https://threatfox-api.abuse.ch/v2/files/exports/k/full.csv.zip',
    );
    expect(address('https://mirror.example/threatfox.json', 'k')).toBe(
      'https://mirror.example/threatfox.json',
    );
  });

  it('takes no_result for an empty list and every other word for an error', () => {
    expect(parse('{"query_status":"no_result","data":"none"}')).toEqual([]);
    expect(() => parse('{"query_status":"unknown_auth_key"}')).toThrow('unknown_auth_key');
  });

  it.each([
    ['an empty body', '\n', 'empty body'],
    ['an HTML page', '<html><body>Log in</body></html>', 'HTML page'],
    ['a CSV of something else', '# a,b\n"1", "2"\n', 'no such header'],
    ['CSV cut off inside a field', csv('bad.example', 'domain').slice(0, -3), 'cut off'],
    ['JSON cut off', JSON.stringify([entry]).slice(0, -5), 'cut off JSON'],
  ])('refuses %s', (_, text, words) => {
    expect(() => parse(text)).toThrow(FeedError);
    expect(() => parse(text)).toThrow(words);
  });
});
