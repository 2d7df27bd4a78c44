import { raw } from 'sql-template-tag';
import type { Database } from '../../database/driver/database.js';
import type { KeysetList } from '../../database/query/keyset.js';
import { RecordStore } from '../../database/query/record-store.js';
import { Place } from './place.js';
import { placeConditions } from './place-filter.js';
import type { PlaceCriteria } from './place-filter.js';

/** The only SQL on places. */
export class PlaceStore extends RecordStore<Place> {
  constructor(database: Database) {
    super(database, { entity: Place, from: raw('place p'), alias: 'p', types: ['Place'], slug: raw('p.slug') });
  }

  all(criteria: PlaceCriteria): KeysetList<Place> {
    return this.listBySlug('places', () => placeConditions(criteria));
  }
}
