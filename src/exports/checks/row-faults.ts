/** What is wrong with an indicator as JSON lists write it. */
import { iocList } from '../../contract/ioc.ts';
import type { Part } from './export-check.ts';
import { RecentlySeen } from './recently-seen.ts';
import { valueFaults } from './value-forms.ts';

const ioc = iocList.shape.data.element;
const keys = Object.keys(ioc.shape).join();

export class RowFaults {
  readonly #seen = new RecentlySeen();

  read(json: string): Part {
    const row: unknown = JSON.parse(json);
    const { success, data, error } = ioc.safeParse(row);
    if (!success) {
      const [issue] = error.issues;
      const value = (row as { value?: unknown } | null)?.value;
      const wrong = [`${issue?.path.join('.')}: ${issue?.message}`];
      return { about: typeof value === 'string' ? value : json.trim(), isRow: true, wrong };
    }
    const wrong = [
      ...(Object.keys(row as object).join() === keys ? [] : ['not the documented members in their order']),
      ...valueFaults(data.type, data.value),
      ...this.#seen.add(data.id),
    ];
    return { about: data.value, isRow: true, wrong };
  }
}
