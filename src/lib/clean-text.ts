/** Free text from feeds and people, made harmless for every format: one line, no controls, a bounded length. */

/** Printable ASCII without white space at its ends: nothing to clean. */
const plain = /^[!-~](?:[ -~]*[!-~])?$/;
const spaces = /[\r\n\t]+/g;
const unwanted = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * NFC; line breaks and tabs become one space; controls, bidirectional and zero-width characters go; longer than `limit`
 * characters is cut on a character boundary with `…`. Lone surrogates become U+FFFD.
 */
export function cleanText(text: string, limit: number): string {
  if (text.length <= limit && plain.test(text)) return text;
  const rough = text.length > limit * 8 ? text.slice(0, limit * 8) : text;
  const clean = rough.toWellFormed().normalize('NFC').replace(spaces, ' ').replace(unwanted, '').trim();
  if (clean.length <= limit) return clean;
  let end = limit - 1;
  if (/[\ud800-\udbff]/.test(clean[end - 1]!)) end -= 1;
  return `${clean.slice(0, end)}…`;
}
