import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';

/**
 * Mean delay of the event loop over a second from which on requests are refused unread. It is far above what a service
 * has that answers as much as it can: lanes bound what runs, this bounds what comes.
 */
const DELAY_MAX_MS = 1_000;
const SAMPLE_MS = 1_000;

/** How often a delay is looked at. What is measured has this in it. */
const RESOLUTION_MS = 10;
const MS_NS = 1_000_000;

/** Configures a route that is answered whatever presses: who watches the service has to see it. */
export const ALWAYS_ANSWERED = { isAlwaysAnswered: true };

/** Whether the process is too busy to read requests. */
export class Pressure {
  private readonly delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private timer: NodeJS.Timeout | null = null;
  private wasSlow = false;
  private isPressed = false;

  /** Whether it has been slow for a while: one bad second is the machine's, say, that was busy with something else. */
  get isHigh(): boolean {
    return this.isPressed;
  }

  /** Begins to measure: what the process did before is no sign of what it is asked. */
  begin(): void {
    this.delays.enable();
    this.timer = setInterval(() => {
      this.look();
    }, SAMPLE_MS).unref();
  }

  end(): void {
    if (this.timer) clearInterval(this.timer);
    this.delays.disable();
    this.isPressed = false;
  }

  private look(): void {
    const { count, mean } = this.delays;
    // Where nothing was measured there was no time for that either.
    const isSlow = count === 0 || mean / MS_NS - RESOLUTION_MS > DELAY_MAX_MS;
    this.delays.reset();
    this.isPressed = isSlow && this.wasSlow;
    this.wasSlow = isSlow;
  }
}

/** Refuses requests, with 503 and Retry-After, while the process is too busy to read them. */
export function refuseUnderPressure(fastify: FastifyInstance): Pressure {
  const pressure = new Pressure();
  fastify.addHook('onListen', (done) => {
    pressure.begin();
    done();
  });
  fastify.addHook('onClose', (_fastify, done) => {
    pressure.end();
    done();
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (pressure.isHigh && !isAlwaysAnswered(request)) done(new OverloadedError());
    else done();
  });
  return pressure;
}

function isAlwaysAnswered({ routeOptions: { config } }: FastifyRequest): boolean {
  return (config as Partial<typeof ALWAYS_ANSWERED>).isAlwaysAnswered === true;
}
