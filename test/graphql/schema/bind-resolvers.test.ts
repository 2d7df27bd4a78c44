import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { execute, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { Authorized, Ctx, Field, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { buildDirectSchema, buildServedSchema } from '../../../src/graphql/schema/schema.js';
import type { ResolverClass } from '../../../src/graphql/schema/schema.js';
import { Role, Viewer } from '../../../src/foundation/graphql/viewer.js';
import {
  middleware,
  rejects,
  OfMethod,
  OfClass,
  OfField,
  OfOwnMethod,
  OfFieldResolver,
  OfValidatedArg,
  OfArgWithFunction,
  OfArgs,
  OfInput,
  OfGuardedInput,
  OfParameter,
  OfComplexity,
  OfDirective,
  OfAnybody,
  OfSubscription,
  OfInterface,
} from '../../support/unsupported-resolvers.js';

function served(cls: new () => object): GraphQLSchema {
  return buildServedSchema([cls], () => new cls());
}

describe('a schema is rejected', () => {
  it.each<[string, new () => object, readonly string[]]>([
    ['a middleware of a method', OfMethod, ['Query.ofMethod: @UseMiddleware']],
    [
      'a middleware of a resolver class',
      OfClass,
      ['Query.otherOfClass: @UseMiddleware', 'Mutation.ofClass: @UseMiddleware'],
    ],
    ['a middleware of a field', OfField, ['Plain.plain: @UseMiddleware']],
    ["a middleware of a type's method", OfOwnMethod, ['Own.own: @UseMiddleware']],
    ['a middleware of a field resolver', OfFieldResolver, ['Extended.more: @UseMiddleware']],
    ['a validation of an argument', OfValidatedArg, ['Query.ofValidatedArg: the option validate of the parameter 1']],
    ['a validation function', OfArgWithFunction, ['Query.ofArgWithFunction: the option validateFn of the parameter 1']],
    [
      'a class of arguments that would not be instantiated',
      OfArgs,
      [
        'Query.ofArgs: the option validate of the parameter 1',
        "Query.ofArgs.inside: the option name of an input's field",
      ],
    ],
    [
      'an input with more than fields',
      OfInput,
      ['Validated: the decorators of class-validator', 'Validated.domain: a method of an input'],
    ],
    ['roles of an input', OfGuardedInput, ["Guarded.secret: @Authorized of an input's field"]],
    [
      'a parameter of another kind',
      OfParameter,
      ['Query.ofParameter: the decorator of the parameter 1, which is of another kind'],
    ],
    ['a complexity', OfComplexity, ['Query.ofComplexity: the option complexity']],
    ['a directive', OfDirective, ['Query.ofDirective: @Directive']],
    ['an authorization without roles', OfAnybody, ['Query.ofAnybody: @Authorized without roles']],
    [
      'the filter of a subscription',
      OfSubscription,
      [
        'Subscription.ofTopics: the option topics',
        'Subscription.ofTopics: the option filter',
        'Subscription.ofSubscribe: the option subscribe',
      ],
    ],
    ['the type resolver of an interface', OfInterface, ['Abstract: the option resolveType']],
  ])('for %s, which would not run', (_what, cls, problems) => {
    let message = '';
    try {
      served(cls);
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(message.split('\n- ').slice(1).sort()).toEqual([...problems].sort());
  });

  it('for options that would not be used', () => {
    const resolvers = [OfComplexity] as unknown as ResolverClass[];
    for (const options of [{ globalMiddlewares: [middleware] }, { validate: true }, { validateFn: rejects }]) {
      expect(() => buildDirectSchema(resolvers, options)).toThrow(
        `the schema's option ${Object.keys(options)[0] ?? ''}`,
      );
    }
  });
});

@ObjectType()
class Secretive {
  @Field(() => String, { simple: true })
  @Authorized(Role.ADMIN)
  secret = 'simple';

  @Field(() => String, { name: 'other' })
  @Authorized(Role.ADMIN)
  renamed = 'renamed';

  @Field(() => String)
  open = 'open';
}

@Authorized(Role.ADMIN)
@ObjectType()
class Closed {
  @Field(() => String)
  text = 'closed';
}

@Resolver()
class Guarding {
  @Query(() => Secretive)
  secretive(): Secretive {
    return new Secretive();
  }

  @Query(() => Closed)
  closed(): Closed {
    return new Closed();
  }

  @Query(() => String)
  role(@Ctx('viewer') { role }: Viewer): string {
    return role;
  }

  @Query(() => String)
  rooted(@Root('text') text: string): string {
    return text;
  }
}

describe('a decorated member', () => {
  async function executeAs(query: string, role: Role): Promise<unknown> {
    const contextValue = { viewer: new Viewer('Eve', role, 'eve') };
    const rootValue = { text: 'root' };
    const { data, errors } = await execute({
      schema: served(Guarding),
      document: parse(query),
      rootValue,
      contextValue,
    });
    return errors ? errors.map(({ message }) => message) : data;
  }

  it.each([
    ['{ secretive { secret } }', 'secret', { secretive: { secret: 'simple' } }],
    ['{ secretive { other } }', 'other', { secretive: { other: 'renamed' } }],
    ['{ closed { text } }', 'text', { closed: { text: 'closed' } }],
  ])('with roles requires one of them: %s', async (query, field, data) => {
    expect(await executeAs(query, Role.READER)).toEqual([expect.stringContaining(`${field}: needs the role ADMIN`)]);
    expect(await executeAs(query, Role.ADMIN)).toEqual(data);
  });

  it('reads the properties of the context and of the root that parameters name', async () => {
    expect(await executeAs('{ role rooted secretive { open } }', Role.READER)).toEqual({
      role: 'READER',
      rooted: 'root',
      secretive: { open: 'open' },
    });
  });
});
