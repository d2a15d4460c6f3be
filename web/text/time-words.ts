/** Instants and spans as people read them. Without `Intl`, whose data takes longer to load than a page to draw. */

const steps: [number, string][] = [
  [60, 's'],
  [60, 'm'],
  [24, 'h'],
  [30, 'd'],
  [12, 'mo'],
  [Number.POSITIVE_INFINITY, 'y'],
];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Such as "4m ago" or "in 2d"; a moment is "just now". */
export function agoWords(instant: string | number, now = Date.now()): string {
  const seconds = (new Date(instant).getTime() - now) / 1000;
  if (Number.isNaN(seconds)) return '';
  let span = Math.abs(seconds);
  if (span < 45) return 'just now';
  for (const [size, unit] of steps) {
    if (span < size) return seconds < 0 ? `${Math.trunc(span)}${unit} ago` : `in ${Math.trunc(span)}${unit}`;
    span /= size;
  }
  return '';
}

/** In the reader's time zone, such as "21 Nov 2026, 14:03", or in UTC and saying so. */
export function fullTime(instant: string | number, utc = false): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const [hours, minutes] = utc ? [at.getUTCHours(), at.getUTCMinutes()] : [at.getHours(), at.getMinutes()];
  const clock = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return utc
    ? `${dayMonth(at, true)} ${at.getUTCFullYear()}, ${clock} UTC`
    : `${dayMonth(at, false)} ${at.getFullYear()}, ${clock}`;
}

/** In the reader's time zone: "21 Nov 2026". */
export function dayWords(instant: string | number): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? '' : `${dayMonth(at, false)} ${at.getFullYear()}`;
}

/** Of a date such as `2026-11-21`: "21 Nov". */
export function shortDayWords(date: string): string {
  const at = new Date(date);
  return Number.isNaN(at.getTime()) ? date : dayMonth(at, true);
}

function dayMonth(at: Date, utc: boolean): string {
  return utc ? `${at.getUTCDate()} ${months[at.getUTCMonth()]}` : `${at.getDate()} ${months[at.getMonth()]}`;
}
