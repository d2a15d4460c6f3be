import { describe, expect, it } from 'vitest';
import { driveRequests } from '../../../tests/support/drive-requests.ts';
import { ownSource } from '../../contract/own-source.ts';
import { feedBody } from '../feed-body.ts';
import { ownFeed } from './own-feed.ts';

const common = { id: 'partner', name: 'Partner', url: 'https://lists.example/feed' };
const feed = (definition: object) => ownFeed(ownSource.parse({ ...common, ...definition }));
const read = (definition: object, text: string) => [
  ...feed(definition).parse(feedBody(Buffer.from(text), '', common.url)),
];
const plain = { kind: 'indicator', confidence: 50, tags: [] };

describe("an operator's feed", () => {
  it('is a feed as any other', () => {
    const { parse: _, ...facts } = feed({ kind: 'txt', attribution: 'Data from Partner', tlp: 'green' });
    expect(facts).toEqual({
      id: 'partner',
      name: 'Partner',
      home: 'https://lists.example',
      terms: { licence: 'not stated', tlp: 'green', attribution: 'Data from Partner', commercial: true },
      category: 'threat-feed',
      tier: 3,
      every: 60,
      url: common.url,
      sample: '',
      mayBeEmpty: false,
    });
  });

  it('carries its key as the definition says, and needs it', () => {
    const carried = (key: object, url = common.url) => {
      const own = feed({ kind: 'txt', key: { setting: 'partner', ...key }, url });
      expect(own.key).toMatchObject({ setting: 'partner', needed: true });
      return own;
    };
    expect(carried({ as: 'header', header: 'X-Key' }).key?.header).toBe('X-Key');
    const bearer = carried({ as: 'bearer' });
    expect(bearer.key).not.toHaveProperty('header');
    expect(driveRequests(bearer, { key: 'secret' })).toEqual([
      { url: common.url, conditional: true, headers: { authorization: 'Bearer secret' } },
    ]);
    const address = carried({ as: 'address' }, 'https://lists.example/{key}/a?k={key}').key?.address;
    expect(address?.('https://lists.example/{key}/a?k={key}', 'a/$&')).toBe(
      'https://lists.example/a%2F%24%26/a?k=a%2F%24%26',
    );
    expect(feed({ kind: 'otx' }).key).toMatchObject({ setting: 'otx', header: 'X-OTX-API-KEY' });
  });

  it('sends the headers of the definition with every request', () => {
    const own = feed({ kind: 'misp', headers: { Accept: 'application/json' } });
    const manifest = '{"00000000-0000-4000-8000-000000000001":{"timestamp":"1"}}';
    const asked = driveRequests(own, {}, () => manifest);
    expect(asked.map(({ headers }) => headers)).toEqual([
      { Accept: 'application/json' },
      { Accept: 'application/json' },
    ]);
  });
});

describe('a list of lines', () => {
  it('is typed by its values: addresses with a port and networks too', () => {
    const text = '# list\n192.0.2.7:8080 # C2\n198.51.100.0/24\n\nhxxp://bad[.]example/#a\n';
    expect(read({ kind: 'txt', tags: ['mine'], threat_type: 'botnet_cc' }, text)).toEqual([
      { ...plain, type: 'ip_port', value: '192.0.2.7:8080', tags: ['mine'], threatType: 'botnet_cc' },
      { ...plain, value: '198.51.100.0/24', tags: ['mine', 'cidr'], threatType: 'botnet_cc' },
      { ...plain, value: 'hxxp://bad[.]example/#a', tags: ['mine'], threatType: 'botnet_cc' },
    ]);
  });

  it('is of the type that the definition says', () => {
    expect(read({ kind: 'txt', type: 'x509_sha1' }, 'ab\n')).toEqual([
      { ...plain, type: 'x509_sha1', value: 'ab' },
    ]);
    expect(read({ kind: 'txt', type: 'ip_port' }, '2001:db8::7:443\n192.0.2.7\n')).toEqual([
      { ...plain, type: 'ip_port', value: '[2001:db8::7]:443' },
      { kind: 'skipped', reason: 'value that is no address with a port' },
    ]);
  });

  it('may be empty only where the definition says so', () => {
    expect(read({ kind: 'txt', may_be_empty: true }, '\n')).toEqual([]);
    expect(() => read({ kind: 'txt' }, '\n')).toThrow('empty body');
  });
});

describe('a table', () => {
  const columns = {
    value: 'Indicator',
    type: 'Kind',
    tags: 'Tags',
    confidence: 'Score',
    first_seen: 'First',
    last_seen: 'Last',
    threat_type: 'Threat',
    malware_family: 'Family',
    reference: 'Link',
    context: 'Note',
  };
  const header = 'kind,indicator,score,tags,first,last,threat,family,link,note\n';

  it('has columns by name, whichever order they are in', () => {
    const row = 'ip,192.0.2.7,87.6,"a,b",2026-11-01,1793923200,scanner,Mirai,https://r.example/,seen by us\n';
    expect(read({ kind: 'csv', columns, types: { ip: 'ipv4' }, tags: ['mine'] }, header + row)).toEqual([
      {
        kind: 'indicator',
        type: 'ipv4',
        value: '192.0.2.7',
        confidence: 88,
        tags: ['mine', 'a', 'b'],
        threatType: 'scanner',
        malwareFamily: 'Mirai',
        firstSeen: Date.UTC(2026, 10, 1),
        lastSeen: 1_793_923_200_000,
        reference: 'https://r.example/',
        context: 'seen by us',
      },
    ]);
  });

  it('falls back on the definition where a row says nothing, or nonsense', () => {
    const definition = {
      kind: 'csv',
      columns,
      confidence: 30,
      threat_type: 'attacker',
      malware_family: 'Mozi',
    };
    expect(read(definition, `${header},192.0.2.7,900,None,soon,,n/a,unknown,,\n`)).toEqual([
      { ...plain, value: '192.0.2.7', confidence: 30, threatType: 'attacker', malwareFamily: 'Mozi' },
    ]);
  });

  it('has columns by number, another delimiter, comments and rows to leave out', () => {
    const definition = {
      kind: 'csv',
      columns: { value: 2, type: 1 },
      delimiter: '\t',
      comment: ';',
      skip_rows: 1,
    };
    expect(read(definition, '; a\nTitle\n\ndomain\tbad.example\textra\nURL\thttp://bad.example/\n')).toEqual([
      { ...plain, type: 'domain', value: 'bad.example' },
      { ...plain, type: 'url', value: 'http://bad.example/' },
    ]);
  });

  it('counts what is not named among the types, and rows that end too soon', () => {
    const definition = { kind: 'csv', columns: { value: 2, type: 1 }, types: { ip: 'ipv4' } };
    expect(read(definition, 'btc,x\nconstructor,x\nip\nip,\n')).toEqual([
      { kind: 'skipped', reason: 'type that the definition does not name' },
      { kind: 'skipped', reason: 'type that the definition does not name' },
      { kind: 'skipped', reason: 'row with missing columns' },
      { kind: 'skipped', reason: 'row without a value' },
    ]);
  });

  it('is refused where a column is missing', () => {
    expect(() => read({ kind: 'csv', columns }, 'indicator,kind\na,b\n')).toThrow('no such header');
  });
});

describe('JSON', () => {
  const fields = { value: 'ioc.value', tags: 'tags', first_seen: 'seen.0' };
  const entry = { ioc: { value: 'bad.example' }, tags: ['a'], seen: ['2026-11-01'] };
  const wanted = {
    ...plain,
    value: 'bad.example',
    tags: ['a'],
    firstSeen: Date.UTC(2026, 10, 1),
    lastSeen: Date.UTC(2026, 10, 1),
  };

  it.each([
    ['a list', '', JSON.stringify([entry])],
    ['a list at a path', 'data.items', JSON.stringify({ data: { items: [entry] } })],
    ['an object keyed by id', 'data', JSON.stringify({ data: { 7: [entry] } })],
    ['one object a line', '', `${JSON.stringify(entry)}\n${JSON.stringify(entry)}\n`],
  ])('is %s', (_, entries, text) => {
    expect(read({ kind: 'json', entries, fields }, text)[0]).toEqual(wanted);
  });

  it('is a list of plain values', () => {
    expect(read({ kind: 'json', entries: 'ips', fields: { value: '$' } }, '{"ips":["192.0.2.7"]}')).toEqual([
      { ...plain, value: '192.0.2.7' },
    ]);
  });

  it('is read by what it holds itself, never by what every object has', () => {
    expect(read({ kind: 'json', fields: { value: 'constructor.name' } }, '[{}]')).toMatchObject([
      { kind: 'skipped' },
    ]);
    expect(read({ kind: 'json', fields: { value: 'a.length' } }, '[{"a":"xyz"}]')).toMatchObject([
      { kind: 'skipped' },
    ]);
  });

  it('is refused where there is no list', () => {
    expect(() => read({ kind: 'json', entries: 'data', fields }, '{"error":"no"}')).toThrow(
      'expected a list at “data”',
    );
    expect(() => read({ kind: 'json', fields }, '"no"')).toThrow('expected a list');
  });
});

it('reads articles by the parser of news', () => {
  const text =
    '<rss version="2.0"><channel><item><title>T</title><link>https://b.example/1</link></item></channel></rss>';
  expect(read({ kind: 'rss', category: 'news' }, text)).toMatchObject([
    { kind: 'article', title: 'T', url: 'https://b.example/1' },
  ]);
});
