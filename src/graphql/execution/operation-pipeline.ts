import { unwrapResolverError } from '@apollo/server/errors';
import { createSourceEventStream, getOperationAST, GraphQLError } from 'graphql';
import type {
  DocumentNode,
  ExecutionResult,
  FormattedExecutionResult,
  GraphQLFormattedError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { SubscriptionContext } from '../../domain/following/changes-resolver.js';
import { ChangeSubscription } from '../../domain/following/change-subscription.js';
import type { RunInTurn } from '../../domain/following/change-subscription.js';
import { limitToOneConnection } from '../../database/query/request-context.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { CancelledError } from '../../database/driver/deadline.js';
import { isUnavailable } from '../../database/driver/errors.js';
import { delay } from '../../foundation/async/cancellation.js';
import { Executor } from './executor.js';
import { responseSizeLimit } from './response-size-limit.js';
import type { ResponseSizeLimit } from './response-size-limit.js';
import type { ExecutionOutcome } from './executor.js';
import { boundedErrors } from './bounded-errors.js';
import { inputVariablesOf } from './input-variables.js';
import { selectedOperationName, missingOperationError } from './operation-name.js';
import type { Cost, CostCalculator } from '../limits/cost.js';
import type { DocumentCache } from '../limits/document-cache.js';
import type { ValidatedDocument } from '../limits/document-reader.js';
import type { RateLimitedContext } from '../schema/rate-limit-resolver.js';
import { LimitExceededError } from '../limits/limit-exceeded.js';
import type { FairQueue } from '../scheduling/fair-queue.js';
import { SHORT_WORKLOAD } from '../scheduling/scheduler.js';
import type { QueueClient, Workload, OperationScheduler } from '../scheduling/scheduler.js';
import { runWithFallback } from './replica-fallback.js';
import { coerceVariables } from './variable-values.js';

/** A request of a client, for every transport. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A validated operation within the limits. */
export interface Operation {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  /** The request's variables, coerced to their types (GraphQL, 6.1.2). */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly request: OperationRequest;
  readonly cost: Cost;
  readonly workload: Workload;
}

/** The memory of a subscription while it is open, and the cost of each payload. */
export interface SubscriptionSize {
  readonly bytes: number;
  readonly cost: number;
}

/** How long to wait for an unreachable database, and the interval between attempts, in milliseconds. */
export const SUBSCRIPTION_RETRY_TIMEOUT_MS = 60_000;
export const SUBSCRIPTION_RETRY_INTERVAL_MS = 250;

/** Maximum memory of variables for each character of their JSON: an empty object has two, and a comma. */
const VARIABLE_BYTES = 25;

export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Thrown for an operation that is rejected before it starts; the errors are for the client. */
export class OperationRejectedError extends Error {
  /** `document` is null if it is invalid. */
  constructor(
    readonly errors: readonly GraphQLFormattedError[],
    readonly document: DocumentNode | null = null,
  ) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'OperationRejectedError';
  }
}

type OperationContext = ReadContext | RateLimitedContext;

export interface OperationPipelineDeps {
  readonly documents: DocumentCache;
  readonly costs: CostCalculator;
  readonly turns: OperationScheduler;
  readonly formatError: ErrorFormatter;
}

/**
 * The one way in which operations are prepared and executed, for every transport: parse, validate, coerce, compute the
 * cost; wait for a turn; execute, format.
 */
export class OperationPipeline {
  private readonly executor: Executor;
  private readonly responseLimit: ResponseSizeLimit;

  constructor(
    readonly schema: GraphQLSchema,
    private readonly deps: OperationPipelineDeps,
  ) {
    this.executor = new Executor(schema);
    this.responseLimit = responseSizeLimit(deps.documents.limits.maxResponseKb);
  }

  /**
   * Parses and validates a request, coerces its variables and computes its cost. `client` is called only if the
   * document has to be read. Throws OperationRejectedError and OverloadedError.
   */
  async prepare(request: OperationRequest, client: () => QueueClient): Promise<Operation> {
    const cached = this.prepareCached(request);
    if (cached) return cached;
    return this.operationOf(await this.deps.documents.read(request.query, client()), request);
  }

  /** Does the same for a request whose document was read before; returns null for any other. */
  prepareCached(request: OperationRequest): Operation | null {
    const cached = this.deps.documents.find(request.query);
    return cached ? this.operationOf(cached, request) : null;
  }

  /** Coerces the variables of a document's operation and computes its cost. Throws an OperationRejectedError. */
  private operationOf(read: ValidatedDocument, rawRequest: OperationRequest): Operation {
    if (read.errors) throw new OperationRejectedError(read.errors);
    const { document } = read;
    const request = { ...rawRequest, operationName: selectedOperationName(rawRequest.operationName) };
    const definition = getOperationAST(document, request.operationName);
    if (!definition)
      throw this.rejected([missingOperationError(document, request.operationName)], 'BAD_USER_INPUT', document);
    const { errors, coerced } = coerceVariables(
      this.schema,
      definition.variableDefinitions,
      request.variables ?? {},
      inputVariablesOf(document, definition),
    );
    if (errors) throw this.rejected(errors, 'BAD_USER_INPUT', document);
    try {
      const cost = this.deps.costs.requireAffordable(document, definition, coerced);
      const workload = { cost: cost.requested, ...this.deps.costs.scans.of(document, definition, coerced) };
      return { document, definition, variables: coerced, request, cost, workload };
    } catch (error) {
      if (error instanceof LimitExceededError) throw this.rejected([error], 'COST_EXCEEDED', document);
      throw error;
    }
  }

  /** The queue in which an operation waits. */
  queueOf({ workload }: Operation): FairQueue {
    return this.deps.turns.queueOf(workload);
  }

  /** Executes a query or a mutation of a client in its turn. The result includes the cost. Never rejects. */
  async execute(operation: Operation, context: OperationContext, client: string): Promise<FormattedExecutionResult> {
    const { deadline } = context;
    let release = deadline?.reason ? null : this.deps.turns.tryStart(operation.workload);
    if (!release) {
      deadline?.pause();
      try {
        release = await this.deps.turns.awaitTurn({ client, cancellation: deadline }, operation.workload);
      } catch (error) {
        return this.failedResult(operation, error);
      }
      // Queueing does not count towards the timeout.
      deadline?.renew();
    }
    try {
      return await this.executeInTurn(operation, context);
    } finally {
      release();
    }
  }

  /** Executes an operation whose turn it is already. Never rejects. */
  async executeInTurn(operation: Operation, context: OperationContext): Promise<FormattedExecutionResult> {
    const { cost, workload } = operation;
    if (this.deps.turns.isExpensive(workload)) limitToOneConnection(context);
    try {
      const outcome = await runWithFallback(() => this.run(operation, undefined, context), context);
      return { ...this.formatResult(outcome), extensions: { cost } };
    } catch (error) {
      return this.failedResult(operation, error);
    }
  }

  /** The result of an operation that was not executed. */
  failedResult({ cost }: Operation, error: unknown): FormattedExecutionResult {
    return { errors: [this.formatError(error, 'INTERNAL_SERVER_ERROR')], extensions: { cost } };
  }

  /** The result for a client that no longer waits for a shared execution. */
  abandonedResult(operation: Operation, error: unknown): FormattedExecutionResult {
    const result = this.failedResult(operation, error);
    // As in the responses of those who waited to the end.
    return error instanceof CancelledError ? { ...result, data: null } : result;
  }

  /** Runs work that scans but is not an operation, in the turn of a client. Throws an OverloadedError. */
  async runScan<Result>(work: () => Promise<Result>, context: ReadContext, client: string): Promise<Result> {
    const { deadline } = context;
    deadline?.pause();
    const release = await this.deps.turns.awaitTurn({ client, cancellation: deadline }, { cost: 0, isScanning: true });
    deadline?.renew();
    return work().finally(release);
  }

  /** Executes without formatting the errors. For a subscription, `root` is the event. */
  run(
    { document, definition, variables }: Operation,
    root: unknown,
    context: ReadContext,
  ): ExecutionOutcome | Promise<ExecutionOutcome> {
    return this.executor.execute({
      document,
      operation: definition,
      root,
      context,
      variables,
      cancellation: context.deadline,
      batches: context.loaders,
      mustList: isUnavailable,
      responseSizeLimit: this.responseLimit,
    });
  }

  /**
   * Starts a client's subscription in its turn. Throws OperationRejectedError and OverloadedError. Waits for a while if
   * the database is unreachable, as clients all reconnect at once after an outage, but not for a client that
   * disconnects.
   */
  async subscribe(operation: Operation, context: SubscriptionContext, client: string): Promise<ChangeSubscription> {
    const { deadline } = context;
    const withReadLimit: RunInTurn = async (work, cancellation) => {
      const release = await this.deps.turns.catchUp({ client, cancellation });
      return work().finally(release);
    };
    const retryUntil = performance.now() + SUBSCRIPTION_RETRY_TIMEOUT_MS;
    try {
      for (;;) {
        deadline?.pause();
        const release = await this.deps.turns.awaitTurn({ client, cancellation: deadline }, SHORT_WORKLOAD);
        deadline?.renew();
        const stream = await this.stream(operation, { ...context, withReadLimit }).finally(release);
        if (stream instanceof ChangeSubscription) return stream;
        const errors = (stream as ExecutionResult).errors ?? [];
        const isTransient = errors.map(unwrapResolverError).some(isUnavailable);
        const isDisconnected = Boolean(deadline?.reason);
        if (!isTransient || isDisconnected || performance.now() > retryUntil)
          throw this.rejected(errors, 'INTERNAL_SERVER_ERROR');
        await delay(SUBSCRIPTION_RETRY_INTERVAL_MS, deadline);
        context.loaders.clear();
        deadline?.renew();
      }
    } finally {
      deadline?.end();
    }
  }

  private stream({ document, request }: Operation, context: SubscriptionContext): Promise<unknown> {
    return createSourceEventStream({
      schema: this.schema,
      document,
      contextValue: context,
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
    });
  }

  /** The resources that a subscription takes while it is open. */
  sizeOf({ document, request, cost }: Operation): SubscriptionSize {
    const variables = JSON.stringify(request.variables ?? {}).length;
    return { bytes: this.deps.documents.bytesOf(document) + variables * VARIABLE_BYTES, cost: cost.requested };
  }

  /** Formats a result for a client. */
  formatResult({ data, errors, omittedErrors }: ExecutionOutcome): FormattedExecutionResult {
    if (!errors) return { data: data ?? null };
    return {
      errors: boundedErrors(errors, (error) => this.formatError(error, 'INTERNAL_SERVER_ERROR'), omittedErrors),
      ...(data !== undefined && { data }),
    };
  }

  /** Formats an error for a client; `code` is used if it has none of its own. */
  formatError(error: unknown, code: string): GraphQLFormattedError {
    const formatted = error instanceof GraphQLError ? error.toJSON() : { message: String(error) };
    return this.deps.formatError({ ...formatted, extensions: { code, ...formatted.extensions } }, error);
  }

  private rejected(errors: readonly GraphQLError[], code: string, document?: DocumentNode): OperationRejectedError {
    return new OperationRejectedError(
      boundedErrors(errors, (error) => this.formatError(error, code)),
      document,
    );
  }
}
