/** What a MISP event says of all its attributes together; known when the last one has been written. */
import { stricter, type Tlp } from '../contract/tlp.ts';
import type { ExportContext, ExportRow } from './export-format.ts';
import { confidenceRank } from './indicator-words.ts';
import { mispSeconds, techniqueTags } from './misp-words.ts';
import { rowTlp } from './row-tlp.ts';

export class MispEventSummary {
  readonly #context: ExportContext;
  readonly #techniques = new Set<string>();
  #tlp: Tlp;
  #newest: number | null = null;
  /** As MISP counts: 1 high, 2 medium, 3 low, 4 undefined. */
  #threatLevel = 4;

  constructor(context: ExportContext) {
    this.#context = context;
    this.#tlp = context.tlp ?? 'clear';
  }

  add(row: Pick<ExportRow, 'type' | 'value' | 'confidence' | 'tlp' | 'modified_at'>): void {
    if (row.type === 'mitre_attack') this.#techniques.add(row.value);
    this.#tlp = stricter(this.#tlp, rowTlp(row, this.#context));
    this.#threatLevel = Math.min(this.#threatLevel, confidenceRank(row) + 1);
    this.#newest = Math.max(this.#newest ?? 0, Date.parse(row.modified_at));
  }

  /** The time is that of the newest change, so that an event of the same rows is the same event. */
  fields() {
    const names = [`tlp:${this.#tlp}`, ...techniqueTags(Array.from(this.#techniques).sort())];
    return {
      threat_level_id: String(this.#threatLevel),
      timestamp: mispSeconds(this.#newest ?? this.#context.now.getTime()),
      Tag: names.map((name) => ({ name })),
    };
  }
}
