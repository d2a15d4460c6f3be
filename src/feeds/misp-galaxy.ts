/** The MISP galaxy: names of actors, malware, tools, exploit kits, sectors and vulnerabilities, with their synonyms. */
import type { EntityRecord, ReferenceKind } from '../contract/reference-record.ts';
import { type Feed, FeedError, type FeedRecord, type SourceRequest, type Visit } from './feed.ts';
import type { FeedBody } from './feed-body.ts';
import { fieldText } from './field-text.ts';
import { isObject, parseJson } from './json-entries.ts';
import { known, objectAt, objectsIn } from './json-fields.ts';
import { cc0 } from './terms.ts';

/**
 * The clusters that are read: name of the file, what its entries are, and its `type` where that is another word than the file's
 * name. Malpedia is not among them: its licence forbids commercial use.
 */
const clusters: [file: string, about: ReferenceKind, type?: string][] = [
  ['threat-actor', 'actor'],
  ['microsoft-activity-group', 'actor'],
  ['360net', 'actor', '360net-threat-actor'],
  ['ransomware', 'malware'],
  ['rat', 'malware'],
  ['banker', 'malware'],
  ['stealer', 'malware'],
  ['botnet', 'malware'],
  ['backdoor', 'malware'],
  ['android', 'malware'],
  ['cryptominers', 'malware', 'malware'],
  ['exploit-kit', 'malware'],
  ['tool', 'tool'],
  ['sector', 'sector'],
  ['branded_vulnerability', 'vulnerability', 'branded-vulnerability'],
];

export const mispGalaxy: Feed = {
  id: 'misp-galaxy',
  name: 'MISP galaxy',
  home: 'https://github.com/MISP/misp-galaxy',
  terms: cc0,
  category: 'research',
  tier: 2,
  every: 1440,
  url: 'https://raw.githubusercontent.com/MISP/misp-galaxy/main/clusters/',
  sample: 'misp-galaxy.json',
  requests,
  parse,
};

const expected = 'a cluster of the MISP galaxy as JSON';

/** One request for each cluster; one that is gone holds up no other. */
function* requests({ url }: Visit): Generator<SourceRequest, void, FeedBody> {
  const base = url.replace(/\/*$/, '/');
  for (const [file] of clusters) yield { url: `${base}${file}.json`, mayBeMissing: true, pauseMs: 1000 };
}

function* parse(body: FeedBody): Generator<FeedRecord> {
  const cluster = parseJson(body.text, expected);
  if (!isObject(cluster) || !Array.isArray(cluster.values) || typeof cluster.type !== 'string') {
    throw new FeedError(`expected ${expected}, found no “type” with “values”`);
  }
  const found = whichCluster(body.url, cluster.type);
  if (!found) {
    yield { kind: 'skipped', reason: 'cluster that is not used' };
    return;
  }
  const [file, about] = found;
  const ids: string[] = [];
  for (const value of cluster.values) {
    const record = isObject(value) ? toEntity(value, file, about) : null;
    if (record) ids.push(record.id);
    yield record ?? { kind: 'skipped', reason: 'entry without a name or UUID' };
  }
  if (ids.length === 0) throw new FeedError(`the cluster “${file}” is empty`);
  yield { kind: 'reference', about: 'catalogue', catalogue: file, ids };
}

/** By the file that it was fetched from, or by its type where one was imported by hand. */
function whichCluster(url: string, type: string) {
  const file = /\/([\w-]{1,60})\.json$/.exec(url)?.[1];
  return clusters.find(([name, , other]) => (file === undefined ? type === (other ?? name) : file === name));
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function toEntity(
  value: Record<string, unknown>,
  catalogue: string,
  about: ReferenceKind,
): EntityRecord | null {
  const name = fieldText(value.value);
  const id = fieldText(value.uuid)?.toLowerCase() ?? '';
  if (!name || !uuid.test(id)) return null;
  const meta = objectAt(value.meta);
  const country = /^[A-Z]{2}$/.exec(fieldText(meta.country)?.toUpperCase() ?? '')?.[0];
  const similar = objectsIn(value.related)
    .filter((one) => one.type === 'similar' && uuid.test(String(one['dest-uuid'])))
    .map((one) => String(one['dest-uuid']));
  return {
    kind: 'reference',
    about,
    catalogue,
    id,
    name,
    aliases: [...names(meta.synonyms), ...names(meta.aliases)].filter((alias) => alias !== name),
    ...known({ description: fieldText(value.description), country }),
    ...(similar.length > 0 && { similar: [...new Set(similar)] }),
  };
}

const mostNames = 200;

function names(list: unknown): string[] {
  const some = Array.isArray(list) ? list.slice(0, mostNames) : [];
  return [...new Set(some.flatMap((one) => fieldText(one) ?? []))];
}
