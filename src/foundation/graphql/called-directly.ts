/** What a subscription gives TypeGraphQL to subscribe by: its method is called directly instead, see graphql/schema/bind-resolvers.ts. */
export function calledDirectly(): never {
  throw new Error('A subscription is called directly');
}
