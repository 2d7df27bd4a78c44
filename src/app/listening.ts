import type { FastifyInstance } from 'fastify';

/**
 * Length of the queue of connections to accept, up to the limit of the system. Connections beyond it are dropped
 * silently, and their clients try again after one second, then after two more.
 */
const BACKLOG = 4_096;

/** Thrown if the service cannot listen on HOST and PORT. */
export class ListenError extends Error {
  constructor(cause: Error) {
    super(`HOST and PORT: ${cause.message}`, { cause });
    this.name = 'ListenError';
  }
}

/** Starts to accept connections. Throws a ListenError. */
export async function listen(fastify: FastifyInstance, address: { port: number; host: string }): Promise<void> {
  try {
    await fastify.listen({ port: address.port, host: address.host, backlog: BACKLOG });
  } catch (error) {
    throw new ListenError(error as Error);
  }
}
