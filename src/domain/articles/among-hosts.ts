/** Tells a host whose suffix might be the ending of a file by the hosts that a sentence lists beside it. */
import * as suffixes from './suffixes.ts';

/** How far the list is read on either side, UTF-16 units. */
const reach = 72;
const joint = /,? (?:and|or|&) |, ?/;
const name = /^[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)+$/;

/** Whether the list in which `start`–`end` stands (`a.biz, b.ru and c.cc`) has a name next to it that only a host has. */
export function isAmongHosts(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start).split(joint);
  const after = text.slice(end, end + reach).split(joint);
  // Nothing stands between the name and the joint.
  const follows = before.pop() === '' && isBesideHost(before.reverse(), /\S+$/);
  return follows || (after.shift() === '' && isBesideHost(after, /^\S+?(?=[.;:]?(?:\s|$))/));
}

/** Nearest first: up to a name that is surely a host, over such as may be. `edge` is the word of an item that is next. */
function isBesideHost(items: readonly string[], edge: RegExp): boolean {
  for (const item of items) {
    const written = edge.exec(item)?.[0] ?? '';
    const ending = written.slice(written.lastIndexOf('.') + 1);
    if (!name.test(written)) return false;
    if (!suffixes.countryEndings.has(ending)) return suffixes.isPlain(ending);
    if (written !== item) return false;
  }
  return false;
}
