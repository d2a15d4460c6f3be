/** One advisory of GitHub as a record, from GraphQL or from OSV (ossf.github.io/osv-schema): CVE by alias, packages as context. */
import type { AffectedPackage, CvssScore } from '../contract/vulnerability-record.ts';
import type { FeedRecord, VulnerabilityRecord } from './feed.ts';
import { fieldText } from './field-text.ts';
import { known, numberAt, objectAt, objectsIn } from './json-fields.ts';
import { readCveId, readCwes, readDate, readReferences, versionOf } from './vulnerability-fields.ts';

/** GraphQL's words for what OSV calls by the registries' own names. */
const ecosystems: Record<string, string> = {
  ACTIONS: 'GitHub Actions',
  COMPOSER: 'Packagist',
  ERLANG: 'Hex',
  GO: 'Go',
  MAVEN: 'Maven',
  NPM: 'npm',
  NUGET: 'NuGet',
  PIP: 'PyPI',
  PUB: 'Pub',
  RUBYGEMS: 'RubyGems',
  RUST: 'crates.io',
  SWIFT: 'SwiftURL',
};

const by = 'GitHub';

export function toAdvisoryRecord(node: Record<string, unknown>): FeedRecord {
  const names = objectsIn(node.identifiers).map(({ value }) => value);
  const { cvssV3, cvssV4 } = objectAt(node.cvssSeverities);
  return toRecord(names, fieldText(node.ghsaId), node.withdrawnAt, () => ({
    title: fieldText(node.summary),
    description: fieldText(node.description),
    cvss: [cvssV4, cvssV3 ?? node.cvss].flatMap(readScore),
    cwes: readCwes(listAt(node.cwes).map(({ cweId }) => cweId)),
    packages: listAt(node.vulnerabilities).flatMap(readPackage),
    references: readReferences(node.references),
    publishedAt: readDate(node.publishedAt),
  }));
}

export function toOsvRecord(value: unknown): FeedRecord {
  const entry = objectAt(value);
  const names = Array.isArray(entry.aliases) ? entry.aliases : [];
  return toRecord(names, fieldText(entry.id), entry.withdrawn, () => ({
    title: fieldText(entry.summary),
    description: fieldText(entry.details),
    cvss: objectsIn(entry.severity).flatMap(({ score }) => readScore({ vectorString: score })),
    cwes: readCwes(cweIds(entry.database_specific)),
    packages: objectsIn(entry.affected).flatMap(readAffected),
    references: readReferences(entry.references),
    publishedAt: readDate(entry.published),
  }));
}

type Said = { [K in keyof VulnerabilityRecord]?: VulnerabilityRecord[K] | undefined };

/** One that was withdrawn says nothing any more. */
function toRecord(
  names: unknown[],
  report: string | undefined,
  withdrawn: unknown,
  say: () => Said,
): FeedRecord {
  const id = names.map(readCveId).find((one) => one !== undefined);
  if (id === undefined || report === undefined)
    return { kind: 'skipped', reason: 'advisory without a CVE id' };
  const said = fieldText(withdrawn) === undefined ? (known(say()) as Partial<VulnerabilityRecord>) : {};
  return { ...said, kind: 'vulnerability', id, report };
}

/** GitHub writes score 0 and no vector where nobody scored. */
function readScore(value: unknown): CvssScore[] {
  const { score, vectorString } = objectAt(value);
  const vector = fieldText(vectorString);
  const version = versionOf(vector);
  return version === undefined ? [] : [known({ version, score: numberAt(score), vector, by }) as CvssScore];
}

function readPackage(node: Record<string, unknown>): AffectedPackage[] {
  const { ecosystem, name } = objectAt(node.package);
  const registry = fieldText(ecosystem);
  const title = fieldText(name);
  if (registry === undefined || title === undefined) return [];
  return [
    known({
      ecosystem: ecosystems[registry] ?? registry,
      name: title,
      versions: fieldText(node.vulnerableVersionRange),
      fixedIn: fieldText(objectAt(node.firstPatchedVersion).identifier),
    }) as AffectedPackage,
  ];
}

/** `introduced` and `fixed` of the first range, in the way that GraphQL writes them. */
function readAffected(affected: Record<string, unknown>): AffectedPackage[] {
  const { ecosystem, name } = objectAt(affected.package);
  const registry = fieldText(ecosystem);
  const title = fieldText(name);
  if (registry === undefined || title === undefined) return [];
  const events = objectsIn(objectsIn(affected.ranges)[0]?.events);
  const from = fieldText(events.find(({ introduced }) => introduced !== undefined)?.introduced);
  const fixedIn = fieldText(events.find(({ fixed }) => fixed !== undefined)?.fixed);
  const last = fieldText(events.find(({ last_affected }) => last_affected !== undefined)?.last_affected);
  const bounds = [
    from && from !== '0' && `>= ${from}`,
    fixedIn && `< ${fixedIn}`,
    !fixedIn && last && `<= ${last}`,
  ].filter(Boolean);
  const versions = bounds.length > 0 ? bounds.join(', ') : undefined;
  return [known({ ecosystem: registry, name: title, versions, fixedIn }) as AffectedPackage];
}

function cweIds(value: unknown): unknown[] {
  const { cwe_ids: ids } = objectAt(value);
  return Array.isArray(ids) ? ids : [];
}

/** The nodes of a GraphQL connection, asked for as `nodes` or as `edges`. */
function listAt(value: unknown): Record<string, unknown>[] {
  const { nodes, edges } = objectAt(value);
  return nodes === undefined ? objectsIn(edges).map(({ node }) => objectAt(node)) : objectsIn(nodes);
}
