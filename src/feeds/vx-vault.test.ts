import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { vxVault } from './vx-vault.ts';

const parse = (text: string) => [...vxVault.parse(feedBody(Buffer.from(text)))];

describe('VX Vault', () => {
  it('reads the addresses below title and date, inside the page and without it', () => {
    const list =
      'VX Vault last 100 Links\r\nFri, 20 Nov 2026 10:40:11 +0000\r\n\r\nhttp://192.0.2.1/a.exe?b=1&amp;c=2\r\n';
    const record = {
      kind: 'indicator',
      type: 'url',
      value: 'http://192.0.2.1/a.exe?b=1&c=2',
      confidence: 60,
      threatType: 'malware_download',
    };
    expect(parse(`<pre>\r\n${list}hxxp://b[.]example/x\r\n</pre>\n`)).toEqual([
      record,
      { ...record, value: 'http://b.example/x' },
    ]);
    expect(parse(list)).toEqual([record]);
    expect(parse(readFileSync(new URL(`samples/${vxVault.sample}`, import.meta.url), 'utf8'))).toHaveLength(
      18,
    );
  });

  it.each([
    ['a page of the site', '<html><title>VX Vault</title>', 'an HTML page titled “VX Vault”'],
    ['a page in the same dress', '<pre><b>Error</b></pre>', 'markup'],
    ['a list without addresses', '<pre>\nVX Vault last 100 Links\n</pre>', 'found no URL'],
    ['JSON', '{"url":"http://192.0.2.1/"}', 'found no URL'],
  ])('refuses %s', (_, text, words) => {
    expect(() => parse(text)).toThrow(FeedError);
    expect(() => parse(text)).toThrow(words);
  });
});
