/** A STIX 2.1 bundle of articles: reports, and what they report of. */
import type { ReportRow } from '../contract/report-row.ts';
import type { ExportContext } from './export-format.ts';
import { StixObjectList } from './stix-object-list.ts';
import { stixPreamble } from './stix-objects.ts';
import { stixReport } from './stix-report.ts';

/** What reports hold: each text in the order in which it is asked for, `end` last. */
export class ReportBundle {
  readonly #list = new StixObjectList(',"objects":[');
  readonly #context: ExportContext;

  constructor(context: ExportContext) {
    this.#context = context;
  }

  begin(): string {
    return `{"type":"bundle","id":"bundle--${this.#context.documentId}"${this.#list.add(stixPreamble(this.#context))}`;
  }

  /** Null where the article names nothing that there is an object for. */
  report(row: ReportRow): string | null {
    const objects = stixReport(row, this.#context);
    return objects.length === 0 ? null : this.#list.add(objects);
  }

  end(): string {
    return `${this.#list.isEmpty ? '' : ']'}}\n`;
  }
}
