import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureType } from './picture-type.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['\x89PNG\r\n\x1a\n\x00\x00', 'image/png'],
  ['\xff\xd8\xff\xe0..JFIF', 'image/jpeg'],
  ['GIF89a...', 'image/gif'],
  ['GIF87a...', 'image/gif'],
  ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
  ['\x00\x00\x00\x1cftypavif\x00\x00\x00\x00mif1miaf', 'image/avif'],
  ['\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00miafavif', 'image/avif'],
])('%j is %s', (head, type) => {
  expect(pictureType(bytes(head))).toBe(type);
});

test.each([
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  '<?xml version="1.0"?><svg/>',
  '<!doctype html><img>',
  '\xef\xbb\xbf<svg/>',
  ' GIF89a',
  'GIF88a',
  'RIFF\x10\x00\x00\x00WAVEfmt ',
  '\x00\x00\x00\x1cftypmp42\x00\x00\x00\x00isomavc1',
  '\x00\x00\x00\x10ftypmp42\x00\x00\x00\x00avif',
  '',
])('%j is none', (head) => {
  expect(pictureType(bytes(head))).toBeNull();
});

test('whatever the bytes, there is an answer, and text is never a picture', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (any) => {
      pictureType(any);
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (any) => {
      expect(pictureType(Buffer.from(`<${any}`))).toBeNull();
    }),
  );
});
