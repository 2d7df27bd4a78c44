import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { EMBEDDED } from './field-costs.js';

@Extensions(EMBEDDED)
@ObjectType({
  description: 'How many operations are taken from the viewer: by the token, or by the address without one.',
})
export class RateLimit {
  @Field(() => Int, { simple: true, description: 'Operations that are taken until counting begins anew.' })
  readonly limit: number;

  @Field(() => Int, { simple: true, description: 'How many of them are left after this one.' })
  readonly remaining: number;

  /** When the window resets, on this process's monotonic clock (performance.now()). */
  readonly resetAtMs: number;

  constructor(limit: number, remaining: number, resetAtMs: number) {
    this.limit = limit;
    this.remaining = remaining;
    this.resetAtMs = resetAtMs;
  }
}
