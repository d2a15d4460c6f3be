/** Escapes the two kinds of text in a CEF line, each by its own rule. */

/** Between the pipes; `=` is itself here. */
export function cefHeader(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\|]/g, '\\$&');
}

/** Behind `key=`; a pipe is itself here. A space at an end would be taken for the one between pairs. */
export function cefValue(text: string): string {
  return text.trim().replace(/[\\=]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
