/** The built web pages, read into memory once: a request can only ever name a file that is there. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface PageFile {
  type: string;
  /** Bytes by content coding, the smallest first. */
  forms: { coding: 'br' | 'gzip' | 'identity'; bytes: Buffer }[];
  etag: string;
  /** Named by its content, so that it never changes. */
  immutable: boolean;
}

/** What the pages consist of, by path from the root of the site. `shell` is the one HTML file. */
export interface Pages {
  files: ReadonlyMap<string, PageFile>;
  shell: PageFile | null;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Where `npm run build:web` puts them, seen from the sources and from the published program alike. */
const pagesFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** No pages where they were not built. */
export function readPages(folder = pagesFolder): Pages {
  const files = new Map<string, PageFile>();
  for (const name of namesBelow(folder)) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const bytes = readFileSync(join(folder, name));
    files.set(`/${name.split(sep).join('/')}`, {
      type,
      forms: [
        ...packed(join(folder, `${name}.br`), 'br'),
        ...packed(join(folder, `${name}.gz`), 'gzip'),
        { coding: 'identity', bytes },
      ],
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      immutable: name.startsWith(`assets${sep}`),
    });
  }
  const shell = files.get('/index.html') ?? null;
  files.delete('/index.html');
  return { files, shell };
}

function namesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

function packed(path: string, coding: 'br' | 'gzip'): PageFile['forms'] {
  try {
    return [{ coding, bytes: readFileSync(path) }];
  } catch {
    return [];
  }
}
