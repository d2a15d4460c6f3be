/** Quotes values for STIX patterns; JSON's own escaping comes on top (STIX 2.1 section 9). */

/** A string constant; the grammar knows no other escapes than these two. */
export function stixString(value: string): string {
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}
