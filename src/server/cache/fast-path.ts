import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import { REQUEST_ID, requestIdOf } from '../../observability/request-id.js';
import type { ResponseCache } from './response-cache.js';
import type { RequestFingerprintCache } from './request-fingerprints.js';
import type { Admission } from '../admission/admission.js';
import type { ResponseMemory } from '../admission/response-memory.js';
import { NOT_MODIFIED } from '../http/response.js';
import type { Pressure } from '../admission/pressure.js';
import type { accessLogOf } from '../http/access-log.js';

const PATH = '/graphql';

/** A longer body is not looked at here: what many send is short. */
const BODY_MAX = 16_000;

const KILOBYTE = 1_000;

export interface FastPathDeps {
  readonly known: RequestFingerprintCache;
  readonly kept: ResponseCache;
  readonly admission: Admission;
  readonly answers: ResponseMemory;
  readonly urls: ServiceUrls;
  readonly pressure: Pressure;
  readonly watch: ReturnType<typeof accessLogOf>;
}

/**
 * Answers, before Fastify sees them, the requests of GraphQL for which there is nothing to do: of those who send no token,
 * to the letter as they were sent before, with an answer that is kept. Fastify is handed all others as they came, also
 * those that are to be refused: who asks too often, and whoever asks while the process is too busy.
 *
 * In place of Fastify's own listener, and not by its `serverFactory`: with one Fastify listens on but one of the addresses
 * that a host has. Answers how to leave all to Fastify, which is to be done before that is closed: it lets end what it has.
 */
export function serveFromCache(fastify: FastifyInstance, parts: FastPathDeps): () => void {
  const { server } = fastify;
  const [handOn] = server.listeners('request') as RequestListener[];
  if (!handOn) throw new Error('Nobody listens for requests');
  const bodyMax = Math.min(BODY_MAX, parts.admission.limits.bodyMaxKb * KILOBYTE);
  const awaited = new Set<() => void>();
  let isOpen = true;
  server.removeListener('request', handOn);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const url = parts.urls.local(request.url ?? '');
    if (!isOpen || !isSimple(request, url, bodyMax) || !parts.urls.hasGoodHost(request)) {
      handOn(request, response);
      return;
    }
    const began = performance.now();
    if (request.method === 'GET') {
      if (parts.pressure.isHigh || !isAnswered(parts, { request, response, began }, url)) {
        handOn(request, response);
      }
      return;
    }
    readBody(request, awaited, (body) => {
      // A character for each byte: other bodies are other texts, also where they are not good UTF-8.
      const isTaken = isOpen && !parts.pressure.isHigh;
      if (isTaken && isAnswered(parts, { request, response, began }, body.toString('latin1'))) return;
      // All of it is put back, and read again as if nobody had.
      request.pause();
      request.unshift(body);
      handOn(request, response);
    });
  });
  return () => {
    isOpen = false;
    for (const leave of awaited) leave();
  };
}

/** Whether a request may be one that is known: it asks for GraphQL with no token, and says how long its body is. */
function isSimple({ method, headers }: IncomingMessage, url: string, bodyMax: number): boolean {
  if (!url.startsWith(PATH) || headers.authorization !== undefined) return false;
  const length = headers['content-length'];
  if (method === 'POST') return url === PATH && Number(length) > 0 && Number(length) <= bodyMax;
  return method === 'GET' && url[PATH.length] === '?' && length === undefined && !('transfer-encoding' in headers);
}

/** Comes back with a request's body once it is there, or with what is there of it when that is left by `awaited`. */
function readBody(request: IncomingMessage, awaited: Set<() => void>, come: (body: Buffer) => void): void {
  let missing = Number(request.headers['content-length']);
  const chunks: Buffer[] = [];
  const leave = (): void => {
    awaited.delete(leave);
    request.removeListener('data', take);
    come(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
  };
  function take(chunk: Buffer): void {
    chunks.push(chunk);
    missing -= chunk.length;
    if (missing === 0) leave();
  }
  awaited.add(leave);
  request.on('data', take);
  request.once('error', () => awaited.delete(leave));
}

interface Asking {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly began: number;
}

function isAnswered(parts: FastPathDeps, { request, response, began }: Asking, asked: string): boolean {
  const { known, kept, admission, answers, watch } = parts;
  const found = known.find(request, asked);
  const answer = found && kept.find(found.slot);
  if (!answer) return false;
  const address = admission.addressOf(request);
  const { bytes } = answer;
  const { status, headers } = found.sent(answer, request);
  if (!admission.operationIfLeft(address)) return false;
  if (status !== NOT_MODIFIED && !answers.hold({ request, response, address }, bytes)) return false;
  kept.countHit();
  const id = requestIdOf(request);
  response.writeHead(status, [REQUEST_ID, id, ...headers]);
  response.end(status === NOT_MODIFIED ? undefined : bytes);
  watch({ id, method: request.method ?? '', status, ms: performance.now() - began });
  return true;
}
