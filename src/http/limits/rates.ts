import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Limits } from '../../config/limits.js';
import { RateLimit } from '../../foundation/rate-limit.js';
import { CountStore } from './count-store.js';
import { OverLimit } from './over-limit.js';

const SECOND_MS = 1_000;

type Counting = ReturnType<FastifyInstance['createRateLimit']>;

/** Counts what comes from a client in a window of time: by @fastify/rate-limit, and so also what comes by WebSocket. */
export class Rate {
  private constructor(
    private readonly name: string,
    private readonly counting: Counting,
    /** Counts one more where that is not too many, at once; else `take` says what there is to say. */
    readonly takeIfLeft: (client: string) => boolean,
  ) {}

  /** Of the limits, `name` is what a refusal calls it. The plugin must have been registered. */
  static of(fastify: FastifyInstance, name: string, max: number, windowS: number): Rate {
    const counts = new CountStore();
    const timeWindow = windowS * SECOND_MS;
    const options = {
      counts,
      max,
      timeWindow,
      keyGenerator: (request: FastifyRequest) => (request as unknown as Counted).client,
    };
    return new Rate(name, fastify.createRateLimit(options), (client) => counts.takeIfLeft(client, max, timeWindow));
  }

  /** Counts one more; throws an OverLimit when that is too many. */
  async take(client: string): Promise<RateLimit> {
    const counts = await this.counted(client, true);
    return this.told(counts, counts.isExceeded);
  }

  /** Throws an OverLimit when no more is left beside what may yet be counted; counts nothing. */
  async check(client: string, besides: number): Promise<void> {
    const counts = await this.counted(client, false);
    this.told(counts, counts.remaining <= besides);
  }

  private async counted(client: string, increment: boolean): Promise<Counts> {
    // The plugin wants a request of Fastify's, and reads no more of it than this.
    const request: Counted = { client, routeOptions: { config: {} } };
    return (await this.counting(request as unknown as FastifyRequest, { increment })) as Counts;
  }

  private told({ max, remaining, ttl, ttlInSeconds }: Counts, isTooMuch: boolean): RateLimit {
    if (!isTooMuch) return new RateLimit(max, remaining, new Date(Date.now() + ttl));
    const seconds = Math.max(ttlInSeconds, 1);
    const message = `Too many ${this.name}: at most ${String(max)} are taken; come back in ${String(seconds)} s.`;
    const told = { code: 'RATE_LIMITED', limit: this.name, max, retryAfter: seconds };
    throw new OverLimit(message, told, 429, { 'retry-after': String(seconds) });
  }
}

interface Counted {
  readonly client: string;
  readonly routeOptions: { readonly config: object };
}

interface Counts {
  readonly max: number;
  readonly remaining: number;
  readonly isExceeded: boolean;
  readonly ttl: number;
  readonly ttlInSeconds: number;
}

/** What is counted in a window of time. */
export interface Rates {
  readonly byAddress: Rate;
  readonly byToken: Rate;
  readonly badTokens: Rate;
}

export async function startRates(fastify: FastifyInstance, limits: Limits): Promise<Rates> {
  await fastify.register(fastifyRateLimit, { global: false, store: CountStore });
  const { rateMax, rateMaxByToken, rateMaxOfBadTokens, rateWindowS } = limits;
  return {
    byAddress: Rate.of(fastify, 'operations', rateMax, rateWindowS),
    byToken: Rate.of(fastify, 'operations', rateMaxByToken, rateWindowS),
    badTokens: Rate.of(fastify, 'tokens that are not good', rateMaxOfBadTokens, rateWindowS),
  };
}
