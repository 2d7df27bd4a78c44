import type { Database } from '../database/driver/database.js';
import type { Queryable } from '../database/driver/queryable.js';
import { notFoundMessage } from '../database/query/references.js';
import { notFound } from '../foundation/graphql/request-error.js';
import { ItemSource } from '../transfer/items/item-source.js';
import type { RecordSelection } from '../transfer/items/item-source.js';
import { isByList, itemText } from '../transfer/items/item-text.js';
import type { ItemFormat } from '../transfer/items/item-text.js';
import { relationClosure } from '../transfer/items/relation-closure.js';
import type { Domain } from './domain.js';

/** What to export. */
export interface ExportRequest {
  /** The slugs of relations; none: all that is in the database. */
  readonly relations: readonly string[];
  readonly format: ItemFormat;
}

/** Reads the database at one moment, and passes its items as text to `write`. Throws a RequestError for an unknown relation. */
export async function exportItems(
  { references, seedKinds, inputType }: Pick<Domain, 'references' | 'seedKinds' | 'inputType'>,
  database: Pick<Database, 'readSnapshot'>,
  { relations, format }: ExportRequest,
  write: (text: AsyncIterable<string>) => Promise<void>,
): Promise<void> {
  const source = new ItemSource(seedKinds, inputType);
  await database.readSnapshot(async (snapshot) => {
    const selection = await selectionOf(references, snapshot, relations);
    await write(itemText(source.all(snapshot, { selection, isByList: isByList(format) }), format));
  });
}

/** What relations need; without relations, everything. Throws a RequestError for an unknown one. */
export async function selectionOf(
  references: Domain['references'],
  snapshot: Queryable,
  relations: readonly string[],
): Promise<RecordSelection> {
  if (relations.length === 0) return null;
  const found = await references.byReference('relation').load(snapshot, relations);
  const ids = relations.map((slug) => {
    const record = found.get(slug);
    if (!record) throw notFound('relation', notFoundMessage('relation', slug));
    return record.id;
  });
  return relationClosure(snapshot, ids);
}
