/** Where a request comes from, and what the program that sent it calls itself: for lists of sessions and the audit log. */
import type { FastifyRequest } from 'fastify';

export interface Visitor {
  address: string;
  /** At most 300 characters of User-Agent, whatever it claims. */
  agent: string | null;
}

export function visitor(request: FastifyRequest): Visitor {
  return { address: request.ip, agent: request.headers['user-agent']?.slice(0, 300) || null };
}
