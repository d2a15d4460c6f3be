import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { driveRequests } from '../../tests/support/drive-requests.ts';
import { feedBody } from './feed-body.ts';
import { trailFiles } from './maltrail.data.ts';
import { maltrail } from './maltrail.ts';

const at = (file: string) => `${maltrail.url}${file}`;
const parse = (text: string, file = 'malware/asyncrat.txt') => [
  ...maltrail.parse(feedBody(Buffer.from(text), '', at(file))),
];
const marks = (mark: string | undefined) => driveRequests(maltrail, { mark }).map((request) => request.mark);

describe('the visits to Maltrail', () => {
  it('read every file, one at a time and in peace', () => {
    const [first] = driveRequests(maltrail, { url: 'https://mirror.example/trails' });
    expect(first).toEqual({
      url: `https://mirror.example/trails/${trailFiles[0]}`,
      mark: trailFiles[0],
      mayBeMissing: true,
      pauseMs: 1000,
    });
    expect(marks(undefined)).toEqual(trailFiles);
  });

  it('go on behind the file that was stored last, and begin anew after the last one', () => {
    expect(marks(trailFiles[2])).toEqual(trailFiles.slice(3));
    expect(marks(trailFiles.at(-1))).toEqual(trailFiles);
    expect(marks('malware/gone.txt')).toEqual(trailFiles);
  });

  it('read files that have a threat class and no name twice', () => {
    expect(new Set(trailFiles).size).toBe(trailFiles.length);
    expect(trailFiles.filter((file) => !/^(?:malware|malicious)\/[a-z0-9_-]+\.txt$/.test(file))).toEqual([]);
  });
});

describe('a file of Maltrail', () => {
  const says = { kind: 'indicator', confidence: 60, threatType: 'malware', malwareFamily: 'asyncrat' };

  it('tells by its shape what a line is', () => {
    const lines: [string, object][] = [
      ['192.0.2.1:7707', { type: 'ip_port', value: '192.0.2.1:7707' }],
      ['[2001:db8::1]:443', { type: 'ip_port', value: '[2001:db8::1]:443' }],
      ['192.0.2.1', { type: 'ipv4', value: '192.0.2.1' }],
      ['2001:db8::1', { type: 'ipv6', value: '2001:db8::1' }],
      ['192.0.2.0/24', { type: 'ipv4', value: '192.0.2.0/24', tags: ['cidr'] }],
      ['192.0.2.9/24', { type: 'url', value: 'http://192.0.2.9/24' }],
      ['Bad-Host.example', { type: 'domain', value: 'bad-host.example' }],
      ['bad.example:4782', { type: 'domain', value: 'bad.example', tags: ['port:4782'] }],
      ['bad.example/in/Gate.php?a=1', { type: 'url', value: 'http://bad.example/in/Gate.php?a=1' }],
      ['192.0.2.1:8080/gate', { type: 'url', value: 'http://192.0.2.1:8080/gate' }],
      ['http://192.0.2.1', { type: 'url', value: 'http://192.0.2.1/' }],
      ['58153354f2b96860e13f2890d4238043', { type: 'ja3', value: '58153354f2b96860e13f2890d4238043' }],
      [
        't13d1516h2_8daaf6152771_e5627efa2ab1',
        { type: 'ja4', value: 't13d1516h2_8daaf6152771_e5627efa2ab1' },
      ],
      [
        '197e32df8485b4c0ae310931d1b8ac95478ca542',
        { type: 'x509_sha1', value: '197e32df8485b4c0ae310931d1b8ac95478ca542' },
      ],
    ];
    expect(parse(lines.map(([line]) => line).join('\n'))).toEqual(
      lines.map(([, record]) => ({ ...says, ...record })),
    );
  });

  it('leaves out paths without a host and patterns', () => {
    expect(
      parse('bad.example\n/gate/in.php\n128.0.0.0/1\n[0-9]{3}\\.bad\\.example\n192.0.2.300\n'),
    ).toMatchObject([
      { value: 'bad.example' },
      { kind: 'skipped', reason: 'path without a host' },
      { kind: 'skipped', reason: 'network too wide to be meant' },
      { kind: 'skipped', reason: 'line of an unknown kind' },
      { kind: 'skipped' },
    ]);
  });

  it('cites the report above a line until the next one, or none', () => {
    const text =
      'a.example\n\n# Reference: https://one.example/r (# 2026-11-12)\n\nb.example\n# note\nc.example # Reference: x\n' +
      '# Reference: https://two.example/\nd.example\n# Reference:\ne.example\n';
    expect(parse(text).map((record) => 'reference' in record && record.reference)).toEqual([
      false,
      'https://one.example/r',
      'https://one.example/r',
      'https://two.example/',
      false,
    ]);
  });

  it.each([
    ['malware/elf_mirai.txt', 'malware', 'mirai'],
    ['malware/cobaltstrike-2.txt', 'malware', 'cobaltstrike'],
    ['malicious/adaptix_c2.txt', 'malicious', 'adaptix'],
    ['suspicious/port_proxy.txt', 'suspicious', 'port proxy'],
  ])('%s names class and family', (file, threatType, malwareFamily) => {
    expect(parse('bad.example', file)).toMatchObject([{ threatType, malwareFamily }]);
  });

  it('reads its sample, which is about no family', () => {
    const bytes = readFileSync(new URL(`samples/${maltrail.sample}`, import.meta.url));
    const records = [...maltrail.parse(feedBody(bytes, '', maltrail.url))];
    expect(records).toHaveLength(11);
    expect(records[3]).toMatchObject({ type: 'url', reference: 'https://sandbox.example.net/tasks/0b6f/' });
    expect(records[0]).not.toHaveProperty('malwareFamily');
  });

  it('refuses another body', () => {
    expect(() => parse('404: Not Found')).toThrow('none of the first 1 lines');
    expect(() => parse('<html>')).toThrow('HTML page');
  });
});
