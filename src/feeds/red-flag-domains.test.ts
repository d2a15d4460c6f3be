import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { driveRequests } from '../../tests/support/drive-requests.ts';
import { feedBody } from './feed-body.ts';
import { redFlagDomains } from './red-flag-domains.ts';

const asked = (mark: string | undefined, now: string, url = redFlagDomains.url) =>
  driveRequests(redFlagDomains, { url, mark, now: Date.parse(now) });
const dates = (mark: string | undefined, now: string) => asked(mark, now).map((request) => request.mark);

describe('Red Flag Domains', () => {
  it('asks for the last whole day at the first visit', () => {
    expect(asked(undefined, '2026-11-20T12:00:00Z')).toEqual([
      {
        url: 'https://dl.red.flag.domains/daily/2026-11-19.txt',
        mark: '2026-11-19',
        mayBeMissing: true,
        pauseMs: 1000,
      },
    ]);
    expect(asked(undefined, '2026-11-20T12:00:00Z', 'https://mirror.example/daily')[0]?.url).toBe(
      'https://mirror.example/daily/2026-11-19.txt',
    );
  });

  it('does not ask for a file of the night before it is there', () => {
    expect(dates(undefined, '2026-11-20T05:59:59Z')).toEqual(['2026-11-18']);
    expect(dates(undefined, '2026-11-20T06:00:00Z')).toEqual(['2026-11-19']);
  });

  it('asks for every day that was missed, for a week at most, and for none twice', () => {
    expect(dates('2026-11-16', '2026-11-20T12:00:00Z')).toEqual(['2026-11-17', '2026-11-18', '2026-11-19']);
    expect(dates('2026-02-27', '2026-03-02T12:00:00Z')).toEqual(['2026-02-28', '2026-03-01']);
    const late = dates('2025-01-01', '2026-11-20T12:00:00Z');
    expect([late.length, late[0], late.at(-1)]).toEqual([7, '2026-11-13', '2026-11-19']);
    expect(dates('2026-11-19', '2026-11-20T12:00:00Z')).toEqual([]);
    expect(dates('2026-11-25', '2026-11-20T12:00:00Z')).toEqual([]);
  });

  it('dates a name by its file', () => {
    const url = 'https://dl.red.flag.domains/daily/2026-11-19.txt';
    expect([...redFlagDomains.parse(feedBody(Buffer.from('Bad-Shop.fr\n'), '', url))]).toEqual([
      {
        kind: 'indicator',
        type: 'domain',
        value: 'bad-shop.fr',
        confidence: 40,
        threatType: 'suspicious',
        firstSeen: Date.UTC(2026, 10, 19),
      },
    ]);
    const sample = readFileSync(new URL(`samples/${redFlagDomains.sample}`, import.meta.url));
    const records = [...redFlagDomains.parse(feedBody(sample, '', redFlagDomains.url))];
    expect(records).toHaveLength(12);
    expect(records[0]).not.toHaveProperty('firstSeen');
  });

  it('refuses another body', () => {
    expect(() => [...redFlagDomains.parse(feedBody(Buffer.from('404 page not found\n')))]).toThrow(
      'list of domain names',
    );
  });
});
