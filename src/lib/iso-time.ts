/** Times as answers write them: ISO 8601 in UTC. */

const dayMs = 86_400_000;
const maxDays = 4000;
const dates = new Map<number, string>();
const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

/** Epoch milliseconds to `2026-01-02T03:04:05Z`, with milliseconds only where there are any. */
export function isoTime(millis: number): string {
  const rest = millis % 1000;
  if (rest !== 0 || millis < 0) return new Date(millis).toISOString();
  const day = Math.floor(millis / dayMs);
  const seconds = (millis - day * dayMs) / 1000;
  const minutes = Math.floor(seconds / 60);
  const clock = `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}`;
  return `${dateOf(day)}T${clock}Z`;
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
