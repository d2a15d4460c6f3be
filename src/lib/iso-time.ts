/** Times as answers write them: ISO 8601 in UTC. */

const dayMs = 86_400_000;
const maxDays = 4000;
const dates = new Map<number, string>();
const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
const minutes = Array.from(
  { length: 1440 },
  (_, n) => `T${twoDigits[Math.floor(n / 60)]}:${twoDigits[n % 60]}:`,
);
const fractions = Array.from({ length: 1000 }, (_, n) => (n === 0 ? 'Z' : `.${String(n).padStart(3, '0')}Z`));

/** Epoch milliseconds to `2026-01-02T03:04:05Z`, with milliseconds only where there are any. */
export function isoTime(millis: number): string {
  if (millis < 0 || !Number.isInteger(millis)) return new Date(millis).toISOString();
  const day = Math.floor(millis / dayMs);
  const rest = millis - day * dayMs;
  const seconds = Math.floor(rest / 1000);
  const minute = Math.floor(seconds / 60);
  return (
    dateOf(day) + minutes[minute]! + twoDigits[seconds - minute * 60]! + fractions[rest - seconds * 1000]!
  );
}

/** The date of a day since the epoch; answers speak of few days over and over. */
function dateOf(day: number): string {
  let date = dates.get(day);
  if (date === undefined) {
    if (dates.size >= maxDays) dates.clear();
    date = new Date(day * dayMs).toISOString().slice(0, 10);
    dates.set(day, date);
  }
  return date;
}

/** Epoch microseconds to `2026-01-02T03:04:05.000006Z`, always with six digits. */
export function isoMicros(micros: number): string {
  const millis = Math.floor(micros / 1000);
  return new Date(millis).toISOString().replace('Z', `${String(micros - millis * 1000).padStart(3, '0')}Z`);
}

/** Epoch milliseconds to `2026-01-02`. */
export function isoDate(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}
