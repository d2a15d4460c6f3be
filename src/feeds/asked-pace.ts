/** How often a feed asks to be read: RSS `ttl`, `skipHours` and `skipDays`, and `sy:updatePeriod` of any format. */

const minute = 60_000;
const hour = 60 * minute;
const periods: Record<string, number> = {
  hourly: 60,
  daily: 1440,
  weekly: 7 * 1440,
  monthly: 30 * 1440,
  yearly: 365 * 1440,
};
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** A week: a slip of the pen must not silence a source for a year. */
const slowest = periods.weekly!;
const maxHead = 20_000;

/**
 * Minutes that the feed wants between two visits, at most a week; undefined where it says nothing. The slower one where
 * `ttl` and the syndication module (web.resource.org/rss/1.0/modules/syndication) disagree.
 */
export function askedPace(text: string): number | undefined {
  const head = headOf(text);
  const ttl = Number(elementText(head, 'ttl'));
  const period = elementText(head, '[\\w.-]{1,40}:updatePeriod');
  const frequency = Number(elementText(head, '[\\w.-]{1,40}:updateFrequency') ?? 1);
  const asked = Math.max(
    Number.isFinite(ttl) ? ttl : 0,
    frequency > 0 ? (periods[period?.toLowerCase() ?? ''] ?? 0) / frequency : 0,
  );
  return asked >= 1 ? Math.min(Math.round(asked), slowest) : undefined;
}

/**
 * The earliest visit that the feed allows: `planned`, or later where it asks for a slower pace or for none in that hour.
 * Times are epoch milliseconds, hours and days those of GMT (RSS 2.0, "skipHours").
 */
export function nextVisit(text: string, now: number, planned: number): number {
  const head = headOf(text);
  const due = Math.max(planned, now + (askedPace(head) ?? 0) * minute);
  const hours = new Set(listOf(head, 'skipHours').map((written) => Number(written) % 24));
  const weekdays = new Set(listOf(head, 'skipDays').map((written) => days.indexOf(written.toLowerCase())));
  const isSkipped = (at: number) =>
    hours.has(new Date(at).getUTCHours()) || weekdays.has(new Date(at).getUTCDay());
  let at = due;
  while (isSkipped(at)) {
    at = (Math.floor(at / hour) + 1) * hour;
    // Who skips every hour of the week has made a mistake.
    if (at - due > slowest * minute) return due;
  }
  return at;
}

/** What stands before the first item: the channel's own elements. */
function headOf(text: string): string {
  const head = text.slice(0, maxHead);
  const end = head.search(/<(?:item|entry)[\s>]/i);
  return end < 0 ? head : head.slice(0, end);
}

/** The text of an element of up to 40 characters. */
function elementText(head: string, name: string): string | undefined {
  const value = new RegExp(`<${name}>([^<]{1,40})<`, 'i').exec(head)?.[1]?.trim();
  return value === '' ? undefined : value;
}

/** The texts of the children of `skipHours` or `skipDays`. */
function listOf(head: string, name: string): string[] {
  const list = new RegExp(`<${name}>([^]{1,2000}?)</${name}>`, 'i').exec(head)?.[1] ?? '';
  return [...list.matchAll(/>\s{0,20}(\w{1,9})\s{0,20}</g)].map(([, written = '']) => written);
}
