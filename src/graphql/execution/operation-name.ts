import { GraphQLError, Kind } from 'graphql';
import type { DocumentNode } from 'graphql';
import { quoted } from '../../foundation/graphql/request-error.js';

const BAD_REQUEST = 400;

/** The name of the selected operation; an empty one counts as none (GraphQL over HTTP). */
export function selectedOperationName(operationName: string | null | undefined): string | null {
  return operationName === undefined || operationName === '' ? null : operationName;
}

/** The error if a document does not have the selected operation (GraphQL, 6.1: GetOperation). */
export function missingOperationError(
  { definitions }: DocumentNode,
  operationName: string | null | undefined,
): GraphQLError {
  const name = selectedOperationName(operationName);
  const isEmpty = !definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const problem = isEmpty ? 'no operation' : 'several operations: set operationName';
  const message = `The document has ${name === null ? problem : `no operation ${quoted(name)}`}.`;
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: BAD_REQUEST } } });
}
