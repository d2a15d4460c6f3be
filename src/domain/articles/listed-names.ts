/** Takes an ordinary word for a name where a sentence lists it beside a name: `Cobalt Strike, Sliver and Havoc`. */
import type { NameHit } from './find-names.ts';

/** What such a word would mean if it were a name. */
export type DoubtfulName = { start: number; end: number; readings: Omit<NameHit, 'start' | 'end'>[] };

/** How far the next item of a list may stand, UTF-16 units: another name in brackets may come between. */
const reach = 60;
const joint =
  /^["”’*`]{0,2}(?: \([^()\n]{1,40}\))?(?:,? (?:and|or|as well as|und|oder|et|ou|y) |, |\/)(?:the )?["“‘*`]{0,2}$/;

/** The names with those of the doubtful ones that a list joins to one of the same kind. Both come in the order of the text. */
export function withListed(text: string, names: NameHit[], doubtful: readonly DoubtfulName[]): NameHit[] {
  if (names.length === 0 || doubtful.length === 0) return names;
  const taken: NameHit[] = [];
  // Forwards a name speaks for what follows it, backwards for what comes before.
  for (const one of merged(names, doubtful)) takeBeside(text, taken, one, false);
  if (taken.length === 0) return names;
  const known: NameHit[] = [];
  for (const one of merged(taken, doubtful).reverse()) takeBeside(text, known, one, true);
  return known.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Both in the order of the text, without doubtful ones that share letters with a name. */
function merged(names: readonly NameHit[], doubtful: readonly DoubtfulName[]): (NameHit | DoubtfulName)[] {
  const all = [...names, ...doubtful].sort((a, b) => a.start - b.start || a.end - b.end);
  const touches = (one: DoubtfulName, other?: NameHit | DoubtfulName) =>
    other !== undefined && !('readings' in other) && one.start < other.end && other.start < one.end;
  return all.filter(
    (one, at) => !('readings' in one) || !(touches(one, all[at - 1]) || touches(one, all[at + 1])),
  );
}

/** Adds a name; a doubtful one only where the name that was added last stands beside it in a list. */
function takeBeside(text: string, taken: NameHit[], one: NameHit | DoubtfulName, backwards: boolean): void {
  if (!('readings' in one)) {
    taken.push(one);
    return;
  }
  const { start, end } = one;
  for (let at = taken.length - 1; at >= 0; at--) {
    const name = taken[at]!;
    const [from, to] = backwards ? [end, name.start] : [name.end, start];
    if (to - from > reach) return;
    const reading = one.readings.find(({ kind }) => kind === name.kind);
    if (reading && to > from && joint.test(text.slice(from, to))) {
      taken.push({ ...reading, start, end });
      return;
    }
  }
}
