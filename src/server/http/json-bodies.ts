import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CancelledError } from '../../database/driver/deadline.js';
import { Cancellation } from '../../foundation/async/cancellation.js';
import type { Admission } from '../admission/admission.js';
import { checkJsonLimits, VALUES_MAX } from './json-limits.js';
import { forbiddenKeyError } from './forbidden-keys.js';
import type { OperationScheduler } from '../../graphql/scheduling/scheduler.js';

const BAD_REQUEST = 400;

/** Bodies longer than this, in bytes, are parsed in turn: parsing a megabyte takes as long as many an operation. */
export const LONG_BODY_BYTES = 32_000;

/** Takes memory for a received body of this length. Throws OverloadedError when there is no room. */
export type ReserveBodyMemory = (request: FastifyRequest, length: number) => void;

/**
 * Resolves with a release function when it is the request's turn to have its long body parsed. Throws OverloadedError.
 */
export type AcquireBodySlot = (request: FastifyRequest) => Promise<() => void>;

export interface JsonBodyDeps {
  readonly reserveMemory: ReserveBodyMemory;
  readonly acquireSlot: AcquireBodySlot;
}

/** Long bodies share the queue in which documents are parsed. Their client is the address. */
export function createBodySlotAcquirer(
  turns: OperationScheduler,
  { addressOf }: Pick<Admission, 'addressOf'>,
): AcquireBodySlot {
  return async ({ raw }) => {
    const cancellation = new Cancellation();
    const onClose = (): void => {
      cancellation.cancel(new CancelledError(null));
    };
    raw.socket.once('close', onClose);
    try {
      return await turns.read({ client: addressOf(raw), cancellation }, true);
    } finally {
      raw.socket.off('close', onClose);
    }
  };
}

/** Parses JSON bodies as Fastify does, after checking the limits of json-limits.ts. */
export function parseJsonBodies(fastify: FastifyInstance, parts: JsonBodyDeps): void {
  const read = jsonReader(fastify);
  addJsonParser(fastify, parts, (request, bytes, done) => {
    inTurn(parts, request, bytes, () => read(request, bytes)).then((body) => {
      done(null, body);
    }, done);
  });
}

/**
 * Leaves the JSON bodies of a scope unparsed, and returns a function that parses that of a request. So a client over
 * its rate limit is rejected without that work. The function throws what Fastify throws for invalid JSON, and
 * LimitExceededError. For a long body it returns a promise. `valuesMax`: how many values the JSON may hold.
 */
export function deferJsonParsing(
  scope: FastifyInstance,
  parts: JsonBodyDeps,
): (request: FastifyRequest, valuesMax: number) => Promise<void> | undefined {
  const read = jsonReader(scope);
  addJsonParser(scope, parts, (_request, bytes, done) => {
    done(null, bytes);
  });
  return (request, valuesMax) => {
    const bytes = request.body;
    if (!(bytes instanceof Buffer)) return undefined;
    const setBody = (): void => {
      request.body = read(request, bytes, valuesMax);
    };
    if (bytes.length > LONG_BODY_BYTES) return inTurn(parts, request, bytes, setBody);
    setBody();
    return undefined;
  };
}

type BodyHandler = (
  request: FastifyRequest,
  bytes: Buffer,
  done: (error: Error | null, body?: unknown) => void,
) => void;

function addJsonParser(fastify: FastifyInstance, { reserveMemory }: JsonBodyDeps, handleBody: BodyHandler): void {
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    try {
      reserveMemory(request, bytes.length);
    } catch (error) {
      done(error as Error);
      return;
    }
    handleBody(request, bytes, done);
  });
}

/** Runs work on a request's body: when it is its turn for a long body, at once for a short one. */
async function inTurn<Result>(
  { acquireSlot: turn }: JsonBodyDeps,
  request: FastifyRequest,
  { length }: Buffer,
  work: () => Result,
): Promise<Result> {
  const release = length > LONG_BODY_BYTES ? await turn(request) : null;
  try {
    return work();
  } finally {
    release?.();
  }
}

/** The length of a body, and the number of values in it, as far as it is long. */
interface BodySize {
  readonly bytes: number;
  readonly values: number;
}

const sizes = new WeakMap<FastifyRequest, BodySize>();

/** The size of the body of a request that was parsed. */
export function bodySizeOf(request: FastifyRequest): BodySize {
  return sizes.get(request) ?? { bytes: 0, values: 0 };
}

/** Parses with Fastify's own parser. Throws LimitExceededError for JSON beyond the limits. */
function jsonReader(fastify: FastifyInstance): (request: FastifyRequest, bytes: Buffer, valuesMax?: number) => unknown {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  return (request, bytes, valuesMax = VALUES_MAX) => {
    // Decoding invalid UTF-8 would silently replace characters.
    if (!isUtf8(bytes)) throw Object.assign(new Error('The body is not UTF-8.'), { statusCode: BAD_REQUEST });
    const text = bytes.toString('utf8');
    sizes.set(request, { bytes: bytes.length, values: checkJsonLimits(text, valuesMax) });
    let read: unknown;
    void parse(request, text, (error, body) => {
      if (error) throw forbiddenKeyError(text) ?? error;
      read = body;
    });
    return read;
  };
}
