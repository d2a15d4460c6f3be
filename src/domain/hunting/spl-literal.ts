/** Quotes values for Splunk's SPL; every value in a query of ours has passed through here. */
import { Inexpressible, requireSayable } from './inexpressible.ts';

/**
 * A string of the `search` command or of `tstats … where`. `before` and `after` are our own text, where `*` stands for
 * anything. A `*` of the value would too, for it cannot be escaped here; a backtick or `$` is a macro or a dashboard's
 * token to whatever reads the search before the engine does.
 */
export function searchString(value: string, before = '', after = ''): string {
  requireSayable(value);
  if (needsEval(value)) throw new Inexpressible('holds *, $ or a backtick, which no search term can hold');
  return `"${before}${escaped(value)}${after}"`;
}

/** A string of `where` and `eval`, in which every character but quote and backslash is itself. */
export function evalString(value: string): string {
  requireSayable(value);
  return `"${escaped(value)}"`;
}

/** Whether `searchString` would refuse the value for one of its characters, while `evalString` takes it. */
export function needsEval(value: string): boolean {
  return /[*`$]/.test(value);
}

function escaped(value: string): string {
  return value.replace(/["\\]/g, '\\$&');
}
