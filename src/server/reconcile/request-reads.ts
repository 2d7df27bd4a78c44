import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { onDisconnect } from '../../foundation/async/disconnect.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { OperationRejectedError } from '../../graphql/execution/operation-pipeline.js';
import type { Operation, OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import type { Admission } from '../admission/admission.js';
import { areTemporary, codesOf } from '../web/public-reads.js';
import type { PublicReads } from '../web/public-reads.js';

export interface RequestReadsDeps {
  readonly reads: PublicReads;
  readonly operations: OperationPipeline;
  readonly admission: Admission;
}

/** Thrown for a read that failed; the errors are for the client. */
export class ReadFailedError extends Error {
  constructor(
    readonly status: 400 | 500 | 503,
    readonly errors: readonly GraphQLFormattedError[],
  ) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'ReadFailedError';
  }
}

/** Errors that concern an element of a response: the rest of it is good. */
const PARTIAL_CODES = new Set<unknown>(['NOT_FOUND', 'BAD_USER_INPUT']);

/** What was read, with the errors that concern an element of it. */
export interface ReadResult<Data> {
  readonly data: Data;
  readonly errors: readonly GraphQLFormattedError[];
}

/** The reads of one request, one after the other. Each is an operation: with a cost, a turn, and a count. */
export class RequestReads {
  private isCounted = true;
  private language: string | null = null;
  private isGone = false;
  /** Ends the read in progress. */
  private abandon: () => void = () => undefined;

  constructor(
    private readonly deps: RequestReadsDeps,
    private readonly request: FastifyRequest,
    { raw }: FastifyReply,
    private readonly viewer: Viewer,
    /** Preferred languages of the texts, best first. */
    readonly languages: readonly string[],
  ) {
    // Once for all reads: a batch has many.
    onDisconnect(
      request.raw,
      raw,
    )(() => {
      this.isGone = true;
      this.abandon();
    });
  }

  /** The value of Content-Language; null without texts. */
  get contentLanguage(): string | null {
    return this.language;
  }

  /** Reads by the public schema. Throws ReadFailedError, LimitExceededError and OverloadedError. */
  async read<Data>(query: string, variables: object): Promise<ReadResult<Data>> {
    const { reads, admission } = this.deps;
    const { raw } = this.request;
    // The first one was counted when the request arrived.
    if (!this.isCounted) await admission.operation(this.viewer, admission.addressOf(raw));
    this.isCounted = false;
    const operation = await this.prepare(query, variables);
    const { result, language } = await reads.run(
      {
        ...{ request: this.request, viewer: this.viewer, transport: 'reconcile', definition: operation.definition },
        languages: this.languages,
        onGone: (listener) => {
          if (this.isGone) listener();
          this.abandon = listener;
        },
      },
      (context) => this.deps.operations.execute(operation, context, reads.client(this.request, this.viewer)),
    );
    this.language ??= language;
    return checked(result);
  }

  private async prepare(query: string, variables: object): Promise<Operation> {
    const { reads } = this.deps;
    try {
      return await reads.prepare(query, variables, reads.client(this.request, this.viewer));
    } catch (error) {
      if (error instanceof OperationRejectedError) throw new ReadFailedError(400, error.errors);
      throw error;
    }
  }
}

function checked<Data>({ data, errors = [] }: FormattedExecutionResult): ReadResult<Data> {
  if (areTemporary(errors)) throw new ReadFailedError(503, errors);
  if (data && codesOf(errors).every((code) => PARTIAL_CODES.has(code))) return { data: data as Data, errors };
  throw new ReadFailedError(codesOf(errors).includes('COST_EXCEEDED') ? 400 : 500, errors);
}
