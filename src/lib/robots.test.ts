import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastCost } from '../../tests/support/least-cost.ts';
import { readRobots, robotsUrl } from './robots.ts';

const page = 'https://paper.org:8443/2026/story?id=1';
const allows = (text: string, url = page) => readRobots(text, page, 'SOC-Defenders').allows(url);

test('the rules stand at the root of the page’s origin', () => {
  expect(robotsUrl(page)).toBe('https://paper.org:8443/robots.txt');
});

test.each([
  ['', true],
  ['User-agent: *\nDisallow:', true],
  ['User-agent: *\nDisallow: /', false],
  ['User-agent: *\nDisallow: /2026/', false],
  ['User-agent: *\nDisallow: /2026/\nAllow: /2026/story', true],
  ['User-agent: *\nDisallow: /*?id=', false],
  ['User-agent: *\nDisallow: /2026$', true],
  ['User-agent: soc-defenders\nAllow: /\n\nUser-agent: *\nDisallow: /', true],
  ['User-agent: SOC-Defenders\nDisallow: /\n\nUser-agent: *\nAllow: /', false],
  ['User-agent: other\nDisallow: /', true],
  ['User-agent: other\nUser-agent: soc-defenders\nDisallow: /', false],
  ['User-agent: a\nUser-agent: b\nUser-agent: *\nDisallow: /\n\nUser-agent: c\nAllow: /', false],
  ['<!doctype html><title>Not found</title>', true],
])('%j allows the story: %s', (text, allowed) => {
  expect(allows(text)).toBe(allowed);
});

test('what is not of this host is not allowed', () => {
  expect(allows('', 'https://other.org/')).toBe(false);
});

test('a pace is at most a minute', () => {
  const pace = (text: string) => readRobots(`User-agent: *\n${text}`, page, 'SOC-Defenders').pauseMs;
  expect([pace(''), pace('Crawl-delay: 5'), pace('Crawl-delay: 86400'), pace('Crawl-delay: -1')]).toEqual([
    0, 5000, 60_000, 0,
  ]);
  expect(pace('Crawl-delay: soon')).toBe(0);
});

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.webUrl(), (text, url) => {
      expect(typeof readRobots(text, url, 'SOC-Defenders').allows(url)).toBe('boolean');
    }),
  );
});

test('a hostile text takes no time worth naming', () => {
  const wildcards = `User-agent: *\n${`Disallow: /${'*a'.repeat(500)}b\n`.repeat(2000)}`;
  const read = [
    () => expect(allows(wildcards, `https://paper.org:8443/${'a'.repeat(2000)}`)).toBe(false),
    () => allows(wildcards.slice(0, 100_000), `https://paper.org:8443/${'a'.repeat(400)}`),
    () => allows('User-agent: *\nDisallow: /x\n'.repeat(200_000)),
    () => allows(`${'User-agent: a\nnothing\n'.repeat(10_000)}${'Disallow: /x\n'.repeat(20_000)}`),
  ];
  for (const one of read) expect(leastCost(1500, one), `${one}`).toBeLessThan(1500);
});
