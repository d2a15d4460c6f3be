/** The threat groups that the product knows without any feed: canonical names, aliases, ATT&CK ids. */
import { groupLines } from './groups.data.ts';
import { parseNames } from './known-names.ts';

export const groupTable = parseNames(groupLines);
