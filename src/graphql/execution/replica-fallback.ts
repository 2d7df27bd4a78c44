import { unwrapResolverError } from '@apollo/server/errors';
import { OperationTypeNode } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import type { ReadContext } from '../../database/query/request-context.js';
import type { ExecutionOutcome } from './executor.js';

/** Whether an operation, if it was not rejected, may read from a replica. */
export function isQuery(prepared: { readonly definition?: OperationDefinitionNode } | null): boolean {
  return prepared?.definition?.operation === OperationTypeNode.QUERY;
}

/** Runs an operation, and again without the replica that it has read if that could not respond. */
export async function runWithFallback(
  run: () => ExecutionOutcome | Promise<ExecutionOutcome>,
  context: ReadContext,
): Promise<ExecutionOutcome> {
  let outcome = await run();
  while (outcome.errors && leavesReplica(context, outcome.errors.map(unwrapResolverError))) outcome = await run();
  return outcome;
}

/** Does other work that reads, and again without the replica if that could not respond. */
export async function readWithFallback<Result>(
  work: (context: ReadContext) => Promise<Result>,
  context: ReadContext,
): Promise<Result> {
  for (;;) {
    try {
      return await work(context);
    } catch (error) {
      if (!leavesReplica(context, [error])) throw error;
    }
  }
}

function leavesReplica({ source, deadline, loaders }: ReadContext, errors: readonly unknown[]): boolean {
  if (deadline?.reason || !source?.leaveReplica(errors)) return false;
  loaders.clear();
  return true;
}
