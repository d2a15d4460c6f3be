/** The query string as plain words: every value is a string, so that what is copied from the address bar is legible. */

export function readSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Commas, colons and slashes stay as they are. */
export function writeSearch(values: Record<string, unknown>): string {
  const wanted = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  if (wanted.length === 0) return '';
  const text = new URLSearchParams(wanted.map(([name, value]) => [name, String(value)])).toString();
  return `?${text.replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/')}`;
}
