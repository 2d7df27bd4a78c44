import { HeaderMap } from '@apollo/server';
import type { GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, OperationTypeNode, parse } from 'graphql';
import type { DocumentNode, FormattedExecutionResult, OperationDefinitionNode } from 'graphql';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import { boundedErrors } from './bounded-errors.js';
import { negotiateType } from './media-type.js';
import { PLACEHOLDER_OPERATION_TEXT } from './persisted-operations.js';
import { OperationRejectedError } from './operation-pipeline.js';
import type { Operation } from './operation-pipeline.js';
import { isRetryableFailure, RETRY_AFTER_S, SERVICE_UNAVAILABLE } from './unavailable.js';

const BAD_REQUEST = 400;
const INTERNAL_SERVER_ERROR = 500;

/** Given to Apollo in place of a document that is invalid. It is never executed. */
const NO_DOCUMENT = parse(PLACEHOLDER_OPERATION_TEXT);

/** What an HTTP request came to; filled in by the plugin once there is a response. */
export interface ApolloOutcome {
  /** Whether there is data and no error. */
  isComplete: boolean;
  /** Whether a mutation was executed. */
  hasWritten: boolean;
  operation: OperationDefinitionNode | null;
  result: FormattedExecutionResult | null;
}

/** The context of a request handled by Apollo Server. */
export interface ApolloContext {
  /** The operation, or why it is rejected; null if the request is malformed, which Apollo reports. */
  readonly prepared: Operation | OperationRejectedError | null;
  /** Executes the operation. */
  readonly execute: (operation: Operation) => Promise<FormattedExecutionResult>;
  /** Apollo copies the context, but not the objects in it. */
  readonly outcome: ApolloOutcome;
}

type Listener = GraphQLRequestListener<ApolloContext>;
type Context<Hook extends keyof Listener> = Parameters<NonNullable<Listener[Hook]>>[0];
type HookResponse = ReturnType<NonNullable<Listener['responseForOperation']>>;

/** Connects Apollo Server to the operation pipeline: Apollo speaks HTTP, the pipeline prepares and executes. */
export class ApolloLifecyclePlugin implements Listener {
  constructor(private readonly urls: ServiceUrls) {}

  /** Passes Apollo the validated document, so that it neither parses nor validates: see docs/dependencies.md. */
  didResolveSource(requestContext: Context<'didResolveSource'>): Promise<void> {
    const { prepared } = requestContext.contextValue;
    if (!prepared) throw new Error('Apollo Server accepted a malformed request');
    (requestContext as { document?: DocumentNode }).document = prepared.document ?? NO_DOCUMENT;
    return Promise.resolve();
  }

  /** Rejects what HTTP cannot respond to, before it is executed. */
  didResolveOperation({ request, operation, response }: Context<'didResolveOperation'>): Promise<void> {
    negotiateType(request.http?.headers.get('accept'), response.http);
    if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw subscriptionOverHttp(this.urls);
    return Promise.resolve();
  }

  /** Responds with the errors of a rejected operation, or executes it. */
  async responseForOperation({ contextValue }: Context<'responseForOperation'>): HookResponse {
    const { prepared, execute, outcome } = contextValue;
    if (!prepared) return null;
    if (prepared instanceof OperationRejectedError) return respondWith({ errors: prepared.errors }, BAD_REQUEST);
    const { definition } = prepared;
    outcome.operation = definition;
    outcome.hasWritten = definition.operation === OperationTypeNode.MUTATION;
    outcome.result = await execute(prepared);
    return respondWith(outcome.result, outcome.result.data === undefined ? INTERNAL_SERVER_ERROR : undefined);
  }

  /** Records whether the response is complete, and tells clients to retry if the service is unavailable. */
  willSendResponse({ response, contextValue, operation }: Context<'willSendResponse'>): Promise<void> {
    const { body, http } = response;
    const { outcome, prepared } = contextValue;
    if (body.kind === 'single') {
      const { singleResult } = body;
      if (!outcome.result) {
        if (singleResult.errors) singleResult.errors = boundedErrors(singleResult.errors, (error) => error);
        if (prepared?.document) outcome.operation = operation ?? null;
      }
      outcome.isComplete = !singleResult.errors && singleResult.data !== undefined;
      if (isRetryableFailure(singleResult)) {
        http.status = SERVICE_UNAVAILABLE;
        http.headers.set('retry-after', String(RETRY_AFTER_S));
      }
    }
    return Promise.resolve();
  }
}

function respondWith(singleResult: FormattedExecutionResult, status?: number): Awaited<HookResponse> {
  return { http: { status, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}

/** The error for a subscription over HTTP, which has a single response. */
function subscriptionOverHttp(urls: ServiceUrls): GraphQLError {
  const [socket, stream] = [urls.path('/graphql'), urls.path('/graphql/stream')];
  const message = `Subscribe over WebSocket (graphql-transport-ws) at ${socket}, or Server-Sent Events at ${stream}.`;
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: BAD_REQUEST } } });
}
