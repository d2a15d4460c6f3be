import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { leastCost } from '../../tests/support/least-cost.ts';
import { decodePieces, decodeText } from './decode-text.ts';

const bytes = (...codes: number[]) => Uint8Array.from(codes);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

test.each([
  ['UTF-8 where nothing is said', Buffer.from('naïve 日本'), '', 'naïve 日本'],
  ['a UTF-8 mark, which is left out', Buffer.from('\ufeffa'), '', 'a'],
  ['a mark against the header', Buffer.from('\ufeffä'), 'text/xml; charset=windows-1251', 'ä'],
  ['UTF-16 with a mark', utf16('\ufeffabc'), '', 'abc'],
  ['UTF-16 big-endian with a mark', utf16('\ufeffabc').swap16(), '', 'abc'],
  ['UTF-16 XML without a mark', utf16('<?xml?><a>ä</a>'), '', '<?xml?><a>ä</a>'],
  ['UTF-16 big-endian XML without a mark', utf16('<a>ä</a>').swap16(), '', '<a>ä</a>'],
  ['the charset of the header', bytes(0xef, 0xf0), 'text/plain; charset=windows-1251', 'пр'],
  ['a charset in quotes', bytes(0xe4), 'text/plain; charset="ISO-8859-1"', 'ä'],
  [
    'the XML declaration',
    Buffer.concat([Buffer.from("<?xml version='1.0' encoding='windows-1251'?><a>"), bytes(0xef, 0xf0)]),
    'text/xml',
    "<?xml version='1.0' encoding='windows-1251'?><a>пр",
  ],
  ['Shift-JIS', bytes(0x93, 0xfa, 0x96, 0x7b), 'text/html; charset=Shift_JIS', '日本'],
  ['a charset that does not exist: UTF-8', Buffer.from('ä'), 'text/plain; charset=klingon', 'ä'],
  ['bytes that are no UTF-8', bytes(0x61, 0xff, 0x62), '', 'a\ufffdb'],
  ['nothing', bytes(), '', ''],
])('%s', (_, body, type, text) => {
  expect(decodeText(body, type)).toBe(text);
});

test('never throws, whatever the bytes and the header', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.string(), (body, type) => {
      expect(typeof decodeText(body, `text/xml; charset=${type}`)).toBe('string');
    }),
  );
});

test('an endless declaration costs no more than its first kilobyte', () => {
  const body = Buffer.from(`<?xml ${' encoding '.repeat(200_000)}`);
  expect(leastCost(200, () => decodeText(body))).toBeLessThan(200);
});

describe('text in pieces', () => {
  it.each(['utf-8', 'utf-16le', 'windows-1251', 'shift_jis'])('is the text of the whole in %s', (label) => {
    const text = 'ab';
    const bytes =
      label === 'utf-16le'
        ? Buffer.from(`\ufeff${text} Grüße ж`, 'utf16le')
        : Buffer.from(`${text} Grüße 攻撃 ж`);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 }), (sizes) => {
        const pieces: Uint8Array[] = [];
        for (let at = 0, n = 0; at < bytes.length; n++) {
          const size = n === 0 ? 4 : sizes[n % sizes.length]!;
          pieces.push(bytes.subarray(at, at + size));
          at += size;
        }
        const contentType = `text/plain; charset=${label}`;
        expect([...decodePieces(pieces, contentType)].join('')).toBe(decodeText(bytes, contentType));
      }),
    );
  });
});
