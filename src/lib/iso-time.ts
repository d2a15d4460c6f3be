/** Times as answers write them: ISO 8601 in UTC. */

/** Epoch milliseconds to `2026-01-02T03:04:05Z`, with milliseconds only where there are any. */
export function isoTime(millis: number): string {
  const text = new Date(millis).toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
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
