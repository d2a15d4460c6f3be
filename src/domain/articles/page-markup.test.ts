import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { extract } from './extract.ts';
import { readHtml } from './html-text.ts';
import { pageMarkup } from './page-markup.ts';

/** What extraction says of it, places and certainty included; offsets are those of other markup. */
function findings(html: string) {
  return extract(html, { html: true }).found.map(({ offset: _, length: __, ...rest }) => rest);
}

const page = `<!doctype html><html><head><title>x</title><style>a{}</style></head><body>
  <header>45.148.10.1</header><nav>Home</nav>
  <main><h1>How it came &amp; went</h1><p>Run <code>drop-it[.]com</code> from <a href="hxxp://link-evil.com/a?b=1&amp;c=2">here</a>.</p>
  <h2>Indicators of compromise</h2><ul><li>45.148.10.7</li><li><a href="https://list-evil.com/x">this</a></li></ul>
  <table><tr><td>45.148.10.8</td><td>${'ab'.repeat(32)}</td></tr></table>
  <h2>References</h2><pre>curl http://45.148.10.9/x
  second &lt;line&gt;</pre><script>evil-script.com</script></main><footer>45.148.10.2</footer></body></html>`;

test('what is kept of a page reads like the page: text, places, links, indicators', () => {
  const kept = pageMarkup(page);
  expect(readHtml(kept).text).toBe(readHtml(page).text);
  expect(findings(kept)).toEqual(findings(page));
  expect(findings(kept).map(({ value, place }) => `${place} ${value}`)).toEqual(
    expect.arrayContaining([
      'code drop-it.com',
      'list 45.148.10.7',
      'link https://list-evil.com/x',
      'table 45.148.10.8',
      'code http://45.148.10.9/x',
    ]),
  );
  expect(kept).not.toMatch(/script|header|footer|nav|45\.148\.10\.[12]\b/);
});

test('so does that of any page, however broken its markup', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'<p> </p> <h2> </h2> <ul> <li> </ul> <table> <tr> <td> </table> <pre> </pre> <code> </code> <br> <div> </div>'.split(
        ' ',
      ),
      ...[
        '<a href="http://a.b/c">',
        '</a>',
        '<nav>',
        '</nav>',
        '<script>',
        '</script>',
        '&lt;',
        '&amp;#60;',
        '\n',
        ' ',
      ],
    ),
    fc.constantFrom(
      'Indicators',
      '45.148.10.7',
      'evil[.]com',
      'hxxp://x-evil.com/a',
      'word',
      '"',
      "'",
      '<',
      '&',
      ']]>',
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = pieces.join('');
      const kept = pageMarkup(html);
      expect(readHtml(kept).text.trimEnd()).toBe(readHtml(html).text.trimEnd());
      expect(readHtml(kept).links.map(({ url }) => url)).toEqual(readHtml(html).links.map(({ url }) => url));
      const found = (of: string) => new Set(findings(of).map(({ type, value }) => `${type} ${value}`));
      expect(found(kept)).toEqual(found(html));
    }),
    { numRuns: 1000 },
  );
});

test('no more than about a megabyte is kept, whatever the page is, in time', () => {
  for (const html of ['<p>word and '.repeat(300_000), '<a href="x">'.repeat(300_000), 'x'.repeat(4 << 20)]) {
    expect(leastCost(5000, () => expect(pageMarkup(html).length).toBeLessThan(5 << 20))).toBeLessThan(5000);
  }
  expect(pageMarkup('<p>word and '.repeat(300_000)).length).toBeLessThan(1.1 * 2 ** 20);
});
