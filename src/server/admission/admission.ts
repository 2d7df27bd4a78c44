import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { UnauthenticatedError } from '../../auth/authenticator.js';
import type { Authenticator } from '../../auth/authenticator.js';
import type { Limits } from '../../config/limits.js';
import type { RateLimit } from '../../foundation/graphql/rate-limit.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { ByteQuota } from './byte-quota.js';
import { clientAddresses, clientOf, isAuthenticated } from './client.js';
import type { SubscriptionSize } from '../../graphql/execution/operation-pipeline.js';
import { ConcurrencyLimiter } from './concurrency-limiter.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import type { RateLimiters } from './rate-limiter.js';
import { TokenAttemptLimiter } from './token-attempts.js';

/** What the documents and variables of all open subscriptions may take in memory, and those of one client. */
const SUBSCRIBED_BYTES_MAX = 96_000_000;
const SUBSCRIBED_BYTES_MAX_OF_CLIENT = 16_000_000;

/** Lets clients in, as many and as often as the limits say: a client is a token, or an address where there is none. */
export class Admission {
  readonly addressOf: (request: IncomingMessage) => string;
  private readonly connections: ConcurrencyLimiter;
  private readonly subscriptions: ConcurrencyLimiter;
  private readonly subscribed = new ByteQuota(SUBSCRIBED_BYTES_MAX_OF_CLIENT, SUBSCRIBED_BYTES_MAX);
  private readonly subscriptionCosts: ConcurrencyLimiter;
  private readonly tokens: TokenAttemptLimiter;

  constructor(
    private readonly access: Authenticator,
    private readonly rates: RateLimiters,
    readonly limits: Limits,
  ) {
    this.addressOf = clientAddresses(limits.trustedProxies);
    this.connections = new ConcurrencyLimiter(limits.connectionsMax);
    this.subscriptions = new ConcurrencyLimiter(limits.subscriptionsMax);
    this.subscriptionCosts = new ConcurrencyLimiter(limits.subscriptionsCostMax);
    this.tokens = new TokenAttemptLimiter(rates.badTokens);
  }

  /**
   * Who sends an Authorization header from an address. Throws Unauthenticated, and an OverLimit to whom tries tokens: then
   * without looking at the token.
   */
  async viewer(authorization: string | undefined, address: string): Promise<Viewer> {
    try {
      if (authorization === undefined) return await this.access.viewer(undefined);
      return await this.tokens.lookUp(authorization, address, () => this.access.viewer(authorization));
    } catch (error) {
      // Who is let in is counted by what they ask.
      if (error instanceof UnauthenticatedError) this.rates.byAddress.take(address);
      throw error;
    }
  }

  /** Counts an operation, or what takes as much; throws an OverLimit. */
  operation(viewer: Viewer | null, address: string): RateLimit {
    return isAuthenticated(viewer) ? this.rates.byToken.take(viewer.holder) : this.rates.byAddress.take(address);
  }

  /** Counts an operation of an address where one more is taken, at once; answers whether it was counted. */
  operationIfLeft(address: string): boolean {
    return this.rates.byAddress.takeIfLeft(address);
  }

  /** Takes a place for a connection that stays open, and answers how to give it back; throws an OverLimit. */
  connection(viewer: Viewer | null, address: string): () => void {
    return taken(this.connections, 'connections', clientOf(viewer, address));
  }

  /** Takes a place for a subscription, as for a connection, and room for as much as it is. */
  subscription(viewer: Viewer, address: string, { bytes, cost }: SubscriptionSize): () => void {
    const client = clientOf(viewer, address);
    const leave = taken(this.subscriptions, 'subscriptions', client);
    const release = this.subscribed.take(client, bytes);
    if (!release) {
      leave();
      throw tooLarge(this.subscribed.maxOfClient);
    }
    const releaseCost = this.subscriptionCosts.take(client, cost);
    if (!releaseCost) {
      leave();
      release();
      throw this.costRefusal(this.subscriptionCosts.of(client), cost);
    }
    return () => {
      leave();
      release();
      releaseCost();
    };
  }

  private costRefusal(open: number, cost: number): LimitExceededError {
    const { max } = this.subscriptionCosts;
    const advice = 'end others, or select less';
    const message = `The subscriptions of a client may cost ${String(max)} together: this one costs ${String(cost)}, those that are open ${String(open)}; ${advice}.`;
    return new LimitExceededError(message, { code: 'COST_EXCEEDED', limit: 'subscription costs', cost, open, max }, 429);
  }
}

function taken(places: ConcurrencyLimiter, limit: string, client: string): () => void {
  const release = places.take(client);
  if (release) return release;
  const { max } = places;
  const message = `Too many ${limit} at a time: at most ${String(max)} are taken of a client.`;
  throw new LimitExceededError(message, { code: 'RATE_LIMITED', limit, value: max + 1, max }, 429, { 'retry-after': '1' });
}

function tooLarge(max: number): LimitExceededError {
  const message = `The open subscriptions hold too much: the documents and variables of a client’s take at most ${String(max)} bytes of memory. Select less in each, or end some.`;
  const told = { code: 'RATE_LIMITED', limit: 'subscribed bytes', max };
  return new LimitExceededError(message, told, 429, { 'retry-after': '1' });
}

/** What counts by itself, or is never refused: whether the service is alive is asked by who runs it. */
const UNCOUNTED = new Set(['/graphql', '/graphql/stream', '/livez', '/readyz', '/metrics']);

/** Counts requests for pages, files and feeds as operations of the address that they come from. */
export function countPages(fastify: FastifyInstance, admission: Admission): void {
  fastify.addHook('onRequest', ({ raw, routeOptions: { url } }, _reply, done) => {
    // Fastify answers what a hook throws.
    if (url === undefined || !UNCOUNTED.has(url)) admission.operation(null, admission.addressOf(raw));
    done();
  });
}
