import { describeType } from '../../transfer/reconcile/entity-types.js';
import type { TypeDescription } from '../../transfer/reconcile/entity-types.js';
import type { ExtensionQuery } from '../../transfer/reconcile/extension-query.js';
import { cellsOf } from '../../transfer/reconcile/extension-value.js';
import type { Cell } from '../../transfer/reconcile/extension-value.js';
import { describeProperty, fieldsOf, toShow } from '../../transfer/reconcile/properties.js';
import { findRecords } from './records-by-id.js';
import type { ReconcileView } from './reconciliation.js';
import type { RequestReads } from './request-reads.js';

/** The values of properties, as the protocol writes them. */
export interface Extension {
  readonly meta: readonly {
    readonly id: string;
    readonly name: string;
    readonly type?: TypeDescription;
    readonly settings?: object;
  }[];
  readonly rows: Readonly<Record<string, Readonly<Record<string, readonly Cell[]>>>>;
}

/** Reads the properties of the entities. One that does not exist has no values. */
export async function extend(
  { ids, properties }: ExtensionQuery,
  reads: RequestReads,
  { language, reader }: ReconcileView,
): Promise<Extension> {
  const selected = properties.map((one) => ({ property: one.property, selection: toShow(one.language) }));
  const fields = `__typename id ... on Versioned { label } ${fieldsOf(selected)}`;
  const records =
    ids.length === 0 || properties.length === 0 ? new Map<string, never>() : await findRecords(ids, fields, reads);
  const rows = ids.map((id) => {
    const record = records.get(id);
    const cells = properties.map((one) => [one.property.id, record ? cellsOf(record, one, reader) : []] as const);
    return [id, Object.fromEntries(cells)] as const;
  });
  const meta = properties.map(({ property, settings }) => ({
    ...describeProperty(property, language),
    ...(property.expectedType && { type: describeType(property.expectedType, language) }),
    ...(settings && { settings }),
  }));
  return { meta, rows: Object.fromEntries(rows) };
}
