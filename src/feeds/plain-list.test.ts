/** Sources that are plain lists: their samples, and what each says of a value. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alienvaultReputation } from './alienvault-reputation.ts';
import { binaryDefense } from './binary-defense.ts';
import { blocklistDe } from './blocklist-de.ts';
import { certPolskaWarningList } from './cert-polska-warning-list.ts';
import { cinsArmy } from './cins-army.ts';
import { emergingThreats } from './emerging-threats.ts';
import { type Feed, FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { greenSnow } from './greensnow.ts';
import { openPhish } from './openphish.ts';
import { sipAttackers } from './sip-attackers.ts';

const parse = (feed: Feed, text: string) => [...feed.parse(feedBody(Buffer.from(text), '', feed.url))];
const sample = (feed: Feed) =>
  parse(feed, readFileSync(new URL(`samples/${feed.sample}`, import.meta.url), 'utf8'));
const blocklist = (list: string) => blocklistDe.find(({ id }) => id === `blocklist-de-${list}`)!;

const attacker = (confidence: number, tag: string) => ({ confidence, threatType: 'attacker', tags: [tag] });
const all: [Feed, number, string, object][] = [
  [blocklist('all'), 98, 'ipv6', attacker(60, 'blocklist.de')],
  [blocklist('ssh'), 25, 'ipv6', attacker(60, 'ssh')],
  [blocklist('mail'), 15, 'ipv6', attacker(60, 'mail')],
  [blocklist('apache'), 13, 'ipv6', attacker(60, 'apache')],
  [blocklist('imap'), 8, 'ipv4', attacker(60, 'imap')],
  [blocklist('ftp'), 6, 'ipv4', attacker(60, 'ftp')],
  [blocklist('sip'), 7, 'ipv4', attacker(60, 'sip')],
  [blocklist('bots'), 9, 'ipv4', attacker(60, 'bots')],
  [blocklist('strongips'), 10, 'ipv4', attacker(80, 'strongips')],
  [blocklist('ircbot'), 3, 'ipv4', attacker(60, 'ircbot')],
  [blocklist('bruteforcelogin'), 6, 'ipv4', attacker(60, 'bruteforcelogin')],
  [cinsArmy, 29, 'ipv4', attacker(60, 'cins')],
  [emergingThreats, 20, 'ipv4', { confidence: 65, threatType: 'compromised_host', tags: ['et'] }],
  [greenSnow, 23, 'ipv4', attacker(55, 'greensnow')],
  [binaryDefense, 22, 'ipv4', attacker(55, 'binary_defense')],
  [sipAttackers, 19, 'ipv4', attacker(50, 'sip')],
  [openPhish, 14, 'url', { confidence: 80, threatType: 'phishing' }],
  [certPolskaWarningList, 20, 'domain', { confidence: 85, threatType: 'phishing' }],
];

describe.each(all)('$id', (feed, count, type, says) => {
  const bytes = readFileSync(new URL(`samples/${feed.sample}`, import.meta.url), 'utf8');
  const lines = bytes.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));

  it('has a record for each line of its sample, with its words for it and no date', () => {
    const records = sample(feed);
    expect(records).toHaveLength(count);
    expect(records.map((record) => 'value' in record && record.value)).toEqual(lines);
    expect(records.at(-1)).toEqual({ kind: 'indicator', type, value: lines.at(-1), ...says });
  });
});

describe('a plain list', () => {
  it('counts lines that are not of its kind, between good ones', () => {
    const text =
      '192.0.2.1\nexample.com\n192.0.2.1.5\n192.0.2.07\n192.0.2.9/24\n192.0.2\nhttp://192.0.2.3/\n192.0.2.2';
    const records = parse(cinsArmy, text);
    expect(records.filter(({ kind }) => kind === 'skipped')).toHaveLength(6);
    expect(records.at(-1)).toMatchObject({ value: '192.0.2.2' });
    expect(records[1]).toEqual({ kind: 'skipped', reason: 'line that is no address' });
  });

  it('believes in no network that holds a large part of the world', () => {
    const wide = ['128.0.0.0/1', '64.0.0.0/2', '0.0.0.0/0', '::/0', '2000::/3'];
    expect(parse(cinsArmy, ['11.0.0.0/8', '2a00::/16', ...wide].join('\n'))).toMatchObject([
      { value: '11.0.0.0/8' },
      { value: '2a00::/16' },
      ...wide.map(() => ({ kind: 'skipped', reason: 'network too wide to be meant' })),
    ]);
  });

  it('reads defanged values and tags what is not one host', () => {
    expect(parse(cinsArmy, '192.0.2[.]1\n"192.0.2.2"\n192.0.2.0/24\n192.0.2.3/32\n')).toMatchObject([
      { value: '192.0.2.1' },
      { value: '192.0.2.2' },
      { value: '192.0.2.0/24', tags: ['cins', 'cidr'] },
      { value: '192.0.2.3', tags: ['cins'] },
    ]);
    expect(parse(openPhish, 'hxxps://a[.]example/Path?q=A#b\n')).toMatchObject([
      { type: 'url', value: 'https://a.example/Path?q=A#b' },
    ]);
    expect(parse(certPolskaWarningList, '*.Zły.example\n')).toMatchObject([
      { type: 'domain', value: 'xn--zy-xqa.example', tags: ['wildcard'] },
    ]);
  });

  it.each([
    ['JSON in its place', '{"error":"rate limit"}', 'none of the first 1 lines'],
    ['a message in its place', 'Too many requests\nTry later\n', 'none of the first 2 lines'],
    ['a list of something else', 'a.example\n'.repeat(5000), 'none of the first 100 lines'],
    ['an empty body', '\n', 'an empty body'],
  ])('refuses %s', (_, text, words) => {
    expect(() => parse(cinsArmy, text)).toThrow(FeedError);
    expect(() => parse(cinsArmy, text)).toThrow(words);
  });

  it('may be empty where its source says so', () => {
    expect(parse(blocklist('ircbot'), '\n')).toEqual([]);
    expect(parse(blocklist('ircbot'), '')).toEqual([]);
    expect(() => parse(blocklist('ssh'), '')).toThrow('an empty body');
  });

  it('is off where its terms want to be read first, and marked where they forbid commercial use', () => {
    expect(openPhish).toMatchObject({
      terms: { commercial: false },
      offBecause: expect.stringMatching(/non-commercial/),
    });
    expect(binaryDefense.terms.commercial).toBe(false);
  });
});

describe('AlienVault reputation', () => {
  it('keeps the remark and calls a scanner a scanner', () => {
    const [first, second] = parse(
      alienvaultReputation,
      '# Generic format\n192.0.2.1 # Scanning Host CN,Beijing,39.9,116.3\n192.0.2.2\n',
    );
    expect(first).toEqual({
      kind: 'indicator',
      type: 'ipv4',
      value: '192.0.2.1',
      confidence: 40,
      threatType: 'scanner',
      tags: ['alienvault'],
      context: 'Scanning Host CN,Beijing,39.9,116.3',
    });
    expect(second).toMatchObject({ value: '192.0.2.2', threatType: 'attacker' });
    expect(second).not.toHaveProperty('context');
    expect(sample(alienvaultReputation)).toHaveLength(8);
  });
});
