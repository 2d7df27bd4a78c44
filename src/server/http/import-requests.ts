import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Kind } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { UnauthenticatedError } from '../../auth/unauthenticated-error.js';
import type { Limits } from '../../config/settings.js';
import { EDITORS } from '../../foundation/graphql/viewer.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import { IMPORT_BODY_BYTES, IMPORT_TIMEOUT_MS } from '../../transfer/import/import-limits.js';
import type { Admission } from '../admission/admission.js';
import { bodySizeOf } from './json-bodies.js';
import { tooManyValues, VALUES_MAX } from './json-limits.js';

const KILOBYTE = 1_000;
const PAYLOAD_TOO_LARGE = 413;

/** The root field of a mutation that has limits of its own. */
const IMPORT_FIELD = 'importItems';

/** The length of the longest body that the route takes. */
export function routeBodyLimit({ maxBodyKb }: Limits): number {
  return Math.max(maxBodyKb * KILOBYTE, IMPORT_BODY_BYTES);
}

/** Whether an operation does nothing but import. */
export function isImport({ operation, selectionSet: { selections } }: OperationDefinitionNode): boolean {
  return (
    operation === 'mutation' &&
    selections.every((selection) => selection.kind === Kind.FIELD && selection.name.value === IMPORT_FIELD)
  );
}

/** The time that an operation may take, in milliseconds. */
export function timeoutOf(definition: OperationDefinitionNode | null, { operationTimeoutMs }: Limits): number {
  return definition && isImport(definition) ? Math.max(operationTimeoutMs, IMPORT_TIMEOUT_MS) : operationTimeoutMs;
}

/** The error for a body that is longer than those of other operations may be. */
export function bodyTooLarge(maxBodyKb: number): LimitExceededError {
  return new LimitExceededError(
    `The body is too large: at most ${String(maxBodyKb)} kB are allowed.`,
    { code: 'BAD_USER_INPUT', limit: 'body', max: maxBodyKb * KILOBYTE },
    PAYLOAD_TOO_LARGE,
  );
}

/** Throws a LimitExceededError if a body is beyond the limits of other operations, and is not that of an import. */
export function requireUsualBody(
  { maxBodyKb }: Limits,
  request: FastifyRequest,
  definition: OperationDefinitionNode | null,
): void {
  const { bytes, values } = bodySizeOf(request);
  if ((bytes <= maxBodyKb * KILOBYTE && values <= VALUES_MAX) || (definition && isImport(definition))) return;
  throw bytes > maxBodyKb * KILOBYTE ? bodyTooLarge(maxBodyKb) : tooManyValues(VALUES_MAX);
}

/** Receives bodies that are longer than usual from editors alone, as they may hold imports. */
export function limitBodies(scope: FastifyInstance, admission: Admission, { maxBodyKb }: Limits): void {
  const maxBytes = maxBodyKb * KILOBYTE;
  scope.addHook('preParsing', async (request, _reply, payload) => {
    const { headers } = request;
    // A request without a body: its token is looked up, and counted, by the route alone.
    if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return payload;
    const length = Number(headers['content-length'] ?? Number.NaN);
    if (length <= maxBytes || (await isOfEditor(admission, request))) return payload;
    if (length > maxBytes) throw bodyTooLarge(maxBodyKb);
    return limited(payload, maxBytes, maxBodyKb);
  });
}

async function isOfEditor(admission: Admission, { headers, raw }: FastifyRequest): Promise<boolean> {
  if (admission.isAnonymous(headers.authorization)) return false;
  try {
    return (await admission.viewer(headers.authorization, admission.addressOf(raw))).is(EDITORS);
  } catch (error) {
    // The route tells the client.
    if (error instanceof UnauthenticatedError) return false;
    throw error;
  }
}

/** The payload, which ends with an error if it is longer than that. */
function limited(payload: Readable, maxBytes: number, maxBodyKb: number): Readable {
  let received = 0;
  const limit = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      received += chunk.length;
      if (received > maxBytes) done(bodyTooLarge(maxBodyKb));
      else done(null, chunk);
    },
  });
  payload.once('error', (error) => limit.destroy(error));
  return payload.pipe(limit);
}
