import { describe, expect, it } from 'vitest';
import { FeedError } from '../feed.ts';
import { feedBody } from '../feed-body.ts';
import { stix } from './stix.ts';

const worth = { confidence: 40, tags: ['mine'] };
const parse = (value: unknown) => [...stix.parse(feedBody(Buffer.from(JSON.stringify(value))), worth)];
const bundle = (...objects: object[]) => ({ type: 'bundle', id: 'bundle--1', objects });
const indicator = (rest = {}) => ({
  type: 'indicator',
  id: 'indicator--1',
  created: '2026-11-01T00:00:00.000Z',
  modified: '2026-11-10T00:00:00.000Z',
  valid_from: '2026-11-02T00:00:00Z',
  pattern_type: 'stix',
  pattern: "[domain-name:value = 'bad.example']",
  ...rest,
});
const at = (text: string) => Date.parse(text);

describe('a STIX bundle', () => {
  it('says what an indicator of 2.1 says of itself', () => {
    const full = indicator({
      name: 'C2 of a loader',
      description: 'Seen twice',
      indicator_types: ['malicious-activity', 'command-and-control', 'compromised'],
      labels: ['loader', 'misp:type="domain"'],
      confidence: 85,
      external_references: [
        { source_name: 'mitre-attack', external_id: 'T1071.001' },
        { source_name: 'blog', url: 'https://report.example/1' },
      ],
    });
    expect(parse(bundle(full))).toEqual([
      {
        kind: 'indicator',
        type: 'domain',
        value: 'bad.example',
        confidence: 85,
        threatType: 'command-and-control',
        tags: ['mine', 'loader', 'compromised'],
        techniques: ['T1071.001'],
        context: 'C2 of a loader; Seen twice',
        reference: 'https://report.example/1',
        firstSeen: at('2026-11-02'),
        lastSeen: at('2026-11-10'),
      },
    ]);
  });

  it('reads STIX 2.0, which has neither pattern_type nor confidence', () => {
    const { pattern_type: _, ...old } = indicator({ labels: ['malicious-activity', 'apt'] });
    expect(parse({ ...bundle(old), spec_version: '2.0' })).toMatchObject([
      { value: 'bad.example', confidence: 40, tags: ['mine', 'apt'] },
    ]);
  });

  it('takes family, actor and technique from what the indicator indicates, wherever it stands', () => {
    const relation = (target_ref: string) => ({
      type: 'relationship',
      relationship_type: 'indicates',
      source_ref: 'indicator--1',
      target_ref,
    });
    const technique = { source_name: 'mitre-attack', external_id: 'T1566' };
    const body = bundle(
      ...['malware--1', 'intrusion-set--1', 'attack-pattern--1', 'gone--1'].map(relation),
      indicator(),
      { type: 'malware', id: 'malware--1', name: 'Emotet' },
      { type: 'intrusion-set', id: 'intrusion-set--1', name: 'TA542' },
      { type: 'attack-pattern', id: 'attack-pattern--1', name: 'Phishing', external_references: [technique] },
    );
    expect(parse(body)).toMatchObject([
      { malwareFamily: 'Emotet', tags: ['mine', 'TA542'], techniques: ['T1566'] },
    ]);
  });

  it.each([
    [{ definition_type: 'tlp', definition: { tlp: 'white' } }, 'tlp:clear'],
    [{ definition_type: 'tlp', definition: { tlp: 'amber' } }, 'tlp:amber'],
    [{ name: 'TLP:AMBER+STRICT', extensions: {} }, 'tlp:amber+strict'],
    [{ definition_type: 'statement', definition: { statement: 'Copyright' } }, undefined],
  ])('tells TLP by the marking %j', (marking, tag) => {
    const marked = indicator({ object_marking_refs: ['marking-definition--9'] });
    const [record] = parse(
      bundle(marked, { type: 'marking-definition', id: 'marking-definition--9', ...marking }),
    );
    expect(record).toMatchObject({ tags: tag ? ['mine', tag] : ['mine'] });
  });

  it('knows the markings that nobody sends along, and the strictest of several counts', () => {
    const refs = [
      'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82',
      'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9',
    ];
    expect(parse(bundle(indicator({ object_marking_refs: refs })))).toMatchObject([
      { tags: ['mine', 'tlp:amber'] },
    ]);
  });

  it('was last stood by when it was last changed, and not after it ceased to be valid', () => {
    const [record] = parse(bundle(indicator({ valid_until: '2026-11-05T00:00:00Z' })));
    expect(record).toMatchObject({ firstSeen: at('2026-11-02'), lastSeen: at('2026-11-05') });
  });

  it.each([
    [{ pattern_type: 'yara', pattern: 'rule x {}' }, 'pattern of another language'],
    [{ pattern: '[domain-name:value = ' }, 'pattern that is damaged'],
    [{ pattern: "[process:name = 'x']" }, 'pattern that names no indicator by itself'],
  ])('counts what it leaves out: %j', (rest, reason) => {
    expect(parse(bundle(indicator(rest)))).toEqual([{ kind: 'skipped', reason }]);
  });

  it('takes back what is revoked, when that was said', () => {
    const revoked = { revoked: true, modified: '2026-11-09T00:00:00Z', valid_until: '2026-11-05T00:00:00Z' };
    expect(parse(bundle(indicator(revoked)))).toMatchObject([
      { withdrawn: true, lastSeen: at('2026-11-09') },
    ]);
    expect(parse(bundle(indicator({})))[0]).not.toHaveProperty('withdrawn');
  });

  it('takes no observable for an indicator', () => {
    expect(parse(bundle({ type: 'ipv4-addr', id: 'ipv4-addr--1', value: '192.0.2.7' }))).toEqual([]);
  });

  it('may be empty, and is neither a page nor just any JSON', () => {
    expect(parse({ type: 'bundle', id: 'bundle--1' })).toEqual([]);
    expect(() => parse({ message: 'no' })).toThrow(FeedError);
    expect(() => parse([1, 2])).toThrow(FeedError);
  });
});
