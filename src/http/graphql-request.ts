import type { FastifyRequest } from 'fastify';
import type { PersistedOperations } from './persisted-operations.js';

/** What a request asks, whichever way it says so. */
export interface Asked {
  readonly query: string;
  readonly operationName: string | null;
  /** As JSON. */
  readonly variables: string;
}

/** Headers that a page of another site can't send unasked; their names are Apollo Server's. */
const PREFLIGHTED = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * What a well-formed GraphQL over HTTP request asks. Null for any other, and for one that is to leave its text here: what
 * these are answered is for Apollo Server to say.
 */
export function askedBy(request: FastifyRequest, persisted: PersistedOperations): Asked | null {
  const { query, operationName, variables, extensions } =
    (request.method === 'POST' ? ofBody(request) : ofUrl(request)) ?? {};
  if (!isAbsent(operationName) && typeof operationName !== 'string') return null;
  if (!isAbsent(variables) && !isRecord(variables)) return null;
  const text = isAbsent(extensions) ? query : textOf(query, extensions, persisted);
  if (typeof text !== 'string' || text === '') return null;
  const written = writtenOut(variables ?? {});
  return written === null ? null : { query: text, operationName: operationName || null, variables: written };
}

/** Variables as JSON; null for such as nest too deep to be written, though they could be read. */
function writtenOut(variables: Parameters): string | null {
  try {
    return JSON.stringify(variables);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The document that a request has executed, however it is sent; null where it has none that can be read. */
export function documentOf(request: FastifyRequest, persisted: PersistedOperations): string | null {
  const given: unknown = request.method === 'POST' ? request.body : request.query;
  if (!isRecord(given)) return null;
  const { query, extensions } = given;
  if (typeof query === 'string') return query;
  const by = hashOf(extensions);
  return by === null ? null : (persisted.find(by) ?? null);
}

function hashOf(extensions: unknown): string | null {
  try {
    const read = typeof extensions === 'string' ? json(extensions) : extensions;
    const by = isRecord(read) ? read['persistedQuery'] : null;
    return isRecord(by) && typeof by['sha256Hash'] === 'string' ? by['sha256Hash'] : null;
  } catch {
    return null;
  }
}

type Parameters = Readonly<Record<string, unknown>>;

function ofBody({ body, headers }: FastifyRequest): Parameters | null {
  return isRecord(body) && isJson(headers['content-type']) ? body : null;
}

function ofUrl({ query, headers }: FastifyRequest): Parameters | null {
  const type = headers['content-type'];
  if (type === undefined ? !PREFLIGHTED.some((name) => headers[name]) : !isJson(type)) return null;
  const { variables, extensions, ...others } = query as Record<string, unknown>;
  try {
    return { ...others, variables: json(variables), extensions: json(extensions) };
  } catch {
    return null;
  }
}

/** Throws for what is no JSON, or is there twice. */
function json(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(value as string) as unknown);
}

/** The text of what is asked by its hash alone. */
function textOf(query: unknown, extensions: unknown, persisted: PersistedOperations): unknown {
  if (!isRecord(extensions)) return null;
  const { persistedQuery: by } = extensions;
  if (isAbsent(by)) return query;
  if (!isAbsent(query) || !isRecord(by) || by['version'] !== 1 || typeof by['sha256Hash'] !== 'string') return null;
  return persisted.find(by['sha256Hash']);
}

/** Which a page of another site can't send unasked either. */
function isJson(contentType: string | undefined): boolean {
  return contentType?.startsWith('application/json') === true;
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isRecord(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
