/** Instants and spans as people read them. */

const steps: [number, Intl.RelativeTimeFormatUnit][] = [
  [60, 'second'],
  [60, 'minute'],
  [24, 'hour'],
  [30, 'day'],
  [12, 'month'],
  [Number.POSITIVE_INFINITY, 'year'],
];
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always', style: 'narrow' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const fullUtc = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Such as "4 min ago"; a moment is "just now". */
export function agoWords(instant: string | number, now = Date.now()): string {
  let span = (new Date(instant).getTime() - now) / 1000;
  if (Number.isNaN(span)) return '';
  if (Math.abs(span) < 45) return 'just now';
  for (const [size, unit] of steps) {
    if (Math.abs(span) < size) return relative.format(Math.trunc(span), unit);
    span /= size;
  }
  return '';
}

/** In the reader's time zone, such as "21 Nov 2026, 14:03", or in UTC and saying so. */
export function fullTime(instant: string | number, utc = false): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  return utc ? `${fullUtc.format(at)} UTC` : full.format(at);
}

export function dayWords(instant: string | number): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? '' : day.format(at);
}

/** Of a date such as `2026-11-21`: "21 Nov". */
export function shortDayWords(date: string): string {
  const at = new Date(date);
  return Number.isNaN(at.getTime()) ? date : shortDay.format(at);
}
