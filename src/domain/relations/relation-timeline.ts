import type { OwnedEventList } from '../events/event-store.js';
import { RELATION_TIMELINE } from '../events/timeline-membership.js';

/** The timeline of a relation. */
export const TIMELINE_OF_RELATION: OwnedEventList = {
  name: 'Relation.timeline',
  rows: RELATION_TIMELINE,
  isOfRelation: true,
  belongs: (owner) => RELATION_TIMELINE.of(owner),
};
