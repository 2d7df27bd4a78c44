import type { FastifyRequest } from 'fastify';
import { chosenName } from '../../graphql/execution/operation-name.js';
import { refuseLargeJson } from './json-limits.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import type { PersistedOperations } from '../../graphql/execution/persisted-operations.js';
import { isAbsent, isRecord } from '../../foundation/records/values.js';

type Parameters = Readonly<Record<string, unknown>>;

/** What a request asks, whichever way it says so. */
export interface GraphQLParams {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Parameters;
}

/** Headers that a page of another site can't send unasked; their names are Apollo Server's. */
const PREFLIGHTED = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;

/** What Apollo Server reads of an address. */
const LEFT_OUT_WHEN_EMPTY = ['operationName', 'variables', 'extensions'] as const;
const PARAMETERS = ['query', ...LEFT_OUT_WHEN_EMPTY] as const;

const JSON_TYPE = /^application\/json[ \t]*(?:;|$)/;

/**
 * What a well-formed GraphQL over HTTP request asks. Null for any other, and for one that is to leave its text here: what
 * these are answered is for Apollo Server to say.
 */
export function parseRequest(request: FastifyRequest, persisted: PersistedOperations): GraphQLParams | null {
  const { query, operationName, variables, extensions } = parametersOf(request) ?? {};
  if (!isAbsent(operationName) && typeof operationName !== 'string') return null;
  if (!isAbsent(variables) && !isRecord(variables)) return null;
  const text = isAbsent(extensions) ? query : textOf(query, extensions, persisted);
  if (typeof text !== 'string' || text === '') return null;
  return { query: text, operationName: chosenName(operationName), variables: variables ?? {} };
}

/** What is asked for by the address, as Apollo Server is to read it: without what is there and empty, or null. */
export function searchForApollo(request: FastifyRequest): string {
  const search = new URLSearchParams(searchOf(request));
  for (const name of LEFT_OUT_WHEN_EMPTY) {
    const [value, ...others] = search.getAll(name);
    if (value === undefined || others.length > 0) continue;
    // By an address, `null` is a name like any other.
    if (value === '' || (name !== 'operationName' && isNull(value))) search.delete(name);
  }
  return `?${String(search)}`;
}

/** What is asked for by the body, as Apollo Server is to read it: an empty name of an operation is none. */
export function bodyForApollo({ body }: FastifyRequest): unknown {
  return isRecord(body) && body['operationName'] === '' ? { ...body, operationName: null } : body;
}

function searchOf({ url }: FastifyRequest): string {
  return /\?.*/.exec(url)?.[0] ?? '';
}

/** The document that a request has executed, however it is sent; null where it has none that can be read. */
export function documentOf(request: FastifyRequest, persisted: PersistedOperations): string | null {
  const given: unknown = request.method === 'POST' ? request.body : ofSearch(request);
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

function parametersOf(request: FastifyRequest): Parameters | null {
  if (request.method === 'POST') return ofBody(request);
  return request.method === 'GET' || request.method === 'HEAD' ? ofUrl(request) : null;
}

function ofBody({ body, headers }: FastifyRequest): Parameters | null {
  return isRecord(body) && isJson(headers['content-type']) ? body : null;
}

function ofUrl(request: FastifyRequest): Parameters | null {
  const { headers } = request;
  const type = headers['content-type'];
  if (type === undefined ? !PREFLIGHTED.some((name) => headers[name]) : !isJson(type)) return null;
  const search = ofSearch(request);
  if (!search) return null;
  try {
    return { ...search, variables: objectIn(search.variables), extensions: objectIn(search.extensions) };
  } catch (error) {
    // What is no JSON, Apollo Server refuses.
    if (error instanceof LimitExceededError) throw error;
    return null;
  }
}

type Search = Partial<Readonly<Record<(typeof PARAMETERS)[number], string>>>;

/** What the address says, read as Apollo Server reads it; null where something is there twice, which Apollo refuses. */
function ofSearch(request: FastifyRequest): Search | null {
  const search = new URLSearchParams(searchOf(request));
  const given: [string, string][] = [];
  for (const name of PARAMETERS) {
    const [value, ...others] = search.getAll(name);
    if (others.length > 0) return null;
    if (value !== undefined) given.push([name, value]);
  }
  return Object.fromEntries(given);
}

/** Throws for what is given and no object of JSON; what is empty, or null, is not given. */
function objectIn(text: string | undefined): Parameters | null {
  if (text === undefined || text === '' || isNull(text)) return null;
  const read = json(text);
  if (!isRecord(read)) throw new SyntaxError('no object of JSON');
  return read;
}

/** Whether a text is JSON's null, with white space or without (RFC 8259, 2). */
function isNull(text: string): boolean {
  return /^[ \t\n\r]*null[ \t\n\r]*$/.test(text);
}

function json(text: string): unknown {
  refuseLargeJson(text);
  return JSON.parse(text) as unknown;
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
  return contentType !== undefined && JSON_TYPE.test(contentType);
}
