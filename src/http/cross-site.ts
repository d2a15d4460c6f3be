/**
 * Refuses what a page of another site makes a browser send: Fetch Metadata, with Origin as fallback (standard §19, row 7).
 * A script that sends neither header is let through, since no browser would leave out both on a write.
 */
import type { FastifyRequest } from 'fastify';
import { problem } from './problem.ts';

/** Throws `cross_site_request`. What a plain form can send is refused with every other body that is not JSON. */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problem('cross_site_request');
  if (origin !== undefined && !isOwn(origin, site, request, publicUrl)) {
    throw problem('cross_site_request', {
      message:
        'This request comes from a page of another site. If it is your own page, set PUBLIC_URL to its address.',
    });
  }
}

/** A browser that hides the origin says `null`; whether it is ours, it then says in Sec-Fetch-Site only. */
function isOwn(
  origin: string,
  site: string | string[] | undefined,
  request: FastifyRequest,
  publicUrl: string,
): boolean {
  if (origin === 'null') return site === 'same-origin';
  return origin === new URL(publicUrl).origin || origin === `${request.protocol}://${request.host}`;
}
