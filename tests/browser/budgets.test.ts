/** How much the pages weigh on the wire (gzip), by the manifest of the build. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildPages } from './build-pages.ts';

interface Chunk {
  file: string;
  imports?: string[];
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

/** What the HTML names: it is loaded whatever the page. */
function entry(): Set<string> {
  const html = readFileSync(`${folder}index.html`, 'utf8');
  return new Set([...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file!));
}

test('a first load of any page is at most 130 kB of JavaScript, each further page at most 40 kB', () => {
  const first = entry();
  expect(first.size).toBeGreaterThan(2);
  const pages = Object.keys(manifest).filter((name) => /^pages\/[\w-]+\.tsx$/.test(name));
  expect(pages.length).toBeGreaterThan(10);
  // What a page loads later counts as a further one.
  const parts = Object.keys(manifest).filter((name) => /^(?:pages|indicator)\//.test(name));
  const large = parts.filter((part) => weight(filesOf(needs(part)).difference(first)) > 40 * kilobyte);
  expect(large).toEqual([]);
  const heavy = pages
    .map((page) => ({ page, first: weight(first.union(filesOf(needs(page)))) / kilobyte }))
    .filter((page) => page.first > 130);
  expect(heavy).toEqual([]);
});

test('what the pages begin with waits for nothing else: the HTML names all of it', () => {
  const begin = Object.keys(manifest).filter((name) => /^_(?:first|react|app|shared)-.*js$/.test(name));
  expect(begin).toHaveLength(4);
  expect(filesOf(begin.flatMap((name) => [...needs(name)])).difference(entry())).toEqual(new Set());
});

test('all styles together are at most 15 kB', () => {
  const styles = Object.values(manifest)
    .map(({ file }) => file)
    .filter((file) => file.endsWith('.css'));
  expect(styles.length).toBeGreaterThan(0);
  expect(weight(styles) / kilobyte).toBeLessThanOrEqual(15);
});

test('zod is in none of them', () => {
  for (const { file } of Object.values(manifest))
    if (file.endsWith('.js'))
      expect(readFileSync(folder + file, 'utf8'), file).not.toMatch(/ZodError|\$ZodType/);
});
