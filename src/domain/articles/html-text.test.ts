import { describe, expect, test } from 'vitest';
import { leastCost } from '../../../tests/support/least-cost.ts';
import { extract } from './extract.ts';
import { htmlToText, readHtml } from './html-text.ts';

describe('text of HTML', () => {
  test('page furniture, scripts and styles are left out', () => {
    const html =
      '<header>top</header><nav>menu <nav>deep</nav> more</nav><p>kept</p><aside>box</aside><script>a.b</script>' +
      '<style>p{}</style><form>field</form><footer>end</footer>';
    expect(htmlToText(html)).toBe('kept');
  });

  test('blocks and table cells end a line, inline elements do not', () => {
    expect(htmlToText('<p>one <b>two</b></p><table><tr><td>a</td><td>b</td></tr></table>c<br>d')).toBe(
      'one two\na\nb\nc\nd',
    );
  });

  test('white space in the source is no line break, except in preformatted text', () => {
    expect(htmlToText('<p>one\n  two</p><pre>three\nfour</pre>')).toBe('one two\nthree\nfour');
  });

  test('an element of furniture that is never closed ends with its article', () => {
    expect(htmlToText('<article><nav>menu</article><p>kept</p>')).toBe('kept');
  });

  test('links are kept apart with their place in the source', () => {
    const html = '<p><a class=x href="https://quill.cc/?a=1&amp;b=2">here</a></p>';
    const [link] = readHtml(html).links;
    expect(link!.url).toBe('https://quill.cc/?a=1&b=2');
    expect(html.slice(link!.from, link!.to)).toBe('https://quill.cc/?a=1&amp;b=2');
  });

  test('200,000 nested elements take less than half a second', () => {
    const html = `${'<div>'.repeat(200_000)}deep${'</div>'.repeat(200_000)}`;
    expect(leastCost(500, () => expect(htmlToText(html)).toBe('deep'))).toBeLessThan(500);
  });
});

describe('indicators in HTML', () => {
  const html =
    '<h1>Report</h1><p>It calls <code>mallow</code><wbr>&#46;net and bad<b>[.]</b>quill.cc.</p>' +
    '<h2>Indicators of compromise</h2><table><tr><td>198.18.0.1</td><td>91.240.7.15</td></tr></table>' +
    '<ul><li>hxxp://drop[.]quill[.]cc/a</li><li><a href="https://hush.quill.cc/get">get it</a></li></ul>' +
    '<pre>45.9.20.1\n45.9.20.2</pre><h2>References</h2><p><a href="https://news.quill.cc/">news</a></p>';
  const { found, dropped } = extract(html, { html: true });
  const entry = (value: string) => found.find((one) => one.value === value)!;
  const written = (value: string) =>
    html.slice(entry(value).offset, entry(value).offset + entry(value).length);

  test('offsets are those of the source, across tags and entities', () => {
    expect(written('mallow.net')).toBe('mallow</code><wbr>&#46;net');
    expect(written('bad.quill.cc')).toBe('bad<b>[.]</b>quill.cc');
    expect(written('45.9.20.2')).toBe('45.9.20.2');
  });

  test('the place is the element it stands in', () => {
    expect(entry('91.240.7.15').place).toBe('table');
    expect(entry('http://drop.quill.cc/a').place).toBe('list');
    expect(entry('45.9.20.1').place).toBe('code');
    expect(entry('bad.quill.cc').place).toBe('text');
  });

  test('link targets count in a section of indicators only, and little', () => {
    expect(entry('https://hush.quill.cc/get')).toMatchObject({ place: 'link', confidence: 30 });
    expect(written('https://hush.quill.cc/get')).toBe('https://hush.quill.cc/get');
    expect(dropped).toContainEqual(
      expect.objectContaining({ value: 'https://news.quill.cc/', reason: 'link_target' }),
    );
    expect(found.some((one) => one.value === 'news.quill.cc')).toBe(false);
  });
});
