import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { onFinished } from '../../foundation/async/disconnect.js';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';
import { ByteQuota } from './byte-quota.js';

/** What all requests under way may take in memory, and those of one address. */
const BYTES_MAX = 256_000_000;
const BYTES_MAX_OF_CLIENT = 128_000_000;

/** What is no longer is not counted: of these there are no more than connections. */
const SHORT = 4_000;

/** A request is there as text, and as what was read of it; as it came it is outside of V8's heap. */
const TIMES = 2;

/** What its values take beside, of which it has no more than it may: see json-extent.ts. The shortest has three characters. */
const VALUE_BYTES = 64;
const VALUES_MAX = 10_000;
const VALUE_CHARACTERS = 3;

/** What a request of a length takes in memory until it is answered. */
function bytesOfRequest(length: number): number {
  return length * TIMES + Math.min(length / VALUE_CHARACTERS, VALUES_MAX) * VALUE_BYTES;
}

/** Bounds what requests hold that wait or are worked on: there may be a thousand, of a megabyte each. */
export class RequestMemory {
  private readonly shares = new ByteQuota(BYTES_MAX_OF_CLIENT, BYTES_MAX);

  /** Takes what a request from an address takes, by its length; answers how to give it back. Throws Overloaded. */
  take(address: string, length: number): () => void {
    if (length <= SHORT) return nothing;
    const release = this.shares.take(address, bytesOfRequest(length));
    if (!release) throw new OverloadedError();
    return release;
  }

  /** What is held now, in bytes. */
  get bytes(): number {
    return this.shares.bytes;
  }
}

const nothing = (): void => undefined;

/**
 * Answers what counts the body of a request, from when it has come, before it waits and is read, until the request is
 * answered; that throws Overloaded.
 */
export function boundBodies(
  fastify: FastifyInstance,
  memory: RequestMemory,
  addressOf: (request: FastifyRequest['raw']) => string,
): (request: FastifyRequest, length: number) => void {
  const responses = new WeakMap<FastifyRequest, FastifyReply['raw']>();
  fastify.addHook('onRequest', (request, reply, done) => {
    responses.set(request, reply.raw);
    done();
  });
  return (request, length) => {
    const response = responses.get(request);
    if (length > SHORT && response) onFinished(request.raw, response, memory.take(addressOf(request.raw), length));
  };
}
