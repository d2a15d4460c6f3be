/** Quotes values for KQL; they stand in `let` statements at the top of a query and nowhere else. */
import { requireSayable } from './inexpressible.ts';

/** A regular string literal, which `dynamic([…])` reads as JSON to the same text; never verbatim, obfuscated or multi-line. */
export function kqlString(value: string): string {
  requireSayable(value);
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
