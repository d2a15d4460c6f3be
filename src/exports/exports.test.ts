import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contextOf,
  documentOf,
  exportRows,
  goldenRows,
  hostilePairs,
  rowOf,
} from '../../tests/support/export-rows.ts';
import { iocStates } from '../contract/ioc-state.ts';
import { chunks } from '../lib/chunks.ts';
import { cef } from './cef.ts';
import { readCsv } from './checks/read-csv.ts';
import { csv } from './csv.ts';
import { type ExportRow, listPath } from './export-format.ts';
import { exportFormats } from './index.ts';
import { openDocument } from './open-document.ts';
import { stix } from './stix.ts';
import { txt } from './txt.ts';

const csvOf = (rows: ExportRow[]) => documentOf(csv, rows).text;
const txtOf = (rows: ExportRow[]) => documentOf(txt, rows).text;

const named = rowOf('url', 'http://198.51.100.7/a?b=1,2', { confidence: 'low' });
named.source.article_title = '"Loader", again';
named.source.feed_name = '=cmd';
named.source.category = 'news';
const rows = [rowOf('ipv4', '198.51.100.7', { tags: ['qakbot', 'port:443'] }), named];

describe('csv', () => {
  test('golden: header, plain row, row with quotes, comma and formula', () => {
    expect(csvOf(rows)).toBe(
      [
        'id,type,value,confidence,first_seen,last_seen,source_article,source_feed,category,tags',
        '98478287-912f-5e1c-957e-92c73eaed671,ipv4,198.51.100.7,high,2026-01-02T03:04:05Z,2026-01-03T03:04:05.250Z,,Feodo Tracker,threat-feed,qakbot;port:443',
        `${named.id},url,"http://198.51.100.7/a?b=1,2",low,2026-01-02T03:04:05Z,2026-01-03T03:04:05.250Z,"""Loader"", again",'=cmd,news,`,
        '',
      ].join('\n'),
    );
  });

  test('golden: everything', async () => {
    await expect(csvOf(goldenRows)).toMatchFileSnapshot('golden/csv.golden');
  });

  test('no rows are a header', () => {
    expect(csvOf([]).split('\n')).toHaveLength(2);
  });

  test('every text comes back out of an independent parser, and no cell is a formula', () => {
    fc.assert(
      fc.property(exportRows, (found) => {
        const { text, admitted } = documentOf(csv, found);
        const [, ...lines] = readCsv(text);
        expect(lines).toEqual(
          admitted.map(({ id, type, value, confidence, first_seen, last_seen, source, tags }) =>
            [id, type, value, confidence, first_seen, last_seen, source.article_title ?? '', source.feed_name]
              .concat(source.category, tags.join(';'))
              .map((cell) => guarded(cell)),
          ),
        );
        for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
      }),
      { numRuns: 10_000 },
    );
  });

  test('nothing hostile makes another row or column', () => {
    const shape = (some: ExportRow[]) => readCsv(csvOf(some)).map((cells) => cells.length);
    for (const { hostile, harmless } of hostilePairs) expect(shape(hostile)).toEqual(shape(harmless));
  });
});

/** What a spreadsheet would calculate has an apostrophe in front (detections-and-formats section 10). */
function guarded(cell: string): string {
  return '=+-@\t\r\n\0＝＋－＠'.includes(cell.slice(0, 1)) && cell !== '' ? `'${cell}` : cell;
}

describe('txt', () => {
  test('golden: one value per line', () => {
    expect(txtOf(rows)).toBe('198.51.100.7\nhttp://198.51.100.7/a?b=1,2\n');
    expect(txtOf([])).toBe('');
  });

  test('every valid value is one line and comes back as it was', () => {
    fc.assert(
      fc.property(exportRows, (found) => {
        const { text, admitted } = documentOf(txt, found);
        expect(text.split('\n')).toEqual([...admitted.map(({ value }) => value), '']);
      }),
      { numRuns: 10_000 },
    );
  });

  test('a firewall gets no CVE and no technique that nobody asked for, and nothing that a line cannot say', () => {
    expect(txt.onlyWhenAsked).toEqual(['cve', 'mitre_attack']);
    const { text, skipped } = documentOf(txt, [
      rowOf('ip_port', '192.0.2.1:443'),
      rowOf('filename', 'a.example'),
      rowOf('ipv4', '192.0.2.0/24'),
    ]);
    expect(text).toBe('192.0.2.0/24\n');
    expect(skipped).toBe('ip_port=1, filename=1');
  });
});

describe('every format', () => {
  test.each(exportFormats)(
    '$id: a fixed media type, a name, a legal id, and the same bytes for the same rows',
    (format) => {
      expect(format.mediaType).toMatch(/^(?!text\/html)[a-z]+\/[a-z0-9.+-]+(?:;|$)/);
      expect(format.id).toMatch(/^[a-z]+$/);
      expect(format.extension).toMatch(/^[a-z]+$/);
      expect(documentOf(format, goldenRows).text).toBe(documentOf(format, goldenRows).text);
    },
  );

  test.each(exportFormats)('$id: ends with a line feed, or is empty, and holds no raw control', (format) => {
    for (const some of [goldenRows, [], ...hostilePairs.map(({ hostile }) => hostile)]) {
      const { text } = documentOf(format, some);
      expect(text === '' || text.endsWith('\n')).toBe(true);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
      expect(text.isWellFormed()).toBe(true);
    }
  });

  test.each(exportFormats)('$id: leaves out and counts what is not valid, and mends nothing', (format) => {
    const broken = [
      rowOf('ipv4', '127.1'),
      rowOf('domain', 'UPPER.example'),
      rowOf('url', 'http://a.example/ \n'),
      rowOf('url', `http://a.example/${'x'.repeat(2032)}`),
      rowOf('md5', 'x'),
      rowOf('cve', 'CVE-2026-1234; rm -rf'),
      rowOf('ipv6', '::ffff:198.51.100.7'),
      rowOf('domain', 'evil.example', { last_seen: '2026-13-01T00:00:00Z' }),
      rowOf('domain', 'evil.example', { id: 'x' }),
    ];
    const { admitted, skipped } = documentOf(format, broken);
    expect(admitted).toEqual([]);
    expect(skipped).toBe('ipv4=1, ipv6=1, domain=3, url=2, md5=1, cve=1');
  });

  test.each(exportFormats)('$id: links to no script', (format) => {
    const row = rowOf('domain', 'evil.example');
    row.source.article_url = 'javascript:alert(1)';
    row.source.reference_url = 'data:text/html,x';
    expect(documentOf(format, [row], contextOf()).text).not.toMatch(/javascript:|data:/);
  });

  test('what blocks holds active rows alone, and nothing that was taken back leaves without being asked for', () => {
    const carried = Object.fromEntries(exportFormats.map(({ id, states }) => [id, states?.join()]));
    expect(carried).toEqual({
      ...{ csv: 'active,low,expired', txt: 'active', ndjson: undefined, stix: undefined, misp: 'active,low' },
      ...{ cef: 'active', syslog: 'active', openioc: 'active', sigma: 'active' },
    });
    for (const { states = [] } of exportFormats)
      expect(iocStates).toEqual(expect.arrayContaining([...states]));
  });

  test('ids are distinct, and so are paths of the formats that are no word of `format=`', () => {
    expect(new Set(exportFormats.map(({ id }) => id)).size).toBe(exportFormats.length);
    const own = exportFormats.filter(({ path }) => path !== listPath).map(({ path }) => path);
    expect(own.every((path) => path.startsWith(`${listPath}/`))).toBe(true);
  });

  test('a large document comes in pieces, which together are the document', async () => {
    const many = Array.from({ length: 12_000 }, (_, at) => rowOf('ipv4', `203.0.${at >> 8}.${at & 255}`));
    const { whole, pieces } = await openDocument(stix, batchesOf(many), contextOf());
    expect(whole).toBe(false);
    const all = await Array.fromAsync(pieces);
    expect(all.length).toBeGreaterThan(50);
    expect(Math.max(...all.map((piece) => piece.length))).toBeLessThan(70_000);
    expect(all.join('')).toBe(documentOf(stix, many).text);
  });

  test('all rows of a short document are looked at before it begins, and few of one that may be long', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => rowOf('ipv4', `203.0.${at >> 8}.${at & 255}`));
    let read = 0;
    const open = async (most?: number) => {
      read = 0;
      const batches = (async function* () {
        for await (const batch of batchesOf(many)) {
          read += batch.length;
          yield batch;
        }
      })();
      const { whole, pieces } = await openDocument(csv, batches, contextOf(), most);
      const before = read;
      const text = (await Array.fromAsync(pieces)).join('');
      expect(text).toBe(documentOf(csv, many).text);
      return [whole, before];
    };
    expect(await open(10_000)).toEqual([true, 10_000]);
    expect(await open(10_001)).toEqual([false, 1000]);
    expect(await open()).toEqual([false, 1000]);
  });

  test('what it lacks is known before it begins, and a reader who leaves ends the reading', async () => {
    const context = contextOf();
    const { whole } = await openDocument(cef, batchesOf(goldenRows), context);
    expect(whole).toBe(true);
    expect(context.leftOut.header()).toBe(documentOf(cef, goldenRows).skipped);
    let ended = false;
    const endless = (async function* () {
      try {
        for (;;) yield goldenRows;
      } finally {
        ended = true;
      }
    })();
    const { pieces } = await openDocument(cef, endless, contextOf());
    await pieces.next();
    await pieces.return();
    expect(ended).toBe(true);
  });
});

async function* batchesOf(rows: ExportRow[]) {
  for (const batch of chunks(rows, 100)) yield batch;
}
