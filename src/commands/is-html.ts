/** Whether a file that was named on the command line is a page. */

/** A page or a piece of one, from its first tag to its last; Markdown with some tags in it is text. */
export function isHtml(text: string): boolean {
  const body = text.trim();
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(body)) return true;
  return /^<[a-z]/i.test(body) && /<\/[a-z][a-z0-9]*>$/i.test(body.slice(-40));
}
