/** Escapes values of RFC 5424 structured data, and makes its ASCII-only parts. */

/** PARAM-VALUE: exactly these three characters are escaped (section 6.3.3); a line break would end the message. */
export function paramValue(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/["\\\]]/g, '\\$&');
}

/** MSG without a byte order mark is ASCII: every other octet is percent-encoded. */
export function asciiText(text: string): string {
  return text.replace(/[^\x20-\x7e]+/g, (part) =>
    Array.from(
      Buffer.from(part, 'utf8'),
      (octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  );
}

/** HOSTNAME: 1 to 255 printable characters without a space, else the sign for "unknown". */
export function headerName(text: string | undefined): string {
  return text !== undefined && /^[!-~]{1,255}$/.test(text) ? text : '-';
}
