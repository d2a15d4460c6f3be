/** Answers in TAXII's media type, packed where the client takes that. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Text, text } from '../http/answer.ts';
import { digest53 } from '../lib/digest.ts';
import type { Soon } from '../lib/soon.ts';
import { taxiiType } from './media-type.ts';
import type { TaxiiCall } from './taxii-endpoint.ts';

const pack = promisify(gzip);
const leastPacked = 1024;

interface Choices {
  /** Changes with the answer; made of the body itself unless given. */
  etag?: string;
  /** 200 unless told. */
  status?: number;
}

export function taxiiAnswer(
  call: TaxiiCall,
  body: object | Buffer,
  { etag, status = 200 }: Choices = {},
): Soon<Text> {
  const { header, headers } = call;
  header('Vary', 'Accept, Accept-Encoding, Authorization');
  header('Cache-Control', 'private, no-cache');
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  if (status === 200) header('ETag', `W/"${etag ?? digest53(bytes.toString())}"`);
  if (bytes.length <= leastPacked || !takesGzip(headers['accept-encoding']))
    return text(taxiiType, bytes, status);
  header('Content-Encoding', 'gzip');
  return pack(bytes, { level: 3 }).then((packed) => text(taxiiType, packed, status));
}

function takesGzip(accepted: string | string[] | undefined): boolean {
  return /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)/.test(
    String(accepted ?? ''),
  );
}
