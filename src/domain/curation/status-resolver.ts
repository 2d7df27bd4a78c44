import sql, { raw } from 'sql-template-tag';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isOneOf } from '../../database/query/conditions.js';
import { batchOne } from '../../database/query/loaders.js';
import type { BatchLoader } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { Status } from '../../foundation/records/status.js';
import type { Versioned } from '../../foundation/records/versioned.js';

/** Reads the status of the records of a table: only where it is requested. */
function statusesOf(table: string): BatchLoader<string, Status | null> {
  return batchOne(async (queryable, ids) => {
    const rows = await queryable.rows<{ id: string; status: Status }>(
      sql`select t.id, t.status from ${raw(table)} t where ${isOneOf(raw('t.id'), ids, 'uuid')}`,
    );
    return new Map(rows.map(({ id, status }) => [id, status]));
  });
}

/** The resolver of the status of records of a type that are retracted with `retract`. */
export function statusResolver(type: () => unknown, table: string): new () => object {
  const statuses = statusesOf(table);
  @Resolver(type as never)
  class StatusResolver {
    @FieldResolver(() => Status, { description: 'Whether it is published or retracted.' })
    async status(@Root() { id }: Versioned, @Ctx() { loaders }: ReadContext): Promise<Status> {
      const status = await loaders.of(statuses).load(id);
      if (status === null) throw new Error(`${table} ${id} existed and then disappeared`);
      return status;
    }
  }
  return StatusResolver;
}
