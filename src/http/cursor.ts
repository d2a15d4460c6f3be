/** Opaque positions in a list, bound to the question that they were given for. */
import { hash } from 'node:crypto';
import { problem } from './problem.ts';

/** Packs a position of whole numbers; `question` is whatever must be the same when it comes back. */
export function makeCursor(position: readonly number[], question: unknown): string {
  return Buffer.from(JSON.stringify([...position, digest(question)])).toString('base64url');
}

/**
 * The `size` numbers of a cursor, which came as the parameter `name`. Throws `invalid_parameter` for a broken one, or one of another question. Whoever knows
 * the form can make one up: only what a store takes as a whole number gets through.
 */
export function readCursor(cursor: string, question: unknown, size: number, name = 'cursor'): number[] {
  const parts = parse(cursor);
  const bound = parts?.pop();
  if (parts?.length !== size || !parts.every(Number.isSafeInteger) || typeof bound !== 'string') {
    throw refused(name, 'is not a cursor of this list: take it from the answer before');
  }
  if (bound !== digest(question)) throw refused(name, 'belongs to other filters: begin again without it');
  return parts as number[];
}

function parse(cursor: string): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : null;
  } catch {
    return null;
  }
}

function digest(question: unknown): string {
  return hash('sha1', JSON.stringify(question), 'base64url').slice(0, 12);
}

function refused(parameter: string, message: string) {
  return problem('invalid_parameter', {
    message: `${parameter}: ${message}`,
    details: { parameter, message },
  });
}
