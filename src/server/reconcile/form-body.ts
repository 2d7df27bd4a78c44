import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { badInput } from '../../foundation/graphql/request-error.js';
import { LONG_BODY_BYTES } from '../http/json-bodies.js';
import type { JsonBodyDeps } from '../http/json-bodies.js';
import { Parameters } from './parameters.js';

/** Lets the scope take forms, and nothing else. They are read by `withForm`. */
export function acceptForms(scope: FastifyInstance, { reserveMemory }: JsonBodyDeps): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser<Buffer>(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (request, bytes, done) => {
      try {
        reserveMemory(request, bytes.length);
        done(null, bytes);
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

/** Reads the form of a request with `read`: when it is its turn if it is long, at once if it is short. */
export async function withForm<Result>(
  request: FastifyRequest,
  { acquireSlot }: JsonBodyDeps,
  read: (form: Parameters) => Result,
): Promise<Result> {
  const bytes = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
  if (!isUtf8(bytes)) throw badInput('form', 'is not UTF-8');
  const release = bytes.length > LONG_BODY_BYTES ? await acquireSlot(request) : null;
  try {
    return read(Parameters.parse(bytes.toString('utf8')));
  } finally {
    release?.();
  }
}
