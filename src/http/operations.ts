import { unwrapResolverError } from '@apollo/server/errors';
import { createSourceEventStream, execute, getOperationAST, GraphQLError, OperationTypeNode } from 'graphql';
import type {
  DocumentNode,
  ExecutionResult,
  FormattedExecutionResult,
  GraphQLFormattedError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { FollowContext } from '../following/changes-resolver.js';
import { Following } from '../following/following.js';
import type { ReadContext } from '../database/read-context.js';
import { isUnavailable } from '../database/sqlstate.js';
import type { Cancellation } from '../foundation/cancellation.js';
import { boundedErrors } from './bounded-errors.js';
import { chosenName, noSuchOperation } from './chosen-operation.js';
import { CompiledOperations } from './compiled-operations.js';
import type { Cost, Costs } from './limits/cost.js';
import type { Documents } from './limits/documents.js';
import type { RatedContext } from './rate-limit-resolver.js';
import { OverLimit } from './limits/over-limit.js';
import type { Asker, Turns } from './turns.js';
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

/** How long a database that is out of reach is waited for, and how often it is tried. */
export const PATIENCE_MS = 60_000;
export const RETRY_MS = 250;

export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Thrown for an operation that is not begun; the errors are for the client. */
export class OperationRefused extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'OperationRefused';
  }
}

export interface OperationsParts {
  readonly documents: Documents;
  readonly costs: Costs;
  readonly turns: Turns;
  readonly formatError: ErrorFormatter;
}

/**
 * Reads and executes operations: all that come by WebSocket and Server-Sent Events, and the queries of HTTP (see
 * graphql-route.ts for what Apollo Server does there).
 */
export class Operations {
  private readonly compiled: CompiledOperations;

  constructor(
    readonly schema: GraphQLSchema,
    private readonly parts: OperationsParts,
  ) {
    this.compiled = new CompiledOperations(schema, parts.turns);
  }

  /** Reads what is sent, and reckons. Throws OperationRefused, and Overloaded. */
  async read(request: OperationRequest, asker: Asker): Promise<Operation> {
    const { documents } = this.parts;
    const { document, faults } = documents.find(request.query) ?? (await documents.read(request.query, asker));
    if (faults) throw this.refused(faults, 'GRAPHQL_VALIDATION_FAILED');
    return this.reckon(document, request);
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
  private reckon(document: DocumentNode, sent: OperationRequest): Operation {
    const request = { ...sent, operationName: chosenName(sent.operationName) };
    const definition = getOperationAST(document, request.operationName);
    if (!definition) throw this.refused([noSuchOperation(document, request.operationName)], 'BAD_USER_INPUT');
    const { errors, coerced } = coerceVariables(this.schema, definition.variableDefinitions, request.variables ?? {});
    if (errors) throw this.refused(errors, 'BAD_USER_INPUT');
    try {
      const cost = this.parts.costs.accept(document, definition, coerced);
      return { document, definition, variables: coerced, request, cost };
    } catch (error) {
      if (error instanceof OverLimit) throw this.refused([error], 'COST_EXCEEDED');
      throw error;
    }
  }

  /** Answers a query or a mutation of a client's, when it is its turn, and says what it costs. */
  async execute(
    operation: Operation,
    context: ReadContext | RatedContext,
    client: string,
  ): Promise<FormattedExecutionResult> {
    const { deadline } = context;
    const extensions = { cost: operation.cost };
    let leave: () => void;
    try {
      leave = await this.parts.turns.enter({ client, cancellation: deadline }, operation.cost.requested);
    } catch (error) {
      return { errors: [this.tell(error, 'INTERNAL_SERVER_ERROR')], extensions };
    }
    // To wait for its turn takes nothing of its time.
    deadline?.renew();
    try {
      return { ...this.formatted(await this.run(operation, undefined, context)), extensions };
    } finally {
      leave();
      this.compiled.see(operation.document, operation.definition, client);
    }
  }

  /** Executes with the errors as they were thrown. For a subscription, `root` is what is told. */
  async run(
    { document, definition, variables, request }: Operation,
    root: unknown,
    context: ReadContext,
  ): Promise<ExecutionResult> {
    const compiled = this.compiled.find(definition, variables);
    // It coerces the variables once more, as they are: scalars take what they made, and an enum's values are its names.
    if (compiled) return compiled.query(root, context, variables);
    return execute({
      schema: this.schema,
      document,
      rootValue: root,
      contextValue: context,
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
    });
  }

  /**
   * Begins a subscription; throws OperationRefused. Waits a while for a database that is out of reach, as clients that
   * come back after a fault come back all at once; but not for a client that goes away.
   */
  async follow(operation: Operation, context: FollowContext): Promise<Following> {
    const { deadline } = context;
    const patientUntil = performance.now() + PATIENCE_MS;
    try {
      for (;;) {
        const stream = await this.stream(operation, context);
        if (stream instanceof Following) return stream;
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

  /** A result as a client is to see it. */
  formatted({ data, errors }: ExecutionResult): FormattedExecutionResult {
    if (!errors) return { data: data ?? null };
    return {
      errors: boundedErrors(errors, (error) => this.tell(error, 'INTERNAL_SERVER_ERROR')),
      ...(data !== undefined && { data }),
    };
  }

  /** An error as a client is to see it: `code` where it has none of its own. */
  tell(error: unknown, code: string): GraphQLFormattedError {
    const shown = error instanceof GraphQLError ? error.toJSON() : { message: String(error) };
    return this.parts.formatError({ ...shown, extensions: { code, ...shown.extensions } }, error);
  }

  private refused(errors: readonly GraphQLError[], code: string): OperationRefused {
    return new OperationRefused(boundedErrors(errors, (error) => this.tell(error, code)));
  }
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
