/** How much the pages weigh on the wire (gzip), by the manifest of the build. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildPages } from './build-pages.ts';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

const folder = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const kilobyte = 1000;
let manifest: Record<string, Chunk>;
beforeAll(() => {
  buildPages();
  manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as Record<string, Chunk>;
}, 120_000);

const weight = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(folder + file), { level: 9 }).length, 0);

/** The chunk and everything that it needs at once. */
function needs(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of manifest[name]!.imports ?? []) needs(next, seen);
  return seen;
}

const filesOf = (names: Iterable<string>) => new Set([...names].map((name) => manifest[name]!.file));

test('a first load of any page is at most 130 kB of JavaScript, each further page at most 40 kB', () => {
  const main = Object.keys(manifest).find((name) => manifest[name]!.isEntry)!;
  const entry = needs(main);
  // The list of routes is part of the entry. What a page loads later counts as a further one.
  const pages = manifest[main]!.dynamicImports!.filter((name) => name.startsWith('pages/'));
  expect(pages.length).toBeGreaterThan(10);
  const parts = Object.keys(manifest).filter((name) => /^(?:pages|indicator)\//.test(name));
  const large = parts.filter((part) => weight(filesOf(needs(part).difference(entry))) > 40 * kilobyte);
  expect(large).toEqual([]);
  const heavy = pages
    .map((page) => {
      const own = needs(page);
      return {
        page,
        first: weight(filesOf(entry.union(own))) / kilobyte,
        further: weight(filesOf(own.difference(entry))) / kilobyte,
      };
    })
    .filter(({ first, further }) => first > 130 || further > 40);
  expect(heavy).toEqual([]);
});

test('all styles together are at most 15 kB', () => {
  const styles = new Set(Object.values(manifest).flatMap(({ css = [] }) => css));
  expect(styles.size).toBeGreaterThan(0);
  expect(weight(styles) / kilobyte).toBeLessThanOrEqual(15);
});

test('zod is in none of them', () => {
  for (const { file } of Object.values(manifest))
    if (file.endsWith('.js'))
      expect(readFileSync(folder + file, 'utf8'), file).not.toMatch(/ZodError|\$ZodType/);
});
