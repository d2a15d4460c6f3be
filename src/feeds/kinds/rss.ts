/** RSS, Atom, RDF and JSON Feed. */
import { parseSyndication } from '../syndication.ts';
import type { Kind } from './kind.ts';

export const rss: Kind<unknown> = { parse: parseSyndication };
