import { lexicographicSortSchema, printSchema } from 'graphql';
import type { GraphQLInputObjectType, GraphQLSchema } from 'graphql';
import { Authenticator } from '../auth/authenticator.js';
import type { AuthenticatorSettings } from '../auth/authenticator.js';
import { TokenStore } from '../auth/token-store.js';
import { RegisterGroupInput, RegisterOrganizationInput, RegisterPersonInput } from '../domain/actors/actor-input.js';
import { ActorResolver, GroupResolver, OrganizationResolver } from '../domain/actors/actor-resolver.js';
import { ActorStore } from '../domain/actors/actor-store.js';
import { GroupService } from '../domain/actors/group-service.js';
import { OrganizationService } from '../domain/actors/organization-service.js';
import { PersonService } from '../domain/actors/person-service.js';
import { ChangeLog } from '../changelog/change-log.js';
import { InvalidationLog } from '../changelog/invalidation-log.js';
import { ChangeResolver, RevisionsResolver, UserErrorResolver } from '../changelog/change-resolver.js';
import { ChangeStore } from '../changelog/change-store.js';
import { Mutations } from '../changelog/mutation-resolver.js';
import { MutationRunner } from '../changelog/mutation-runner.js';
import { CitationResolver } from '../domain/citations/citation-resolver.js';
import { CitationStore } from '../domain/citations/citation-store.js';
import { describeEntities } from '../database/driver/data-source.js';
import { Database } from '../database/driver/database.js';
import { References } from '../database/query/references.js';
import { DateClaimStore } from '../domain/events/date-claim-store.js';
import { ActorCountResolver, EventAggregatesResolver } from '../domain/events/event-aggregates-resolver.js';
import { EventProjection } from '../domain/events/event-projection.js';
import { RecordEventInput } from '../domain/events/event-input.js';
import { EventLinkStore } from '../domain/events/event-link-store.js';
import {
  DateClaimResolver,
  EventLinkResolver,
  EventLinksResolver,
  ParticipationResolver,
} from '../domain/events/event-parts-resolvers.js';
import { EventResolver } from '../domain/events/event-resolver.js';
import { EventService } from '../domain/events/event-service.js';
import { EventStore } from '../domain/events/event-store.js';
import { ParticipationStore } from '../domain/events/participation-store.js';
import { PLACE, RELATION, TOPIC } from '../domain/events/read-for-fields.js';
import { RegisterSeriesInput } from '../domain/series/series-input.js';
import { SeriesResolver } from '../domain/events/series-resolver.js';
import { SeriesService } from '../domain/series/series-service.js';
import { SeriesStore } from '../domain/series/series-store.js';
import { RecordSuccessionInput, RegisterStateInput } from '../domain/states/state-input.js';
import { StateService } from '../domain/states/state-service.js';
import { StateSuccessionResolver, SuccessionResolver } from '../domain/states/succession-resolver.js';
import { SuccessionStore } from '../domain/states/succession-store.js';
import { Timelines } from '../domain/events/timeline.js';
import {
  ActorTimelineResolver,
  PlaceEventsResolver,
  SeriesEventsResolver,
  SourceEventsResolver,
  TopicEventsResolver,
} from '../domain/events/timeline-resolvers.js';
import { ChangesResolver } from '../domain/following/changes-resolver.js';
import { ChangeFeed } from '../domain/following/change-feed.js';
import { FeedStartPosition } from '../domain/following/feed-position.js';
import { RateLimitResolver, ResetResolver } from '../graphql/schema/rate-limit-resolver.js';
import { NodeResolver } from '../graphql/schema/node-resolver.js';
import { buildInputTypes, buildServedSchema } from '../graphql/schema/schema.js';
import { RecordTenureInput, RegisterOfficeInput } from '../domain/offices/office-input.js';
import {
  OfficeResolver,
  OrganizationOfficesResolver,
  StateOfficesResolver,
} from '../domain/offices/office-resolver.js';
import { OfficeService } from '../domain/offices/office-service.js';
import { TenureService } from '../domain/offices/tenure-service.js';
import { OfficeStore } from '../domain/offices/office-store.js';
import { OfficeTenuresResolver, PersonTenuresResolver, TenureResolver } from '../domain/offices/tenure-resolver.js';
import { TenureStore } from '../domain/offices/tenure-store.js';
import { RegisterPlaceInput } from '../domain/places/place-input.js';
import { PlaceResolver } from '../domain/places/place-resolver.js';
import { PlaceService } from '../domain/places/place-service.js';
import { PlaceStore } from '../domain/places/place-store.js';
import { OpenRelationInput } from '../domain/relations/relation-input.js';
import {
  EventRelationsResolver,
  RelationResolver,
  StateRelationsResolver,
} from '../domain/relations/relation-resolver.js';
import { RelationService } from '../domain/relations/relation-service.js';
import { RelationStore } from '../domain/relations/relation-store.js';
import { TokenResolver } from '../auth/token-resolver.js';
import { RegisterSourceInput } from '../domain/sources/source-input.js';
import { SourceResolver } from '../domain/sources/source-resolver.js';
import { SourceService } from '../domain/sources/source-service.js';
import { SourceStore } from '../domain/sources/source-store.js';
import { RecordStatementInput } from '../domain/statements/statement-input.js';
import { SpeakerResolver, StatementResolver } from '../domain/statements/statement-resolver.js';
import { StatementService } from '../domain/statements/statement-service.js';
import { StatementStore } from '../domain/statements/statement-store.js';
import { Statements } from '../domain/statements/statements.js';
import {
  ActorStatementsResolver,
  EventStatementsResolver,
  RelationStatementsResolver,
  SourceStatementsResolver,
  TopicStatementsResolver,
} from '../domain/statements/statements-resolvers.js';
import { RegisterTopicInput } from '../domain/topics/topic-input.js';
import { TopicResolver } from '../domain/topics/topic-resolver.js';
import { TopicService } from '../domain/topics/topic-service.js';
import { TopicStore } from '../domain/topics/topic-store.js';
import { SearchResolver } from '../domain/search/search-resolver.js';
import { SearchStore } from '../domain/search/search-store.js';
import { ENTITIES } from './entities.js';
import { MutationsResolver } from './mutations.js';
import { seedKinds } from '../seed/seed-kinds.js';
import type { SeedKinds, Services } from '../seed/seed-kinds.js';

const INPUTS = [
  ...[RegisterOrganizationInput, RegisterPersonInput, RegisterGroupInput, RegisterStateInput, RegisterSourceInput],
  ...[RegisterOfficeInput, RecordTenureInput, RegisterPlaceInput, RegisterTopicInput, OpenRelationInput],
  ...[RegisterSeriesInput, RecordEventInput, RecordSuccessionInput, RecordStatementInput],
];

/** The domain, wired to a database. */
export interface Domain {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly changes: ChangeLog;
  readonly access: Authenticator;
  readonly tokens: TokenStore;
  readonly invalidationLog: InvalidationLog;
  readonly feed: ChangeFeed;
  readonly latest: FeedStartPosition;
  readonly references: References;
  readonly seedKinds: SeedKinds;
  readonly inputType: (name: string) => GraphQLInputObjectType;
}

/** Constructs and wires stores, services and resolvers. */
export function createStores(database: Database, settings: AuthenticatorSettings): Domain {
  const tokens = new TokenStore(database);
  const access = new Authenticator(tokens, settings);
  const references = new References();
  const stores = buildStores(database);
  registerReferences(references, stores);
  const services = buildServices(stores, references);
  const invalidationLog = new InvalidationLog();
  const changes = new ChangeLog(database, invalidationLog);
  const feed = new ChangeFeed(database, stores.changes, invalidationLog);
  const mutations = new Mutations(new MutationRunner(database, changes), stores.changes, references);
  const resolvers = new Map(
    [...buildResolvers(stores, references, access, feed), new MutationsResolver(mutations, services)].map(
      (resolver) => [resolver.constructor, resolver],
    ),
  );
  const classes = [...resolvers.keys()];
  const container = (resolver: { readonly name: string }): object => {
    const instance = resolvers.get(resolver as (typeof classes)[number]);
    if (!instance) throw new Error(`No instance of the resolver ${resolver.name}`);
    return instance;
  };
  let inputType: ((name: string) => GraphQLInputObjectType) | undefined;
  return {
    schema: buildServedSchema(classes, container),
    services,
    changes,
    invalidationLog,
    access,
    tokens,
    feed,
    latest: new FeedStartPosition(stores.changes, references),
    references,
    seedKinds: seedKinds(services),
    // Built lazily, for seeds only: it takes as long as building the served schema.
    inputType: (name) => (inputType ??= buildInputTypes(classes, INPUTS))(name),
  };
}

/** Builds the schema that is served; needs no database. */
export async function createSchema(): Promise<GraphQLSchema> {
  const database = new Database(await describeEntities(ENTITIES));
  return createStores(database, { adminToken: null, isPublic: true }).schema;
}

/** The SDL of the served schema. */
export async function createSdl(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await createSchema()))}\n`;
}

type Stores = ReturnType<typeof buildStores>;

function buildStores(database: Database) {
  return {
    actors: new ActorStore(database),
    sources: new SourceStore(database),
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
    relations: new RelationStore(database),
    statements: new StatementStore(database),
    changes: new ChangeStore(database),
  };
}

function registerReferences(references: References, stores: Stores): void {
  references.register(['actor', 'state', 'person'], stores.actors);
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

function buildServices(stores: Stores, references: References): Services {
  const { actors, citations, tenures, successions } = stores;
  const relations = new RelationService(stores.relations, references);
  const onRenamed = relations.renameParty.bind(relations);
  return {
    persons: new PersonService(actors, references),
    organizations: new OrganizationService(actors, references),
    groups: new GroupService(actors, references),
    states: new StateService(actors, successions, citations, references, onRenamed),
    sources: new SourceService(stores.sources, references),
    topics: new TopicService(stores.topics, references),
    places: new PlaceService(stores.places, references),
    offices: new OfficeService(stores.offices, references),
    tenures: new TenureService(tenures, citations, references),
    relations,
    series: new SeriesService(stores.series, references),
    events: new EventService(stores, references),
    statements: new StatementService(stores.statements, citations, references),
  };
}

function buildResolvers(stores: Stores, references: References, access: Authenticator, feed: ChangeFeed): object[] {
  const { actors, sources, citations, offices, tenures, places, topics, series, events, relations, statements } =
    stores;
  const projection = new EventProjection(stores, {
    places: { table: events.places, fields: PLACE },
    topics: { table: events.topics, fields: TOPIC },
    relations: { table: relations.ofEvent, fields: RELATION },
  });
  const timelines = new Timelines(events, references, projection);
  const statementLists = new Statements(statements, references);
  return [
    new ActorResolver(actors, references),
    new OrganizationResolver(actors),
    new GroupResolver(actors),
    new SourceResolver(sources, references),
    new CitationResolver(sources, actors),
    new OfficeResolver(offices, actors, references),
    new StateOfficesResolver(offices),
    new OrganizationOfficesResolver(offices),
    new TenureResolver(actors, offices, citations),
    new PersonTenuresResolver(tenures),
    new OfficeTenuresResolver(tenures),
    new PlaceResolver(places, actors, references),
    new TopicResolver(topics, references),
    new SeriesResolver(series, events, references),
    new EventResolver(
      events,
      stores.participations,
      stores.claims,
      series,
      citations,
      timelines,
      projection,
      references,
    ),
    new EventAggregatesResolver(),
    new ActorCountResolver(actors),
    new ParticipationResolver(actors, offices, citations),
    new DateClaimResolver(citations),
    new EventLinksResolver(stores.links),
    new EventLinkResolver(events),
    new SuccessionResolver(actors, events, citations),
    new StateSuccessionResolver(stores.successions),
    new ActorTimelineResolver(timelines),
    new PlaceEventsResolver(timelines),
    new SeriesEventsResolver(timelines),
    new TopicEventsResolver(timelines),
    new SourceEventsResolver(timelines),
    new RelationResolver(relations, actors, timelines, references),
    new EventRelationsResolver(relations),
    new StateRelationsResolver(relations),
    new StatementResolver(statements, events, citations, statementLists, references),
    new SpeakerResolver(actors, offices),
    new RelationStatementsResolver(statementLists),
    new ActorStatementsResolver(statementLists),
    new SourceStatementsResolver(statementLists),
    new TopicStatementsResolver(statementLists),
    new EventStatementsResolver(statementLists),
    new SearchResolver(new SearchStore(), references),
    new NodeResolver(references),
    new RateLimitResolver(),
    new ResetResolver(),
    new TokenResolver(access, relations, references),
    new ChangesResolver(stores.changes, events, references, feed),
    new ChangeResolver(references),
    new RevisionsResolver(stores.changes),
    new UserErrorResolver(references),
  ];
}
