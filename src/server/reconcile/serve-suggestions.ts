import type { FastifyInstance } from 'fastify';
import { badInput } from '../../foundation/graphql/request-error.js';
import { ENTITY_TYPES, entityTypesOf } from '../../transfer/reconcile/entity-types.js';
import type { TypeId } from '../../transfer/reconcile/entity-types.js';
import { parseInteger } from '../../transfer/reconcile/input.js';
import { readType } from '../../transfer/reconcile/reconciliation-query.js';
import type { Parameters } from './parameters.js';
import type { Handle } from './reconcile-request.js';
import { CURSOR_MAX, suggestEntities, suggestProperties, suggestTypes } from './suggestions.js';
import type { SuggestRequest } from './suggestions.js';

/** Suggestions at once: without `limit`, and at most. */
const LIMIT_DEFAULT = 20;
const LIMIT_MAX = 100;

/** Serves suggestions for what a person types: entities, properties and types. */
export function serveSuggestions(scope: FastifyInstance, handle: Handle): void {
  scope.get(
    '/suggest/entity',
    handle(async (request) => {
      const { parameters, language } = request;
      const asked = readSuggest(parameters);
      const type = readTypeOf(parameters);
      const types = type === null ? ENTITY_TYPES : entityTypesOf(type);
      const result = await suggestEntities(asked, types, language, await request.reads());
      return request.sendJson({ result });
    }),
  );
  scope.get(
    '/suggest/property',
    handle((request) => {
      const { parameters, language } = request;
      return request.sendJson({ result: suggestProperties(readSuggest(parameters), readTypeOf(parameters), language) });
    }),
  );
  scope.get(
    '/suggest/type',
    handle((request) => request.sendJson({ result: suggestTypes(readSuggest(request.parameters), request.language) })),
  );
}

function readSuggest(parameters: Parameters): SuggestRequest {
  const [cursor, limit] = [parameters.get('cursor') ?? '', parameters.get('limit') ?? ''];
  const skipped = cursor === '' ? 0 : parseInteger('cursor', cursor, 0);
  if (skipped > CURSOR_MAX) throw badInput('cursor', `at most ${String(CURSOR_MAX)} is allowed`);
  return {
    prefix: parameters.get('prefix') ?? '',
    cursor: skipped,
    limit: limit === '' ? LIMIT_DEFAULT : Math.min(parseInteger('limit', limit, 1), LIMIT_MAX),
  };
}

/** The type that suggestions are for; null if there is none. */
function readTypeOf(parameters: Parameters): TypeId | null {
  const type = parameters.get('type');
  return type === null ? null : readType('type', type);
}
