/** What the readers of the second pass hand to each other: a place in the text and the verdict on it. */
import type { IocType } from '../../contract/ioc-type.ts';

/** Why something that looks like an indicator is not reported. */
const dropReasons = [
  'private_address',
  'reserved_address',
  'documentation',
  'example',
  'file_name',
  'version_number',
  'oid',
  'identifier',
  'not_a_file',
  'unknown_suffix',
  'unknown_technique',
  'own_host',
  'link_target',
  'too_long',
  'truncated',
  'template',
] as const;

export type DropReason = (typeof dropReasons)[number];

/** A possible indicator at `start`–`end` of the refanged text. */
export interface Candidate {
  type: IocType;
  /** Canonical where `reason` is undefined, else as written. */
  value: string;
  start: number;
  end: number;
  reason?: DropReason;
  /** The host of a URL or e-mail address that is itself reported. */
  related?: boolean;
}

/** The refanged text under the readers. */
export interface Source {
  text: string;
  /** Whether a defanged form stood within the range. */
  isMarked: (start: number, end: number) => boolean;
}
