import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../tests/support/read-csv.ts';
import { hostileTexts, indicator } from '../../tests/support/values.ts';
import type { Ioc } from '../contract/ioc.ts';
import { cleanText } from '../lib/clean-text.ts';
import { csv } from './csv.ts';
import { exportFormats } from './index.ts';
import { txt } from './txt.ts';

const row: Ioc = {
  id: '98478287-912f-5e1c-957e-92c73eaed671',
  type: 'ipv4',
  value: '198.51.100.7',
  confidence: 'high',
  first_seen: '2026-01-02T03:04:05Z',
  last_seen: '2026-01-03T03:04:05Z',
  source: {
    article_id: null,
    article_title: null,
    article_url: null,
    reference_url: null,
    feed_name: 'Feodo Tracker',
    category: 'threat-feed',
    origin: 'feed',
  },
  context: null,
  tags: ['qakbot', 'port:443'],
  mitre_techniques: [],
  threat_type: 'botnet_cc',
  malware_family: 'QakBot',
};

const named: Ioc = {
  ...row,
  id: '259371f2-915b-511a-9231-347d51eaceba',
  type: 'url',
  value: 'http://198.51.100.7/a?b=1,2',
  confidence: 'low',
  source: {
    ...row.source,
    article_title: '"Loader", again',
    feed_name: '=cmd',
    category: 'news',
    origin: 'article',
  },
  tags: [],
};

describe('csv', () => {
  test('golden: header, plain row, row with quotes, comma and formula', () => {
    expect(csv.write([row, named])).toBe(
      [
        'id,type,value,confidence,first_seen,last_seen,source_article,source_feed,category,tags',
        '98478287-912f-5e1c-957e-92c73eaed671,ipv4,198.51.100.7,high,2026-01-02T03:04:05Z,2026-01-03T03:04:05Z,,Feodo Tracker,threat-feed,qakbot;port:443',
        `259371f2-915b-511a-9231-347d51eaceba,url,"http://198.51.100.7/a?b=1,2",low,2026-01-02T03:04:05Z,2026-01-03T03:04:05Z,"""Loader"", again",'=cmd,news,`,
        '',
      ].join('\n'),
    );
  });

  test('no rows are a header', () => {
    expect(csv.write([]).split('\n')).toHaveLength(2);
  });

  const text = fc
    .oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' }), fc.string())
    .map((dirty) => cleanText(dirty, 100));

  test('every text comes back out of an independent parser, and no cell is a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(indicator, text, text, fc.array(text, { maxLength: 2 })), { maxLength: 4 }),
        (found) => {
          const rows = found.map(([{ type, value }, title, feed, tags]) => ({
            ...row,
            type,
            value,
            tags,
            source: { ...row.source, article_title: title, feed_name: feed },
          }));
          const [, ...lines] = readCsv(csv.write(rows));
          expect(lines).toEqual(
            rows.map(({ id, type, value, confidence, first_seen, last_seen, source, tags }) =>
              [id, type, value, confidence, first_seen, last_seen, source.article_title, source.feed_name]
                .concat(source.category, tags.join(';'))
                .map((cell) => guarded(cell)),
            ),
          );
          for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

/** What a spreadsheet would calculate has an apostrophe in front (detections-and-formats section 10). */
function guarded(cell: string): string {
  return '=+-@\t\r\n\0＝＋－＠'.includes(cell.slice(0, 1)) && cell !== '' ? `'${cell}` : cell;
}

describe('txt', () => {
  test('golden: one value per line', () => {
    expect(txt.write([row, named])).toBe('198.51.100.7\nhttp://198.51.100.7/a?b=1,2\n');
    expect(txt.write([])).toBe('');
  });

  test('every valid value is one line and comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(indicator, { maxLength: 5 }), (found) => {
        const lines = txt.write(found.map((ioc) => ({ ...row, ...ioc }))).split('\n');
        expect(lines).toEqual([...found.map(({ value }) => value), '']);
      }),
      { numRuns: 10_000 },
    );
  });

  test('a firewall gets no CVE and no technique that nobody asked for', () => {
    expect(txt.onlyWhenAsked).toEqual(['cve', 'mitre_attack']);
  });
});

describe('every format', () => {
  test.each(exportFormats)(
    '$id: a fixed media type, a name, a legal id, and the same bytes for the same rows',
    (format) => {
      expect(format.mediaType).toMatch(/^(?!text\/html)[a-z]+\/[a-z0-9.+-]+(?:;|$)/);
      expect(format.id).toMatch(/^[a-z]+$/);
      expect(format.extension).toMatch(/^[a-z]+$/);
      expect(format.write([row, named])).toBe(format.write([row, named]));
    },
  );

  test('ids are distinct', () => {
    expect(new Set(exportFormats.map(({ id }) => id)).size).toBe(exportFormats.length);
  });
});
