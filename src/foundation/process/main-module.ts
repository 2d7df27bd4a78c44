/** What a subscription gives TypeGraphQL to subscribe by: its method is called directly instead, see http/direct-resolvers.ts. */
export function calledDirectly(): never {
  throw new Error('A subscription is called directly');
}
