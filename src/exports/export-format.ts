/** What an export format is. */
import type { Ioc } from '../contract/ioc.ts';
import type { IocState } from '../contract/ioc-state.ts';
import type { IocType } from '../contract/ioc-type.ts';
import type { Tier } from '../contract/tier.ts';

export interface ExportFormat {
  /** The word in `format=`, the file name and the menu. */
  id: string;
  mediaType: string;
  extension: string;
  /** Least tier. */
  tier: Tier;
  scope: string;
  /** Types that it holds only where they are asked for by name; none unless given. */
  onlyWhenAsked?: readonly IocType[];
  /** Which states leave in it by default; all but what was taken back unless given. */
  states?: readonly IocState[];
  /** The whole document; the same rows give the same bytes. */
  write(rows: Iterable<Ioc>): string;
}
