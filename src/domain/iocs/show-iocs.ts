/** An indicator's row as answers show it. */

import type { Ioc } from '../../contract/ioc.ts';
import { iocStates } from '../../contract/ioc-state.ts';
import { observableTypes } from '../../contract/ioc-type.ts';
import { riskConfidenceWord, riskLevel } from '../../contract/risk.ts';
import { isoTime } from '../../lib/iso-time.ts';
import { formatUuid } from '../../lib/uuid.ts';
import type { SourceNames } from '../sources/source-names.ts';
import type { IocRow } from './iocs.store.ts';

export interface ShowWith {
  sources: SourceNames;
  /** Base of absolute links, without a slash at the end. */
  publicUrl: string;
}

/** The figure of a row, which is null for what has no risk of its own. */
export function showStoredRisk(risk: number | null): Ioc['risk'] {
  return risk === null ? null : { score: risk, level: riskLevel(risk) };
}

/** Rows in the form of the public record; reads the names of sources that are new to this process. */
export async function showIocs(rows: readonly IocRow[], { sources, publicUrl }: ShowWith): Promise<Ioc[]> {
  await sources.ready(rows.map((row) => row.source_id));
  return rows.map((row) => {
    const source = sources.of(row.source_id);
    const state = iocStates[row.state]!;
    const article = row.article_uid && formatUuid(row.article_uid);
    return {
      id: formatUuid(row.uid),
      type: observableTypes[row.type]!,
      value: row.value,
      confidence: riskConfidenceWord(row.confidence, state),
      first_seen: isoTime(row.first_seen),
      last_seen: isoTime(row.last_seen),
      source: {
        article_id: article,
        article_title: row.article_title,
        article_url: article && `${publicUrl}/item/${article}`,
        reference_url: row.reference,
        feed_name: source.name,
        category: source.category,
        origin: article ? 'article' : 'feed',
      },
      context: row.context,
      tags: readWords(row.tags),
      mitre_techniques: readWords(row.techniques),
      threat_type: row.threat_type,
      malware_family: row.malware_family,
      risk: showStoredRisk(row.risk),
      state,
      valid_until: row.valid_until === null ? null : isoTime(row.valid_until),
    };
  });
}

/** Most rows have none. */
function readWords(json: string): string[] {
  return json === '[]' ? [] : (JSON.parse(json) as string[]);
}
