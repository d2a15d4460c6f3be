/** An article as STIX (standard section 4.16): the report last, and before it everything that it reports of. */
import type { ReportedName, ReportRow } from '../contract/report-row.ts';
import { stricter } from '../contract/tlp.ts';
import { deriveId, identify } from '../domain/iocs/identity.ts';
import { cleanText } from '../lib/clean-text.ts';
import { formatUuid } from '../lib/uuid.ts';
import type { ExportContext } from './export-format.ts';
import { isTactic } from './indicator-words.ts';
import { stixAttackPattern } from './stix-attack-pattern.ts';
import { markingId } from './stix-markings.ts';
import { stixName } from './stix-name.ts';
import { createdBy, filled, ofOthers, type StixObject, stixTime } from './stix-object.ts';
import { stixObjects } from './stix-objects.ts';
import { stixSector } from './stix-sector.ts';
import { stixWords } from './stix-words.ts';

/** Empty where the article names nothing that STIX has an object for: a report refers to one at least. */
export function stixReport(row: ReportRow, context: ExportContext): StixObject[] {
  const ofRows = row.indicators.map((one) => ({ one, objects: stixObjects(one, context) }));
  const known = new Set(row.indicators.map(({ type, value }) => `${type} ${value}`));
  const names = row.names.flatMap((one) => cleanName(one) ?? []);
  const actors = names.filter(({ kind }) => kind === 'actor').map((one) => stixName(one, context));
  const software = names.filter(({ kind }) => kind !== 'actor').map((one) => stixName(one, context));
  const sectors = row.sectors.map((sector) => stixSector(sector, context));
  const common = commonOf(row, context);
  // Who is named as the attacker, else what was used.
  const targets = (actors.length > 0 ? actors : software).flatMap((by) =>
    sectors.map((at) => targeting(by.id, at.id, row, common)),
  );
  const objects = [
    ...ofRows.flatMap(({ objects }) => objects),
    ...row.cves.filter((id) => !known.has(`cve ${id}`)).map((id) => namedVulnerability(id, context)),
    ...row.techniques
      .filter((id) => !known.has(`mitre_attack ${id}`) && !isTactic({ type: 'mitre_attack', value: id }))
      .map(stixAttackPattern),
    ...actors,
    ...software,
    ...sectors,
    ...targets,
    ...ofRows.flatMap(({ one, objects }) =>
      stixWords(one, objects[0]!.id, row.words.get(one.id) ?? [], context),
    ),
  ];
  const reported = [...new Map(objects.map((object) => [object.id, object])).values()];
  if (reported.length === 0) return [];
  return [...reported, reportOf(row, reported, common, context)];
}

/** Names come from catalogues and texts: on one line, without controls; null where nothing is left. */
function cleanName(named: ReportedName): ReportedName | null {
  const name = cleanText(named.name, 200);
  const aliases = named.aliases.flatMap((alias) => cleanText(alias, 200) || []);
  return name === '' ? null : { ...named, name, aliases };
}

/** Version and marking of what the article itself says. A row that changed may be one more, or one less, to refer to. */
function commonOf(row: ReportRow, context: ExportContext) {
  const created = stixTime(row.created_at);
  const modified = [row, ...row.indicators].map(({ modified_at }) => stixTime(modified_at));
  const tlp = context.tlp === null ? row.tlp : stricter(row.tlp, context.tlp);
  return {
    created_by_ref: createdBy(context),
    created,
    modified: [created, ...modified].sort().at(-1)!,
    object_marking_refs: [markingId(tlp)],
  };
}

function targeting(by: string, at: string, row: ReportRow, common: ReturnType<typeof commonOf>): StixObject {
  return {
    type: 'relationship',
    spec_version: '2.1',
    // The claim of this article alone: another one may be marked otherwise.
    id: `relationship--${formatUuid(deriveId('relationship', 'targets', `${row.id}|${by}|${at}`))}`,
    ...common,
    relationship_type: 'targets',
    source_ref: by,
    target_ref: at,
  };
}

/** One that is named, and that no source reports as an indicator. */
function namedVulnerability(id: string, context: ExportContext): StixObject {
  return {
    type: 'vulnerability',
    spec_version: '2.1',
    id: `vulnerability--${formatUuid(identify('cve', id))}`,
    created_by_ref: createdBy(context),
    ...ofOthers,
    external_references: [{ source_name: 'cve', external_id: id }],
    name: id,
  };
}

/** Types of objects that are words of the open vocabulary of report types as well. */
const reportTypes = ['indicator', 'vulnerability', 'attack-pattern', 'intrusion-set', 'malware', 'tool'];

function reportOf(
  row: ReportRow,
  reported: readonly StixObject[],
  common: ReturnType<typeof commonOf>,
  { producer }: ExportContext,
): StixObject {
  const { object_marking_refs, ...version } = common;
  const kinds = new Set(reported.map(({ type }) => type));
  const pages = [
    { source_name: cleanText(row.sourceName, 100) || 'source', url: row.url },
    { source_name: producer.name, url: row.page },
  ];
  const named = row.attribution === null ? '' : cleanText(row.attribution, 200);
  return {
    type: 'report',
    spec_version: '2.1',
    id: `report--${formatUuid(deriveId('report', 'article', row.id))}`,
    ...version,
    labels: filled(row.labels.flatMap((label) => cleanText(label, 100) || [])),
    external_references: [
      ...pages.filter(({ url }) => /^https?:\/\//i.test(url)),
      ...(named === '' ? [] : [{ source_name: 'attribution', description: named }]),
    ],
    object_marking_refs,
    name: cleanText(row.title, 300) || 'Untitled',
    description: cleanText(row.summary, 4000) || undefined,
    report_types: ['threat-report', ...reportTypes.filter((type) => kinds.has(type))],
    published: stixTime(row.published_at),
    object_refs: reported.map(({ id }) => id),
  };
}
