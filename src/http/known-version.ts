/** Whether a client has the answer already: RFC 9110 section 13.1.2. */

/** `asked` is the header If-None-Match, `tag` the ETag of the answer; tags are compared weakly, as GET wants it. */
export function isKnown(asked: string | undefined, tag: string | undefined): boolean {
  if (asked === undefined || tag === undefined) return false;
  const known = asked.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(tag.replace(/^W\//, ''));
}
