/** User info of a URL as the value of an Authorization or Proxy-Authorization header (RFC 7617). */

/** Undefined where the URL has none. */
export function basicAuth({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  const pair = `${plain(username)}:${plain(password)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

/** A lone `%` in a password is itself. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
