import { HeaderMap } from '@apollo/server';
import type { GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, OperationTypeNode, parse } from 'graphql';
import type { DocumentNode, FormattedExecutionResult, OperationDefinitionNode } from 'graphql';
import { takeOneConnection } from '../../database/query/request-context.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { RateLimit } from '../../foundation/graphql/rate-limit.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import { boundedErrors } from './bounded-errors.js';
import { noSuchOperation } from './operation-name.js';
import type { Cost, CostCalculator } from '../limits/cost.js';
import type { ValidatedDocument } from '../limits/document-reader.js';
import { negotiateType } from './media-type.js';
import type { ErrorFormatter, Operation, OperationPipeline } from './operation-pipeline.js';
import type { OperationScheduler } from '../scheduling/scheduler.js';
import { isRetryableFailure, RETRY_AFTER_S, SERVICE_UNAVAILABLE } from './unavailable.js';
import { coerceVariables } from './variable-values.js';

const BAD_REQUEST = 400;

/** Placeholder for a document with errors, which are the response. */
const PLACEHOLDER = parse('{ __typename }');

/** What the plugin finds out about a response. */
export interface PluginOutcome {
  isComplete: boolean;
  hasWritten: boolean;
  operation: OperationDefinitionNode | null;
  cost: Cost | undefined;
  /** The errors in the variables; null if there are none. */
  requestErrors: readonly GraphQLError[] | null;
  /** The operation to execute; null before it is known, and if there is none. */
  accepted: Operation | null;
}

/** The context of a request over HTTP. */
export interface HttpContext extends ReadContext {
  readonly rateLimit: RateLimit | null;
  /** The document as it was read; null if Apollo must report that there is none. */
  readonly read: ValidatedDocument | null;
}

/** The context of a request handled by Apollo Server. */
export interface ApolloContext extends HttpContext {
  /** Filled in once there is a response. Apollo copies the context, but not the objects in it. */
  readonly outcome: PluginOutcome;
  /** The client, and the function to call at the end of its turn. */
  readonly turn: { readonly client: string; release: () => void };
}

type Listener = GraphQLRequestListener<ApolloContext>;
type Context<Hook extends keyof Listener> = Parameters<NonNullable<Listener[Hook]>>[0];
type HookResponse = ReturnType<NonNullable<Listener['responseForOperation']>>;

interface PluginDeps {
  readonly operations: OperationPipeline;
  readonly costs: CostCalculator;
  readonly turns: OperationScheduler;
  readonly urls: ServiceUrls;
  readonly formatError: ErrorFormatter;
}

/**
 * The steps of a request in the hooks of Apollo. One plugin for all of them: Apollo calls several plugins concurrently,
 * and these steps have an order. Cost, turns and 503 responses are the same as in OperationPipeline and executeDirect.
 */
export class ApolloLifecyclePlugin implements Listener {
  constructor(private readonly deps: PluginDeps) {}

  /** Passes Apollo the document as it was read. For an invalid document Apollo would report a single error only. */
  didResolveSource(requestContext: Context<'didResolveSource'>): Promise<void> {
    const { read } = requestContext.contextValue;
    if (!read) throw new Error('Apollo has a document that was not read before');
    // If there is a document before Apollo looks for its own, it is neither parsed nor validated again.
    (requestContext as { document?: DocumentNode }).document = read.document ?? PLACEHOLDER;
    return Promise.resolve();
  }

  /**
   * Rejects operations without an acceptable response type and those that cost too much, before anything is executed.
   * The others then wait for their turn.
   */
  async didResolveOperation({
    source,
    document,
    operation,
    request: { variables = {}, operationName, http },
    response,
    contextValue,
  }: Context<'didResolveOperation'>): Promise<void> {
    const { outcome, read, deadline, turn } = contextValue;
    negotiateType(http?.headers.get('accept'), response.http);
    if (read?.errors) return;
    // Apollo also calls this if a document has several operations and none is named.
    if (!operation) throw noSuchOperation(document, operationName);
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw subscriptionOverHttp(this.deps.urls);
    const { costs, operations, turns } = this.deps;
    const { coerced, errors } = coerceVariables(operations.schema, operation.variableDefinitions, variables);
    outcome.requestErrors = errors;
    if (!coerced) return;
    const cost = costs.accept(document, operation, coerced);
    outcome.cost = cost;
    const request = { query: source, operationName, variables };
    const accepted = { document, definition: operation, variables: coerced, request, cost };
    const workload = operations.workloadOf(accepted);
    if (turns.isExpensive(workload)) takeOneConnection(contextValue);
    deadline?.pause();
    turn.release = await turns.enter({ client: turn.client, cancellation: deadline }, workload);
    outcome.accepted = accepted;
    // Queueing does not count towards the timeout.
    deadline?.renew();
  }

  /**
   * Responds with the errors of the document, or else of the variables, if there are any; else with the result of the
   * execution, as for other transports.
   */
  async responseForOperation({ contextValue }: Context<'responseForOperation'>): HookResponse {
    const { read, outcome } = contextValue;
    const { operations, formatError } = this.deps;
    const errors = read?.errors ?? outcome.requestErrors?.map((error) => formatError(error.toJSON(), error));
    if (errors) return respondWith({ errors: [...errors] }, BAD_REQUEST);
    if (!outcome.accepted) return null;
    return respondWith(operations.formatResult(await operations.run(outcome.accepted, undefined, contextValue)));
  }

  /** Adds the cost to the response, and records the outcome. */
  willSendResponse({ response, operation, contextValue }: Context<'willSendResponse'>): Promise<void> {
    const { body, http } = response;
    const { outcome, read } = contextValue;
    outcome.hasWritten = operation?.operation === OperationTypeNode.MUTATION;
    outcome.operation = read?.errors ? null : (operation ?? null);
    if (body.kind === 'single') {
      const { singleResult } = body;
      // An executed result is bounded already.
      if (singleResult.errors && !outcome.accepted)
        singleResult.errors = boundedErrors(singleResult.errors, (error) => error);
      if (outcome.cost) singleResult.extensions = { cost: outcome.cost };
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
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}
