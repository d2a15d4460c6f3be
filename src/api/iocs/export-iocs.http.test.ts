import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningProduct, startProduct } from '../../../tests/support/running-app.ts';
import { known } from '../../../tests/support/seed.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
});
afterAll(() => app.close());

const all = ['/api/v1/iocs/stix', '/api/v1/iocs/cef', '/api/v1/iocs?format=csv', '/api/v1/iocs?format=txt'];

describe('an ETag', () => {
  async function tag(path: string): Promise<string> {
    const answer = await app.get(path);
    await answer.arrayBuffer();
    return answer.headers.get('etag')!;
  }
  const revisit = (path: string, etag: string) => app.get(path, { headers: { 'if-none-match': etag } });

  test.each(all)('%s: the same answer costs no body, and no shared cache keeps it', async (path) => {
    const etag = await tag(path);
    const again = await revisit(path, etag);
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(again.headers.get('cache-control')).toBe('private, no-cache');
  });

  test('is of the question: filters, form, marking, page', async () => {
    const base = '/api/v1/iocs/cef?type=ipv4';
    const others = [
      '&confidence=high',
      '&limit=5',
      '&format=syslog',
      '&cef_profile=mapping',
      '&tlp=red',
      '&until=2026-01-01',
    ];
    const tags = await Promise.all([base, ...others.map((more) => base + more)].map(tag));
    expect(new Set(tags).size).toBe(tags.length);
  });

  test('changes when a row leaves, comes or changes, and not with rows of other types', async () => {
    const path = '/api/v1/iocs/cef?type=ipv4&confidence=high';
    const etag = await tag(path);
    const touch = async (value: string, change: object) => {
      const { value: last } = await app.store.write
        .updateTable('position')
        .set(({ eb }) => ({ value: eb('value', '+', 1) }))
        .where('name', '=', 'change')
        .returning('value')
        .executeTakeFirstOrThrow();
      await app.store.write
        .updateTable('indicator')
        .set({ change: last, ...change })
        .where('value', '=', value)
        .execute();
    };
    await touch(known.md5, { state: 3 });
    expect((await revisit(path, etag)).status).toBe(304);
    await touch(known.ipv4, { state: 4 });
    const changed = await revisit(path, etag);
    expect([changed.status, (await changed.text()).includes(` cs3=${known.ipv4} `)]).toEqual([200, false]);
    await touch(known.ipv4, { state: 0 });
  });
});

describe('compression', () => {
  const open: Record<string, (bytes: Buffer) => Buffer> = {
    gzip: gunzipSync,
    br: brotliDecompressSync,
    zstd: zstdDecompressSync,
  };

  /** The bytes as they came over the wire: fetch would unpack them. */
  function raw(path: string, coding: string): Promise<{ coding: string | undefined; bytes: Buffer }> {
    return new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${app.keys.pro}`, 'accept-encoding': coding };
      const asked = request(app.url + path, { headers }, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ coding: answer.headers['content-encoding'], bytes: Buffer.concat(pieces) }),
        );
      });
      asked.on('error', reject);
      asked.end();
    });
  }

  test.each(Object.keys(open))('%s gives the same text in fewer bytes', async (coding) => {
    const path = '/api/v1/iocs/cef?limit=10000';
    const plain = await raw(path, 'identity');
    const packed = await raw(path, coding);
    expect([plain.coding, packed.coding]).toEqual([undefined, coding]);
    expect(open[coding]!(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3);
  });

  test('depends on the request, as the answer says', async () => {
    const answer = await app.get('/api/v1/iocs/stix?limit=1');
    await answer.arrayBuffer();
    expect(answer.headers.get('vary')).toBe('Accept, Accept-Encoding');
  });
});
