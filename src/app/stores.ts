import { ActorStore } from '../domain/actors/actor-store.js';
import { ChangeStore } from '../changelog/change-store.js';
import { CitationStore } from '../domain/citations/citation-store.js';
import type { Database } from '../database/driver/database.js';
import type { References } from '../database/query/references.js';
import { MergeStore } from '../domain/curation/merge-store.js';
import { DateClaimStore } from '../domain/events/date-claim-store.js';
import { EventLinkStore } from '../domain/events/event-link-store.js';
import { EventStore } from '../domain/events/event-store.js';
import { ParticipationStore } from '../domain/events/participation-store.js';
import { SeriesStore } from '../domain/series/series-store.js';
import { EventHostStore } from '../domain/states/event-host-store.js';
import { SuccessionStore } from '../domain/states/succession-store.js';
import { OfficeStore } from '../domain/offices/office-store.js';
import { TenureStore } from '../domain/offices/tenure-store.js';
import { PlaceStore } from '../domain/places/place-store.js';
import { RelationOfficeStore } from '../domain/relations/relation-office-store.js';
import { RelationSeriesStore } from '../domain/relations/relation-series-store.js';
import { RelationStore } from '../domain/relations/relation-store.js';
import { SideStore } from '../domain/sources/side-store.js';
import { SourceStore } from '../domain/sources/source-store.js';
import { StatementSideStore } from '../domain/statements/statement-side-store.js';
import { StatementStore } from '../domain/statements/statement-store.js';
import { TopicStore } from '../domain/topics/topic-store.js';

/** The stores of all records, and of the change log. */
export interface Stores {
  readonly actors: ActorStore;
  readonly sources: SourceStore;
  readonly sides: SideStore;
  readonly citations: CitationStore;
  readonly offices: OfficeStore;
  readonly tenures: TenureStore;
  readonly places: PlaceStore;
  readonly topics: TopicStore;
  readonly series: SeriesStore;
  readonly events: EventStore;
  readonly participations: ParticipationStore;
  readonly links: EventLinkStore;
  readonly claims: DateClaimStore;
  readonly successions: SuccessionStore;
  readonly hosts: EventHostStore;
  readonly relations: RelationStore;
  readonly relationOffices: RelationOfficeStore;
  readonly relationSeries: RelationSeriesStore;
  readonly statements: StatementStore;
  readonly statementSides: StatementSideStore;
  readonly merges: MergeStore;
  readonly changes: ChangeStore;
}

/** Constructs the stores. */
export function buildStores(database: Database): Stores {
  return {
    actors: new ActorStore(database),
    sources: new SourceStore(database),
    sides: new SideStore(database),
    citations: new CitationStore(database),
    offices: new OfficeStore(database),
    tenures: new TenureStore(database),
    places: new PlaceStore(database),
    topics: new TopicStore(database),
    series: new SeriesStore(database),
    events: new EventStore(database),
    participations: new ParticipationStore(database),
    links: new EventLinkStore(database),
    claims: new DateClaimStore(database),
    successions: new SuccessionStore(database),
    hosts: new EventHostStore(database),
    relations: new RelationStore(database),
    relationOffices: new RelationOfficeStore(database),
    relationSeries: new RelationSeriesStore(database),
    statements: new StatementStore(database),
    statementSides: new StatementSideStore(database),
    merges: new MergeStore(),
    changes: new ChangeStore(database),
  };
}

/** Makes the records of the stores known by their global ids and slugs. */
export function registerReferences(references: References, stores: Stores): void {
  references.register(['actor', 'state', 'organization', 'person'], stores.actors);
  references.register(['source'], stores.sources);
  references.register(['office'], stores.offices);
  references.register(['tenure'], stores.tenures);
  references.register(['place'], stores.places);
  references.register(['topic'], stores.topics);
  references.register(['series'], stores.series);
  references.register(['event'], stores.events);
  references.register(['relation'], stores.relations);
  references.register(['statement'], stores.statements);
}
