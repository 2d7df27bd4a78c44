import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';

/**
 * Mean event loop delay over one second above which requests are rejected unread. It is far above the delay of a
 * service at full load: queues bound what runs, this bounds what arrives.
 */
const DELAY_MAX_MS = 1_000;
const SAMPLE_MS = 1_000;

/** Sampling interval of the delay monitor. The measured delay includes it. */
const RESOLUTION_MS = 10;
const MS_NS = 1_000_000;

/** Configures a route that responds even under pressure, so that monitoring keeps working. */
export const EXEMPT_FROM_PRESSURE = { isExempt: true };

/** Measures whether the process is too busy to read requests. */
export class Pressure {
  private readonly delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private timer: NodeJS.Timeout | null = null;
  private wasSlow = false;
  private isUnderPressure = false;

  /** Whether the delay was too high in the last two samples. One slow second may be another process's doing. */
  get isOverloaded(): boolean {
    return this.isUnderPressure;
  }

  /** Starts measuring. The delays of startup do not count. */
  start(): void {
    this.delays.enable();
    this.timer = setInterval(() => {
      this.sample();
    }, SAMPLE_MS).unref();
  }

  end(): void {
    if (this.timer) clearInterval(this.timer);
    this.delays.disable();
    this.isUnderPressure = false;
  }

  private sample(): void {
    const { count, mean } = this.delays;
    // Without any sample in the interval, the event loop was blocked for all of it.
    const isSlow = count === 0 || mean / MS_NS - RESOLUTION_MS > DELAY_MAX_MS;
    this.delays.reset();
    this.isUnderPressure = isSlow && this.wasSlow;
    this.wasSlow = isSlow;
  }
}

/** Rejects requests with 503 and Retry-After while the process is too busy to read them. */
export function rejectUnderPressure(fastify: FastifyInstance): Pressure {
  const pressure = new Pressure();
  fastify.addHook('onListen', (done) => {
    pressure.start();
    done();
  });
  fastify.addHook('onClose', (_fastify, done) => {
    pressure.end();
    done();
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (pressure.isOverloaded && !isExempt(request)) done(new OverloadedError());
    else done();
  });
  return pressure;
}

function isExempt({ routeOptions: { config } }: FastifyRequest): boolean {
  return (config as Partial<typeof EXEMPT_FROM_PRESSURE>).isExempt === true;
}
