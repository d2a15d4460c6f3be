/** JSON logs on standard error, one line per event. */
import { writeSync } from 'node:fs';

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export type LogLevel = (typeof levels)[number];

/** Writes one event with its fields. Never give it a key, a password or a query string. */
export type Log = (
  level: Exclude<LogLevel, 'silent'>,
  event: string,
  fields?: Record<string, unknown>,
) => void;

/** A log that drops what is below `least`. */
export function jsonLog(least: LogLevel): Log {
  return (level, event, fields = {}) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return;
    const line = `${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`;
    try {
      writeSync(2, line);
    } catch {
      // A full or closed pipe must not stop the server; the line is lost.
    }
  };
}
