import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readableHtml } from './readable-html.ts';

const paragraph = `<p>${'Some words that go on, and on, with commas, until there is enough of them. '.repeat(5)}</p>`;
const page = `<html><body><div class="sidebar"><a href="/">Home</a> <a href="/a">About</a></div>
  <article><h1>Story</h1>${paragraph.repeat(6)}</article></body></html>`;

/** Enough for a busy machine to start the thread. */
const calm = { limitMs: 60_000 };

test('the article comes without what stands around it', async () => {
  const found = await readableHtml(page, calm);
  expect(found).toContain('Some words that go on');
  expect(found).not.toMatch(/Home|About/);
});

test('pages asked for at once each get their own answer', async () => {
  const answers = await Promise.all(
    ['one', 'two', 'three'].map((word) =>
      readableHtml(page.replace('Some words', `The ${word} words`), calm),
    ),
  );
  expect(answers.map((answer) => /The (\w+) words/.exec(answer ?? '')?.[1])).toEqual(['one', 'two', 'three']);
});

test('a page without an article has none', async () => {
  expect(await readableHtml('', calm)).toBeNull();
  expect(await readableHtml('no markup', calm)).toBeNull();
});

test('what takes too long is ended, and the next page is read', async () => {
  const slow = '<a href="'.repeat(200_000) + '<p><br><br>'.repeat(150_000);
  const started = performance.now();
  expect(await readableHtml(slow.slice(0, 2 << 20), { limitMs: 100 })).toBeNull();
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(await readableHtml(page, calm)).toContain('Some words');
});

test.each([
  ['nested deeply', '<div>'.repeat(100_000)],
  ['too long', 'x'.repeat(3 << 20)],
  ['nested deeply in tables', '<table><tr><td>'.repeat(50_000)],
])('what is %s is not even begun', async (_, html) => {
  expect(await Promise.race([readableHtml(html + page), nextTurn('was begun')])).toBeNull();
});

test('nothing on the page runs', async () => {
  const script =
    '<script>process.exit(1); globalThis.ran = true; while (true) {}</script><img src=x onerror="process.exit(1)">';
  const answer = await readableHtml(page.replace('<h1>', `${script}<h1>`), calm);
  expect(answer).toContain('Some words');
  expect(answer).not.toContain('process.exit(1); globalThis');
  expect(globalThis).not.toHaveProperty('ran');
});
