import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { UnauthenticatedError } from '../../auth/unauthenticated-error.js';
import { badInput, RequestError } from '../../foundation/graphql/request-error.js';
import { encodeBody, encodingFor } from '../../foundation/text/content-encoding.js';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';
import type { Admission } from '../admission/admission.js';
import type { ResponseMemory } from '../admission/response-memory.js';
import { RETRY_AFTER_S } from '../web/public-reads.js';
import { ReadFailedError } from './request-reads.js';

const BAD_REQUEST = 400;
const UNAUTHORIZED = 401;
const NOT_FOUND = 404;
const SERVICE_UNAVAILABLE = 503;

/** The name of a JavaScript function, or of one in an object. */
const CALLBACK = /^[A-Za-z_$][\w$]{0,99}(?:\.[A-Za-z_$][\w$]{0,99}){0,4}$/;

export interface ResponseDeps {
  readonly admission: Admission;
  readonly responseMemory: ResponseMemory;
}

/** What to send. */
export interface ResponseContent {
  readonly type: string;
  readonly text: string;
  /** The value of Content-Language; null without texts. */
  readonly language: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Checks the name of the function that a script of another site calls with the response (JSONP). */
export function readCallback(name: string | null, isAnyOriginAllowed: boolean): string | null {
  if (name === null) return null;
  if (!isAnyOriginAllowed)
    throw badInput('callback', 'scripts of other sites may not read here: CORS_ORIGINS lists who may');
  if (!CALLBACK.test(name)) throw badInput('callback', 'must be the name of a JavaScript function');
  return name;
}

/** A value as JSON, or as a script that calls a function with it. */
export function jsonContent(value: unknown, callback: string | null, language: string | null): ResponseContent {
  const json = JSON.stringify(value);
  if (callback === null) return { type: 'application/json; charset=utf-8', text: json, language };
  return {
    type: 'application/javascript; charset=utf-8',
    text: `/**/${callback}(${json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')});`,
    language,
    headers: { 'cross-origin-resource-policy': 'cross-origin' },
  };
}

/** Sends a response that is made for its request. Throws OverloadedError if too much waits to be sent. */
export async function sendContent(
  { admission, responseMemory }: ResponseDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { type, text, language, headers = {} }: ResponseContent,
): Promise<FastifyReply> {
  const { encoding, bytes } = await encodeBody(Buffer.from(text), encodingFor(request.headers));
  const address = admission.addressOf(request.raw);
  if (!responseMemory.holdUntilSent({ request: request.raw, response: reply.raw, address }, bytes))
    throw new OverloadedError();
  void reply.headers({
    'cache-control': 'no-store',
    vary: 'accept-encoding, accept-language, authorization',
    ...(language !== null && { 'content-language': language }),
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    ...headers,
  });
  return reply.type(type).send(bytes);
}

/** Sends the errors of reconciliation; throws all others on to the handler of all routes. */
export function sendError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const thrown: Error = error;
  void reply.header('cache-control', 'no-store');
  if (thrown instanceof RequestError) {
    const extensions = { code: thrown.code, argument: thrown.argument };
    return reply
      .code(thrown.code === 'NOT_FOUND' ? NOT_FOUND : BAD_REQUEST)
      .send({ errors: [{ message: thrown.message, extensions }] });
  }
  if (thrown instanceof UnauthenticatedError) {
    const errors = [{ message: thrown.reason, extensions: { code: 'UNAUTHENTICATED' } }];
    return reply.code(UNAUTHORIZED).header('www-authenticate', 'Bearer').send({ errors });
  }
  if (thrown instanceof ReadFailedError) {
    if (thrown.status === SERVICE_UNAVAILABLE) void reply.header('retry-after', RETRY_AFTER_S);
    return reply.code(thrown.status).send({ errors: thrown.errors });
  }
  throw error;
}
