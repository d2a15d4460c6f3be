import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeKey } from './format.ts';
import { type PlacedKey, scanText } from './scan-text.ts';

async function* inPieces(text: string, sizes: readonly number[]): AsyncGenerator<string> {
  for (let at = 0, n = 0; at < text.length; n++) {
    const size = sizes[n % sizes.length]!;
    yield text.slice(at, at + size);
    at += size;
  }
}

const scan = (text: string, sizes: readonly number[] = [text.length]) =>
  Array.fromAsync(scanText(inPieces(text, sizes)));

/** The plain way: line by line. */
function expected(text: string, keys: readonly string[]): PlacedKey[] {
  return text.split('\n').flatMap((content, at) =>
    keys
      .filter((key) => content.includes(key))
      .map((key) => ({ key, line: at + 1, column: content.indexOf(key) + 1 }))
      .sort((a, b) => a.column - b.column),
  );
}

test('line and column are those of an editor, however the text is cut', async () => {
  const part = fc.array(fc.constantFrom('a', '\n', '\r\n', 'ä', '🙂', 'sk_live_', 'x'.repeat(40)), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
      async (parts, sizes) => {
        const keys = parts.map(makeKey);
        const text = parts.map((words, at) => words.join('') + keys[at]).join('');
        expect(await scan(text, sizes)).toEqual(expected(text, keys));
      },
    ),
  );
});

test('a text without keys, or without anything, has none', async () => {
  expect(await scan('sk_live_ is how they begin\n'.repeat(100), [7])).toEqual([]);
  expect(await scan('', [1])).toEqual([]);
});
