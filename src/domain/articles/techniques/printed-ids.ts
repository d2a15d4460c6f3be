/** Finds the ids of techniques that a text prints, also where a table has lost the blanks between its cells. */

/** `T1059`, `T1059.001`, and `T1059/001` as addresses have it. */
const id = /T[01]\d{3}(?:[./]\d{3})?(?!\d)/g;

export interface PrintedId {
  id: string;
  start: number;
}

export function printedIds(sentence: string): PrintedId[] {
  const found: PrintedId[] = [];
  for (const match of sentence.matchAll(id)) {
    const end = match.index + match[0].length;
    if (standsAlone(sentence, match.index, end))
      found.push({ id: match[0].replace('/', '.'), start: match.index });
  }
  return found;
}

/** In `AccessT1190Exploit` words touch it, in a hash or a key letters and digits do. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 3);
  if (!/[A-Za-z0-9_-]$/.test(before) && !/^[A-Za-z0-9_]/.test(after)) return true;
  return !/[A-Z0-9_-]$/.test(before) && !/^[a-z0-9_]/.test(after) && glued(before, after);
}

function glued(before: string, after: string): boolean {
  return (
    (/^[a-z]{3}$/.test(before) || !/[a-z]$/.test(before)) &&
    (/^[A-Z][a-z]/.test(after) || !/^[A-Z]/.test(after))
  );
}
