/** The malware families and tools that the product knows without any feed: canonical names, aliases, ATT&CK ids. */
import { parseNames } from './known-names.ts';
import { softwareLines } from './software.data.ts';

export const softwareTable = parseNames(softwareLines);
