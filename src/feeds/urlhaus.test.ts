import { describe, expect, it } from 'vitest';
import { FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { urlhaus, urlhausFull } from './urlhaus.ts';

const parse = (text: string) => [...urlhaus.parse(feedBody(Buffer.from(text)))];

const header = '# id,dateadded,url,url_status,last_online,threat,tags,urlhaus_link,reporter\r\n';
const row = (url: string, status = 'online', tags = 'elf,Mozi') =>
  `"7","2026-02-26 12:05:20","${url}","${status}","2026-02-27 01:02:03","malware_download","${tags}","https://urlhaus.abuse.ch/url/7/","someone"\r\n`;

describe('URLhaus', () => {
  it('maps a row to the address and to its host, which counts 15 less', () => {
    const [address, host] = parse(header + row('http://bad.example/a,b?c=1'));
    expect(address).toEqual({
      kind: 'indicator',
      type: 'url',
      value: 'http://bad.example/a,b?c=1',
      confidence: 90,
      threatType: 'malware_download',
      malwareFamily: 'Mozi',
      tags: ['elf', 'Mozi', 'online'],
      firstSeen: Date.UTC(2026, 1, 26, 12, 5, 20),
      lastSeen: Date.UTC(2026, 1, 27, 1, 2, 3),
      reference: 'https://urlhaus.abuse.ch/url/7/',
    });
    expect(host).toEqual({
      ...address,
      type: 'domain',
      value: 'bad.example',
      confidence: 75,
      tags: ['elf', 'Mozi', 'online', 'host'],
    });
  });

  it('gives what is offline 60, its host 45', () => {
    expect(parse(header + row('http://bad.example/', 'offline'))).toMatchObject([
      { confidence: 60, tags: ['elf', 'Mozi', 'offline'] },
      { confidence: 45 },
    ]);
  });

  it.each([
    ['http://192.0.2.7:8080/i', 'ipv4', '192.0.2.7'],
    ['http://[2001:db8::7]/i', 'ipv6', '2001:db8::7'],
    ['https://www.fedex.example@real.example/us', 'domain', 'real.example'],
    ['hxxps://bad[.]example/x', 'domain', 'bad.example'],
  ])('finds the host of %s', (url, type, value) => {
    expect(parse(header + row(url))[1]).toMatchObject({ type, value });
  });

  it('reads columns by name: an old file without last_online, a new one with a column in the middle', () => {
    const old =
      '# id,dateadded,url,url_status,threat,tags,urlhaus_link,reporter\n' +
      '"1","2019-11-27","http://bad.example/","online","malware_download","None","","someone"\n';
    expect(parse(old)[0]).toMatchObject({ tags: ['online'], lastSeen: Date.UTC(2019, 10, 27) });
    const next =
      '"id","dateadded","new","url","url_status","last_online","threat","tags","urlhaus_link","reporter"\n' +
      '"1","2026-01-01 00:00:00","x","http://bad.example/","online","","malware_download","exe","",""\n';
    expect(parse(next)[0]).toMatchObject({ value: 'http://bad.example/', threatType: 'malware_download' });
  });

  const entry = {
    dateadded: '2024-03-19 11:34:09 UTC',
    url: 'http://192.0.2.1/Mozi.m',
    url_status: 'online',
    last_online: '2024-03-19 11:34:09 UTC',
    threat: 'malware_download',
    tags: null,
    urlhaus_link: 'https://urlhaus.abuse.ch/url/1/',
  };

  it.each([
    ['an object keyed by id', JSON.stringify({ 1: [entry, entry], 2: [entry] }), 6],
    ['an array', JSON.stringify([entry]), 2],
    ['one object a line', `${JSON.stringify(entry)}\n${JSON.stringify(entry)}\n`, 4],
  ])('reads JSON that is %s, all elements of it', (_, text, count) => {
    const records = parse(text);
    expect(records).toHaveLength(count);
    expect(records[0]).toMatchObject({
      type: 'url',
      tags: ['online'],
      lastSeen: Date.UTC(2024, 2, 19, 11, 34, 9),
    });
  });

  it('counts what it cannot read and goes on', () => {
    const records = parse(`${header}"1","2"\n${row('None')}${row('http://bad.example/')}`);
    expect(records.map(({ kind }) => kind)).toEqual(['skipped', 'skipped', 'indicator', 'indicator']);
  });

  it.each([
    ['an empty body', '', 'empty body'],
    ['an HTML page', '<!DOCTYPE html><title>Just a moment...</title>', 'HTML page titled “Just a moment...”'],
    ['a CSV of something else', 'a,b\n1,2\n', 'no such header'],
    ['CSV cut off inside a field', header + row('http://bad.example/').slice(0, -20), 'cut off'],
    ['JSON cut off', JSON.stringify({ 1: [entry] }).slice(0, -9), 'cut off JSON'],
  ])('refuses %s', (_, text, words) => {
    expect(() => parse(text)).toThrow(FeedError);
    expect(() => parse(text)).toThrow(words);
  });

  it('reads the whole history in pieces', () => {
    const text = header + row('http://bad.example/a') + row('http://192.0.2.7/b', 'offline');
    const body = { ...feedBody(new Uint8Array()), pieces: () => text.match(/.{1,5}/gs) ?? [] };
    expect([...urlhausFull.parse(body)]).toEqual(parse(text));
  });

  it('asks with a key where exports want it', () => {
    const exports = 'https://urlhaus-api.abuse.ch/v2/files/exports/secret';
    expect(urlhaus.key?.address?.(urlhaus.url, 'secret')).toBe(`${exports}/recent.csv`);
    expect(urlhausFull.key?.address?.(urlhausFull.url, 'secret')).toBe(`${exports}/full.csv.zip`);
    expect(
      urlhaus.key?.address?.('https://urlhaus.abuse.ch.evil.example/downloads/csv_recent/', 'secret'),
    ).toBe('https://urlhaus.abuse.ch.evil.example/downloads/csv_recent/');
  });
});
