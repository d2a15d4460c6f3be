/** Whether a value has a line, bullet or table cell to itself. */

/** How far left and right a line is looked at. */
const surroundings = 24;

/** True when nothing but bullets, quotes, bars and white space shares the line or cell with `start`–`end`. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return isBare(text, start - 1, -1, ' \r-*•>"\'`+') && isBare(text, end, 1, ' \r*"\'`,;+');
}

function isBare(text: string, from: number, step: 1 | -1, allowed: string): boolean {
  for (let i = from; i >= 0 && i < text.length && Math.abs(i - from) < surroundings; i += step) {
    const character = text[i]!;
    if (character === '\n' || character === '|' || character === '\t') return true;
    if (!allowed.includes(character)) return false;
  }
  return true;
}
