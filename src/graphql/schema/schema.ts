import { GraphQLInputObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import type { BuildSchemaOptions, NonEmptyArray, PubSub } from 'type-graphql';
import { bindResolvers } from './bind-resolvers.js';
import type { AuthCheck, Container } from './bind-resolvers.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { Role } from '../../foundation/graphql/viewer.js';
import { rejectUnsupportedOptions } from './unsupported-decorators.js';

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeGraphQL's own type for a resolver class
export type ResolverClass = Function;

/** The only check of roles. */
const isAllowed: AuthCheck = (context, roles) => (context as ReadContext).viewer.is(roles as Role[]);

/** TypeGraphQL requires one as soon as there is a subscription; here subscriptions read the change log instead. */
const NO_PUB_SUB: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions read the change log and have no PubSub');
  },
};

/** Builds a schema whose resolvers will be called directly. Throws for options that would have no effect then. */
export function buildDirectSchema(
  resolvers: readonly ResolverClass[],
  extraOptions: Omit<BuildSchemaOptions, 'resolvers'>,
): GraphQLSchema {
  const options: BuildSchemaOptions = {
    resolvers: [...resolvers] as unknown as NonEmptyArray<ResolverClass>,
    validate: false,
    pubSub: NO_PUB_SUB,
    authChecker: ({ context }, roles) => isAllowed(context, roles),
    ...extraOptions,
  };
  rejectUnsupportedOptions({ ...options });
  return buildSchemaSync(options);
}

/** Builds the schema that is served. */
export function buildServedSchema(resolvers: readonly ResolverClass[], container: Container): GraphQLSchema {
  const schema = buildDirectSchema(resolvers, {
    // Unused once resolvers are called directly, but without it TypeGraphQL would construct the classes itself.
    container: { get: (resolver: Parameters<Container>[0]) => container(resolver) },
  });
  bindResolvers(schema, container, isAllowed);
  const query = schema.getQueryType();
  // TypeGraphQL has no option for it.
  if (query) query.description = 'All queries.';
  const mutation = schema.getMutationType();
  if (mutation) mutation.description = 'All mutations. They require the role EDITOR or ADMIN.';
  const subscription = schema.getSubscriptionType();
  if (subscription) subscription.description = 'All subscriptions, over WebSocket or Server-Sent Events.';
  return schema;
}

/** The input types with which data from outside the API, such as a seed, is read as if it came through the API. */
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
