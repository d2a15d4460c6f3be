/** Why a value stands in no query: a language that cannot say it is not given something like it. */

/** The message completes "the value …", and never holds the value. */
export class Inexpressible extends Error {}

/** No canonical value is longer (a URL, rule 1.1). */
const maxLength = 2048;

/**
 * Controls, line and paragraph separators, invisible and bidirectional format characters, halves of surrogate pairs: they
 * end lines, change between the clipboard and the engine, or make a query read otherwise than it runs.
 */
const unsayable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** What holds for a string of either language, before its own escaping. */
export function requireSayable(value: string): void {
  if (value.length > maxLength) throw new Inexpressible(`is longer than ${maxLength} characters`);
  if (unsayable.test(value)) throw new Inexpressible('holds a control or invisible character');
}
