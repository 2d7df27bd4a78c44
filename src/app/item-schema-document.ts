import { describeEntities } from '../database/driver/data-source.js';
import { Database } from '../database/driver/database.js';
import { itemSchema } from '../transfer/items/item-schema.js';
import { createDomain } from './domain.js';
import type { Domain } from './domain.js';
import { ENTITIES } from './entities.js';

/** The JSON Schema of items; needs no database. */
export async function createItemSchema(): Promise<string> {
  const database = new Database(await describeEntities(ENTITIES));
  return itemSchemaText(createDomain(database, { adminToken: null, isPublic: true }));
}

/** The JSON Schema of items, as text. */
export function itemSchemaText({ seedKinds, inputType }: Pick<Domain, 'seedKinds' | 'inputType'>): string {
  return `${JSON.stringify(itemSchema(seedKinds, inputType), null, 2)}\n`;
}
