/** What an export format holds where the question does not say. */
import { iocTypes } from '../../contract/ioc-type.ts';
import type { ExportFormat } from '../../exports/export-format.ts';
import type { Usual } from './ioc-filters.ts';

/** All types, or those that its readers can use, in the states that leave in it. */
export function usualRows({ onlyWhenAsked, states, retractions }: ExportFormat): Usual {
  const types = onlyWhenAsked && iocTypes.filter((type) => !onlyWhenAsked.includes(type));
  return { types, states, retractions };
}
