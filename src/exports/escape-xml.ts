/** Escapes text for XML 1.0. */

/** What no XML 1.0 document may hold, escaped or not (section 2.2). */
const forbidden = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Content of an element, and of an attribute between double quotes. */
export function xmlText(text: string): string {
  return text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Whether the text can be said at all: a value is left out rather than changed. */
export function isXmlText(text: string): boolean {
  return text.search(forbidden) < 0;
}

/** A comment; the text must be our own words, and `--` would end it. */
export function xmlComment(text: string): string {
  return `<!-- ${text.replace(/-{2,}/g, '-')} -->`;
}
