/** Reads the dates that feeds really carry: ISO 8601, RFC 822 with every known slip, ctime, Unix time. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours east of Greenwich: RFC 822 section 5.1 and the European and Asian names that feeds use as well. */
const zones: Record<string, number> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  bst: 1,
  wet: 0,
  west: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
};

const stamp = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d):(\d\d)(?: ?UTC|Z)?)?$/;
const clock =
  /(?:^|[T ,])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d{0,9})?)?(?: ?([ap])\.?m\.?(?![a-z]))?/i;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/i;
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/i;

/**
 * Epoch milliseconds, or undefined where the text is no date between 1990 and 2099. A time without a zone, or with one
 * that nobody knows, is UTC (feeds "Time", RFC 2822 section 4.3).
 */
export function parseDate(text: string): number | undefined {
  const plain = stamp.exec(text);
  if (plain) {
    const [, year, month, day, hour = 0, minute = 0, second = 0] = plain;
    return utc(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second));
  }
  if (text.length > 200) return undefined;
  const value = text.trim().replace(/\s+/g, ' ');
  if (value.length > 64) return undefined;
  if (/^\d{10}$/.test(value)) return inRange(Number(value) * 1000);
  if (/^\d{13}$/.test(value)) return inRange(Number(value));
  return readParts(value);
}

function readParts(value: string): number | undefined {
  const time = clock.exec(value);
  const end = time ? time.index + time[0].length : value.length;
  const day = readDay(value.slice(0, time?.index), value.slice(end));
  if (!day) return undefined;
  const [, hour = '0', minute = '0', second = '0', fraction = '', half] = time ?? [];
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  const at = utc(day.year, day.month, day.day, hours, Number(minute), Number(second));
  if (at === undefined) return undefined;
  return inRange(at + Number(fraction.padEnd(3, '0')) - offset(day.zone));
}

interface Day {
  year: number;
  month: number;
  day: number;
  zone: string;
}

/** The date before the time of day; where it has no year (`Tue Feb 18 18:37:00 EST 2025`) that is at the end. */
function readDay(before: string, after: string): Day | null {
  const date = before.replace(/^[a-z]{2,9}\.?(?:,| (?=[a-z]|\d+ ?[a-z])) ?/i, '').replace(/[ ,]+$/, '');
  const tail = / (\d{4})$/.exec(after);
  const zone = (tail ? after.slice(0, tail.index) : after).trim();
  const iso = yearFirst.exec(date);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), zone: after.trim() };
  const [, day = '', name = '', year = ''] = dayFirst.exec(date) ?? swap(monthFirst.exec(date) ?? []);
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const written = year || tail?.[1];
  if (!month || !written) return null;
  return { year: fullYear(written), month, day: Number(day), zone: year ? after.trim() : zone };
}

function swap([all = '', name = '', day = '', year = '']: string[]): string[] {
  return [all, day, name, year];
}

/** RFC 2822 section 4.3: two digits up to 49 are this century. */
function fullYear(year: string): number {
  const value = Number(year);
  return year.length > 2 ? value : value + (value < 50 ? 2000 : 1900);
}

/** Milliseconds east of Greenwich for `EDT`, `+0200`, `GMT+1`, `-08:00 (PST)`. */
function offset(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] =
    /^(?:gmt|utc?|z)? ?([+-])(\d{1,2}):?(\d{2})?/i.exec(zone) ?? [];
  if (sign) {
    const size = Number(hours) * 60 + Number(minutes);
    return size > 14 * 60 ? 0 : (sign === '-' ? -size : size) * 60_000;
  }
  return (zones[/^[a-z]{3,4}/i.exec(zone)?.[0].toLowerCase() ?? ''] ?? 0) * 3_600_000;
}

function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const at = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
  const isRealDay = new Date(at).getUTCMonth() === month - 1;
  return isRealDay ? inRange(at) : undefined;
}

function inRange(at: number): number | undefined {
  return at >= 631_152_000_000 && at < 4_102_444_800_000 ? at : undefined;
}
