import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastCost } from '../../tests/support/least-cost.ts';
import { askedPace, nextVisit } from './asked-pace.ts';

const minute = 60_000;
const rss = (head: string, item = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>B</title>${head}<item>${item}</item></channel></rss>`;
const sy = (period: string, frequency?: string) =>
  `<sy:updatePeriod>\n\t${period}\t</sy:updatePeriod>` +
  (frequency === undefined ? '' : `<sy:updateFrequency>\n\t${frequency}\t</sy:updateFrequency>`);

describe('askedPace', () => {
  it.each([
    ['a ttl', '<ttl>180</ttl>', 180],
    ['WordPress as it comes', sy('hourly', '1'), 60],
    ['several times a day', sy('daily', '4'), 360],
    ['a period without a frequency', sy('Weekly'), 10_080],
    ['the slower of two', `<ttl>15</ttl>${sy('hourly', '2')}`, 30],
    ['another prefix', '<syn:updatePeriod>daily</syn:updatePeriod>', 1440],
    ['at most a week', sy('yearly', '1'), 10_080],
    ['a week for nonsense', '<ttl>99999999999</ttl>', 10_080],
  ])('reads %s', (_, head, minutes) => {
    expect(askedPace(rss(head))).toBe(minutes);
  });

  it.each([
    '',
    '<ttl>0</ttl>',
    '<ttl>-5</ttl>',
    '<ttl>soon</ttl>',
    sy('often', '1'),
    sy('daily', '0'),
    '<ttl/>',
  ])('hears nothing in %j', (head) => {
    expect(askedPace(rss(head))).toBeUndefined();
  });

  it('does not ask the items', () => {
    expect(askedPace(rss('', '<description>&lt;ttl&gt;<ttl>600</ttl></description>'))).toBeUndefined();
  });

  it('hears Atom and RDF as well', () => {
    expect(askedPace(`<feed xmlns:sy="x">${sy('daily', '2')}<entry/></feed>`)).toBe(720);
    expect(askedPace(`<rdf:RDF><channel>${sy('hourly', '1')}</channel></rdf:RDF>`)).toBe(60);
  });

  it('is a whole number of minutes up to a week for any text, soon', () => {
    fc.assert(
      fc.property(fc.string(), fc.double(), (period, frequency) => {
        const asked = askedPace(rss(`<ttl>${period}</ttl>${sy(period, String(frequency))}`));
        expect(asked === undefined || (Number.isInteger(asked) && asked >= 1 && asked <= 10_080)).toBe(true);
      }),
    );
    for (const piece of ['<ttl>', '<', ':updatePeriod>', '<skipHours>', '<skipHours><hour>1']) {
      const text = piece.repeat(200_000);
      expect(
        leastCost(200, () => nextVisit(text, 0, 0)),
        piece,
      ).toBeLessThan(200);
    }
  });
});

describe('nextVisit', () => {
  const now = Date.UTC(2026, 10, 20, 22, 10); // a Friday
  const skip = (hours: number[]) =>
    `<skipHours>\n${hours.map((each) => `  <hour>${each}</hour>\n`).join('')}</skipHours>`;

  it('is slower than planned where the feed asks, and never faster', () => {
    expect(nextVisit(rss('<ttl>60</ttl>'), now, now + 15 * minute)).toBe(now + 60 * minute);
    expect(nextVisit(rss('<ttl>5</ttl>'), now, now + 15 * minute)).toBe(now + 15 * minute);
    expect(nextVisit(rss(''), now, now + 15 * minute)).toBe(now + 15 * minute);
  });

  it('waits for the end of the hours that are skipped, also over midnight and as hour 24', () => {
    expect(nextVisit(rss(skip([22, 23, 24, 1])), now, now + minute)).toBe(Date.UTC(2026, 10, 21, 2));
    expect(nextVisit(rss(skip([3, 4])), now, now + minute)).toBe(now + minute);
  });

  it('waits for the end of the days that are skipped', () => {
    const weekend = '<skipDays><day>Saturday</day><day>Sunday</day></skipDays>';
    expect(nextVisit(rss(weekend), now, now + 120 * minute)).toBe(Date.UTC(2026, 10, 23));
  });

  it('takes no notice of a feed that skips every hour', () => {
    const all = Array.from({ length: 24 }, (_, each) => each);
    expect(nextVisit(rss(skip(all)), now, now + minute)).toBe(now + minute);
  });
});
