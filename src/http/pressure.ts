import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { Overloaded } from './lane.js';
import { RETRY_AFTER_S } from './unavailable.js';

/**
 * Mean delay of the event loop over a second from which on requests are refused unread. It is far above what a service
 * has that answers as much as it can: lanes bound what runs, this bounds what comes.
 */
const EVENT_LOOP_DELAY_MAX_MS = 1_000;
const SAMPLE_MS = 1_000;

/** Configures a route that is answered whatever presses: who watches the service has to see it. */
export const ALWAYS_ANSWERED = { pressureHandler: (): undefined => undefined };

/** Refuses requests, with 503 and Retry-After, while the process is too busy to read them. */
export async function serveUnderPressure(fastify: FastifyInstance): Promise<void> {
  await fastify.register(underPressure, {
    maxEventLoopDelay: EVENT_LOOP_DELAY_MAX_MS,
    sampleInterval: SAMPLE_MS,
    retryAfter: RETRY_AFTER_S,
    customError: Overloaded,
  });
}
