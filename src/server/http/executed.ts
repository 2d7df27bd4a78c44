import type { GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { BuiltResponse } from '../cache/response-cache.js';
import type { Cost } from '../../graphql/limits/cost.js';

/** What came of a request: its answer, and what is said of it to those who observe. */
export interface ExecutedResponse extends Omit<BuiltResponse, 'cacheTags'> {
  /** null: none could be told. */
  readonly operation: OperationDefinitionNode | null;
  readonly cost: Cost | undefined;
  readonly errors: readonly GraphQLFormattedError[];
}
