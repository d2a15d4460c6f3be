/** The JSON text of one MISP event, in the making. */
import type { ExportContext, ExportRow, Rendering } from './export-format.ts';
import { mispAttribute } from './misp-attribute.ts';
import { MispEventSummary } from './misp-event-summary.ts';

export interface MispEventHead {
  uuid: string;
  /** One line of at most 256 characters. */
  info: string;
  /** `2026-01-02`. */
  date: string;
}

/** Ids of the server that made it (`id`, `org_id`, …) are left out: the one that receives it gives its own. */
export function mispEventText(head: MispEventHead, context: ExportContext): Rendering {
  const { producer } = context;
  const summary = new MispEventSummary(context);
  const fixed = {
    ...head,
    published: false,
    analysis: '2',
    distribution: '0',
    sharing_group_id: '0',
    publish_timestamp: '0',
    Orgc: { uuid: producer.uuid, name: producer.name },
  };
  let separator = '';
  return {
    begin: `{"Event":{${members(fixed)},"Attribute":[`,
    row(row: ExportRow) {
      summary.add(row);
      if (row.type === 'mitre_attack') return '';
      const text = `${separator}\n${JSON.stringify(mispAttribute(row, context))}`;
      separator = ',';
      return text;
    },
    end: () => `],${members(summary.fields())}}}\n`,
  };
}

/** The members of an object, without its braces. */
function members(object: object): string {
  return JSON.stringify(object).slice(1, -1);
}
