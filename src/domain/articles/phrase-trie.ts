/**
 * A read-only trie over phrases, kept in flat arrays: the children of a node lie side by side in the order of their
 * letters, so a walk touches little memory and building takes one pass over the sorted keys. Which digits and which of
 * a–z a node goes on with stands in one number, a bit for each: the bits below one's own count the children before it.
 *
 * Keys hold only a–z, 0–9 and letters beyond ASCII in lower case: a space, hyphen, underscore or full stop between
 * two letters of the text is stepped over, so `Cobalt Strike`, `cobalt-strike` and `CobaltStrike` are one phrase.
 */
export type PhraseTrie = {
  label: Uint16Array;
  first: Uint32Array;
  value: Int32Array;
  digits: Uint16Array;
  letters: Uint32Array;
};

/** Where a walk ended: the place of the key in the list it was built from, and the end in the text. */
export type PhraseHit = { value: number; end: number };

/** The key of a phrase; the same for every way to write it. */
export function phraseKey(phrase: string): string {
  return phrase.toLowerCase().replace(/[\s\-_.]+/g, '');
}

/** Builds the trie; a walk gives back the index in `keys`, of equal keys the first. */
export function buildTrie(keys: readonly string[]): PhraseTrie {
  // A walk ends at any other character, so that no text holds a key with one.
  const order = keys.map((_, i) => i).filter((i) => /^[0-9a-z\u00c0-\uffff]+$/.test(keys[i]!));
  order.sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
  const label: number[] = [0];
  const first: number[] = [];
  const value: number[] = [];
  // Breadth first: each node is a range of the sorted keys that share their first `depth` letters.
  const ranges: [from: number, to: number, depth: number][] = [[0, order.length, 0]];
  for (let node = 0; node < ranges.length; node++) {
    let [from, to, depth] = ranges[node]!;
    value.push(-1);
    for (; from < to && keys[order[from]!]!.length === depth; from++) {
      if (value[node] === -1) value[node] = order[from]!;
    }
    first.push(ranges.length);
    while (from < to) {
      const letter = keys[order[from]!]!.charCodeAt(depth);
      let next = from + 1;
      while (next < to && keys[order[next]!]!.charCodeAt(depth) === letter) next++;
      label.push(letter);
      ranges.push([from, next, depth + 1]);
      from = next;
    }
  }
  first.push(ranges.length);
  const digits = new Uint16Array(ranges.length);
  const letters = new Uint32Array(ranges.length);
  for (let node = 0; node < ranges.length; node++) {
    for (let child = first[node]!; child < first[node + 1]!; child++) {
      const letter = label[child]!;
      if (isDigit(letter)) digits[node]! |= 1 << (letter - 48);
      else if (isLatin(letter)) letters[node]! |= 1 << (letter - 97);
    }
  }
  return {
    label: Uint16Array.from(label),
    first: Uint32Array.from(first),
    value: Int32Array.from(value),
    digits,
    letters,
  };
}

/** The longest phrase that starts at `start` and ends at the end of a word, or null. */
export function longestPhrase(trie: PhraseTrie, text: string, start: number): PhraseHit | null {
  const { value } = trie;
  let node = 0;
  let hit: PhraseHit | null = null;
  for (let at = start; at < text.length; at++) {
    let letter = fold(text.charCodeAt(at));
    if (isJoiner(letter) && at > start) letter = fold(text.charCodeAt(++at));
    if (!isWordUnit(letter)) break;
    node = childOf(trie, node, letter);
    if (node < 0) break;
    if (value[node] !== -1 && endsWord(letter, text.charCodeAt(at + 1)))
      hit = { value: value[node]!, end: at + 1 };
  }
  return hit;
}

/** The child of a node under a letter, or −1. */
function childOf({ label, first, digits, letters }: PhraseTrie, node: number, letter: number): number {
  const low = digits[node]!;
  if (isDigit(letter)) {
    const bit = 1 << (letter - 48);
    return low & bit ? first[node]! + ones(low & (bit - 1)) : -1;
  }
  const middle = letters[node]!;
  if (isLatin(letter)) {
    const bit = 1 << (letter - 97);
    return middle & bit ? first[node]! + ones(low) + ones(middle & (bit - 1)) : -1;
  }
  for (let child = first[node]! + ones(low) + ones(middle); child < first[node + 1]!; child++) {
    if (label[child] === letter) return child;
  }
  return -1;
}

/** How many bits are set. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isLatin(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

/** Letters, digits and everything beyond Latin-1 punctuation; NaN (the end of the text) is none. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    (unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f) && !(unit >= 0x3000 && unit <= 0x303f))
  );
}

/** Scripts that write words without blanks between them: kana and ideographs. A word may begin and end at each. */
export function isUnspaced(unit: number): boolean {
  return unit >= 0x3040 && unit <= 0x9fff;
}

function endsWord(unit: number, next: number): boolean {
  return !isWordUnit(next) || isUnspaced(next) || isUnspaced(unit);
}

function isJoiner(unit: number): boolean {
  return unit === 32 || unit === 45 || unit === 95 || unit === 46 || unit === 0xa0;
}

/** Lower case for ASCII; other letters are left alone, since the tables hold none that differ by case. */
function fold(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit | 32 : unit;
}
