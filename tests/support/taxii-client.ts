/** What a TAXII client sends, byte for byte, and what comes back: `fetch` would add headers of its own. */
import { type IncomingHttpHeaders, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

export interface TaxiiAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape.
  json: any;
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Sends the body without its length. */
  chunked?: boolean;
}

/** Follows no redirect. */
export function send(url: string, path: string, { method = 'GET', headers, body, chunked }: Sent = {}) {
  return new Promise<TaxiiAnswer>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const length = body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asked = request({ hostname, port, path, method, headers: { ...length, ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const sent = Buffer.concat(chunks);
        const bytes = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
        const text = bytes.toString();
        const json = /^[{[]/.test(text) ? JSON.parse(text) : undefined;
        resolve({ status: answer.statusCode!, headers: answer.headers, bytes, json });
      });
    });
    asked.on('error', reject);
    if (body !== undefined) asked.write(body);
    asked.end();
  });
}

export interface StixObject {
  type: string;
  id: string;
  created: string;
  modified?: string;
  // biome-ignore lint/suspicious/noExplicitAny: members differ by type.
  [member: string]: any;
}

export type Get = (path: string) => Promise<TaxiiAnswer>;

/** All pages of an address by `next`, as the OASIS client's as_pages has them. */
export async function walkByNext(get: Get, path: string, limit: number): Promise<TaxiiAnswer[]> {
  const pages: TaxiiAnswer[] = [];
  for (let next = ''; ; ) {
    const page = await get(join(path, `limit=${limit}&next=${encodeURIComponent(next)}`));
    pages.push(page);
    if (page.status !== 200 || !page.json.more) return pages;
    next = page.json.next;
  }
}

/** All pages by the header of the last one, until nothing comes. */
export async function walkByDate(get: Get, path: string, limit: number): Promise<TaxiiAnswer[]> {
  const pages: TaxiiAnswer[] = [];
  for (let after: unknown = '1970-01-01T00:00:00Z'; ; ) {
    const page = await get(join(path, `limit=${limit}&added_after=${String(after)}`));
    pages.push(page);
    if (page.status !== 200 || !page.json.more) return pages;
    after = page.headers['x-taxii-date-added-last'];
  }
}

function join(path: string, query: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

export function objectsOf(pages: readonly TaxiiAnswer[]): StixObject[] {
  return pages.flatMap(({ json }) => json.objects ?? []);
}
