import { describe, expect, it } from 'vitest';
import { FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { feodoTracker } from './feodo-tracker.ts';

const parse = (text: string) => [...feodoTracker.parse(feedBody(Buffer.from(text)))];

const banner =
  '####\n# abuse.ch Feodo Tracker Botnet C2 IP Blocklist (CSV) #\n# Last updated: 2024-04-04 07:03:03 UTC #\n####\n#\n';
const header = '"first_seen_utc","dst_ip","dst_port","c2_status","last_online","malware"\n';
const online = '"2024-03-26 23:30:07","192.0.2.1","13721","online","2024-04-04","Pikabot"\n';
const offline = '"2024-03-26 23:30:07","192.0.2.2","443","offline","2024-03-20","Pikabot"\n';
const old = '"2023-03-26 23:30:07","192.0.2.3","443","offline","2024-03-01","None"\n';

describe('Feodo Tracker', () => {
  it('maps online, offline and what was last seen over 30 days before the list was made', () => {
    const records = parse(`${banner}${header}${online}${offline}${old}# END 3 entries`);
    expect(records[0]).toEqual({
      kind: 'indicator',
      type: 'ipv4',
      value: '192.0.2.1',
      confidence: 95,
      threatType: 'botnet_cc',
      malwareFamily: 'Pikabot',
      tags: ['port:13721'],
      firstSeen: Date.UTC(2024, 2, 26, 23, 30, 7),
      lastSeen: Date.UTC(2024, 3, 4),
      reference: 'https://feodotracker.abuse.ch/browse/host/192.0.2.1/',
    });
    expect(records.slice(1)).toMatchObject([{ confidence: 60 }, { confidence: 40 }]);
    expect(records[2]).not.toHaveProperty('malwareFamily');
  });

  it('never says last seen before first seen, though last_online is only a date', () => {
    const sameDay = '"2024-04-04 07:03:03","192.0.2.1","80","offline","2024-04-04","Pikabot"\n';
    const at = Date.UTC(2024, 3, 4, 7, 3, 3);
    const text = `${banner}${header}${sameDay}# END 1 entries\n`;
    expect(parse(text)).toMatchObject([{ firstSeen: at, lastSeen: at }]);
  });

  it('takes an empty list with its banner for success', () => {
    expect(parse(`${banner}${header}# END 0 entries\n`)).toEqual([]);
    expect(parse(`${banner}${header}`)).toEqual([]);
    expect(parse(banner)).toEqual([]);
    expect(parse('[]')).toEqual([]);
    expect(feodoTracker.mayBeEmpty).toBe(true);
  });

  it('reads the JSON form, whose newest time says how old the rest is', () => {
    const server = {
      ip_address: '192.0.2.1',
      port: 1194,
      status: 'online',
      hostname: null,
      malware: 'QakBot',
    };
    const records = parse(
      JSON.stringify([
        { ...server, first_seen: '2023-05-23 17:51:44', last_online: '2024-04-01' },
        { ...server, first_seen: '2023-05-23 17:51:44', last_online: '2024-02-01', status: 'offline' },
        null,
      ]),
    );
    expect(records).toMatchObject([
      { value: '192.0.2.1', confidence: 95, tags: ['port:1194'], lastSeen: Date.UTC(2024, 3, 1) },
      { confidence: 40 },
      { kind: 'skipped' },
    ]);
  });

  it('counts a row with missing columns', () => {
    const text = `${banner}${header}"2024-03-26 23:30:07","192.0.2.1"\n# END 1 entries\n`;
    expect(parse(text)).toMatchObject([{ kind: 'skipped' }]);
  });

  it.each([
    ['an empty body', '', 'empty body'],
    ['an HTML page', ' <!doctype html>\n<html>', 'HTML page'],
    ['comments that are not its banner', '# something\n', 'no such header'],
    ['a list without its last line', banner + header + online, 'no line “# END n entries”'],
    [
      'a list with fewer rows than it says',
      `${banner}${header}${online}# END 2 entries`,
      'the last line says 2',
    ],
    ['JSON that is no list', '{"error":"x"}', 'no array'],
    ['JSON cut off', '[{"ip_address":"192.0.2.1"', 'cut off JSON'],
  ])('refuses %s', (_, text, words) => {
    expect(() => parse(text)).toThrow(FeedError);
    expect(() => parse(text)).toThrow(words);
  });
});
