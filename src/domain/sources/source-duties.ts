/** What the terms of a source bind those to who hand on what it says. Pure. */
import type { SourceTerms } from '../../contract/source.ts';
import type { Tlp } from '../../contract/tlp.ts';

export interface SourceDuties {
  /** How far what it says may travel. */
  tlp: Tlp;
  /** The line that it wants to be named by. */
  attribution: string | null;
}

/** From the terms as they are stored. */
export function sourceDuties(terms: string | null): SourceDuties {
  if (terms === null) return { tlp: 'clear', attribution: null };
  const { tlp, attribution } = JSON.parse(terms) as SourceTerms;
  return { tlp, attribution: attribution ?? null };
}
