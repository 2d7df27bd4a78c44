import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** Values of variables by name, coerced to their types (GraphQL, 6.1.2). */
export type Variables = Readonly<Record<string, unknown>>;

/** Fragments of a document by name. */
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** What an execution needs of its operation. */
export interface PlannedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
}
