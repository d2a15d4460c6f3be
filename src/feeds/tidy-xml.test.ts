import { describe, expect, it } from 'vitest';
import { FeedError } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { parseSyndication } from './syndication.ts';

const parse = (text: string) => [
  ...parseSyndication(feedBody(Buffer.from(text), '', 'https://blog.example/feed/')),
];
const rss = (items: string) =>
  `<rss version="2.0"><channel><title>Blog</title><link>https://blog.example/</link>${items}</channel></rss>`;
const linked = (inside: string) =>
  rss(`<item><title>T</title><link>https://blog.example/1</link>${inside}</item>`);

describe('broken and hostile syndication feeds', () => {
  it.each([
    ['text and control characters before the root', `Warning: x in <b>y.php</b>\n\x00${linked('')}`],
    ['a byte order mark and white space', `\ufeff\n  <?xml version="1.0"?>\n<!-- c -->${linked('')}`],
    ['a control character inside', linked('<description>a\x0bb</description>')],
    ['undefined entities and a bare &', linked('<description>AT&T &nbsp;&bogus; &lt;b&gt;</description>')],
    ['no end but that of its channel', linked('').replace('</rss>', '')],
    ['something after the end', `${linked('')}\n<script>x</script>`],
  ])('reads a feed with %s', (_, text) => {
    expect(parse(text)).toMatchObject([{ url: 'https://blog.example/1', title: 'T' }]);
  });

  it('drops control characters, which XML does not allow', () => {
    expect(parse(linked('<description>a\x0b\x00b</description>'))).toMatchObject([{ html: 'ab' }]);
  });

  it("leaves entities that are not HTML's as they are, and decodes those that are", () => {
    const text = linked('<description>AT&T &bogus; &nbsp;&lt;b&gt;</description>');
    expect(parse(text)).toMatchObject([{ html: 'AT&T &bogus; \u00a0<b>' }]);
  });

  it('stops after 1,000 items', () => {
    expect(parse(rss('<item><link>https://blog.example/1</link></item>'.repeat(1200)))).toHaveLength(1000);
  });

  const entity = '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

  it.each([
    ['an empty body', '', 'empty body'],
    ['an HTML page', '<!DOCTYPE html><html><head><title>Log in</title>', 'HTML page titled “Log in”'],
    ['an XHTML page', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html></html>', 'HTML page'],
    ['another XML document', '<?xml version="1.0"?><opml version="2.0"></opml>', 'root element is <opml>'],
    ['JSON that is no feed', '{"a":1}', 'damaged'],
    ['plain text', 'nothing to see', 'the beginning of none'],
    ['a feed cut off between items', linked('').slice(0, -16), 'cut off'],
    ['a feed cut off in an item', linked('').slice(0, -40), 'cut off'],
    [
      'RDF that ends after its channel',
      '<rdf:RDF xmlns:rdf="x"><channel><title>B</title></channel><item><link>https://b.example/1</link></item>',
      'cut off',
    ],
    [
      'RSS 0.9 cut off between items',
      '<rss version="0.91"><channel></channel><item></item><item>',
      'cut off',
    ],
    ['a prolog and no root', '<?xml version="1.0"?><!-- x', 'cut off before'],
    ['an external entity', `<?xml version="1.0"?>${entity}${linked('&a;')}`, 'DOCTYPE'],
    ['an external entity without declaration', `${entity}${linked('&a;')}`, 'DOCTYPE'],
    [
      'a DOCTYPE that hides its declarations',
      `<!DOCTYPE r SYSTEM "a>b" [<!ENTITY a "b">]>${linked('')}`,
      'DOCTYPE',
    ],
    ['200,000 nested tags', rss('<a>'.repeat(200_000) + '</a>'.repeat(200_000)), 'damaged'],
  ])('refuses %s', (_, text, words) => {
    expect(() => parse(text)).toThrow(FeedError);
    expect(() => parse(text)).toThrow(words);
  });

  it('refuses over 16 MiB without looking at it', () => {
    const body = feedBody(new Uint8Array((16 << 20) + 1));
    expect(() => [...parseSyndication(body)]).toThrow('16 MiB');
  });
});
