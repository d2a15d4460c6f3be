import { describe, expect, it } from 'vitest';
import { feedBody } from './feed-body.ts';
import { parseSyndication } from './syndication.ts';

const parse = (text: string, url = 'https://blog.example/feed/') => [
  ...parseSyndication(feedBody(Buffer.from(text), '', url)),
];
const namespaces =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" ' +
  'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"';
const rss = (items: string) =>
  `<rss version="2.0" ${namespaces}><channel><title>Blog</title><link>https://blog.example/</link>` +
  `<language>en-US</language>${items}</channel></rss>`;
const item = (inside: string) => rss(`<item><title>T</title>${inside}</item>`);
const linked = (inside: string) => item(`<link>https://blog.example/1</link>${inside}`);
const atom = (entry: string, attributes = '') =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" ${attributes}><title>Blog</title>` +
  `<author><name>House</name></author><entry>${entry}</entry></feed>`;

describe('parseSyndication, RSS 2.0', () => {
  it('maps every field of the table', () => {
    const text = rss(`<item>
      <title>A &amp;#8217;quoted&amp;#8217; &lt;b&gt;title&lt;/b&gt; &amp;amp; more</title>
      <link> https://blog.example/1?a=1&amp;b=2 </link>
      <guid isPermaLink="false">https://blog.example/?p=1</guid>
      <pubDate>Tue, 18 Feb 2025 18:37 EST</pubDate>
      <dc:creator><![CDATA[Ann & Bob]]></dc:creator>
      <author>x@blog.example (Not Her)</author>
      <category><![CDATA[Malware]]></category><category>R&amp;D</category>
      <description>&lt;p&gt;Short.&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>Long &amp; <a href="/x">more</a>.</p>]]></content:encoded>
      <enclosure url="/a.mp3" type="audio/mpeg" length="1"/>
      <media:content url="/picture.png" medium="image"/>
    </item>`);
    expect(parse(text)).toEqual([
      {
        kind: 'article',
        externalId: 'https://blog.example/?p=1',
        url: 'https://blog.example/1?a=1&b=2',
        title: 'A ’quoted’ title & more',
        html: '<p>Long &amp; <a href="/x">more</a>.</p>',
        summary: '<p>Short.</p>',
        author: 'Ann & Bob',
        tags: ['Malware', 'R&D'],
        imageUrl: 'https://blog.example/picture.png',
        language: 'en-US',
        publishedAt: Date.UTC(2025, 1, 18, 23, 37),
      },
    ]);
  });

  it.each([
    ['the link', '<link>/1</link><guid>https://other.example/</guid>', 'https://blog.example/1'],
    ['a guid that is a permalink', '<link/><guid>https://blog.example/2</guid>', 'https://blog.example/2'],
    [
      'atom:link',
      '<guid isPermaLink="false">https://no.example/</guid><atom:link href="/3"/>',
      'https://blog.example/3',
    ],
    [
      'feedburner',
      '<feedburner:origLink>https://blog.example/4</feedburner:origLink>',
      'https://blog.example/4',
    ],
  ])('takes the address from %s', (_, inside, url) => {
    expect(parse(item(inside))).toMatchObject([{ url }]);
  });

  it.each([
    ['https://feeds.example/~r/blog/~3/x1/', 'https://blog.example/4'],
    ['https://feeds.example/~/931/0/blog~sample', 'https://blog.example/4'],
    ['https://blog.example/~ann/4', 'https://blog.example/~ann/4'],
  ])('prefers the original of feedburner to a link that only counts readers: %s', (link, url) => {
    const inside = `<link>${link}</link><feedburner:origLink>https://blog.example/4</feedburner:origLink>`;
    expect(parse(item(inside))).toMatchObject([{ url }]);
  });

  it.each([
    '',
    '<guid isPermaLink="false">https://blog.example/1</guid>',
    '<link>javascript:alert(1)</link>',
    '<link>mailto:a@b.example</link>',
  ])('counts an item without a web address: %s', (inside) => {
    expect(parse(item(inside))).toEqual([{ kind: 'skipped', reason: 'item without a link' }]);
  });

  it.each([
    ['<author>a@blog.example (Ann B.)</author>', 'Ann B.'],
    ['<author>Ann B. &lt;a@blog.example&gt;</author>', 'Ann B.'],
    ['<author>a@blog.example</author>', 'a@blog.example'],
    ['<author><name>Ann B.</name></author>', 'Ann B.'],
  ])('reads the author of %s', (inside, author) => {
    expect(parse(linked(inside))).toMatchObject([{ author }]);
  });

  it('takes the body from the description where there is no content, and no summary then', () => {
    const [article] = parse(linked('<description><![CDATA[<p>All.</p>]]></description>'));
    expect(article).toMatchObject({ html: '<p>All.</p>' });
    expect(article).not.toHaveProperty('summary');
  });

  it('resolves relative links against the site where the address of the body is not known', () => {
    expect(parse(item('<link>/1</link>'), '')).toMatchObject([{ url: 'https://blog.example/1' }]);
  });

  it('joins CDATA sections that were split around their own end mark', () => {
    const text = linked('<description><![CDATA[a ]]]]><![CDATA[> b]]></description>');
    expect(parse(text)).toMatchObject([{ html: 'a ]]> b' }]);
  });

  it('makes a title where there is none', () => {
    const text = rss(
      '<item><link>https://blog.example/1</link><description>&lt;p&gt;First words&lt;/p&gt;</description></item>',
    );
    expect(parse(text)).toMatchObject([{ title: 'First words' }]);
  });

  it('falls back to dc:date, and leaves out a date that is none', () => {
    const at = Date.UTC(2025, 0, 2, 3, 4, 5);
    const [first] = parse(linked('<pubDate>soon</pubDate><dc:date>2025-01-02T03:04:05Z</dc:date>'));
    expect(first).toMatchObject({ publishedAt: at });
    expect(parse(linked('<pubDate>soon</pubDate>'))[0]).not.toHaveProperty('publishedAt');
  });

  it('reads 0.91 with its DOCTYPE, and items that stand outside the channel', () => {
    const text =
      '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">' +
      '<rss version="0.91"><channel><title>B</title></channel><item><title>T</title><link>https://blog.example/1</link></item></rss>';
    expect(parse(text)).toMatchObject([{ url: 'https://blog.example/1' }]);
  });
});

describe('parseSyndication, Atom', () => {
  it('maps every field of the table', () => {
    const entry = `<id>tag:blog.example,2025:1</id>
      <title type="html">Less &amp;lt; &lt;em&gt;more&lt;/em&gt; &amp;amp; most</title>
      <link rel="enclosure" type="image/png" href="/i.png"/><link rel="alternate" href="posts/1"/>
      <published>2025-01-01T00:00:00Z</published><updated>2025-02-01T00:00:00Z</updated>
      <category term="apt"/><summary>S &amp;amp; T</summary>
      <content type="html">&lt;p&gt;Body&lt;/p&gt;</content>`;
    expect(parse(atom(entry, 'xml:base="https://base.example/blog/"'))).toEqual([
      {
        kind: 'article',
        externalId: 'tag:blog.example,2025:1',
        url: 'https://base.example/blog/posts/1',
        title: 'Less < more & most',
        html: '<p>Body</p>',
        summary: 'S &amp;amp; T',
        author: 'House',
        tags: ['apt'],
        imageUrl: 'https://base.example/i.png',
        language: 'de',
        publishedAt: Date.UTC(2025, 0, 1),
      },
    ]);
  });

  it('resolves an inner xml:base against the outer one', () => {
    const text = atom('<link href="1"/>', 'xml:base="/a/"').replace('<entry>', '<entry xml:base="b/">');
    expect(parse(text)).toMatchObject([{ url: 'https://blog.example/a/b/1' }]);
  });

  it('keeps the tags of a plain title, and drops those of a marked-up one', () => {
    const title = (type: string) => atom(`<link href="/1"/><title ${type}>Use of &lt;script&gt;</title>`);
    expect(parse(title(''))).toMatchObject([{ title: 'Use of <script>' }]);
    expect(parse(title('type="html"'))).toMatchObject([{ title: 'Use of' }]);
  });

  it('reads xhtml as markup, text as text, and falls back from anything else to the summary', () => {
    const content = (inside: string) => parse(atom(`<link href="/1"/><summary>S</summary>${inside}`))[0];
    const div = '<div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; <b>b</b></p></div>';
    expect(content(`<content type="xhtml">${div}</content>`)).toMatchObject({
      html: '<p>a &lt; <b>b</b></p>',
    });
    expect(content('<content type="text">a &lt;b&gt;\nc</content>')).toMatchObject({
      html: 'a &lt;b&gt;<br>\nc',
    });
    expect(content('<content type="image/png">AAAA</content>')).toMatchObject({ html: 'S' });
    expect(content('<content>&lt;p&gt;untyped&lt;/p&gt;</content>')).toMatchObject({
      html: '<p>untyped</p>',
    });
  });

  it('is not taken for RSS because an article shows some', () => {
    const text = atom('<link href="/1"/><content type="html"><![CDATA[ <rss version="2.0"> ]]></content>');
    expect(parse(text)).toMatchObject([{ url: 'https://blog.example/1' }]);
  });
});

describe('parseSyndication, RDF and JSON Feed', () => {
  it('maps RSS 1.0', () => {
    const text = `<?xml version="1.0" encoding="utf-8"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${namespaces}>
      <channel rdf:about="https://blog.example/"><title>B</title><link>https://blog.example/</link><dc:language>ja</dc:language>
      <items><rdf:Seq><rdf:li rdf:resource="urn:1"/></rdf:Seq></items></channel>
      <item rdf:about="urn:1"><title>T</title><link>/1</link><description>D</description><dc:creator>Ann</dc:creator>
      <dc:date>2025-01-02</dc:date><dc:subject>alert</dc:subject></item></rdf:RDF>`;
    expect(parse(text)).toEqual([
      {
        kind: 'article',
        externalId: 'urn:1',
        url: 'https://blog.example/1',
        title: 'T',
        html: 'D',
        author: 'Ann',
        tags: ['alert'],
        language: 'ja',
        publishedAt: Date.UTC(2025, 0, 2),
      },
    ]);
  });

  it('gives RDF items in the order of the document, whatever its table of contents says', () => {
    const entries = ['2', '1', '3'].map(
      (n) => `<item rdf:about="https://blog.example/${n}"><title>T</title></item>`,
    );
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel><items><rdf:Seq><rdf:li rdf:resource="https://blog.example/1"/></rdf:Seq></items></channel>${entries.join('')}</rdf:RDF>`;
    expect(parse(text).map((article) => 'url' in article && article.url.at(-1))).toEqual(['2', '1', '3']);
  });

  it('maps JSON Feed, and makes markup of text', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'B',
      language: 'en',
      items: [
        {
          id: '1',
          url: 'https://blog.example/1',
          title: 'a <b> c',
          content_text: 'x < y\nz',
          date_published: '2025-01-02T03:04:05+01:00',
          authors: [{ name: 'Ann' }, { name: 'Bob' }],
          tags: ['t'],
          image: 'https://blog.example/i.png',
        },
        { id: '2', external_url: 'https://else.example/2', content_html: '<p>h</p>', summary: 's' },
      ],
    };
    expect(parse(JSON.stringify(feed))).toEqual([
      {
        kind: 'article',
        externalId: '1',
        url: 'https://blog.example/1',
        title: 'a <b> c',
        html: 'x &lt; y<br>\nz',
        author: 'Ann, Bob',
        tags: ['t'],
        imageUrl: 'https://blog.example/i.png',
        language: 'en',
        publishedAt: Date.UTC(2025, 0, 2, 2, 4, 5),
      },
      {
        kind: 'article',
        externalId: '2',
        url: 'https://else.example/2',
        title: 'h',
        html: '<p>h</p>',
        summary: 's',
        tags: [],
        language: 'en',
      },
    ]);
  });
});
