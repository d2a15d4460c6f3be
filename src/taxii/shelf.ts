/** Where the objects of a collection stand: what every endpoint that reads needs of them. */
import type { Versions } from '../domain/stix/stix-objects.store.ts';
import type { Soon } from '../lib/soon.ts';
import type { Question } from './read-question.ts';

/** The text of one version of one object. */
export interface Body {
  position: number;
  body: string;
}

/** What one version is: its date as RFC 3339 has it. */
export interface Facts {
  position: number;
  id: string;
  version: string;
}

/** Reads at most `limit` versions, those that were added first. */
export type Read<Row> = (question: Question, limit: number) => Soon<readonly Row[]>;

export interface Shelf {
  /** The last position that was given out, and whether something that was stored is still to get one. */
  state(): Soon<{ position: number; isBehind: boolean }>;
  /** The last position, once everything that was stored before the call has one. */
  upToDate(): Soon<number>;
  bodies: Read<Body>;
  facts: Read<Facts>;
  /** JSON of the objects, joined by commas; every marking is at least as strict as `tlp`. */
  write(bodies: readonly Body[], tlp: number): string;
  /** Whether everybody who may see as much is given the same. */
  isShared: boolean;
}

/** The same question about every version from the first one on. */
export function ofAnyVersion(question: Question): Question {
  return { ...question, versions: { all: true } satisfies Versions, after: 0 };
}
