import type { FastifyRequest } from 'fastify';
import { selectedOperationName } from '../../graphql/execution/operation-name.js';
import { checkJsonLimits } from './json-limits.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import { PREPARED_OPERATION_HASH } from '../../graphql/execution/persisted-operations.js';
import type { PersistedOperations } from '../../graphql/execution/persisted-operations.js';
import { isAbsent, isRecord } from '../../foundation/records/values.js';

type Parameters = Readonly<Record<string, unknown>>;

/** The GraphQL parameters of a request, from the URL or the body. */
export interface GraphQLParams {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Parameters;
}

/** Headers that a page of another site can't send without a preflight. The names are defined by Apollo Server. */
const PREFLIGHTED = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;

/** The URL parameters that Apollo Server reads. */
const OPTIONAL_PARAMETERS = ['operationName', 'variables', 'extensions'] as const;
const PARAMETERS = ['query', ...OPTIONAL_PARAMETERS] as const;

const JSON_TYPE = /^application\/json[ \t]*(?:;|$)/;

/** Parses a well-formed GraphQL over HTTP request. Returns null for any other, whose error Apollo Server reports. */
export function parseRequest(request: FastifyRequest, persisted: PersistedOperations): GraphQLParams | null {
  const { query, operationName, variables, extensions } = parametersOf(request) ?? {};
  if (!isAbsent(operationName) && typeof operationName !== 'string') return null;
  if (!isAbsent(variables) && !isRecord(variables)) return null;
  const text = isAbsent(extensions) ? query : queryText(query, extensions, persisted);
  if (typeof text !== 'string' || text === '') return null;
  return { query: text, operationName: selectedOperationName(operationName), variables: variables ?? {} };
}

/** The query string for Apollo Server, without parameters that are empty or null. */
export function searchForApollo(request: FastifyRequest): string {
  const search = new URLSearchParams(searchOf(request));
  for (const name of OPTIONAL_PARAMETERS) {
    const [value, ...others] = search.getAll(name);
    if (value === undefined || others.length > 0) continue;
    // In a URL, `null` is a valid operation name.
    if (value === '' || (name !== 'operationName' && isNull(value))) search.delete(name);
  }
  return `?${String(search)}`;
}

const PREPARED = { persistedQuery: { version: 1, sha256Hash: PREPARED_OPERATION_HASH } };

/**
 * The body for Apollo Server: an empty operation name becomes null, and the text of a prepared operation a reference.
 */
export function bodyForApollo({ body }: FastifyRequest, isPrepared: boolean): unknown {
  if (!isRecord(body)) return body;
  const { operationName, extensions } = body;
  const name = operationName === '' || operationName === undefined ? null : operationName;
  // Apollo Server registers a text that comes with its hash.
  if (isPrepared && isAbsent(extensions)) return { operationName: name, extensions: PREPARED };
  return operationName === '' ? { ...body, operationName: name } : body;
}

function searchOf({ url }: FastifyRequest): string {
  return /\?.*/.exec(url)?.[0] ?? '';
}

function parametersOf(request: FastifyRequest): Parameters | null {
  if (request.method === 'POST') return bodyParameters(request);
  return request.method === 'GET' || request.method === 'HEAD' ? urlParameters(request) : null;
}

function bodyParameters({ body, headers }: FastifyRequest): Parameters | null {
  return isRecord(body) && isJson(headers['content-type']) ? body : null;
}

function urlParameters(request: FastifyRequest): Parameters | null {
  const { headers } = request;
  const type = headers['content-type'];
  if (type === undefined ? !PREFLIGHTED.some((name) => headers[name]) : !isJson(type)) return null;
  const search = searchParameters(request);
  if (!search) return null;
  try {
    return { ...search, variables: parseObject(search.variables), extensions: parseObject(search.extensions) };
  } catch (error) {
    // Apollo Server rejects what is not JSON.
    if (error instanceof LimitExceededError) throw error;
    return null;
  }
}

type Search = Partial<Readonly<Record<(typeof PARAMETERS)[number], string>>>;

/** The URL parameters, read as Apollo Server reads them; null if one is repeated, which Apollo rejects. */
function searchParameters(request: FastifyRequest): Search | null {
  const search = new URLSearchParams(searchOf(request));
  const entries: [string, string][] = [];
  for (const name of PARAMETERS) {
    const [value, ...others] = search.getAll(name);
    if (others.length > 0) return null;
    if (value !== undefined) entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}

/** Parses a JSON object; null if it is absent, empty or null. Throws for anything else. */
function parseObject(text: string | undefined): Parameters | null {
  if (text === undefined || text === '' || isNull(text)) return null;
  const parsed = parseJson(text);
  if (!isRecord(parsed)) throw new SyntaxError('not a JSON object');
  return parsed;
}

/** Whether the text is JSON's null, with or without white space (RFC 8259, 2). */
function isNull(text: string): boolean {
  return /^[ \t\n\r]*null[ \t\n\r]*$/.test(text);
}

function parseJson(text: string): unknown {
  checkJsonLimits(text);
  return JSON.parse(text) as unknown;
}

/** The query text of a request: as it was sent, or as it was registered with its hash. */
function queryText(query: unknown, extensions: unknown, persisted: PersistedOperations): unknown {
  if (!isRecord(extensions)) return null;
  const { persistedQuery } = extensions;
  if (isAbsent(persistedQuery) || !isAbsent(query)) return query;
  return isRecord(persistedQuery) && typeof persistedQuery['sha256Hash'] === 'string'
    ? persisted.find(persistedQuery['sha256Hash'])
    : null;
}

/** Whether the media type is JSON, which a page of another site can't send without a preflight. */
function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && JSON_TYPE.test(contentType);
}
