import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feedBody } from './feed-body.ts';
import { torExitNodes } from './tor-exit-nodes.ts';

const parse = (text: string) => [...torExitNodes.parse(feedBody(Buffer.from(text)))];
const exit = {
  kind: 'indicator',
  type: 'ipv4',
  value: '192.0.2.1',
  confidence: 30,
  threatType: 'anonymiser',
  tags: ['tor_exit'],
};

describe('Tor exit nodes', () => {
  it('are anonymisers of low confidence, never malicious', () => {
    expect(parse('192.0.2.1\n192.0.2.1\n2001:db8::1\n')).toEqual([
      exit,
      exit,
      { ...exit, type: 'ipv6', value: '2001:db8::1' },
    ]);
    expect(
      parse(readFileSync(new URL(`samples/${torExitNodes.sample}`, import.meta.url), 'utf8')),
    ).toHaveLength(22);
  });

  it('come with a time in exit-addresses, where a node may use several', () => {
    const text =
      'ExitNode 0011BD2485AD45D984EC4159C88FC066E5E3300E\nPublished 2026-11-19 04:21:10\n' +
      'LastStatus 2026-11-19 10:00:00\nExitAddress 192.0.2.1 2026-11-19 10:08:21\nExitAddress 192.0.2.2 2026-11-19 11:00:00\n';
    expect(parse(text)).toEqual([
      { ...exit, lastSeen: Date.UTC(2026, 10, 19, 10, 8, 21) },
      { ...exit, value: '192.0.2.2', lastSeen: Date.UTC(2026, 10, 19, 11) },
    ]);
  });

  it('are not made of other lines', () => {
    expect(parse('192.0.2.1\nExitAddress\nExitAddress x 2026-11-19\n192.0.2.1 192.0.2.2\n').slice(1)).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'skipped', reason: 'line that is no address' })),
    );
    expect(() => parse('Forbidden')).toThrow('none of the first 1 lines');
  });
});
