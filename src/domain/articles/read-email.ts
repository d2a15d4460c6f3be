/** Reads the e-mail address around an `@` in running text. */
import { normalise } from '../iocs/normalise.ts';
import type { Candidate, Source } from './candidate.ts';
import { classOf } from './characters.ts';
import { readHost } from './read-host.ts';

const maxLocal = 64;
/** The headers of mail whose values look like addresses and name a message or a part of it. */
const messageId = /(?:(?:message|content)-id|in-reply-to|references)["'*]{0,3} ?[:=] ?["'<]{0,2}$/i;
const longestHeader = 24;
/** What stands before a password, which may have the sign in it. */
const secret = /\b(?:password|passwd|passwort|pwd)["'*]{0,3} ?[:=] ?["']?$/i;
/** A path on a host that one logs in to: `git@host:project/a`, `ann@host:/tmp` */
const remotePath = /^:(?:[/~]|[\w.-]{1,38}\/)/;

/**
 * The address whose `@` is at `at`, first, and its domain; null where there is none. The mailbox reaches back to `from` at most,
 * over the characters that real mailboxes have: quotes, bars and slashes before it belong to the text.
 */
export function readEmail({ text, isMarked }: Source, at: number, from: number): Candidate[] | null {
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
  const isSecret = secret.test(text.slice(Math.max(0, start - longestHeader), start));
  if (isSecret) return [{ ...found, start, end: host.end, reason: 'identifier' }];
  const isLogin = remotePath.test(text.slice(host.end, host.end + 40));
  const isMessage =
    !isMarked(start, host.end) && messageId.test(text.slice(Math.max(0, start - longestHeader), start));
  const reason = host.reason ?? (isMessage || isLogin ? 'identifier' : undefined);
  return [
    { ...found, start, end: host.end, ...(reason && { reason }) },
    { ...host, related: true },
  ];
}

function isLocal(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code === 0x2e) return text[i + 1] !== '.';
  return (code < 128 && classOf(code) !== 0) || code === 0x2b;
}
