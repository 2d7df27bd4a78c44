import type { OwnedEventList } from '../events/event-store.js';
import { RELATION_TIMELINE_INDEX } from '../events/timeline-index.js';

/** The timeline of a relation. */
export const TIMELINE_OF_RELATION: OwnedEventList = {
  name: 'Relation.timeline',
  rows: RELATION_TIMELINE_INDEX,
  isOfRelation: true,
  belongs: (owner) => RELATION_TIMELINE_INDEX.of(owner),
};
