import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PositionWait } from '../../changelog/position-wait.js';
import { Deadline } from '../../database/driver/deadline.js';
import { onDisconnect } from '../../foundation/async/disconnect.js';
import type { OnDisconnect } from '../../foundation/async/disconnect.js';
import { badInput, quoted } from '../../foundation/graphql/request-error.js';
import { parsePosition } from '../../foundation/records/log-position.js';
import type { LogPosition } from '../../foundation/records/log-position.js';
import { UNCOUNTED_PATHS } from '../admission/admission.js';
import { sendRejection } from './rejection.js';

/**
 * The header with the position of the log that the client has seen, which the response then includes. Over a WebSocket,
 * the name in the `extensions` of an operation and in the connectionParams.
 */
export const POSITION_HEADER = 'x-timeline-position';

/** Parses the position of a request; null if it has none. Throws a RequestError that names the header. */
export function requestedPosition(value: unknown): LogPosition | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const position = parsePosition(text);
  if (!position) throw badInput(POSITION_HEADER, `${quoted(text)} is not a position of the log`);
  return position;
}

/** The position of an HTTP request, which was checked before; null if it has none. */
export function requestedIn({ headers }: Pick<FastifyRequest, 'headers'>): LogPosition | null {
  return requestedPosition(headers[POSITION_HEADER]);
}

/** Has requests wait until what they read is at least as new as the position that they have. */
export class RequestedPositions {
  constructor(
    private readonly positionWait: PositionWait,
    /** How long a request waits at most. */
    private readonly timeoutMs: number,
  ) {}

  /** Whether a request with this header need not wait. */
  isReached(value: string | string[] | undefined): boolean {
    if (value === undefined) return true;
    const position = typeof value === 'string' ? parsePosition(value) : null;
    return position !== null && this.positionWait.isOver(position);
  }

  /**
   * Resolves once all that is read includes the changes up to the position of a request; null if that is so already.
   * Throws RequestError, ResyncRequiredError, StandbyLagError and CancelledError.
   */
  await(value: unknown, onGone: OnDisconnect): Promise<void> | null {
    const position = requestedPosition(value);
    return position === null || this.positionWait.isOver(position) ? null : this.awaitUnreached(position, onGone);
  }

  private async awaitUnreached(position: LogPosition, onGone: OnDisconnect): Promise<void> {
    const deadline = new Deadline(this.timeoutMs);
    onGone(() => {
      deadline.abandon();
    });
    try {
      await this.positionWait.until(position, POSITION_HEADER, deadline);
    } finally {
      deadline.end();
    }
  }
}

/** Has requests for pages, files, feeds and documents wait. The other routes count their operations first. */
export function awaitRequestedPositions(fastify: FastifyInstance, positions: RequestedPositions): void {
  fastify.addHook('preHandler', async (request, reply) => {
    const { [POSITION_HEADER]: value } = request.headers;
    const { url } = request.routeOptions;
    if (value === undefined || (url !== undefined && UNCOUNTED_PATHS.has(url))) return;
    try {
      await positions.await(value, onDisconnect(request.raw, reply.raw));
    } catch (error) {
      const rejected = sendRejection(error, reply);
      if (!rejected) throw error;
      return rejected;
    }
  });
}
