import 'reflect-metadata';
import { IsEmail } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  createParameterDecorator,
  Directive,
  Field,
  FieldResolver,
  InputType,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Subscription,
  UseMiddleware,
} from 'type-graphql';
import type { MiddlewareFn } from 'type-graphql';
import { Role } from '../../src/foundation/graphql/viewer.js';

/*
 * Classes with decorators that have no effect. Each is separate, since TypeGraphQL keeps decorators for the whole
 * process.
 */

export const middleware: MiddlewareFn = (_action, next) => next();
export const rejects = (): never => {
  throw new Error('refused');
};

@Resolver()
export class OfMethod {
  @Query(() => String)
  @UseMiddleware(middleware)
  ofMethod(): string {
    return '';
  }
}

@Resolver()
@UseMiddleware(middleware)
export class OfClass {
  @Mutation(() => String)
  ofClass(): string {
    return '';
  }

  @Query(() => String)
  otherOfClass(): string {
    return '';
  }
}

@ObjectType()
class Plain {
  @Field(() => String)
  @UseMiddleware(middleware)
  plain!: string;
}

@Resolver()
export class OfField {
  @Query(() => Plain)
  ofField(): Plain {
    return new Plain();
  }
}

@ObjectType()
class Own {
  @Field(() => String)
  @UseMiddleware(middleware)
  own(): string {
    return '';
  }
}

@Resolver()
export class OfOwnMethod {
  @Query(() => Own)
  ofOwnMethod(): Own {
    return new Own();
  }
}

@ObjectType()
class Extended {
  @Field(() => String)
  plain!: string;
}

@Resolver(() => Extended)
export class OfFieldResolver {
  @Query(() => Extended)
  ofFieldResolver(): Extended {
    return new Extended();
  }

  @FieldResolver(() => String)
  @UseMiddleware(middleware)
  more(): string {
    return '';
  }
}

@Resolver()
export class OfValidatedArg {
  @Query(() => String)
  ofValidatedArg(@Arg('a', () => String, { validate: true }) a: string): string {
    return a;
  }
}

@Resolver()
export class OfArgWithFunction {
  @Query(() => String)
  ofArgWithFunction(@Arg('a', () => String, { validateFn: rejects }) a: string): string {
    return a;
  }
}

@ArgsType()
class Several {
  @Field(() => String, { name: 'outside' })
  inside!: string;
}

@Resolver()
export class OfArgs {
  @Query(() => String)
  ofArgs(@Args(() => Several, { validate: { forbidUnknownValues: true } }) { inside }: Several): string {
    return inside;
  }
}

@InputType()
class Validated {
  @Field(() => String)
  @IsEmail()
  email!: string;

  get domain(): string {
    return this.email.split('@')[1] ?? '';
  }
}

@Resolver()
export class OfInput {
  @Query(() => String)
  ofInput(@Arg('input', () => Validated) { domain }: Validated): string {
    return domain;
  }
}

@InputType()
class Guarded {
  @Field(() => String, { nullable: true })
  @Authorized(Role.ADMIN)
  secret?: string;
}

@Resolver()
export class OfGuardedInput {
  @Query(() => String)
  ofGuardedInput(@Arg('input', () => Guarded) { secret }: Guarded): string {
    return secret ?? '';
  }
}

@Resolver()
export class OfParameter {
  @Query(() => String)
  ofParameter(@createParameterDecorator(({ info }) => info.fieldName) name: string): string {
    return name;
  }
}

@Resolver()
export class OfComplexity {
  @Query(() => String, { complexity: 1_000 })
  ofComplexity(): string {
    return '';
  }
}

@Resolver()
export class OfDirective {
  @Query(() => String)
  @Directive('@cacheControl(maxAge: 60)')
  ofDirective(): string {
    return '';
  }
}

@Resolver()
export class OfAnybody {
  @Query(() => String)
  @Authorized()
  ofAnybody(): string {
    return '';
  }
}

@Resolver()
export class OfSubscription {
  @Query(() => String)
  otherOfSubscription(): string {
    return '';
  }

  @Subscription(() => String, { topics: 'A', filter: () => false })
  ofTopics(): string {
    return '';
  }

  @Subscription(() => String, { subscribe: rejects })
  ofSubscribe(): string {
    return '';
  }
}

@InterfaceType({ resolveType: rejects })
abstract class Abstract {
  @Field(() => String)
  text!: string;
}

@ObjectType({ implements: Abstract })
class Concrete extends Abstract {}

@Resolver()
export class OfInterface {
  @Query(() => Abstract)
  ofInterface(): Abstract {
    return new Concrete();
  }
}
