/** The headers that every answer carries, good or bad. */
import type { FastifyReply, FastifyRequest } from 'fastify';

export function standardHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({
    'x-request-id': request.id,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
}
