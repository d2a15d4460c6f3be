/** The plain functions behind the pages of indicators. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IocRisk } from '../../src/contract/risk.ts';
import { detect } from '../../src/domain/iocs/detect.ts';
import { refang } from '../../src/domain/iocs/refang.ts';
import { readCsv } from '../../src/exports/checks/read-csv.ts';
import { bulkQuestion } from '../../web/text/bulk-question.ts';
import { csvText } from '../../web/text/csv-text.ts';
import { decayCourse } from '../../web/text/decay-course.ts';
import { indicatorKind } from '../../web/text/indicator-kind.ts';
import { valueParts } from '../../web/text/value-parts.ts';
import { known } from '../support/seed.ts';

test('what is typed is taken for what the server takes it for', () => {
  const typed = [
    ...Object.values(known),
    'hxxps://evil[.]example[.]com/a?b',
    '198[.]51[.]100[.]7',
    'user[@]mail[.]example[.]com',
    '2001:db8::1',
    'TA0001',
    'bücher.example',
  ];
  for (const text of typed) expect([text, indicatorKind(text)]).toEqual([text, detect(refang(text))?.type]);
  for (const text of ['', 'two words', 'x'.repeat(3000), '::::', 'http://'])
    expect([text, indicatorKind(text)]).toEqual([text, text === '::::' ? 'ipv6' : null]);
});

test('a guess is quick, however the text is made', () => {
  for (const text of [
    'a.'.repeat(1000),
    ':'.repeat(2000),
    `${'a'.repeat(1000)}@`,
    '1.'.repeat(1000),
    '[.]'.repeat(600),
  ]) {
    const begun = performance.now();
    indicatorKind(text);
    expect(performance.now() - begun).toBeLessThan(50);
  }
});

test('the parts of a URL are its host and what it stands in, each without what follows', () => {
  expect(
    valueParts('https://user@cdn.evil.com:8443/a/b/c.exe?x=1#y', 'url').map(({ name, value }) => [
      name,
      value,
    ]),
  ).toEqual([
    ['Host', 'cdn.evil.com'],
    ['Without what follows the path', 'https://user@cdn.evil.com:8443/a/b/c.exe'],
    ['Folder', 'https://user@cdn.evil.com:8443/a/b/'],
    ['Root of the site', 'https://user@cdn.evil.com:8443/'],
    ['Domain above', 'evil.com'],
  ]);
  expect(valueParts('http://[2001:db8::1]:80/', 'url')).toEqual([
    { name: 'Host', value: '2001:db8::1', type: 'ipv6' },
  ]);
  expect(valueParts('someone@mail.evil.com', 'email')[0]).toMatchObject({
    value: 'mail.evil.com',
    type: 'domain',
  });
  expect(valueParts('198.51.100.7:443', 'ip_port')[0]).toMatchObject({ value: '198.51.100.7', type: 'ipv4' });
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(valueParts(text, 'url'))));
});

test('lines without white space are a list, anything else is a text to search', () => {
  expect(bulkQuestion(' a.com \n"b.com"\n\na.com;c.com,')).toEqual({
    question: { values: ['a.com', 'b.com', 'c.com'] },
    leftOut: 0,
  });
  expect(bulkQuestion('a report about a.com\nand b.com')).toMatchObject({
    question: { text: expect.any(String) },
  });
  const many = Array.from({ length: 1205 }, (_, at) => `${at}.com`).join('\n');
  const { question, leftOut } = bulkQuestion(many);
  expect(['values' in question && question.values.length, leftOut]).toEqual([1000, 205]);
});

test('a table that is saved is read back cell by cell, and no cell is calculated', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', '@x', '-2', '"q"', 'a,b', 'line\r\nbreak', '\tx'),
    fc.integer(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const read = readCsv(csvText(rows));
      expect(read).toHaveLength(rows.length);
      for (const [at, row] of rows.entries())
        for (const [column, value] of row.entries()) {
          const text = read[at]![column]!;
          expect(text).not.toMatch(/^[=+\-@\t\r]/);
          expect(text.replace(/^'/, '')).toBe(String(value ?? '').replace(/^'/, ''));
        }
    }),
  );
});

test('a course begins at the score, never rises, and is at each band when the server says so', () => {
  const day = 86_400_000;
  const now = Date.parse('2026-11-21T12:00:00Z');
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 100 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 100 }),
      (score, first, second) => {
        const at = (days: number) => new Date(now + days * day).toISOString();
        const risk = {
          score,
          computed_at: at(0),
          decay: { half_life_days: 14, falls_below_60_at: at(first), falls_below_30_at: at(first + second) },
        } as IocRisk;
        const points = decayCourse(risk)!;
        expect(points[0]).toEqual({ at: now, value: score });
        expect(points.every((point, n) => n === 0 || point.value <= points[n - 1]!.value + 1e-9)).toBe(true);
        expect(points.find((point) => point.at === now + first * day)!.value).toBeCloseTo(60, 5);
        expect(points.find((point) => point.at === now + (first + second) * day)!.value).toBeCloseTo(30, 5);
      },
    ),
  );
  expect(decayCourse({ score: null, computed_at: '', decay: {} } as IocRisk)).toBeNull();
});
