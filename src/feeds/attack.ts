/** MITRE ATT&CK: techniques, tactics, groups and software of its three matrices, and sentences that show techniques in use. */
import { jsonItems } from '../lib/json-items.ts';
import { attackEntity, attackExample, bareObject, type Standing, type StixIds } from './attack-object.ts';
import { type Feed, FeedError, type FeedRecord } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { isObject } from './json-entries.ts';
import { refusingHtml } from './refuse-html.ts';
import { mitreAttack } from './terms.ts';

const expected = 'an ATT&CK bundle of STIX objects as JSON';

function attack(domain: string, name: string): Feed {
  return {
    id: `mitre-attack-${domain}`,
    name: `MITRE ATT&CK ${name}`,
    home: `https://attack.mitre.org/matrices/${domain}/`,
    terms: mitreAttack,
    category: 'research',
    tier: 1,
    every: 1440,
    url: `https://raw.githubusercontent.com/mitre-attack/attack-stix-data/master/${domain}-attack/${domain}-attack.json`,
    sample: `mitre-attack-${domain}.json`,
    large: true,
    parse: (body) => parse(body, `${domain}-attack`),
  };
}

export const attackFeeds: Feed[] = [
  attack('enterprise', 'Enterprise'),
  attack('mobile', 'Mobile'),
  attack('ics', 'ICS'),
];

/**
 * Objects come in no order and name each other by STIX ids: the bundle is read once for those, and again for what they say.
 * At the end all ids are told, so that what ATT&CK no longer has is forgotten.
 */
function* parse(body: FeedBody, catalogue: string): Generator<FeedRecord> {
  const ids = readIds(body);
  const told = new Set<string>();
  for (const object of objects(body)) {
    const record = attackEntity(object, catalogue, ids) ?? attackExample(object, catalogue, ids);
    if (record === null || told.has(record.id)) continue;
    told.add(record.id);
    yield record;
  }
  yield { kind: 'reference', about: 'catalogue', catalogue, ids: [...told] };
}

/** Entities of a real bundle: about 2,500. */
const mostIds = 100_000;

function readIds(body: FeedBody): StixIds {
  const byStix = new Map<string, Standing>();
  const holders = new Map<string, string>();
  const successors = new Map<string, string>();
  for (const object of objects(body)) {
    const { type, id: stixId, relationship_type, source_ref, target_ref } = object;
    if (type === 'relationship' && relationship_type === 'revoked-by') {
      if (typeof source_ref === 'string' && typeof target_ref === 'string')
        successors.set(source_ref, target_ref);
    }
    const bare = bareObject(object);
    if (bare === null || typeof stixId !== 'string') continue;
    byStix.set(stixId, bare);
    // ATT&CK gave some ids twice: what stands has it before what was withdrawn.
    const holder = byStix.get(holders.get(bare.id) ?? '');
    if (!holder || (holder.state && !bare.state)) holders.set(bare.id, stixId);
    if (byStix.size + successors.size > mostIds) throw new FeedError(`expected ${expected}, found too many`);
  }
  if (![...byStix.values()].some(({ about, state }) => about === 'technique' && !state)) {
    throw new FeedError(`expected ${expected}, found no technique in it`);
  }
  return { byStix, holders, successors };
}

function* objects(body: FeedBody): Generator<Record<string, unknown>> {
  try {
    for (const item of jsonItems(refusingHtml(body.pieces(), expected), 'objects'))
      if (isObject(item)) yield item;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    throw new FeedError(`expected ${expected}: ${error.message.slice(0, 200)}`);
  }
}
