/** Content codings for answers that come as a stream (RFC 9110 section 12.5.3). */
import type { Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip, createZstdCompress } from 'node:zlib';

/** Levels that keep up with what is written: a faster line is not worth a slower answer. */
const codings: Record<string, () => Transform> = {
  zstd: () => createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3 } }),
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
  gzip: () => createGzip({ level: 4 }),
};

/** What the header Accept-Encoding wants most, of equal ones the best; null for the bytes as they are. */
export function chosenCoding(accept: string | undefined): string | null {
  if (!accept) return null;
  const wanted = new Map(
    accept
      .toLowerCase()
      .split(',')
      .map((part): [string, number] => {
        const [name = '', weight = ''] = part.split(';').map((piece) => piece.trim());
        const given = /^q=([01](?:\.\d{0,3})?)$/.exec(weight);
        return [name === 'x-gzip' ? 'gzip' : name, weight === '' ? 1 : Number(given?.[1] ?? 0)];
      }),
  );
  const weightOf = (name: string) => wanted.get(name) ?? wanted.get('*') ?? 0;
  const best = Object.keys(codings).reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  return weightOf(best) > 0 ? best : null;
}

export function encoder(coding: string): Transform {
  return codings[coding]!();
}
