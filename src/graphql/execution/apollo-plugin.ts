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
import type { Cost, Costs } from '../limits/cost.js';
import type { ValidatedDocument } from '../limits/document-reader.js';
import { negotiateType } from './media-type.js';
import type { ErrorFormatter, Operation, OperationPipeline } from './operation-pipeline.js';
import type { OperationScheduler } from '../scheduling/scheduler.js';
import { isRetryableFailure, RETRY_AFTER_S, SERVICE_UNAVAILABLE } from './unavailable.js';
import { coerceVariables } from './variable-values.js';

const BAD_REQUEST = 400;

/** Stands in for a document that has faults, which are the answer. */
const IN_PLACE = parse('{ __typename }');

/** What is said of an answer. */
export interface PluginOutcome {
  isComplete: boolean;
  hasWritten: boolean;
  operation: OperationDefinitionNode | null;
  cost: Cost | undefined;
  /** What is wrong with the variables; null: nothing. */
  faults: readonly GraphQLError[] | null;
  /** What is to be executed; null before it is known, and where nothing is. */
  accepted: Operation | null;
}

/** The context of a request over HTTP. */
export interface HttpContext extends ReadContext {
  readonly rateLimit: RateLimit | null;
  /** What was sent to be executed, as it was read; null where Apollo is to say that there is nothing to read. */
  readonly read: ValidatedDocument | null;
}

/** The context of a request that Apollo Server answers. */
export interface ApolloContext extends HttpContext {
  /** What is said of the answer once there is one; Apollo copies the context, but not what is in it. */
  readonly outcome: PluginOutcome;
  /** Who asks, and what is to be called at the end of their turn. */
  readonly turn: { readonly client: string; leave: () => void };
}

type Listener = GraphQLRequestListener<ApolloContext>;
type Context<Hook extends keyof Listener> = Parameters<NonNullable<Listener[Hook]>>[0];
type Answered = ReturnType<NonNullable<Listener['responseForOperation']>>;

interface StepsParts {
  readonly operations: OperationPipeline;
  readonly costs: Costs;
  readonly turns: OperationScheduler;
  readonly urls: ServiceUrls;
  readonly formatError: ErrorFormatter;
}

/**
 * What is done to a request where Apollo asks its plugins. One for all of it: Apollo asks several at once, and what is done
 * here has an order. What it costs, its turn and its 503 are as Operations and answerQuery have them.
 */
export class ApolloLifecyclePlugin implements Listener {
  constructor(private readonly parts: StepsParts) {}

  /** Hands Apollo the document as it was read. Of one that has faults it would tell a single one. */
  didResolveSource(requestContext: Context<'didResolveSource'>): Promise<void> {
    const { read } = requestContext.contextValue;
    if (!read) throw new Error('Apollo has a document that was not read');
    // Where there is one before Apollo looks for its own, it is neither parsed nor validated again.
    (requestContext as { document?: DocumentNode }).document = read.document ?? IN_PLACE;
    return Promise.resolve();
  }

  /**
   * Refuses what can't be answered in a type that is accepted, or costs too much, before any of it is begun, and lets the
   * rest begin when it is its turn.
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
    if (read?.faults) return;
    // Apollo calls this although a document has several operations and none is named.
    if (!operation) throw noSuchOperation(document, operationName);
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw subscribedByHttp(this.parts.urls);
    const { costs, operations, turns } = this.parts;
    const { coerced, errors } = coerceVariables(operations.schema, operation.variableDefinitions, variables);
    outcome.faults = errors;
    if (!coerced) return;
    const cost = costs.accept(document, operation, coerced);
    outcome.cost = cost;
    const request = { query: source, operationName, variables };
    const accepted = { document, definition: operation, variables: coerced, request, cost };
    const need = operations.needOf(accepted);
    if (turns.isExpensive(need)) takeOneConnection(contextValue);
    deadline?.pause();
    turn.leave = await turns.enter({ client: turn.client, cancellation: deadline }, need);
    outcome.accepted = accepted;
    // To wait for its turn takes nothing of its time.
    deadline?.renew();
  }

  /**
   * Answers with the faults of the document, or else of the variables, where there are any; else with what comes of
   * executing it, as by other transports.
   */
  async responseForOperation({ contextValue }: Context<'responseForOperation'>): Answered {
    const { read, outcome } = contextValue;
    const { operations, formatError } = this.parts;
    const faults = read?.faults ?? outcome.faults?.map((fault) => formatError(fault.toJSON(), fault));
    if (faults) return answered({ errors: [...faults] }, BAD_REQUEST);
    if (!outcome.accepted) return null;
    return answered(operations.formatResult(await operations.run(outcome.accepted, undefined, contextValue)));
  }

  /** Says in the answer what it cost, and of it what it is. */
  willSendResponse({ response, operation, contextValue }: Context<'willSendResponse'>): Promise<void> {
    const { body, http } = response;
    const { outcome, read } = contextValue;
    outcome.hasWritten = operation?.operation === OperationTypeNode.MUTATION;
    outcome.operation = read?.faults ? null : (operation ?? null);
    if (body.kind === 'single') {
      const { singleResult } = body;
      // What was executed lists no more already.
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

function answered(singleResult: FormattedExecutionResult, status?: number): Awaited<Answered> {
  return { http: { status, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}

/** A subscription has more answers than HTTP's one. */
function subscribedByHttp(urls: ServiceUrls): GraphQLError {
  const [socket, stream] = [urls.path('/graphql'), urls.path('/graphql/stream')];
  const message = `Subscribe over WebSocket (graphql-transport-ws) at ${socket}, or Server-Sent Events at ${stream}.`;
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}
