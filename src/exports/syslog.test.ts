import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contextOf,
  documentOf,
  exportRows,
  freeText,
  goldenRows,
  hostilePairs,
  rowOf,
} from '../../tests/support/export-rows.ts';
import { readSyslog } from './checks/read-syslog.ts';
import { asciiText, paramValue } from './escape-syslog.ts';
import type { ExportContext, ExportRow } from './export-format.ts';
import { syslog } from './syslog.ts';

const messagesOf = (rows: ExportRow[], more: Partial<ExportContext> = {}) => {
  const lines = documentOf(syslog, rows, contextOf({}, more)).text.split('\n');
  expect(lines.pop()).toBe('');
  return lines.map(readSyslog);
};

describe('syslog', () => {
  test('golden: one message of everything', async () => {
    await expect(documentOf(syslog, goldenRows).text).toMatchFileSnapshot('golden/syslog.golden');
  });

  test('facility, enterprise number and host are the configured ones', () => {
    const rows = [rowOf('ipv4', '198.51.100.7')];
    expect(messagesOf(rows)[0]).toMatchObject({ priority: 134, host: 'localhost', sdId: 'ioc@32473' });
    const own = { syslog: { facility: 10, enterprise: 4711 }, publicUrl: 'https://[2001:db8::1]:8443' };
    expect(messagesOf(rows, own)[0]).toMatchObject({ priority: 86, host: '[2001:db8::1]', sdId: 'ioc@4711' });
    expect(messagesOf(rows, { publicUrl: 'nowhere' })[0]).toMatchObject({ host: '-' });
  });

  test('every value comes back, and no message is longer than 8,192 octets', () => {
    fc.assert(
      fc.property(exportRows, (rows) => {
        const { text, admitted } = documentOf(syslog, rows);
        const lines = text.split('\n').slice(0, -1);
        expect(lines).toHaveLength(admitted.length);
        for (const [at, line] of lines.entries()) {
          const row = admitted[at]!;
          const { params, timestamp, message } = readSyslog(line);
          expect(Object.fromEntries(params)).toEqual({
            type: row.type,
            value: row.value,
            confidence: row.confidence,
            ...(row.risk !== null && { risk: String(row.risk.score) }),
            source: row.source.feed_name,
            firstSeen: row.first_seen,
            lastSeen: row.last_seen,
            id: row.id,
          });
          expect(timestamp).toBe(row.last_seen);
          expect(message.endsWith(row.value)).toBe(true);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('the longest row that there can be is below the limit of receivers', () => {
    const value = 'http://a.example/#'.padEnd(2048, '\\');
    const row = rowOf('url', value, { risk: { score: 100, level: 'critical' } });
    row.source.feed_name = '\u{1f600}'.repeat(100);
    const { text, admitted } = documentOf(syslog, [row]);
    expect(admitted).toHaveLength(1);
    expect(Buffer.byteLength(text)).toBeLessThan(8192);
    expect(readSyslog(text.trimEnd()).params).toContainEqual(['value', value]);
  });

  test('any text at all is one value that comes back, and a message of ASCII', () => {
    fc.assert(
      fc.property(freeText, (text) => {
        const line = `<134>1 2026-01-02T03:04:05Z h a - m [i@1 v="${paramValue(text)}"] ${asciiText(text.replace(/[^ -\uffff]/g, ''))}`;
        expect(readSyslog(line).params).toEqual([['v', text.replace(/[\r\n]+/g, ' ')]]);
      }),
      { numRuns: 10_000 },
    );
  });

  test('nothing hostile changes what a message is made of', () => {
    const shape = (rows: ExportRow[]) => messagesOf(rows).map(({ params }) => params.map(([name]) => name));
    for (const { hostile, harmless } of hostilePairs) expect(shape(hostile)).toEqual(shape(harmless));
  });
});
