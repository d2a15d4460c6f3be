import { describe, expect, it } from 'vitest';
import { driveRequests } from '../../tests/support/drive-requests.ts';
import { c2Tracker } from './c2-tracker.ts';
import { FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';

const raw = 'https://raw.githubusercontent.com/montysecurity/C2-Tracker/main/data/';
const file = (name: string, address = raw + encodeURI(name)) => ({
  name,
  type: 'file',
  download_url: address,
});

/** The addresses that are asked for once the folder was read. */
function asked(folder: string): string[] {
  const [first, ...files] = driveRequests(c2Tracker, {}, ({ url }) => (url === c2Tracker.url ? folder : ''));
  expect(first).toMatchObject({ url: c2Tracker.url, parse: false });
  return files.map(({ url }) => url);
}

const familyOf = (url: string) => {
  const [record] = c2Tracker.parse(feedBody(Buffer.from('192.0.2.1\n'), '', url));
  return record?.kind === 'indicator' ? record.malwareFamily : null;
};

describe('C2-Tracker', () => {
  it('asks for the files there are, but not for tools, the sum of all and what lies elsewhere', () => {
    const folder = [
      file('AsyncRAT IPs.txt'),
      file('BurpSuite IPs.txt'),
      file('all.txt'),
      file('Cobalt Strike C2 IPs.txt'),
      file('README.md'),
      file('Sliver C2 IPs.txt', 'http://insecure.example/'),
      { name: 'x IPs.txt', download_url: null },
      null,
    ];
    expect(asked(JSON.stringify(folder))).toEqual([
      `${raw}AsyncRAT%20IPs.txt`,
      `${raw}Cobalt%20Strike%20C2%20IPs.txt`,
    ]);
  });

  it('asks for 300 files at most', () => {
    const folder = Array.from({ length: 1000 }, (_, i) => file(`Family ${i} IPs.txt`));
    expect(asked(JSON.stringify(folder))).toHaveLength(300);
  });

  it.each(['{"message":"Not Found"}', '[{"name":', '<html>'])('refuses %s in place of the folder', (text) => {
    expect(() => asked(text)).toThrow(FeedError);
  });

  it('names the family by the file', () => {
    expect(familyOf(`${raw}Cobalt%20Strike%20C2%20IPs.txt`)).toBe('Cobalt Strike');
    expect(familyOf(`${raw}Gh0st%20RAT%20Trojan%20IPs.txt`)).toBe('Gh0st RAT');
    expect(familyOf(`${raw}Brute%20Ratel%20C4%20IPs.txt`)).toBe('Brute Ratel C4');
    expect(familyOf('https://mirror.example/list.txt')).toBeUndefined();
  });

  it('maps an address; a family may have none today', () => {
    const url = `${raw}Mozi%20Botnet%20IPs.txt`;
    expect([...c2Tracker.parse(feedBody(Buffer.from('192.0.2.1\n'), '', url))]).toEqual([
      {
        kind: 'indicator',
        type: 'ipv4',
        value: '192.0.2.1',
        confidence: 65,
        threatType: 'botnet_cc',
        malwareFamily: 'Mozi',
      },
    ]);
    expect([...c2Tracker.parse(feedBody(Buffer.from(''), '', url))]).toEqual([]);
    expect(() => [...c2Tracker.parse(feedBody(Buffer.from('404: Not Found'), '', url))]).toThrow(FeedError);
  });
});
