import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANY_ORIGIN } from '../../config/network-types.js';
import { projectVersion } from '../../config/project-root.js';
import { badInput } from '../../foundation/graphql/request-error.js';
import { describeTypeFully, TYPE_IDS } from '../../transfer/reconcile/entity-types.js';
import { readExtension } from '../../transfer/reconcile/extension-query.js';
import { parseInteger } from '../../transfer/reconcile/input.js';
import { describeProperty, propertiesOf } from '../../transfer/reconcile/properties.js';
import { readBatch, readQuery, readType } from '../../transfer/reconcile/reconciliation-query.js';
import type { ReconciliationQuery } from '../../transfer/reconcile/reconciliation-query.js';
import { enableCors } from '../http/cors.js';
import { extend } from './extension.js';
import { acceptForms, withForm } from './form-body.js';
import { Parameters } from './parameters.js';
import { ReconcileRequest } from './reconcile-request.js';
import type { Handle, ReconcileDeps } from './reconcile-request.js';
import { reconcile } from './reconciliation.js';
import { sendError } from './responses.js';
import { servePreviews } from './serve-previews.js';
import { serveSuggestions } from './serve-suggestions.js';

/** The parameters of which a request has one. */
const WORK = ['queries', 'query', 'extend'] as const;

/**
 * Serves the Reconciliation Service API 0.2 at /reconcile: clients such as OpenRefine match the cells of a table with
 * records, and read properties of these. `origins` are those that the settings list: without any, pages of every site
 * may read, as the API demands.
 */
export function serveReconciliation(
  fastify: FastifyInstance,
  allDeps: Omit<ReconcileDeps, 'isAnyOriginAllowed' | 'version'>,
  origins: readonly string[],
): void {
  const deps = {
    ...allDeps,
    isAnyOriginAllowed: origins.length === 0 || origins.includes(ANY_ORIGIN),
    version: projectVersion(),
  };
  void fastify.register(
    async (scope) => {
      if (origins.length === 0) await enableCors(scope, [ANY_ORIGIN]);
      scope.setErrorHandler(sendError);
      acceptForms(scope, deps.bodies);
      const handle: Handle = (respond) => (request, reply) =>
        respond(ReconcileRequest.of(deps, request, reply, Parameters.parse(searchOf(request))));
      scope.get(
        '/',
        handle((request) => {
          const hasWork = WORK.some((name) => request.parameters.get(name) !== null);
          if (hasWork) return respondTo(request, readWork(request.parameters));
          return request.sendManifest();
        }),
      );
      scope.post('/', async (request, reply) => {
        const [parsed, work] = await withForm(request, deps.bodies, (form) => [form, readWork(form)] as const);
        return respondTo(ReconcileRequest.of(deps, request, reply, parsed), work);
      });
      scope.get('/types', handle(respondWithTypes));
      scope.get('/properties', handle(proposeProperties));
      serveSuggestions(scope, handle);
      servePreviews(scope, handle);
    },
    { prefix: '/reconcile' },
  );
}

/** The parameters in the address of a request. */
function searchOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at + 1);
}

/** What a request asks the service to do. */
type Work = (request: ReconcileRequest) => Promise<unknown>;

/** Reads what there is to do. Throws a RequestError that names the field. */
function readWork(parameters: Parameters): Work {
  const given = WORK.filter((name) => parameters.get(name) !== null);
  const [name] = given;
  if (name === undefined || given.length > 1)
    throw badInput(given.join(', ') || 'queries', `one of ${WORK.join(', ')} must be given`);
  if (name === 'extend') {
    const extension = readExtension(parameters.json('extend'));
    return async (request) => extend(extension, await request.reads(), request.view);
  }
  if (name === 'query') {
    const query = readSingle(parameters);
    return async (request) => ({ result: await reconcile(query, await request.reads(), request.view) });
  }
  const batch = readBatch(parameters.json('queries'));
  return async (request) => {
    const reads = await request.reads();
    const results: (readonly [string, object])[] = [];
    // One after the other: the batch is the work of one client.
    for (const [key, query] of batch) results.push([key, { result: await reconcile(query, reads, request.view) }]);
    return Object.fromEntries(results);
  };
}

/** A query alone, as version 0.1 of the API has it: a text, or a query in JSON. */
function readSingle(parameters: Parameters): ReconciliationQuery {
  const text = parameters.get('query') ?? '';
  if (text.trimStart().startsWith('{')) return readQuery('query', parameters.json('query'));
  const [type, limit] = [parameters.get('type'), parameters.get('limit')];
  return readQuery('query', {
    query: text,
    ...(type !== null && { type }),
    ...(limit !== null && { limit: parseInteger('limit', limit, 1) }),
  });
}

async function respondTo(request: ReconcileRequest, work: Work): Promise<FastifyReply> {
  return request.sendJson(await work(request));
}

/** All types, each with its properties. */
function respondWithTypes(request: ReconcileRequest): Promise<FastifyReply> {
  const { language } = request;
  const types = TYPE_IDS.map((type) => ({
    ...describeTypeFully(type, language),
    properties: propertiesOf(type).map((property) => describeProperty(property, language)),
  }));
  return request.sendJson({ types });
}

/** The properties that can be read of entities of a type. */
function proposeProperties(request: ReconcileRequest): Promise<FastifyReply> {
  const { parameters, language } = request;
  const given = parameters.get('type');
  const type = given === null ? null : readType('type', given);
  const limit = parameters.get('limit');
  const most = limit === null ? undefined : parseInteger('limit', limit, 1);
  const properties = propertiesOf(type)
    .slice(0, most)
    .map((property) => describeProperty(property, language));
  return request.sendJson({
    properties,
    ...(type !== null && { type }),
    ...(most !== undefined && { limit: most }),
  });
}
