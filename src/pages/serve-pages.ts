/** Answers for the web pages: their files, and the one HTML shell for every address that a browser may show. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isKnown } from '../http/known-version.ts';
import { problem } from '../http/problem.ts';
import { chooseCoding } from './choose-coding.ts';
import type { PageFile, Pages } from './read-pages.ts';

/** Nothing from elsewhere, nothing inline, in nobody's frame. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

const forProgramsOnly = /^\/(?:api|taxii2|healthz|readyz|metrics|assets)(?:\/|$)/;

const notBuilt =
  '<!doctype html><html lang="en"><title>SOC Defenders</title><p>The web pages are not built. Run <code>npm run build:web</code> and start again. The API works.';

/** Takes every GET that no endpoint takes. */
export function servePages(app: FastifyInstance, pages: Pages, { https }: { https: boolean }): void {
  app.get('/*', (request, reply) => {
    const path = pathOf(request);
    const file = pages.files.get(path);
    reply.header('vary', 'Accept-Encoding, Accept');
    if (file) return sendFile(request, reply, file);
    if (forProgramsOnly.test(path) || !acceptsHtml(request)) throw problem('not_found');
    reply.headers({
      'content-security-policy': contentSecurityPolicy,
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      ...(https && { 'strict-transport-security': 'max-age=31536000' }),
    });
    if (pages.shell) return sendFile(request, reply, pages.shell);
    return reply
      .code(503)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(notBuilt);
  });
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: PageFile): FastifyReply {
  reply.headers({
    etag: file.etag,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (isKnown(request.headers['if-none-match'], file.etag)) return reply.code(304).send();
  const form = chooseCoding(file.forms, request.headers['accept-encoding']);
  if (form.coding !== 'identity') reply.header('content-encoding', form.coding);
  return reply.type(file.type).send(form.bytes);
}

function pathOf({ raw }: FastifyRequest): string {
  return (raw.url ?? '/').split(/[?#]/, 1)[0]!;
}

function acceptsHtml({ headers }: FastifyRequest): boolean {
  return /\btext\/html\b/.test(headers.accept ?? '');
}
