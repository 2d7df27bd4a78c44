import { unwrapResolverError } from '@apollo/server/errors';
import { createSourceEventStream, getOperationAST, GraphQLError, OperationTypeNode } from 'graphql';
import type {
  DocumentNode,
  ExecutionResult,
  FormattedExecutionResult,
  GraphQLFormattedError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { FollowContext } from '../../domain/following/changes-resolver.js';
import { ChangeSubscription } from '../../domain/following/change-subscription.js';
import type { InTurn } from '../../domain/following/change-subscription.js';
import { takeOneConnection } from '../../database/query/request-context.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { isUnavailable } from '../../database/driver/errors.js';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { Executor } from './executor.js';
import type { ResponseSizeLimit } from './execution.js';
import type { ExecutionOutcome } from './executor.js';
import { boundedErrors } from './bounded-errors.js';
import { chosenName, noSuchOperation } from './operation-name.js';
import type { Cost, Costs } from '../limits/cost.js';
import type { DocumentCache } from '../limits/document-cache.js';
import type { RatedContext } from '../schema/rate-limit-resolver.js';
import { LimitExceededError } from '../limits/limit-exceeded.js';
import type { FairQueue } from '../scheduling/fair-queue.js';
import { SHORT_WORKLOAD } from '../scheduling/scheduler.js';
import type { QueueClient, Workload, OperationScheduler } from '../scheduling/scheduler.js';
import { coerceVariables } from './variable-values.js';

/** What a client sends, whatever the transport. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** An operation that fits the schema and the limits. */
export interface Operation {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  /** The request's variables, coerced to their types (GraphQL, 6.1.2). */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly request: OperationRequest;
  readonly cost: Cost;
}

/** What a subscription takes: in memory for as long as it is open, and of each change that it is sent. */
export interface SubscriptionSize {
  readonly bytes: number;
  readonly cost: number;
}

/** How long a database that is out of reach is waited for, and how often it is tried. */
export const TIMEOUT_MS = 60_000;
export const RETRY_MS = 250;

const KILOBYTE = 1_000;

/** What variables take in memory for each character of their JSON, at most: an empty object has two, and a comma. */
const VARIABLE_BYTES = 25;

export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Thrown for an operation that is not begun; the errors are for the client. */
export class OperationRejectedError extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'OperationRefused';
  }
}

export interface OperationPipelineDeps {
  readonly documents: DocumentCache;
  readonly costs: Costs;
  readonly turns: OperationScheduler;
  readonly formatError: ErrorFormatter;
}

/**
 * Reads and executes operations: all that come by WebSocket and Server-Sent Events, and the queries of HTTP (see
 * graphql-route.ts for what Apollo Server does there).
 */
export class OperationPipeline {
  private readonly executor: Executor;
  private readonly room: ResponseSizeLimit;

  constructor(
    readonly schema: GraphQLSchema,
    private readonly parts: OperationPipelineDeps,
  ) {
    this.executor = new Executor(schema);
    this.room = answerRoom(parts.documents.limits.answerMaxKb * KILOBYTE);
  }

  /** Reads what is sent, and reckons. Throws OperationRefused, and Overloaded. */
  async read(request: OperationRequest, asker: QueueClient): Promise<Operation> {
    const { documents } = this.parts;
    const { document, faults } = documents.find(request.query) ?? (await documents.read(request.query, asker));
    if (faults) throw new OperationRejectedError(faults);
    return this.computeCost(document, request);
  }

  /**
   * The query that is asked for of a valid document; null for any other operation, and for one that is refused: why, Apollo
   * Server says, and nothing of it is worked out here.
   */
  query(document: DocumentNode, request: OperationRequest): Operation | null {
    const definition = getOperationAST(document, request.operationName);
    if (definition?.operation !== OperationTypeNode.QUERY) return null;
    const { coerced } = coerceVariables(this.schema, definition.variableDefinitions, request.variables ?? {});
    if (!coerced) return null;
    const cost = this.parts.costs.of(document, definition, coerced);
    return cost.requested > cost.max ? null : { document, definition, variables: coerced, request, cost };
  }

  /** Reckons what a valid document's operation costs. Throws OperationRefused. */
  private computeCost(document: DocumentNode, sent: OperationRequest): Operation {
    const request = { ...sent, operationName: chosenName(sent.operationName) };
    const definition = getOperationAST(document, request.operationName);
    if (!definition) throw this.refused([noSuchOperation(document, request.operationName)], 'BAD_USER_INPUT');
    const { errors, coerced } = coerceVariables(this.schema, definition.variableDefinitions, request.variables ?? {});
    if (errors) throw this.refused(errors, 'BAD_USER_INPUT');
    try {
      const cost = this.parts.costs.accept(document, definition, coerced);
      return { document, definition, variables: coerced, request, cost };
    } catch (error) {
      if (error instanceof LimitExceededError) throw this.refused([error], 'COST_EXCEEDED');
      throw error;
    }
  }

  /** What an operation takes. */
  needOf({ document, definition, variables, cost }: Operation): Workload {
    return { cost: cost.requested, isScanning: this.parts.costs.scans.has(document, definition, variables) };
  }

  /** Where an operation takes its turn. */
  laneOf(operation: Operation): FairQueue {
    return this.parts.turns.queueOf(this.needOf(operation));
  }

  /** Answers a query or a mutation of a client's, when it is its turn, and says what it costs. */
  async execute(
    operation: Operation,
    context: ReadContext | RatedContext,
    client: string,
  ): Promise<FormattedExecutionResult> {
    const { deadline } = context;
    let leave: () => void;
    deadline?.pause();
    try {
      leave = await this.parts.turns.enter({ client, cancellation: deadline }, this.needOf(operation));
    } catch (error) {
      return this.unbegun(operation, error);
    }
    deadline?.renew();
    try {
      return await this.executeInTurn(operation, context);
    } finally {
      leave();
    }
  }

  /** The same for who has its turn. */
  async executeInTurn(operation: Operation, context: ReadContext | RatedContext): Promise<FormattedExecutionResult> {
    if (this.parts.turns.isExpensive(this.needOf(operation))) takeOneConnection(context);
    return { ...this.formatResult(await this.run(operation, undefined, context)), extensions: { cost: operation.cost } };
  }

  /** What is answered where an operation did not begin, or has not come to its end for who asks. */
  unbegun({ cost }: Operation, error: unknown): FormattedExecutionResult {
    return { errors: [this.formatError(error, 'INTERNAL_SERVER_ERROR')], extensions: { cost } };
  }

  /** Does for a client what scans and is no operation, when it is its turn. Throws Overloaded. */
  async scanInTurn<Result>(work: () => Promise<Result>, context: ReadContext, client: string): Promise<Result> {
    const { deadline } = context;
    deadline?.pause();
    const leave = await this.parts.turns.enter({ client, cancellation: deadline }, { cost: 0, isScanning: true });
    deadline?.renew();
    return work().finally(leave);
  }

  /** Executes with the errors as they were thrown. For a subscription, `root` is what is told. */
  async run({ document, definition, variables }: Operation, root: unknown, context: ReadContext): Promise<ExecutionOutcome> {
    return this.executor.execute({
      document,
      operation: definition,
      root,
      context,
      variables,
      cancellation: context.deadline,
      batches: context.loaders,
      isGrave: isUnavailable,
      room: this.room,
    });
  }

  /**
   * Begins a client's subscription, when it is its turn; throws OperationRefused, and Overloaded. Waits a while for a
   * database that is out of reach, as clients that come back after a fault come back all at once; but not for a client that
   * goes away.
   */
  async subscribe(operation: Operation, context: FollowContext, client: string): Promise<ChangeSubscription> {
    const { deadline } = context;
    const inTurn: InTurn = async (work, cancellation) => {
      const leave = await this.parts.turns.catchUp({ client, cancellation });
      return work().finally(leave);
    };
    const patientUntil = performance.now() + TIMEOUT_MS;
    try {
      for (;;) {
        deadline?.pause();
        const leave = await this.parts.turns.enter({ client, cancellation: deadline }, SHORT_WORKLOAD);
        deadline?.renew();
        const stream = await this.stream(operation, { ...context, inTurn }).finally(leave);
        if (stream instanceof ChangeSubscription) return stream;
        const errors = (stream as ExecutionResult).errors ?? [];
        const isPassing = errors.map(unwrapResolverError).some(isUnavailable);
        const isGone = Boolean(deadline?.reason);
        if (!isPassing || isGone || performance.now() > patientUntil)
          throw this.refused(errors, 'INTERNAL_SERVER_ERROR');
        await pause(RETRY_MS, deadline);
        context.loaders.clear();
        deadline?.renew();
      }
    } finally {
      deadline?.end();
    }
  }

  private stream({ document, request }: Operation, context: FollowContext): Promise<unknown> {
    return createSourceEventStream({
      schema: this.schema,
      document,
      contextValue: context,
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
    });
  }

  /** What a subscription takes for as long as it is open. */
  sizeOf({ document, request, cost }: Operation): SubscriptionSize {
    const variables = JSON.stringify(request.variables ?? {}).length;
    return { bytes: this.parts.documents.bytesOf(document) + variables * VARIABLE_BYTES, cost: cost.requested };
  }

  /** A result as a client is to see it. */
  formatResult({ data, errors, unkept }: ExecutionOutcome): FormattedExecutionResult {
    if (!errors) return { data: data ?? null };
    return {
      errors: boundedErrors(errors, (error) => this.formatError(error, 'INTERNAL_SERVER_ERROR'), unkept),
      ...(data !== undefined && { data }),
    };
  }

  /** An error as a client is to see it: `code` where it has none of its own. */
  formatError(error: unknown, code: string): GraphQLFormattedError {
    const shown = error instanceof GraphQLError ? error.toJSON() : { message: String(error) };
    return this.parts.formatError({ ...shown, extensions: { code, ...shown.extensions } }, error);
  }

  private refused(errors: readonly GraphQLError[], code: string): OperationRejectedError {
    return new OperationRejectedError(boundedErrors(errors, (error) => this.formatError(error, code)));
  }
}

function answerRoom(max: number): ResponseSizeLimit {
  const message = `The answer has more than ${String(max)} characters; at most that many are sent. Ask for less at once.`;
  return { characters: max, refusal: new LimitExceededError(message, { code: 'COST_EXCEEDED', limit: 'answer', max }) };
}

/** Comes back after a while, or at once when the cancellation comes meanwhile. */
async function pause(ms: number, cancellation: Cancellation | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    const leave = cancellation?.onCancel(done);
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      leave?.();
      resolve();
    }
  });
}
