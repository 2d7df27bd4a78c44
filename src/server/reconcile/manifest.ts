import type { LabelLanguage } from '../../foundation/enum-labels/enum-labels.js';
import { describeTypeFully, ENTITY_TYPES } from '../../transfer/reconcile/entity-types.js';
import { PROPERTY_SETTINGS } from '../../transfer/reconcile/extension-query.js';
import { BATCH_MAX } from '../../transfer/reconcile/reconciliation-query.js';

/** The size of the frame of a preview, in pixels. */
const PREVIEW_SIZE = { width: 420, height: 220 };

/** The service manifest of the Reconciliation Service API. `base` is the address of the service, without a slash at the end. */
export function manifestOf(
  base: string,
  language: LabelLanguage,
  { version, needsToken }: { readonly version: string; readonly needsToken: boolean },
): object {
  const suggest = (what: string): object => ({
    service_url: base,
    service_path: `/reconcile/suggest/${what}`,
    flyout_service_url: base,
    flyout_service_path: `/reconcile/flyout/${what}?id=\${id}`,
  });
  return {
    versions: ['0.1', '0.2'],
    name: 'Entente',
    identifierSpace: `${base}/records/`,
    schemaSpace: `${base}/reconcile/types`,
    serviceVersion: version,
    batchSize: BATCH_MAX,
    defaultTypes: ENTITY_TYPES.map((type) => describeTypeFully(type, language)),
    view: { url: `${base}/records/{{id}}` },
    preview: { url: `${base}/reconcile/preview/{{id}}`, ...PREVIEW_SIZE },
    suggest: { entity: suggest('entity'), property: suggest('property'), type: suggest('type') },
    extend: {
      propose_properties: { service_url: base, service_path: '/reconcile/properties' },
      property_settings: PROPERTY_SETTINGS,
    },
    ...(needsToken && { authentication: { type: 'apiKey', name: 'Authorization', in: 'header' } }),
  };
}
