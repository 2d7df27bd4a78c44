import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { UnauthenticatedError } from '../../auth/unauthenticated-error.js';
import type { Authenticator } from '../../auth/authenticator.js';
import type { Limits } from '../../config/settings.js';
import type { MaybePromise } from '../../database/query/loaders.js';
import type { RateLimit } from '../../foundation/graphql/rate-limit.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { ByteQuota } from './byte-quota.js';
import { clientAddresses, clientOf, isAuthenticated } from './client.js';
import type { SubscriptionSize } from '../../graphql/execution/operation-pipeline.js';
import { ConcurrencyLimiter } from './concurrency-limiter.js';
import type { Places } from './concurrency-limiter.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import type { RateLimiters } from './rate-limiter.js';
import { TokenAttemptLimiter } from './token-attempts.js';

/** Memory limit for the documents and variables of all open subscriptions, and of those of one client, in bytes. */
const SUBSCRIBED_BYTES_MAX = 96_000_000;
const SUBSCRIBED_BYTES_MAX_OF_CLIENT = 16_000_000;

/** Exports of one client at a time: fewer than run at once, so that none keeps all others from theirs. */
const EXPORTS_MAX_OF_CLIENT = 2;

/** Enforces the limits per client. A client is a token, or an address when there is no token. */
export class Admission {
  readonly addressOf: (request: IncomingMessage) => string;
  private readonly connections: Places;
  private readonly subscriptions: Places;
  private readonly subscribedBytes = new ByteQuota(SUBSCRIBED_BYTES_MAX_OF_CLIENT, SUBSCRIBED_BYTES_MAX);
  private readonly subscriptionCosts: Places;
  private readonly exports: Places;
  private readonly tokens: TokenAttemptLimiter;

  constructor(
    private readonly authenticator: Authenticator,
    private readonly rateLimiters: RateLimiters,
    readonly limits: Limits,
    createPlaces: CreatePlaces = createLocalPlaces,
  ) {
    this.addressOf = clientAddresses(limits.trustedProxies);
    this.connections = createPlaces('connections', limits.maxConnectionsPerClient);
    this.subscriptions = createPlaces('subscriptions', limits.maxSubscriptionsPerClient);
    this.subscriptionCosts = createPlaces('subscriptionCosts', limits.maxSubscriptionCostPerClient);
    this.exports = createPlaces('exports', EXPORTS_MAX_OF_CLIENT);
    this.tokens = new TokenAttemptLimiter(rateLimiters.invalidTokens);
  }

  /** Whether a request with this Authorization header has no token and needs none. */
  isAnonymous(authorization: string | undefined): boolean {
    return authorization === undefined && this.authenticator.isPublic;
  }

  /**
   * Returns the viewer of an Authorization header. Throws UnauthenticatedError. Throws LimitExceededError, without
   * looking up the token, when the address has tried too many invalid tokens.
   */
  async viewer(authorization: string | undefined, address: string): Promise<Viewer> {
    try {
      if (authorization === undefined) return await this.authenticator.viewer(undefined);
      return await this.tokens.lookUp(authorization, address, () => this.authenticator.viewer(authorization));
    } catch (error) {
      // Authenticated requests are counted per operation instead.
      if (error instanceof UnauthenticatedError) await this.rateLimiters.byAddress.take(address);
      throw error;
    }
  }

  /** Counts one operation, or work of the same cost. Throws LimitExceededError. */
  operation(viewer: Viewer | null, address: string): MaybePromise<RateLimit> {
    return isAuthenticated(viewer)
      ? this.rateLimiters.byToken.take(viewer.holder)
      : this.rateLimiters.byAddress.take(address);
  }

  /** Counts one operation of an address if its limit allows one more. Returns whether it was counted. */
  tryOperation(address: string): boolean {
    return this.rateLimiters.byAddress.tryTake(address);
  }

  /** Takes a place for a long-lived connection and returns its release function. Throws LimitExceededError. */
  connection(viewer: Viewer | null, address: string): Promise<() => void> {
    return takeOrThrow(this.connections, 'connections', clientOf(viewer, address));
  }

  /** Takes a place for an export and returns its release function. Throws LimitExceededError. */
  export(viewer: Viewer, address: string): Promise<() => void> {
    return takeOrThrow(this.exports, 'exports', clientOf(viewer, address));
  }

  /**
   * Takes a place for a subscription, and quota for its size and its cost. Returns the release function. Throws
   * LimitExceededError.
   */
  async subscription(viewer: Viewer, address: string, { bytes, cost }: SubscriptionSize): Promise<() => void> {
    const client = clientOf(viewer, address);
    const releases: (() => void)[] = [];
    const release = (): void => {
      for (const one of releases.splice(0)) one();
    };
    try {
      releases.push(await takeOrThrow(this.subscriptions, 'subscriptions', client));
      const releaseBytes = this.subscribedBytes.take(client, bytes);
      if (!releaseBytes) throw subscribedBytesError(this.subscribedBytes.maxOfClient);
      releases.push(releaseBytes);
      const releaseCost = await this.subscriptionCosts.take(client, cost);
      if (!releaseCost) throw await this.costLimitError(client, cost);
      releases.push(releaseCost);
    } catch (error) {
      release();
      throw error;
    }
    return release;
  }

  private async costLimitError(client: string, cost: number): Promise<LimitExceededError> {
    const { max } = this.subscriptionCosts;
    const open = await this.subscriptionCosts.heldBy(client);
    const hint = 'end others, or select less';
    const message = `The open subscriptions of a client may cost at most ${String(max)} in total: this one costs ${String(cost)}, the open ones cost ${String(open)}; ${hint}.`;
    return new LimitExceededError(
      message,
      { code: 'COST_EXCEEDED', limit: 'subscription costs', cost, open, max },
      429,
    );
  }
}

/** Makes the places of a limit. */
export type CreatePlaces = (limit: string, max: number) => Places;

const createLocalPlaces: CreatePlaces = (_limit, max) => new ConcurrencyLimiter(max);

async function takeOrThrow(places: Places, limit: string, client: string): Promise<() => void> {
  const release = await places.take(client);
  if (release) return release;
  const { max } = places;
  const message = `Too many ${limit} at a time: at most ${String(max)} are allowed per client.`;
  throw new LimitExceededError(message, { code: 'RATE_LIMITED', limit, value: max + 1, max }, 429, {
    'retry-after': '1',
  });
}

function subscribedBytesError(max: number): LimitExceededError {
  const message = `The open subscriptions use too much memory: the documents and variables of a client’s subscriptions may take at most ${String(max)} bytes. Select less in each, or end some.`;
  const details = { code: 'RATE_LIMITED', limit: 'subscribed bytes', max };
  return new LimitExceededError(message, details, 429, { 'retry-after': '1' });
}

/** Routes that count their own operations, or that are never rejected: health checks and metrics serve the operator. */
export const UNCOUNTED_PATHS = new Set(['/graphql', '/graphql/stream', '/livez', '/readyz', '/metrics']);

/** Counts requests for pages, files and feeds as operations of the client's address. */
export function rateLimitPages(fastify: FastifyInstance, admission: Admission): void {
  fastify.addHook('onRequest', ({ raw, routeOptions: { url } }, _reply, done) => {
    // Fastify responds with the error that a hook throws.
    const counting =
      url === undefined || !UNCOUNTED_PATHS.has(url) ? admission.operation(null, admission.addressOf(raw)) : null;
    if (!(counting instanceof Promise)) {
      done();
      return;
    }
    counting.then(() => {
      done();
    }, done);
  });
}
