/** Tells a file name that looks like a host by its company: a hash in its row, a file in the line before or after. */
import { isHexDigit, isWord } from './characters.ts';

/** How far a row is searched. */
const rowReach = 120;
const longestLine = 100;
const newline = 0x0a;
/** Shortest hash of a file. */
const hashLength = 32;
/** Endings of files that no host has. */
const endings = new Set(
  (
    'exe dll sys ini log txt dat tmp js vbs vbe ps1 bat cmd lnk doc docx docm xls xlsx xlsm ppt pptx pdf jpg jpeg png gif htm html ' +
    'css php xml json tlb nls bin iso jar apk rar 7z msi hta scr cpl conf cfg db elf'
  ).split(' '),
);

/** Whether a name that stands alone in its line or cell at `start`–`end` is one of a list of files. */
export function isAmongFiles(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < rowReach && text.charCodeAt(from - 1) !== newline) from--;
  let to = end;
  while (to < text.length && to - end < rowReach && text.charCodeAt(to) !== newline) to++;
  if (hasHash(text, from, start) || hasHash(text, end, to)) return true;
  return (text[from - 1] === '\n' && isFile(lineBefore(text, from - 1))) || isFile(lineAfter(text, to + 1));
}

function hasHash(text: string, start: number, end: number): boolean {
  let length = 0;
  for (let i = start; i < end; i++) {
    if (isHexDigit(text.charCodeAt(i))) length++;
    else {
      if (length >= hashLength) return true;
      length = 0;
    }
  }
  return length >= hashLength;
}

function lineBefore(text: string, end: number): string {
  const from = Math.max(0, end - longestLine);
  const line = text.slice(from, end);
  const at = line.lastIndexOf('\n');
  return at < 0 && from > 0 ? '' : line.slice(at + 1);
}

function lineAfter(text: string, start: number): string {
  const line = text.slice(start, start + longestLine);
  const at = line.indexOf('\n');
  return at < 0 && line.length === longestLine ? '' : line.slice(0, at < 0 ? line.length : at);
}

/** Whether a line holds nothing but a file's name. */
function isFile(line: string): boolean {
  let end = line.length;
  while (end > 0 && !isWord(line, end - 1)) end--;
  const dot = line.lastIndexOf('.', end);
  return dot > 0 && endings.has(line.slice(dot + 1, end).toLowerCase()) && !/[/:]/.test(line);
}
