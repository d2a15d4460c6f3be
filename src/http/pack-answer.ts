/** JSON answers go out packed to clients that take them so (RFC 9110 section 12.5.3): lines to phones are slow. */
import { buffer } from 'node:stream/consumers';
import type { DoneFuncWithErrOrRes, FastifyReply, FastifyRequest } from 'fastify';
import { chosenCoding, encoder } from './encoding.ts';

/** Less fits into one packet either way. */
const leastBytes = 1400;

/** A hook of Fastify on the way out; streams pack themselves. */
export function packAnswer(
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
  body: unknown,
  done: DoneFuncWithErrOrRes,
): void {
  if (method !== 'GET' || !isLong(body) || !isJson(reply)) {
    done(null, body);
    return;
  }
  const vary = String(reply.getHeader('vary') ?? '');
  // Who names it has chosen the coding already.
  if (/accept-encoding/i.test(vary)) {
    done(null, body);
    return;
  }
  reply.header('vary', vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`);
  const coding = chosenCoding(headers['accept-encoding']);
  if (coding === null) {
    done(null, body);
    return;
  }
  reply.header('content-encoding', coding);
  const packer = encoder(coding);
  packer.end(body);
  buffer(packer).then((packed) => done(null, packed), done);
}

function isLong(body: unknown): body is string | Buffer {
  return (typeof body === 'string' || Buffer.isBuffer(body)) && body.length >= leastBytes;
}

function isJson(reply: FastifyReply): boolean {
  return /[/+]json/.test(String(reply.getHeader('content-type') ?? ''));
}
