/** Finds the count of a large breach: `1.2 million customers`, `3,400,000 records`. */

/** Each part is bounded, so that a text of digits can't slow it down. */
const count =
  /\b(\d{1,4}(?:[.,]\d{1,3}){0,4})\s?(million|billion|[mb]n?\b)?\+?\s(?:[a-z-]{1,15}\s){0,2}?(?:records|users|customers|people|accounts|patients|individuals|victims|members|policyholders|guests|clients|donors|flyers|shoppers|students|drivers|residents|profiles|voters|passengers|credentials|employees|citizens|subscribers|emails|email addresses)\b/gi;

/** The words that give a count above a million, or null. */
export function breachesMillion(text: string): string | null {
  for (const [words, number, unit] of text.matchAll(count)) {
    const factor = !unit ? 1 : unit[0]!.toLowerCase() === 'b' ? 1e9 : 1e6;
    const plain = unit ? number!.replace(',', '.') : number!.replace(/[.,](?=\d{3}(?!\d))/g, '');
    if (Number(plain) * factor > 1e6) return words;
  }
  return null;
}
