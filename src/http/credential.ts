/** Reads the API key of a request (standard §4): Authorization, then X-API-Key, then `?api_key=`. */
import type { IncomingHttpHeaders } from 'node:http';

export interface CredentialPlaces {
  /** Takes HTTP Basic too: any user name, the key as password. */
  basic: boolean;
  /** The values of `api_key` in the address; empty where the operator does not accept them. */
  inQuery: readonly string[];
}

/**
 * The key without surrounding white space, or null where none was sent. An Authorization header of another scheme is
 * passed over: proxies in front may use it for themselves.
 */
export function readCredential(headers: IncomingHttpHeaders, places: CredentialPlaces): string | null {
  const header = headers['x-api-key'];
  return (
    fromAuthorization(headers.authorization, places.basic) ||
    (typeof header === 'string' && header.trim()) ||
    places.inQuery.findLast((value) => value.trim() !== '')?.trim() ||
    null
  );
}

function fromAuthorization(header: string | undefined, basic: boolean): string | null {
  const text = header?.trim() ?? '';
  const space = text.search(/\s/);
  if (space < 0) return null;
  const scheme = text.slice(0, space).toLowerCase();
  const rest = text.slice(space).trim();
  if (scheme === 'bearer') return rest;
  return basic && scheme === 'basic' ? basicPassword(rest) : null;
}

/** RFC 7617: base64 of `user:password`; the password may hold colons. */
function basicPassword(encoded: string): string | null {
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon < 0 ? null : pair.slice(colon + 1).trim();
}
