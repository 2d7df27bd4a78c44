import type { FastifyRequest } from 'fastify';
import type { FormattedExecutionResult, GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import { Deadline } from '../../database/driver/deadline.js';
import type { Cancellable } from '../../database/driver/queryable.js';
import { readContext } from '../../database/query/request-context.js';
import type { ReadContext, ReadSource } from '../../database/query/request-context.js';
import type { OnDisconnect } from '../../foundation/async/disconnect.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import type { CacheTags } from '../../foundation/records/cache-tags.js';
import type { LogPosition } from '../../foundation/records/log-position.js';
import { ServedLanguages } from '../../foundation/text/served-languages.js';
import { OperationRejectedError } from '../../graphql/execution/operation-pipeline.js';
import type { Operation, OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import { readWithFallback } from '../../graphql/execution/replica-fallback.js';
import type { Observer, Transport } from '../../observability/observer.js';
import { sourceFor } from '../../replicas/replicas.js';
import type { Replicas } from '../../replicas/replicas.js';
import type { Admission } from '../admission/admission.js';
import { clientOf } from '../admission/client.js';
import { requestedIn } from '../http/requested-position.js';

/** Error codes of temporary failures that are not the request's fault. */
const TEMPORARY_CODES = new Set<unknown>(['OVERLOADED', 'UNAVAILABLE', 'TIMEOUT', 'CANCELLED', 'RESYNC']);

/** Seconds after which a client may repeat a request that failed temporarily. */
export const RETRY_AFTER_S = 1;

/** A scheme of HTTP authentication that is not Bearer (RFC 9110, 11.6.2). */
const OTHER_SCHEME = /^(?!bearer\b)[\w!#$%&'*+.^`|~-]+(?: |$)/i;

export interface PublicReadsDeps {
  readonly admission: Admission;
  readonly operations: OperationPipeline;
  readonly queryable: Cancellable;
  /** Null if there are none. */
  readonly replicas: Replicas | null;
  readonly observer: Observer;
  readonly limits: { readonly operationTimeoutMs: number };
}

/** Who reads, and how it is observed. */
export interface Read {
  readonly request: FastifyRequest;
  readonly viewer: Viewer;
  readonly transport: Transport;
  /** Preferred languages of the texts, best first. */
  readonly languages: readonly string[];
  /** The operation that is observed; null if it is none. */
  readonly definition: OperationDefinitionNode | null;
  /** What it reads from; default: the database as it is now. */
  readonly queryable?: Cancellable;
  /** Calls back when nobody waits for the result any more. */
  readonly onGone: OnDisconnect;
  /** Calls back when the time for it starts anew. */
  readonly onJoin?: (renew: () => void) => void;
}

/** What was read. */
export interface ReadOutcome {
  readonly result: FormattedExecutionResult;
  /** The value of Content-Language; null without texts. */
  readonly language: string | null;
  readonly cacheTags: CacheTags;
  /** Where it was read, if that may be a replica. */
  readonly source: ReadSource | null;
}

/**
 * Reads for the routes that answer with documents instead of GraphQL: by the public schema, with the same limits,
 * deadline, scheduling and observer as any other operation.
 */
export class PublicReads {
  constructor(private readonly deps: PublicReadsDeps) {}

  /**
   * The viewer of a request. Credentials of another scheme are not for the service: browsers send those that a proxy before it
   * asked for. Throws UnauthenticatedError and LimitExceededError.
   */
  viewer({ raw, headers: { authorization } }: FastifyRequest): Promise<Viewer> {
    const { admission } = this.deps;
    const token = authorization !== undefined && OTHER_SCHEME.test(authorization) ? undefined : authorization;
    return admission.viewer(token, admission.addressOf(raw));
  }

  /** The client for which the work of a request is scheduled. */
  client({ raw }: FastifyRequest, viewer: Viewer): string {
    return clientOf(viewer, this.deps.admission.addressOf(raw));
  }

  /** The position that what is read for a request must include; null without replicas. */
  least(request: FastifyRequest, viewer: Viewer): LogPosition | null {
    return this.deps.replicas?.leastFor(viewer, requestedIn(request)) ?? null;
  }

  /** Prepares a query of the public schema. Throws OperationRejectedError and OverloadedError. */
  prepare(query: string, variables: object, client: string): Promise<Operation> {
    return this.deps.operations.prepare({ query, variables: { ...variables } }, () => ({ client }));
  }

  /** Does an observed piece of work within the time of an operation. Never rejects: an error is in the result. */
  async run(read: Read, work: (context: ReadContext) => Promise<FormattedExecutionResult>): Promise<ReadOutcome> {
    const { request, viewer, transport, languages, definition, onGone, onJoin } = read;
    const { observer, limits } = this.deps;
    const { queryable = this.deps.queryable } = read;
    const source = read.queryable ? undefined : sourceFor(this.deps.replicas, viewer, requestedIn(request));
    const traceparent = request.headers['traceparent']?.toString();
    const observation = observer.start({ transport, requestId: request.id, traceparent });
    const deadline = new Deadline(limits.operationTimeoutMs);
    onGone(() => {
      deadline.abandon();
    });
    onJoin?.(() => {
      deadline.renew();
    });
    const servedLanguages = new ServedLanguages();
    const base = readContext(queryable, languages, viewer, { observer: observation, deadline, source });
    const context = { ...base, servedLanguages };
    const result = await readWithFallback(work, context).catch((error: unknown): FormattedExecutionResult =>
      this.failed(error),
    );
    deadline.end();
    const { errors = [], extensions } = result;
    observation.end({ viewer, operation: definition, errors, cost: extensions?.['cost'] });
    return { result, language: servedLanguages.header(), cacheTags: context.loaders.tags, source: source ?? null };
  }

  private failed(error: unknown): FormattedExecutionResult {
    if (error instanceof OperationRejectedError) return { errors: error.errors };
    return { errors: [this.deps.operations.formatError(error, 'INTERNAL_SERVER_ERROR')] };
  }
}

/** The codes of errors. */
export function codesOf(errors: readonly GraphQLFormattedError[]): readonly unknown[] {
  return errors.map(({ extensions }) => extensions?.['code']);
}

/** Whether the errors may be gone when the request is repeated. */
export function areTemporary(errors: readonly GraphQLFormattedError[]): boolean {
  return codesOf(errors).some((code) => TEMPORARY_CODES.has(code));
}
