/** A MISP event: the schema of the core format, attribute by attribute. */
import { checkJson } from '../../lib/check-json.ts';
import { type ExportCheck, partOf } from './export-check.ts';
import { jsonParts } from './json-parts.ts';
import { mispAttributeSchema, mispEventSchema } from './misp-schema.ts';
import { RecentlySeen } from './recently-seen.ts';

export const mispCheck: ExportCheck = {
  format: 'misp',
  async *parts(pieces) {
    const pairs = new RecentlySeen();
    const ids = new RecentlySeen();
    for await (const { text, isItem } of jsonParts(pieces, 'Attribute'))
      yield partOf(text, () => {
        const read = JSON.parse(text) as { uuid?: string; type?: string; value?: string } | null;
        if (!isItem)
          return {
            about: 'the event',
            isRow: false,
            wrong: checkJson(read, mispEventSchema, mispEventSchema),
          };
        const wrong = [
          ...checkJson(read, mispAttributeSchema, mispAttributeSchema),
          ...pairs.add(`${read?.type}|${read?.value}`),
          ...ids.add(`${read?.uuid}`),
        ];
        return { about: String(read?.value ?? text.trim()), isRow: true, wrong };
      });
  },
};
