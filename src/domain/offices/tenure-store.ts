import sql, { empty, raw } from 'sql-template-tag';
import type { Database } from '../../database/driver/database.js';
import type { KeysetList } from '../../database/query/keyset.js';
import { sharedDependenciesOnly } from '../../database/query/loaders.js';
import type { BatchLoader } from '../../database/query/loaders.js';
import type { Queryable } from '../../database/driver/queryable.js';
import { RecordStore } from '../../database/query/record-store.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { Tenure } from './tenure.js';

/** A person's tenures: all of them, or those that may include a day. */
export interface TenuresKey {
  readonly personId: string;
  readonly on: string | null;
}

type Row = Record<string, unknown>;

/** The only SQL on tenures. */
export class TenureStore extends RecordStore<Tenure> {
  readonly ofPerson: BatchLoader<TenuresKey, Tenure[]> = {
    cacheKey: ({ personId, on }) => `${personId} ${on ?? ''}`,
    missing: () => [],
    load: (queryable, keys) => this.findOfPersons(queryable, keys),
    addTags: sharedDependenciesOnly,
  };

  constructor(database: Database) {
    super(database, { entity: Tenure, from: raw('tenure n'), alias: 'n', types: ['Tenure'] });
  }

  /** The published tenures of an office, earliest first; if a day is given, only those that may include it. */
  ofOffice(on: string | null): KeysetList<Tenure> {
    const touching = on === null ? empty : sql`and n.sort_earliest <= ${on} and n.sort_latest >= ${on}`;
    const list = this.list(
      'Office.tenures',
      (office) => sql`n.office_id = ${office} and n.status = 'PUBLISHED' ${touching}`,
      [
        { sql: raw('n.sort_earliest'), type: 'date' },
        { sql: raw('n.sort_latest'), type: 'date' },
        { sql: raw('n.id'), type: 'uuid' },
      ],
      false,
    );
    return { ...list, addTags: sharedDependenciesOnly };
  }

  private async findOfPersons(queryable: Queryable, keys: readonly TenuresKey[]): Promise<Map<string, Tenure[]>> {
    const rows = await queryable.rows<Row>(sql`
      select ask.person_id as asked_person, ask.day as asked_day, ${this.columns}
      from unnest(${keys.map((ask) => ask.personId)}::uuid[], ${keys.map((ask) => ask.on)}::date[]) as ask (person_id, day)
      join tenure n on n.person_id = ask.person_id and n.status = 'PUBLISHED'
        and n.sort_earliest <= coalesce(ask.day, '9999-12-31') and n.sort_latest >= coalesce(ask.day, '0001-01-01')
      order by n.sort_earliest, n.sort_latest, n.id`);
    const byKey = groupBy(rows, (row) =>
      this.ofPerson.cacheKey({ personId: row['asked_person'] as string, on: row['asked_day'] as string | null }),
    );
    return new Map([...byKey].map(([key, found]) => [key, found.map((row) => this.mapper.read(row))]));
  }
}
