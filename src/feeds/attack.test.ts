import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReferenceRecord } from '../contract/reference-record.ts';
import { attackFeeds } from './attack.ts';
import { FeedError } from './feed.ts';
import { type FeedBody, feedBody } from './feed-body.ts';

const [enterprise, mobile, ics] = attackFeeds;

function sample(feed = enterprise!): string {
  return readFileSync(new URL(`samples/${feed.sample}`, import.meta.url), 'utf8');
}

/** A body of which only pieces may be read, as of one that does not fit into memory. */
function inPieces(text: string, size = 1000): FeedBody {
  const refused = (): never => {
    throw new Error('the whole body was asked for');
  };
  return {
    contentType: '',
    url: '',
    get bytes() {
      return refused();
    },
    get text() {
      return refused();
    },
    *pieces() {
      for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
    },
  };
}

function read(text: string, feed = enterprise!): ReferenceRecord[] {
  return [...feed.parse(inPieces(text))] as ReferenceRecord[];
}

const find = (records: ReferenceRecord[], id: string) => records.find((one) => 'id' in one && one.id === id);
const examples = (records: ReferenceRecord[]) => records.filter((one) => one.about === 'example');

describe('an ATT&CK bundle', () => {
  const records = read(sample());

  it('gives a technique with its tactics, platforms and plain description', () => {
    expect(find(records, 'T1053.005')).toEqual({
      kind: 'reference',
      about: 'technique',
      catalogue: 'enterprise-attack',
      id: 'T1053.005',
      name: 'Scheduled Task',
      aliases: [],
      description: 'A task that the system starts at a set time.',
      uuid: expect.stringMatching(/^[\da-f-]{36}$/),
      tactics: ['execution', 'persistence', 'privilege-escalation'],
      platforms: ['Windows'],
    });
    expect(find(records, 'T1059.001')).toMatchObject({
      description: 'Commands and scripts run in PowerShell. powershell.exe need not be started for it.',
    });
    expect(find(records, 'TA0006')).toMatchObject({
      about: 'tactic',
      name: 'Credential Access',
      tactics: ['credential-access'],
    });
  });

  it('names the successor of what was revoked, and what was only withdrawn', () => {
    expect(find(records, 'T1086')).toMatchObject({ state: 'revoked', successor: 'T1059.001' });
    expect(find(records, 'G9002')).toMatchObject({ state: 'revoked', successor: 'G9001' });
    const deprecated = find(records, 'T1156');
    expect(deprecated).toMatchObject({ state: 'deprecated' });
    expect(deprecated).not.toHaveProperty('successor');
  });

  it('gives groups and software with their other names', () => {
    expect(find(records, 'G9001')).toMatchObject({
      about: 'actor',
      name: 'Copper Heron',
      aliases: ['TG-99001', 'Wading Crew'],
      description: 'Copper Heron is an invented group that is after timetables of ferries.',
    });
    expect(find(records, 'S9001')).toMatchObject({ about: 'malware', aliases: ['Lampwick'] });
    expect(find(records, 'S9002')).toMatchObject({ about: 'tool', name: 'quaydump', aliases: [] });
  });

  it('gives each use of a technique as a sentence without citations and markup', () => {
    expect(examples(records).map(({ technique, text }) => `${technique} ${text}`)).toEqual([
      'T1059.001 Copper Heron has run PowerShell scripts that fetch the next stage from a web server.',
      'T1566.001 Copper Heron has sent mails with a spreadsheet named after a ferry line.',
      'T1003.001 LanternRAT can read passwords from the memory of lsass.exe.',
      'T1053.005 LanternRAT makes a scheduled task named TideTable that starts it each morning.',
    ]);
  });

  it('ends with the ids of everything that it gave', () => {
    const ids = records.flatMap((one) => ('id' in one ? [one.id] : []));
    expect(records.at(-1)).toEqual({
      kind: 'reference',
      about: 'catalogue',
      catalogue: 'enterprise-attack',
      ids,
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(20);
  });

  it('gives the same records in whatever order the objects come', () => {
    const bundle = JSON.parse(sample());
    const turned = read(JSON.stringify({ ...bundle, objects: bundle.objects.toReversed() }));
    const sorted = (list: ReferenceRecord[]) =>
      list
        .slice(0, -1)
        .map((one) => JSON.stringify(one))
        .sort();
    expect(sorted(turned)).toEqual(sorted(records));
  });

  it('lets what stands have an id before what was revoked', () => {
    const bundle = JSON.parse(sample());
    const twin = bundle.objects.find(({ name }: { name: string }) => name === 'Copper Heron');
    const old = { ...twin, id: twin.id.replace(/.$/, (end: string) => (end === '0' ? '1' : '0')) };
    const objects = [{ ...old, revoked: true, name: 'Old name' }, ...bundle.objects];
    const [one, ...others] = read(JSON.stringify({ objects })).filter((r) => 'id' in r && r.id === 'G9001');
    expect([one, others]).toMatchObject([{ name: 'Copper Heron' }, []]);
  });

  it('of the other matrices is read too', () => {
    expect(find(read(sample(mobile), mobile), 'T1636.004')).toMatchObject({
      catalogue: 'mobile-attack',
      tactics: ['collection'],
      platforms: ['Android', 'iOS'],
    });
    expect(find(read(sample(ics), ics), 'T0836')).toMatchObject({ tactics: ['impair-process-control'] });
  });

  it('passes over objects of any other shape', () => {
    const odd = [
      null,
      1,
      {},
      { type: '__proto__' },
      { type: 'attack-pattern', id: 'attack-pattern--1', external_references: 'none' },
      { type: 'attack-pattern', id: 1, external_references: [{ source_name: 'mitre-attack' }] },
      {
        type: 'malware',
        id: 'malware--1',
        name: 'X',
        external_references: [{ source_name: 'mitre-attack', external_id: 'S1' }],
      },
      { type: 'relationship', relationship_type: 'uses', description: 'x' },
      { type: 'relationship', relationship_type: 'revoked-by' },
    ];
    const bundle = JSON.parse(sample());
    expect(read(JSON.stringify({ objects: [...odd, ...bundle.objects, ...odd] }))).toEqual(records);
  });

  it.each([
    ['nothing', '', /empty body/],
    ['a page', '<!DOCTYPE html><title>Sign in</title>', /HTML page titled “Sign in”/],
    ['another document', '{"type":"bundle"}', /no list “objects”/],
    ['a bundle without techniques', '{"objects":[{"type":"tool"}]}', /no technique/],
    ['a bundle that was cut off', sample().slice(0, -200), /cut off/],
    ['a damaged object', '{"objects":[{"type":]}', /ATT&CK bundle/],
    ['an object without end', `{"objects":["${'x'.repeat(5e6)}"]}`, /over 4194304 characters/],
  ])('that is %s is refused in words', (_, text, words) => {
    expect(() => read(text)).toThrow(FeedError);
    expect(() => read(text)).toThrow(words);
  });

  it('reads from a body in memory as well', () => {
    expect([...enterprise!.parse(feedBody(Buffer.from(sample())))]).toEqual(records);
  });
});
