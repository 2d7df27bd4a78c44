import type { FieldNode, GraphQLField, GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Execution } from './execution.js';
import type { ResultPath } from './result-path.js';

/** A field that is selected on the objects of a type, as its values see it. */
export interface PlannedField {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly parentType: GraphQLObjectType;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];

  /** Where a value of the field is, below its object. */
  pathBelow(parent: ResultPath | undefined): ResultPath;

  /** Null in place of what failed; throws the error again, with where it was, where there must be a value. */
  failed(execution: Execution, thrown: unknown, path: ResultPath, isNonNull?: boolean): null;

  /** Says that there is no value where there must be one. */
  isNull(): Error;
}

/** Turns a value that a resolver gave, which is there and no Error, into what is answered (GraphQL, 6.4.3). */
export interface Completion {
  /** A value or a promise; throws for what does not fit the type. `path` is where the value stands. */
  complete(execution: Execution, value: unknown, path: ResultPath): unknown;
}

/** The fields that are selected on an object. */
export interface ObjectFields {
  /** The object that is answered, or a promise of it (GraphQL, 6.4.1). */
  execute(execution: Execution, source: unknown, path: ResultPath | undefined): unknown;
}

/** Finds the fields of an object below a field. */
export type FieldSets = (type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]) => ObjectFields;
