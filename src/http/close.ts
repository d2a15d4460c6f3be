/** Stops a server without cutting off the answers it is giving (operator contract §6). */
import type { FastifyInstance } from 'fastify';

/** Stops listening, waits for running requests at most `graceMs` milliseconds, then cuts what is left. */
export async function closeGracefully(app: FastifyInstance, graceMs = 10_000): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), graceMs);
  // A connection that is kept alive after its last answer would hold the server until the cut.
  const sweep = setInterval(() => app.server.closeIdleConnections(), 20);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(cut);
  }
}
