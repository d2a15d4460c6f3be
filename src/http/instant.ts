/** Reads a time as people and programs write it: ISO 8601 with any offset, or a bare date. */

const shape =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:[Zz]|([+ -])(\d\d)(?::?(\d\d))?)?)?$/;

/**
 * Epoch microseconds, or null where the text is no time. Without an offset, and for a bare date, UTC is meant. A space
 * before the offset is a `+` that a client forgot to encode. Digits after the sixth of a fraction are dropped.
 */
export function parseInstant(text: string): number | null {
  const match = shape.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0)) as Numbers;
  const [fraction = '', sign = '+', offsetHours, offsetMinutes] = match.slice(7);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const offset = Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0);
  if (offset > 18 * 60 || Number(offsetMinutes ?? 0) > 59) return null;
  // Date.UTC reads years below 100 as 19xx, and .NET clients send year 1 for "never".
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const seconds = date.getTime() / 1000 + (hour * 60 + minute) * 60 + second;
  return (
    (seconds - (sign === '-' ? -offset : offset) * 60) * 1e6 + Number(fraction.slice(0, 6).padEnd(6, '0'))
  );
}

type Numbers = [number, number, number, number, number, number];
