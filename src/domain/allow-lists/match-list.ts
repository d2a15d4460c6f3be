/** A list as the matcher takes it, and what it answers. */
import type { AllowListClass } from '../../contract/allow-list.ts';
import type { AllowListRecord } from '../../contract/record.ts';
import type { ListEffect } from './list-effect.ts';
import type { HostRule } from './warning-lists.data.ts';

/** Who says so, the strongest first; of equal ones the class decides. `never` takes back what all others say. */
export const authorities = ['never', 'operator', 'own', 'core', 'publisher'] as const;

export interface MatchList {
  id: string;
  name: string;
  class: AllowListClass;
  authority: (typeof authorities)[number];
  match: AllowListRecord['match'];
  /** As `readEntry` writes them. */
  entries: readonly string[];
  hosts?: HostRule;
  wholeSite?: true;
}

/** What counts of all that the lists say of a value. */
export interface Listing {
  /** Id of the list. */
  list: string;
  name: string;
  class: AllowListClass;
  effect: ListEffect;
}
