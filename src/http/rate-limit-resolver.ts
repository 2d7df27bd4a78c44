import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { ReadContext } from '../database/read-context.js';
import { RateLimit } from '../foundation/rate-limit.js';
import { Viewer } from '../foundation/viewer.js';

/** The context of an operation that was counted. */
export interface RatedContext extends ReadContext {
  readonly rateLimit: RateLimit;
}

@Resolver(() => Viewer)
export class RateLimitResolver {
  @FieldResolver(() => RateLimit, { description: 'How much more is taken before operations are refused for a while.' })
  rateLimit(@Ctx() { rateLimit }: RatedContext): RateLimit {
    return rateLimit;
  }
}
