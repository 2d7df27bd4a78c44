import type { FieldNode, GraphQLField, GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Execution } from './execution.js';
import type { ResultPath } from './result-path.js';

/** A field selected on the objects of a type, as seen by the completion of its values. */
export interface PlannedField {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly parentType: GraphQLObjectType;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];

  /** The path of a value of the field, below that of its object. */
  pathBelow(parent: ResultPath | undefined): ResultPath;

  /** Records an error and returns null; rethrows it with its location if the value is non-null. */
  failed(execution: Execution, thrown: unknown, path: ResultPath, isNonNull?: boolean): null;

  /** The error for null in a non-null position. */
  isNull(): Error;
}

/** Completes a value from a resolver, neither null nor an Error, into its result (GraphQL, 6.4.3). */
export interface ValueCompleter {
  /** Returns a value or a promise; throws for a value that does not fit the type. */
  complete(execution: Execution, value: unknown, path: ResultPath): unknown;
}

/** The fields selected on an object. */
export interface ObjectFields {
  /** The completed object, or a promise of it (GraphQL, 6.4.1). */
  execute(execution: Execution, source: unknown, path: ResultPath | undefined): unknown;
}

/** Returns the fields selected on an object below a field. */
export type PlanFields = (type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]) => ObjectFields;
