import { GraphQLDateTime } from 'graphql-scalars';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DATABASE_CLOCK, CLOCK_KEY } from '../../database/driver/clock.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { RateLimit } from '../../foundation/graphql/rate-limit.js';
import { Viewer } from '../../foundation/graphql/viewer.js';

/** The context of an operation that was counted by the rate limiter. */
export interface RateLimitedContext extends ReadContext {
  readonly rateLimit: RateLimit;
}

@Resolver(() => Viewer)
export class RateLimitResolver {
  @FieldResolver(() => RateLimit, { description: 'The viewer’s rate limit and what is left of it.' })
  rateLimit(@Ctx() { rateLimit }: RateLimitedContext): RateLimit {
    return rateLimit;
  }
}

@Resolver(() => RateLimit)
export class RateLimitResetResolver {
  @FieldResolver(() => GraphQLDateTime, { description: 'When the limit resets.' })
  async resetAt(@Root() { resetAtMs }: RateLimit, @Ctx() { loaders }: ReadContext): Promise<Date> {
    const { nowMs, readAtMs } = await loaders.of(DATABASE_CLOCK).load(CLOCK_KEY);
    return new Date(nowMs + resetAtMs - readAtMs);
  }
}
