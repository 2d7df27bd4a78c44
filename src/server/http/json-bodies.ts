import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Cancelled } from '../../database/driver/deadline.js';
import { Cancellation } from '../../foundation/async/cancellation.js';
import type { Admission } from '../admission/admission.js';
import { refuseLargeJson } from './json-limits.js';
import type { OperationScheduler } from '../../graphql/scheduling/scheduler.js';

const BAD_REQUEST = 400;

/** Bytes from which on a body is read in turn: to read a megabyte takes as long as many an operation. */
export const LONG_BODY = 32_000;

/** Takes note of how long a body is that has come. Throws Overloaded where there is no room for it. */
export type NoteLength = (request: FastifyRequest, length: number) => void;

/** Comes back when the long body of a request may be read, with what is to be called once it is. Throws Overloaded. */
export type AwaitTurn = (request: FastifyRequest) => Promise<() => void>;

export interface BodiesParts {
  readonly note: NoteLength;
  readonly turn: AwaitTurn;
}

/** The turns of long bodies are those of documents, by address. */
export function bodyTurns(turns: OperationScheduler, { addressOf }: Pick<Admission, 'addressOf'>): AwaitTurn {
  return async ({ raw }) => {
    const cancellation = new Cancellation();
    const gone = (): void => {
      cancellation.cancel(new Cancelled(null));
    };
    raw.socket.once('close', gone);
    try {
      return await turns.read({ client: addressOf(raw), cancellation }, true);
    } finally {
      raw.socket.off('close', gone);
    }
  };
}

/** Reads bodies of JSON as Fastify does, those alone that hold no more than may be. */
export function readJson(fastify: FastifyInstance, parts: BodiesParts): void {
  const read = reader(fastify);
  takeJson(fastify, parts, (request, bytes, done) => {
    inTurn(parts, request, bytes, () => read(request, bytes)).then((body) => {
      done(null, body);
    }, done);
  });
}

/**
 * Leaves the JSON bodies that a scope is sent unread, and answers what reads that of a request: who asks too often is refused
 * without that work. It throws what Fastify throws for a body that is no JSON, and an OverLimit; of a long body it answers
 * a promise.
 */
export function readJsonLate(
  scope: FastifyInstance,
  parts: BodiesParts,
): (request: FastifyRequest) => Promise<void> | undefined {
  const bodies = new WeakMap<FastifyRequest, Buffer>();
  const read = reader(scope);
  takeJson(scope, parts, (request, bytes, done) => {
    bodies.set(request, bytes);
    done(null, null);
  });
  return (request) => {
    const bytes = bodies.get(request);
    if (bytes === undefined) return undefined;
    const put = (): void => {
      request.body = read(request, bytes);
    };
    if (bytes.length > LONG_BODY) return inTurn(parts, request, bytes, put);
    put();
    return undefined;
  };
}

type Take = (request: FastifyRequest, bytes: Buffer, done: (error: Error | null, body?: unknown) => void) => void;

function takeJson(fastify: FastifyInstance, { note }: BodiesParts, take: Take): void {
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    try {
      note(request, bytes.length);
    } catch (error) {
      done(error as Error);
      return;
    }
    take(request, bytes, done);
  });
}

/** Does something with a request's body when it is its turn: at once where that is short. */
async function inTurn<Result>(
  { turn }: BodiesParts,
  request: FastifyRequest,
  { length }: Buffer,
  work: () => Result,
): Promise<Result> {
  const leave = length > LONG_BODY ? await turn(request) : null;
  try {
    return work();
  } finally {
    leave?.();
  }
}

/** Reads by Fastify's own parser what holds no more than may be; of anything else it throws an OverLimit. */
function reader(fastify: FastifyInstance): (request: FastifyRequest, bytes: Buffer) => unknown {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  return (request, bytes) => {
    // Read all the same, what is none would be taken for other characters.
    if (!isUtf8(bytes)) throw Object.assign(new Error('The body is not UTF-8.'), { statusCode: BAD_REQUEST });
    const text = bytes.toString('utf8');
    refuseLargeJson(text);
    let read: unknown;
    void parse(request, text, (error, body) => {
      if (error) throw error;
      read = body;
    });
    return read;
  };
}
