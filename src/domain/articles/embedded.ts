/** Tells a name in running text from the same letters inside a path, host name, address or identifier. */

/** How far to look for the ends of the field; longer fields are no prose. */
const reach = 80;

/**
 * Whether [start, end) lies in a field (a run without white space) that is a path, host, URL, e-mail address or
 * identifier. `Emotet/TrickBot`, `APT29-linked`, `Mimikatz.exe` and `(Ryuk).` are prose.
 */
export function isEmbedded(text: string, start: number, end: number): boolean {
  if (isOfLink(text, start)) return true;
  let from = start;
  while (from > 0 && start - from < reach && !isSpace(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < reach && !isSpace(text.charCodeAt(to))) to++;
  if (from === start && to === end) return false;
  const before = text.slice(from, start);
  // `[Emotet](https://…)`: the link of a name is not part of it.
  const after = text.slice(end, to).split('](', 1)[0]!;
  if (/[\\@=%&~_]/.test(before) || /^[_\\@=%&~]|[\\@]|:\/\/|[=%&]\w/.test(after) || before.includes('://'))
    return true;
  if (/\[\.\]/.test(before) || /^\w*\[\.\]/.test(after)) return true;
  // A dot between letters is a host or a file, except a bare tool such as `certutil.exe`.
  if (/[\w/]\.\w*-?$|\w\.\w/.test(before)) return true;
  if (/^\.exe(?![\w\\/.])/i.test(after) && /^\W*$/.test(before)) return /[\\/]/.test(before);
  if (/^[^\s.]{0,40}\.[a-z0-9]/.test(after)) return true;
  // A slash parts names only when both sides look like words with a capital.
  if (before.includes('/') || /^[\w-]*\//.test(after)) {
    return /^\W*\//.test(before) || !/^[A-Z0-9]/.test(text.slice(start, end));
  }
  return false;
}

/** How far before a name its link may begin, UTF-16 units. */
const linkReach = 300;

/** In the title of a Markdown link, which no reader sees. */
function isOfLink(text: string, start: number): boolean {
  const window = text.slice(Math.max(0, start - linkReach), start);
  const link = window.lastIndexOf('](');
  return link >= 0 && /^[^()\s]{0,250} "[^"\n]*$/.test(window.slice(link + 2));
}

function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || unit === 0x3000;
}
