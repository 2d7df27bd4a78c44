import type { FastifyInstance } from 'fastify';

/**
 * Connections that may wait to be taken in, up to the system's own limit. One beyond them is dropped unheard, and its client
 * tries again after one second, then after two more.
 */
const BACKLOG = 4_096;

/** Thrown where HOST and PORT can't be listened on. */
export class ListenError extends Error {
  constructor(cause: Error) {
    super(`HOST and PORT: ${cause.message}`, { cause });
    this.name = 'ListenError';
  }
}

/** Takes connections from now on. Throws a ListenError. */
export async function listen(fastify: FastifyInstance, place: { port: number; host: string }): Promise<void> {
  try {
    await fastify.listen({ port: place.port, host: place.host, backlog: BACKLOG });
  } catch (error) {
    throw new ListenError(error as Error);
  }
}
