/** Cuts a report into sentences and table rows with their places, since a technique is told in one of them. */

/** `start`–`end` in UTF-16 units of the text; nothing but white space lies between two of them. */
export type Sentence = { start: number; end: number };

/** Longer ones are cut at a blank: a line of code or a page without full stops may have any length. */
const longest = 600;
/** A full stop behind these ends no sentence. */
const abbreviations = new Set(
  'e.g i.e etc vs fig figs no nos inc ltd co corp mr mrs ms dr st cf al approx resp'.split(' '),
);

/** All sentences in the order of the text, in linear time. A line end ends one, unless the line was only wrapped. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = -1;
  let blank = -1;
  const close = (end: number) => {
    if (start >= 0) found.push({ start, end });
    start = -1;
    blank = -1;
  };
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit)) {
      if (start < 0) continue;
      if (isLineEnd(unit) ? !isWrapped(text, start, last, at) : endsSentence(text, last, at)) close(last);
      else blank = last;
      continue;
    }
    if (start < 0) start = at;
    else if (at - start >= longest) {
      const cut = blank > start ? blank : at;
      found.push({ start, end: cut });
      start = cut;
      while (start < at && isBlank(text.charCodeAt(start))) start++;
      blank = -1;
    }
    last = at + 1;
  }
  close(last);
  return found;
}

/** Whether what ends at `end` is a sentence, given that a blank follows at `at`. */
function endsSentence(text: string, end: number, at: number): boolean {
  let mark = end - 1;
  if ('"”’\')]'.includes(text[mark]!)) mark--;
  const unit = text[mark];
  if (unit === '!' || unit === '?') return true;
  if (unit !== '.') return false;
  const next = text[at + 1] ?? '';
  if (/[a-z]/.test(next)) return false;
  const word = /[A-Za-z.]{1,8}$/.exec(text.slice(Math.max(0, mark - 8), mark))?.[0] ?? '';
  return !(word.length === 1 && /[A-Z]/.test(word)) && !abbreviations.has(word.toLowerCase());
}

/** Text from a page with fixed lines: a long line without an end, and the next one goes on in lower case. */
function isWrapped(text: string, start: number, end: number, at: number): boolean {
  if (end - start < 50 || /[.!?:;|]/.test(text[end - 1]!)) return false;
  let next = at + 1;
  if (text[at] === '\r' && text[next] === '\n') next++;
  return /[a-z]/.test(text[next] ?? '') && !text.slice(start, end).includes('|');
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2028 || unit === 0x2029;
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029;
}
