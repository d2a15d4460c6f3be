/** The `next` of a page: a position in a list, signed, so that only what was given out comes back (checklist A6.6). */
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { derivedKey } from '../domain/users/seal.ts';
import { makeCursor, readCursor } from '../http/cursor.ts';
import { refuse } from './query-values.ts';

/** Characters of base64url: 128 bits. */
const signatureLength = 22;

export class SignedNext {
  readonly #key: KeyObject;

  /** Servers of one secret take each other's. */
  constructor(secret: Buffer) {
    this.#key = createSecretKey(derivedKey(secret, 'taxii next'));
  }

  /** `question` is whatever must be the same when it comes back. */
  make(position: number, question: unknown): string {
    const cursor = makeCursor([position], question);
    return cursor + this.#signature(cursor);
  }

  /** The position. Throws `invalid_parameter` for what was not given out, or for another question. */
  read(next: string, question: unknown): number {
    const cursor = next.slice(0, -signatureLength);
    const given = Buffer.from(next.slice(-signatureLength));
    const wanted = Buffer.from(this.#signature(cursor));
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
      throw refuse('next', 'is not the one of the page before');
    return readCursor(cursor, question, 1, 'next')[0]!;
  }

  #signature(cursor: string): string {
    return createHmac('sha256', this.#key).update(cursor).digest('base64url').slice(0, signatureLength);
  }
}
