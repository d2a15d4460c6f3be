import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feedBody } from './feed-body.ts';
import { phishunt } from './phishunt.ts';

const parse = (text: string) => [...phishunt.parse(feedBody(Buffer.from(text)))];

describe('phishunt', () => {
  it('reads the list', () => {
    expect(parse('# one\r\n# two\r\nhttps://a.example/Login\r\n')).toEqual([
      {
        kind: 'indicator',
        type: 'url',
        value: 'https://a.example/Login',
        confidence: 55,
        threatType: 'phishing',
      },
    ]);
    const sample = readFileSync(new URL(`samples/${phishunt.sample}`, import.meta.url), 'utf8');
    expect(parse(sample)).toHaveLength(sample.split('\n').filter((line) => line.startsWith('http')).length);
  });

  it('reads JSON with the imitated brand, and leaves the host to its owner', () => {
    const entry = {
      url: 'https://a.example/x',
      domain: 'a.example',
      company: 'netbank',
      first_seen: '2026-11-19 08:00:00',
      ip: '192.0.2.1',
      country: 'US',
    };
    expect(
      parse(JSON.stringify([entry, { ...entry, company: '-', first_seen: null }, { ip: '192.0.2.1' }, 1])),
    ).toEqual([
      {
        kind: 'indicator',
        type: 'url',
        value: 'https://a.example/x',
        confidence: 55,
        threatType: 'phishing',
        tags: ['netbank'],
        firstSeen: Date.UTC(2026, 10, 19, 8),
      },
      {
        kind: 'indicator',
        type: 'url',
        value: 'https://a.example/x',
        confidence: 55,
        threatType: 'phishing',
      },
      { kind: 'skipped', reason: 'entry without a URL' },
      { kind: 'skipped', reason: 'entry without a URL' },
    ]);
  });

  it.each([
    ['JSON that is no array', '{"detail":"x"}', 'no array'],
    ['an array of other things', '[{"a":1}]', 'none of the first 1 lines'],
    ['JSON that was cut off', '[{"url":"https://a.exa', 'cut off JSON'],
    ['a page', '<!doctype html>', 'HTML page'],
  ])('refuses %s', (_, text, words) => expect(() => parse(text)).toThrow(words));
});
