/** The STIX 2.1 indicator of a row (standard section 4.7). */
import type { ConfidenceWord } from '../contract/confidence.ts';
import { type IocState, takenBackStates } from '../contract/ioc-state.ts';
import { technique } from '../domain/attack/techniques.ts';
import { classOf } from '../domain/iocs/evidence-class.ts';
import { halfLifeKind, halfLives } from '../domain/iocs/half-lives.ts';
import type { ExportContext, ExportRow, Producer } from './export-format.ts';
import { kindWords, reportedBy } from './indicator-words.ts';
import { filled, type StixObject, stixTime, versionOf } from './stix-object.ts';
import { stixPattern } from './stix-pattern.ts';

/** On the scale of the standard's appendix A: 85 is its "high". */
const confidences: Record<ConfidenceWord, number> = { high: 85, medium: 50, low: 15 };

/** Words of the open vocabulary. Whoever talks to a sinkhole was taken over, but nothing of the sinkhole is to be blocked. */
const indicatorTypes: Record<IocState, string> = {
  active: 'malicious-activity',
  low: 'malicious-activity',
  expired: 'malicious-activity',
  benign: 'benign',
  false_positive: 'benign',
  withdrawn: 'unknown',
  sinkhole: 'compromised',
};

export function stixIndicator(row: ExportRow, context: ExportContext): StixObject {
  const { object_marking_refs, ...version } = versionOf(row, context);
  const kind = `${row.state === 'sinkhole' ? 'Sinkholed' : 'Malicious'} ${kindWords[row.type]}`;
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: `indicator--${row.id}`,
    ...version,
    // For good (section 3.6 of the standard): only people's last word is (docs/adr/0010-taken-back.md).
    revoked: row.state === 'false_positive' || undefined,
    labels: filled(row.tags),
    confidence: confidences[row.confidence],
    external_references: filled(references(row, context.producer)),
    object_marking_refs,
    name: `${kind} - ${row.value}`,
    description: [reportedBy(row), row.context].filter((text) => text !== null).join(' '),
    indicator_types: [indicatorTypes[row.state]],
    pattern: stixPattern(row)!,
    pattern_type: 'stix',
    pattern_version: '2.1',
    ...validity(row),
    kill_chain_phases: filled(killChainPhases(row)),
  };
}

/**
 * From the first sighting to when its risk falls below medium, or it was taken back: TAXII has no other notice that
 * something is gone. The end is strictly later than the beginning.
 */
function validity(row: ExportRow): { valid_from: string; valid_until: string } {
  const valid_from = stixTime(row.first_seen);
  const ends = takenBackStates.includes(row.state) ? row.modified_at : (row.valid_until ?? staleFrom(row));
  const earliest = Date.parse(valid_from) + 1;
  return { valid_from, valid_until: new Date(Math.max(Date.parse(ends), earliest)).toISOString() };
}

const dayMs = 86_400_000;

/**
 * Where no fall below medium is known: five half-lives after the last sighting of what never falls so far, one after that
 * of what never was above. Sightings after the last change of the row do not count: its version stays as it is.
 */
function staleFrom({ type, state, threat_type, tags, source, last_seen, modified_at }: ExportRow): string {
  const said = classOf({ threatType: threat_type, tags, fromArticle: source.origin === 'article' });
  const days = halfLives[halfLifeKind(type, said, tags, false)];
  const count = state === 'low' || state === 'expired' ? 1 : 5;
  const seen = Math.min(Date.parse(last_seen), Date.parse(modified_at));
  return new Date(seen + count * days * dayMs).toISOString();
}

/** The source's page about the indicator, ours of the article that names it, and the lines that sources ask for. */
function references({ source, attributions }: ExportRow, producer: Producer): object[] {
  const pages = [
    { source_name: source.feed_name || 'source', url: source.reference_url },
    { source_name: producer.name, url: source.article_url },
  ];
  return [
    ...pages.flatMap(({ source_name, url }) => (url === null ? [] : { source_name, url })),
    ...attributions.map((description) => ({ source_name: 'attribution', description })),
  ];
}

function killChainPhases({ mitre_techniques }: ExportRow) {
  const phases = new Set(mitre_techniques.flatMap((id) => technique(id)?.tactics ?? []));
  return Array.from(phases).map((phase_name) => ({ kill_chain_name: 'mitre-attack', phase_name }));
}
