/**
 * The `subscribe` option of every subscription, as TypeGraphQL requires one. It is never called: the subscription's
 * method is called directly instead, see graphql/schema/bind-resolvers.ts.
 */
export function unusedSubscribe(): never {
  throw new Error('Subscription methods are called directly, not by TypeGraphQL');
}
