import type { Fetcher } from '@graphiql/toolkit';
import { Kind } from 'graphql';
import { runningList } from './running-list.js';

type Document = NonNullable<NonNullable<Parameters<Fetcher>[1]>['documentAST']>;

/** A fetcher that returns the results of subscriptions as a running list. */
export function withRunningLists(fetcher: Fetcher): Fetcher {
  return async (parameters, options) => {
    const returned = await fetcher(parameters, options);
    // Queries, too, return an iterator: of the parts of a response.
    const isFollowed = isSubscription(options?.documentAST, parameters.operationName) && isAsyncIterable(returned);
    // GraphiQL shows whatever object it is given.
    return isFollowed ? (runningList(returned) as unknown as ReturnType<Fetcher>) : returned;
  };
}

function isSubscription(document: Document | undefined, operationName: string | null | undefined): boolean {
  const operations = (document?.definitions ?? []).filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const chosen = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
  return chosen?.operation === 'subscription';
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
