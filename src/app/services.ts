import { GroupService } from '../domain/actors/group-service.js';
import { OrganizationService } from '../domain/actors/organization-service.js';
import { PersonService } from '../domain/actors/person-service.js';
import { RecordKind } from '../changelog/record-kind.js';
import { RecordMerging } from '../domain/curation/record-merging.js';
import { RecordCuration } from '../domain/curation/record-curation.js';
import { RecordRedaction } from '../domain/curation/record-redaction.js';
import { RedactionStore } from '../domain/curation/redaction-store.js';
import type { CuratedStores } from '../domain/curation/record-curation.js';
import type { References } from '../database/query/references.js';
import { EventService } from '../domain/events/event-service.js';
import { SeriesService } from '../domain/series/series-service.js';
import { StateService } from '../domain/states/state-service.js';
import { OfficeService } from '../domain/offices/office-service.js';
import { TenureService } from '../domain/offices/tenure-service.js';
import { PlaceService } from '../domain/places/place-service.js';
import { RelationService } from '../domain/relations/relation-service.js';
import { SourceService } from '../domain/sources/source-service.js';
import { StatementService } from '../domain/statements/statement-service.js';
import { TopicService } from '../domain/topics/topic-service.js';
import type { RecordServices } from '../seed/seed-kinds.js';
import type { Stores } from './stores.js';

/** Constructs the services that write records. */
export function buildServices(stores: Stores, references: References): RecordServices {
  const { actors, citations, tenures, successions } = stores;
  const relations = new RelationService(stores.relations, references);
  const refreshPartySearchTerms = relations.refreshPartySearchTerms.bind(relations);
  return {
    persons: new PersonService(actors, references),
    organizations: new OrganizationService(actors, references),
    groups: new GroupService(actors, references),
    states: new StateService(actors, successions, citations, references, refreshPartySearchTerms),
    sources: new SourceService(stores.sources, references),
    topics: new TopicService(stores.topics, references),
    places: new PlaceService(stores.places, references),
    offices: new OfficeService(stores.offices, references),
    tenures: new TenureService(tenures, citations, references),
    relations,
    series: new SeriesService(stores.series, references),
    events: new EventService(stores, references),
    statements: new StatementService(stores.statements, stores.statementSides, citations, references),
  };
}

/** Constructs the services for what can be done to records of every kind. */
export function buildCuration(
  stores: Stores,
  references: References,
  { relations: relationService }: Pick<RecordServices, 'relations'>,
): { readonly curation: RecordCuration; readonly merging: RecordMerging; readonly redaction: RecordRedaction } {
  const { actors, sources, offices, tenures, places, topics, series, events, relations, statements } = stores;
  const byKind = {
    [RecordKind.ACTOR]: actors,
    [RecordKind.SOURCE]: sources,
    [RecordKind.OFFICE]: offices,
    [RecordKind.TENURE]: tenures,
    [RecordKind.PLACE]: places,
    [RecordKind.TOPIC]: topics,
    [RecordKind.SERIES]: series,
    [RecordKind.EVENT]: events,
    [RecordKind.RELATION]: relations,
    [RecordKind.STATEMENT]: statements,
  };
  const curated = byKind as unknown as CuratedStores;
  const refresh = relationService.refreshPartySearchTerms.bind(relationService);
  return {
    curation: new RecordCuration(curated, references),
    merging: new RecordMerging(curated, references, stores.merges, refresh),
    redaction: new RecordRedaction(curated, references, new RedactionStore(), refresh),
  };
}
