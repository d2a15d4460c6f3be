import { describe, expect, test } from 'vitest';
import { extractionCases } from '../../../tests/support/extraction-cases.ts';
import type { IocType } from '../../contract/ioc-type.ts';
import { normalise } from '../iocs/normalise.ts';
import { extract } from './extract.ts';
import { refangText } from './refang-text.ts';

const cases = extractionCases();

describe('in texts as people write them exactly the indicators are found', () => {
  test.each(cases)('$id', ({ text, html, found, refused }) => {
    const result = extract(text, { html });
    const values = result.found.filter((one) => !one.related).map((one) => `${one.type} ${one.value}`);
    expect(values.sort()).toEqual([...found].sort());
    const reasons = result.dropped.map((one) => `${one.reason} ${one.value}`);
    for (const one of refused) expect(reasons).toContain(one);
  });

  test('the range of a find in plain text is what was written, and refangs to it', () => {
    const written = new Set<IocType>(['domain', 'url', 'email', 'ipv4', 'cve']);
    for (const { id, text } of cases.filter((one) => !one.html)) {
      for (const { type, value, offset, length } of extract(text).found) {
        // An address inside an IPv6 address is longer there.
        if (!written.has(type) || text.startsWith('::', offset)) continue;
        const refanged = refangText(text.slice(offset, offset + length)).text.replace(/^CVE[ _]/i, 'CVE-');
        const read = normalise(type, type === 'cve' ? refanged.replaceAll('_', '-') : refanged);
        expect({ id, value: read?.value }).toEqual({ id, value });
      }
    }
  });
});
