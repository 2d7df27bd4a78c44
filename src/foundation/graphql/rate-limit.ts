import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { EMBEDDED_OBJECT_COST } from './field-costs.js';

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({
  description: 'The rate limit of the viewer: per token, or per address without a token.',
})
export class RateLimit {
  @Field(() => Int, { simple: true, description: 'Number of operations allowed until the limit resets.' })
  readonly limit: number;

  @Field(() => Int, { simple: true, description: 'Number of operations left after this one.' })
  readonly remaining: number;

  /** When the window resets, on this process's monotonic clock (performance.now()). */
  readonly resetAtMs: number;

  constructor(limit: number, remaining: number, resetAtMs: number) {
    this.limit = limit;
    this.remaining = remaining;
    this.resetAtMs = resetAtMs;
  }
}
