import type { GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { BuiltResponse } from '../cache/response-cache.js';
import type { Cost } from '../../graphql/limits/cost.js';

/** The result of a request: its response, and what observers need to know. */
export interface ExecutedResponse extends Omit<BuiltResponse, 'cacheTags'> {
  /** null: the operation could not be determined. */
  readonly operation: OperationDefinitionNode | null;
  readonly cost: Cost | undefined;
  readonly errors: readonly GraphQLFormattedError[];
}
