/** Asks like a page of the product, and shows what cookie came with which attributes: for tests of sessions themselves. */

export interface CookieJar {
  /** The session token now; may be planted. */
  cookie: string | null;
  /** The attributes that it came with last. */
  attributes: string[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends JSON, as a script of the page itself does. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

const name = 'sb-access-token';

export function cookieJar(origin: string): CookieJar {
  const jar: CookieJar = {
    cookie: null,
    attributes: [],
    get: (path, headers = {}) => ask('GET', path, undefined, headers),
    send: (method, path, body, headers = {}) =>
      ask(method, path, body, { 'sec-fetch-site': 'same-origin', ...headers }),
  };
  async function ask(method: string, path: string, body: unknown, headers: Record<string, string>) {
    const answer = await fetch(origin + path, {
      method,
      redirect: 'error',
      headers: {
        ...(jar.cookie !== null && { cookie: `theme=dark; ${name}=${jar.cookie}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const set = answer.headers.getSetCookie();
    if (set.length > 1) throw new Error(`the answer sets ${set.length} cookies`);
    const [pair, ...attributes] = set[0]?.split('; ') ?? [];
    if (pair !== undefined) {
      if (!pair.startsWith(`${name}=`)) throw new Error(`the answer sets another cookie: ${pair}`);
      jar.cookie = attributes.includes('Max-Age=0') ? null : pair.slice(name.length + 1);
      jar.attributes = attributes;
    }
    return answer;
  }
  return jar;
}
