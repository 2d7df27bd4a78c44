import type { FastifyInstance, FastifyReply } from 'fastify';
import { quoted, RequestError } from '../../foundation/graphql/request-error.js';
import { CANDIDATE_FIELDS } from '../../transfer/reconcile/candidate.js';
import { isTypeId, typeName } from '../../transfer/reconcile/entity-types.js';
import { describeProperty, propertyOf, typeNamesOf } from '../../transfer/reconcile/properties.js';
import type { RecordNode } from '../../transfer/reconcile/record-node.js';
import {
  PREVIEW_HEADERS,
  renderEntityFlyout,
  renderFlyout,
  renderMissing,
  renderPreview,
  renderPropertyFlyout,
} from './preview.js';
import type { Handle, ReconcileRequest } from './reconcile-request.js';
import { findRecords } from './records-by-id.js';

/** Serves what is shown of an entity beside a cell, and of a suggestion under the pointer. */
export function servePreviews(scope: FastifyInstance, handle: Handle): void {
  scope.get<{ Params: { id: string } }>('/preview/:id', (request, reply) =>
    handle((reconcileRequest) => sendPreview(reconcileRequest, request.params.id))(request, reply),
  );
  scope.get(
    '/flyout/entity',
    handle(async (request) => {
      const id = request.parameters.get('id') ?? '';
      const node = await findRecord(id, request);
      if (!node) throw missing('entity', id);
      return request.sendJson({ id, html: renderEntityFlyout(node, request.language) });
    }),
  );
  scope.get(
    '/flyout/property',
    handle((request) => {
      const { parameters, language } = request;
      const id = parameters.get('id') ?? '';
      const property = propertyOf(id);
      if (!property) throw missing('property', id);
      const { name } = describeProperty(property, language);
      return request.sendJson({ id, html: renderPropertyFlyout(name, property, typeNamesOf(property, language)) });
    }),
  );
  scope.get(
    '/flyout/type',
    handle((request) => {
      const id = request.parameters.get('id') ?? '';
      if (!isTypeId(id)) throw missing('type', id);
      return request.sendJson({ id, html: renderFlyout(typeName(id, request.language), null) });
    }),
  );
}

function missing(what: string, id: string): RequestError {
  return new RequestError('NOT_FOUND', 'id', `there is no ${what} ${quoted(id)}`);
}

async function findRecord(id: string, request: ReconcileRequest): Promise<RecordNode | undefined> {
  return (await findRecords([id], CANDIDATE_FIELDS, await request.reads())).get(id);
}

async function sendPreview(request: ReconcileRequest, id: string): Promise<FastifyReply> {
  const { language, view } = request;
  const node = await findRecord(id, request);
  const page = node ? renderPreview(node, language, view.reader) : renderMissing(language);
  return request.sendPage(node ? 200 : 404, page, PREVIEW_HEADERS);
}
