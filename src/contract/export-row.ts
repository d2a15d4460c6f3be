/** An indicator as export formats take it. */
import type { Ioc } from './ioc.ts';
import type { Tlp } from './tlp.ts';

/** An indicator with what only some formats say of it. Times are RFC 3339 in UTC. */
export interface ExportRow extends Ioc {
  /** When it was first stored; never changes. */
  created_at: string;
  /** When what is published of it last changed; not before `created_at`. */
  modified_at: string;
  /** The strictest marking that a source gave to what it said of it. */
  tlp: Tlp;
  /** Lines that sources want to be named by. */
  attributions: string[];
}
