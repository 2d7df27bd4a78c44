import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'How many operations are taken from the viewer: by the token, or by the address without one.',
})
export class RateLimit {
  @Field(() => Int, { simple: true, description: 'Operations that are taken until counting begins anew.' })
  readonly limit: number;

  @Field(() => Int, { simple: true, description: 'How many of them are left after this one.' })
  readonly remaining: number;

  @Field(() => GraphQLDateTime, { simple: true, description: 'When counting begins anew.' })
  readonly resetAt: Date;

  constructor(limit: number, remaining: number, resetAt: Date) {
    this.limit = limit;
    this.remaining = remaining;
    this.resetAt = resetAt;
  }
}
