import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipArchive } from '../../tests/support/zip-archive.ts';
import { isZip, zipEntries } from './zip-entries.ts';

const limits = { maxEntries: 10, maxEntryBytes: 100_000 };
const read = (bytes: Uint8Array) =>
  [...zipEntries(bytes, limits)].map(({ name, read }): [string, string] => [
    name,
    Buffer.from(read()).toString('utf8'),
  ]);

describe('a ZIP archive', () => {
  it('gives its files, packed or stored, in the order of its directory', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 500 })), {
          maxLength: 10,
        }),
        fc.boolean(),
        (files, stored) => {
          const written = files.map(([name, text]): [string, string] => [
            name.toWellFormed(),
            text.toWellFormed(),
          ]);
          const bytes = zipArchive(written, { stored });
          expect(isZip(bytes)).toBe(true);
          expect(read(bytes)).toEqual(written);
        },
      ),
    );
  });

  it('is refused where it is cut off, names more files than it may, or a file is a bomb', () => {
    const bytes = zipArchive([
      ['a.json', '{}'],
      ['b.json', '[]'],
    ]);
    expect(() => read(bytes.subarray(0, bytes.length - 5))).toThrow('cut off');
    expect(() => [...zipEntries(bytes, { ...limits, maxEntries: 1 })]).toThrow('more than 1 files');
    expect(() => read(zipArchive([['bomb', ' '.repeat(100_001)]]))).toThrow();
    expect(deflateRawSync(' '.repeat(100_001)).length).toBeLessThan(1000);
  });

  it('of any bytes gives files or an error, and ends', () => {
    const valid = zipArchive([
      ['a.json', '{"a":1}'],
      ['b.json', '{"b":2}'],
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(valid.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
        (changes) => {
          const bytes = new Uint8Array(valid);
          for (const [at, value] of changes) bytes[at] = value;
          try {
            read(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
            expect(error).not.toBeInstanceOf(TypeError);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
