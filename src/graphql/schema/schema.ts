import { GraphQLInputObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import type { BuildSchemaOptions, NonEmptyArray, PubSub } from 'type-graphql';
import { bindResolvers } from './bind-resolvers.js';
import type { AuthCheck, Container } from './bind-resolvers.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { Role } from '../../foundation/graphql/viewer.js';
import { refuseUnsupportedOptions } from './unsupported-decorators.js';

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeGraphQL's own type for a resolver class
export type ResolverClass = Function;

/** The one check of roles. */
const isAllowed: AuthCheck = (context, roles) => (context as ReadContext).viewer.is(roles as Role[]);

/** TypeGraphQL wants one as soon as there is a subscription; ours follow the log instead. */
const NO_PUB_SUB: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('subscriptions follow the log');
  },
};

/** A schema whose resolvers are to be called directly; throws for options that would then have no effect. */
export function buildDirectSchema(
  resolvers: readonly ResolverClass[],
  more: Omit<BuildSchemaOptions, 'resolvers'>,
): GraphQLSchema {
  const options: BuildSchemaOptions = {
    resolvers: [...resolvers] as unknown as NonEmptyArray<ResolverClass>,
    validate: false,
    pubSub: NO_PUB_SUB,
    authChecker: ({ context }, roles) => isAllowed(context, roles),
    ...more,
  };
  refuseUnsupportedOptions({ ...options });
  return buildSchemaSync(options);
}

/** The schema that is served. */
export function buildServedSchema(resolvers: readonly ResolverClass[], container: Container): GraphQLSchema {
  const schema = buildDirectSchema(resolvers, {
    // Of no use once resolvers are called directly, but TypeGraphQL would construct the classes by itself.
    container: { get: (resolver: Parameters<Container>[0]) => container(resolver) },
  });
  bindResolvers(schema, container, isAllowed);
  const query = schema.getQueryType();
  // TypeGraphQL has no place to say it.
  if (query) query.description = 'Everything that can be asked.';
  const mutation = schema.getMutationType();
  if (mutation) mutation.description = 'Everything that can be told: with the role EDITOR or ADMIN.';
  const subscription = schema.getSubscriptionType();
  if (subscription) subscription.description = 'Everything that can be followed: over WebSocket or Server-Sent Events.';
  return schema;
}

/** The input types by which what is not told through the API, a seed, is read as if it were. */
export function buildInputTypes(
  resolvers: readonly ResolverClass[],
  inputs: readonly ResolverClass[],
): (name: string) => GraphQLInputObjectType {
  const schema = buildDirectSchema(resolvers, { orphanedTypes: [...inputs] });
  return (name) => {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLInputObjectType)) throw new Error(`There is no input type ${name}`);
    return type;
  };
}
