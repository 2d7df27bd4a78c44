import { parseReference } from '../../foundation/records/global-id.js';
import { isEntityType } from '../../transfer/reconcile/entity-types.js';
import type { RecordNode } from '../../transfer/reconcile/record-node.js';
import type { RequestReads } from './request-reads.js';

/** How many records are read at once. */
const IDS_MAX = 50;

/** The records with these ids, or those that they were merged into, by the ids that were given. */
export async function findRecords(
  ids: readonly string[],
  fields: string,
  reads: RequestReads,
): Promise<ReadonlyMap<string, RecordNode>> {
  const valid = ids.filter((id) => {
    const reference = parseReference(id);
    return reference?.by === 'id' && isEntityType(reference.type);
  });
  const found = new Map<string, RecordNode>();
  const merged = new Map<string, string>();
  for (let start = 0; start < valid.length; start += IDS_MAX)
    await findSome(valid.slice(start, start + IDS_MAX), fields, reads, { found, merged });
  const targets = [...new Set(merged.values())];
  for (let start = 0; start < targets.length; start += IDS_MAX)
    await findSome(targets.slice(start, start + IDS_MAX), fields, reads, { found, merged: new Map() });
  for (const [id, target] of merged) {
    const record = found.get(target);
    if (record) found.set(id, record);
  }
  return new Map(valid.flatMap((id) => [found.get(id)].flatMap((record) => (record ? [[id, record] as const] : []))));
}

interface Found {
  readonly found: Map<string, RecordNode>;
  readonly merged: Map<string, string>;
}

async function findSome(
  ids: readonly string[],
  fields: string,
  reads: RequestReads,
  { found, merged }: Found,
): Promise<void> {
  const { data, errors } = await reads.read<{ nodes: readonly (RecordNode | null)[] | null }>(
    `query ReconcileRecords($ids: [ID!]!) { nodes(ids: $ids) { ${fields} } }`,
    { ids },
  );
  for (const [index, id] of ids.entries()) {
    const node = data.nodes?.[index];
    if (node) found.set(id, node);
  }
  for (const { path, extensions } of errors) {
    const id = ids[Number(path?.[1])];
    const into = extensions?.['mergedInto'];
    if (id !== undefined && typeof into === 'string') merged.set(id, into);
  }
}
