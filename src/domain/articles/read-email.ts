/** Reads the e-mail address around an `@` in running text. */
import { normalise } from '../iocs/normalise.ts';
import type { Candidate } from './candidate.ts';
import { classOf } from './characters.ts';
import { readHost } from './read-host.ts';

const maxLocal = 64;

/**
 * The address whose `@` is at `at` and its domain; null where there is none. The mailbox reaches back to `from` at most,
 * over the characters that real mailboxes have: quotes, bars and slashes before it belong to the text.
 */
export function readEmail(text: string, at: number, from: number): [Candidate, Candidate] | null {
  let start = at;
  while (start > from && at - start <= maxLocal && isLocal(text, start - 1)) start--;
  // `//shop.example@host` is the host of a URL behind a user name.
  if (text.startsWith('//', start - 2)) return null;
  // An escaped character belongs to an address of another kind: `…?user%3f@host`
  if (text[start - 1] === '%') return null;
  while (start < at && '.-+'.includes(text[start]!)) start++;
  if (start === at || at - start > maxLocal) return null;
  const host = readHost(text, at + 1);
  if (host?.type !== 'domain') return null;
  const found = normalise('email', `${text.slice(start, at)}@${host.value}`);
  if (!found) return null;
  const reason = host.reason && { reason: host.reason };
  return [
    { ...found, start, end: host.end, ...reason },
    { ...host, related: true },
  ];
}

function isLocal(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code === 0x2e) return text[i + 1] !== '.';
  return (code < 128 && classOf(code) !== 0) || code === 0x2b;
}
