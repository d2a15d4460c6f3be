/** Makes the XML of a feed fit for feedsmith: junk and prolog go, traps are refused, slow paths are walked around. */
import { FeedError } from './feed.ts';

export interface TidyXml {
  format: 'rss' | 'atom' | 'rdf';
  /** The document from its root element on, without control characters. */
  xml: string;
}

const formats: Record<string, TidyXml['format']> = { rss: 'rss', feed: 'atom', rdf: 'rdf' };

/** Where the document begins, whatever warnings a server printed before it. */
const beginning = /<(?:\?xml\s|!--|!DOCTYPE\s|(?:[\w.-]{1,40}:)?(?:rss|feed|rdf)[\s>])/i;
const control = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;

/**
 * Throws `FeedError` where the root is not `rss`, `feed` or `rdf:RDF`, where the document is cut off, and where a DOCTYPE
 * brings its own declarations (entity bombs and external entities: feeds section 7, point 12).
 */
export function tidyXml(text: string): TidyXml {
  const start = text.search(beginning);
  if (start < 0) throw new FeedError('expected RSS, Atom, RDF or JSON Feed, found the beginning of none');
  const root = skipProlog(text, start);
  const name = /^<([\w.:-]{1,80})/.exec(text.slice(root, root + 82))?.[1] ?? '';
  const format = formats[name.slice(name.indexOf(':') + 1).toLowerCase()];
  if (name.toLowerCase() === 'html') throw new FeedError('expected a feed, got an HTML page');
  if (!format) throw new FeedError(`expected RSS, Atom or RDF, the root element is <${name}>`);
  const xml = walkAround(format, text.slice(root).replace(control, ''));
  // Some RSS ends with its channel. In RDF, and in RSS 0.9, the items follow after the channel.
  const isAfterItems = format === 'rss' && xml.lastIndexOf('</channel') > xml.lastIndexOf('<item');
  const isWhole = isAfterItems || xml.includes(`</${name}`);
  if (!isWhole) throw new FeedError(`the feed is cut off: no </${name}>`);
  return { format, xml };
}

/** Index of the root element: the first tag that is no declaration, comment or DOCTYPE. */
function skipProlog(text: string, start: number): number {
  let at = start;
  while (at >= 0) {
    if (text.startsWith('<?', at)) at = text.indexOf('?>', at);
    else if (text.startsWith('<!--', at)) at = text.indexOf('-->', at + 4);
    else if (text.startsWith('<!', at)) at = endOfDoctype(text, at);
    else return at;
    if (at >= 0) at = text.indexOf('<', at);
  }
  throw new FeedError('the feed is cut off before its root element');
}

function endOfDoctype(text: string, start: number): number {
  const end = text.indexOf('>', start);
  const declaration = text.slice(start, end < 0 ? undefined : end);
  if (!/^<!DOCTYPE\s/i.test(declaration) || declaration.includes('[')) {
    throw new FeedError('the feed has a DOCTYPE with declarations of its own, which is refused');
  }
  return end;
}

/**
 * feedsmith 3.0 takes quadratic time for persons of RSS (regular expressions over the brackets and dots of an author) and
 * for the table of contents of RDF, and does not know feedburner: these elements are read under other names.
 */
function walkAround(format: TidyXml['format'], xml: string): string {
  if (format === 'rdf') return xml.replace(/<(\/?(?:[\w.-]{1,40}:)?)items(?=[\s/>])/gi, '<$1contents');
  if (format === 'atom') return xml;
  return xml
    .replace(/<(\/?)(?:author|managingEditor|webMaster)(?=[\s/>])/gi, '<$1itunes:author')
    .replace(/<(\/?)feedburner:origLink(?=[\s/>])/gi, '<$1prism:url');
}
