/** The session cookie of a request (RFC 6265): read, set, cleared. */
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface CookieSettings {
  name: string;
  /** Whether it only travels over TLS. */
  secure: boolean;
}

export interface SessionCookie {
  /** What the request brought, or null. */
  token: string | null;
  /** Puts a token into the answer's cookie, for `maxAge` seconds. */
  set(token: string, maxAge: number): void;
  clear(): void;
}

/** An answer carries the cookie at most once: what is set last holds (RFC 6265 §4.1.1). */
export function sessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, secure }: CookieSettings,
): SessionCookie {
  const write = (value: string, maxAge: number) => {
    reply.removeHeader('set-cookie');
    const attributes = `Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
    reply.header('set-cookie', `${name}=${value}; ${attributes}`);
  };
  return {
    token: readCookie(request.headers.cookie, name),
    set: write,
    clear: () => write('', 0),
  };
}

/**
 * The value of a cookie, or null. Two different ones under the same name are none: a page on a neighbouring host could
 * have put one of them there.
 */
export function readCookie(header: string | undefined, name: string): string | null {
  const values = new Set<string>();
  for (const pair of header?.split(';') ?? []) {
    const equals = pair.indexOf('=');
    if (equals >= 0 && pair.slice(0, equals).trim() === name) values.add(pair.slice(equals + 1).trim());
  }
  const [value = ''] = values;
  return values.size === 1 && value !== '' ? value : null;
}
