import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { onFinished } from '../../foundation/async/disconnect.js';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';
import { IMPORT_VALUES_MAX } from '../../transfer/import/import-limits.js';
import { ByteQuota } from './byte-quota.js';

/** Memory limit for all requests in progress, and for those of one address, in bytes. */
const BYTES_MAX = 256_000_000;
const BYTES_MAX_OF_CLIENT = 128_000_000;

/** Shorter requests are not counted: their number is bounded by the number of connections. */
const SHORT_BYTES = 4_000;

/** A request is held as text and as parsed JSON. The raw bytes are outside of V8's heap. */
const COPIES = 2;

/**
 * Estimated overhead of the JSON values of a request. Their number is limited (json-limits.ts), and the shortest takes
 * three characters.
 */
const VALUE_BYTES = 64;
const VALUES_MAX = 10_000;
const VALUE_CHARACTERS = 3;

/** Longer requests hold imports, which may have more values. */
const IMPORT_FROM_BYTES = 1_000_000;

/** Estimated memory that a request of this length holds until its response is sent. */
function bytesOfRequest(length: number): number {
  const valuesMax = length > IMPORT_FROM_BYTES ? IMPORT_VALUES_MAX : VALUES_MAX;
  return length * COPIES + Math.min(length / VALUE_CHARACTERS, valuesMax) * VALUE_BYTES;
}

/** Bounds the memory of waiting and running requests: there may be a thousand, of a megabyte each. */
export class RequestMemory {
  private readonly quota = new ByteQuota(BYTES_MAX_OF_CLIENT, BYTES_MAX);

  /** Takes memory for a request by its length and returns the release function. Throws OverloadedError. */
  take(address: string, length: number): () => void {
    if (length <= SHORT_BYTES) return noop;
    const release = this.quota.take(address, bytesOfRequest(length));
    if (!release) throw new OverloadedError();
    return release;
  }

  /** Bytes held now. */
  get bytes(): number {
    return this.quota.bytes;
  }
}

const noop = (): void => undefined;

/**
 * Returns a function that takes memory for the body of a request, to be called once the body has arrived and before it
 * waits to be parsed. The memory is released when the response is over. That function throws OverloadedError.
 */
export function createBodyMemoryReserver(
  fastify: FastifyInstance,
  memory: RequestMemory,
  addressOf: (request: FastifyRequest['raw']) => string,
): (request: FastifyRequest, length: number) => void {
  const responses = new WeakMap<FastifyRequest, FastifyReply['raw']>();
  fastify.addHook('onRequest', (request, reply, done) => {
    const length = request.headers['content-length'];
    if (length === undefined || Number(length) > SHORT_BYTES) responses.set(request, reply.raw);
    done();
  });
  return (request, length) => {
    const response = responses.get(request);
    if (length > SHORT_BYTES && response)
      onFinished(request.raw, response, memory.take(addressOf(request.raw), length));
  };
}
