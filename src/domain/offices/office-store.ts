import sql, { raw } from 'sql-template-tag';
import type { Database } from '../../database/driver/database.js';
import type { KeysetList } from '../../database/query/keyset.js';
import { RecordStore } from '../../database/query/record-store.js';
import { Office } from './office.js';
import type { OfficeCriteria } from './office-filter.js';
import { officeConditions } from './office-filter.js';

/** The only SQL on offices. */
export class OfficeStore extends RecordStore<Office> {
  /** The offices of a body or state. */
  readonly ofBody: KeysetList<Office>;

  constructor(database: Database) {
    super(database, { entity: Office, from: raw('office o'), alias: 'o', types: ['Office'], slug: raw('o.slug') });
    this.ofBody = this.listBySlug('Actor.offices', (body) => sql`o.body_id = ${body}`);
  }

  all(criteria: OfficeCriteria): KeysetList<Office> {
    return this.listBySlug('offices', () => officeConditions(criteria));
  }
}
