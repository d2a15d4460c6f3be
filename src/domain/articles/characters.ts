/** Classes of characters for the second pass: which ones a host name, a number or a hash is made of. */

export const letter = 1;
export const digit = 2;
export const dot = 4;
export const joiner = 8;

const ascii = new Uint8Array(128);
for (let code = 0x30; code <= 0x39; code++) ascii[code] = digit;
for (let code = 0x41; code <= 0x5a; code++) ascii[code] = ascii[code + 32] = letter;
ascii[0x2e] = dot;
ascii[0x2d] = ascii[0x5f] = joiner;

/**
 * Bit of the class of a UTF-16 unit, 0 for everything that ends a name. Letters of scripts that are written without
 * spaces (Chinese, Japanese, Korean) end it too: they touch indicators in running text.
 */
export function classOf(code: number): number {
  if (code < 128) return ascii[code]!;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return 0;
  // Comma, semicolon and question mark of Arabic.
  if (code === 0x60c || code === 0x61b || code === 0x61f) return 0;
  return code < 0x2000 || (code >= 0x2c00 && code < 0x2e00) ? letter : 0;
}

/** Whether the unit at `i` is a letter or a digit; false outside the text. */
export function isWord(text: string, i: number): boolean {
  return i >= 0 && i < text.length && (classOf(text.charCodeAt(i)) & (letter | digit)) !== 0;
}

/** Whether the unit at `i` is a decimal digit; false outside the text. */
export function isDigit(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code >= 0x30 && code <= 0x39;
}

/** Whether all units of the range are hexadecimal digits. */
export function isHex(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isHexDigit(text.charCodeAt(i))) return false;
  return end > start;
}

export function isHexDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);
}
