/** What people say of an indicator, in STIX: opinions (standard section 4.15) and sightings (5.2). Nobody is named. */
import type { ReportedWord } from '../contract/report-row.ts';
import { deriveId } from '../domain/iocs/identity.ts';
import { formatUuid } from '../lib/uuid.ts';
import type { ExportContext, ExportRow } from './export-format.ts';
import { rowTlp } from './row-tlp.ts';
import { markingId } from './stix-markings.ts';
import { createdBy, type StixObject, stixTime } from './stix-object.ts';

/** Of the statement that the indicator is malicious. */
const opinions = {
  malicious: 'strongly-agree',
  benign: 'disagree',
  false_positive: 'strongly-disagree',
} as const;

export function stixWords(
  row: ExportRow,
  ref: string,
  words: readonly ReportedWord[],
  context: ExportContext,
): StixObject[] {
  return words.map(({ says, key, at }) => {
    const type = says === 'seen_here' ? 'sighting' : 'opinion';
    const time = stixTime(at);
    const common = {
      type,
      spec_version: '2.1' as const,
      id: `${type}--${formatUuid(deriveId(type, says, `${row.id}|${key}`))}`,
      created_by_ref: createdBy(context),
      created: time,
      modified: time,
      object_marking_refs: [markingId(rowTlp(row, context))],
    };
    if (says === 'seen_here')
      return { ...common, first_seen: time, last_seen: time, count: 1, sighting_of_ref: ref };
    return { ...common, opinion: opinions[says], object_refs: [ref] };
  });
}
