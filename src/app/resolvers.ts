import type { Authenticator } from '../auth/authenticator.js';
import { ActorResolver, GroupResolver, OrganizationResolver } from '../domain/actors/actor-resolver.js';
import {
  ChangeResolver,
  RevisionsResolver,
  UserErrorResolver,
  UserWarningResolver,
} from '../changelog/change-resolver.js';
import { CitationResolver } from '../domain/citations/citation-resolver.js';
import type { References } from '../database/query/references.js';
import { DimensionKeyResolver } from '../domain/relations/dimension-key-resolver.js';
import { StatementHistogramResolver } from '../domain/statements/statement-histogram-resolver.js';
import { ActorCountResolver, EventAggregatesResolver } from '../domain/events/event-aggregates-resolver.js';
import { EventProjection } from '../domain/events/event-projection.js';
import {
  DateClaimResolver,
  EventLinkResolver,
  EventLinksResolver,
  ParticipationResolver,
} from '../domain/events/event-parts-resolvers.js';
import { CoverageResolver } from '../foundation/records/coverage.js';
import { ImageResolver } from '../foundation/records/image.js';
import { EventResolver } from '../domain/events/event-resolver.js';
import {
  PLACE_FIELD_PROPERTIES,
  RELATION_FIELD_PROPERTIES,
  TOPIC_FIELD_PROPERTIES,
} from '../domain/events/field-properties.js';
import { SeriesResolver } from '../domain/events/series-resolver.js';
import {
  EventHostsResolver,
  StateSuccessionResolver,
  SuccessionResolver,
} from '../domain/states/succession-resolver.js';
import { EventPages } from '../domain/events/timeline.js';
import {
  ActorTimelineResolver,
  PlaceEventsResolver,
  SeriesEventsResolver,
  SourceEventsResolver,
  TopicEventsResolver,
} from '../domain/events/timeline-resolvers.js';
import { ChangesResolver } from '../domain/following/changes-resolver.js';
import type { ChangeFeed } from '../domain/following/change-feed.js';
import { RateLimitResolver, RateLimitResetResolver } from '../graphql/schema/rate-limit-resolver.js';
import { EnumLabelsResolver } from '../graphql/schema/enum-labels-resolver.js';
import { NodeResolver } from '../graphql/schema/node-resolver.js';
import {
  OfficeResolver,
  OrganizationOfficesResolver,
  StateOfficesResolver,
} from '../domain/offices/office-resolver.js';
import { OfficeTenuresResolver, PersonTenuresResolver, TenureResolver } from '../domain/offices/tenure-resolver.js';
import { PlaceResolver } from '../domain/places/place-resolver.js';
import {
  EventRelationsResolver,
  RelationResolver,
  StateRelationsResolver,
} from '../domain/relations/relation-resolver.js';
import { RelationSummaryResolver } from '../domain/relations/relation-summary-resolver.js';
import { RelationOfficesResolver, RelationSeriesResolver } from '../domain/relations/relation-offices-resolver.js';
import { TokenResolver } from '../auth/token-resolver.js';
import { SourceResolver } from '../domain/sources/source-resolver.js';
import { SpeakerResolver, StatementResolver } from '../domain/statements/statement-resolver.js';
import { StatementSidesResolver } from '../domain/statements/statement-sides-resolver.js';
import { StatementPages } from '../domain/statements/statements.js';
import {
  ActorStatementsResolver,
  EventStatementsResolver,
  RelationStatementsResolver,
  SourceStatementsResolver,
  TopicStatementsResolver,
} from '../domain/statements/statements-resolvers.js';
import { TopicResolver } from '../domain/topics/topic-resolver.js';
import { SearchResolver } from '../domain/search/search-resolver.js';
import { SearchStore } from '../domain/search/search-store.js';
import { MergedResolver, mergedFromResolver } from '../domain/curation/merged-resolver.js';
import { Event } from '../domain/events/event.js';
import { Statement } from '../domain/statements/statement.js';
import { Tenure } from '../domain/offices/tenure.js';
import { statusResolver } from '../domain/curation/status-resolver.js';
import { Actor } from '../domain/actors/actor.js';
import { Source } from '../domain/sources/source.js';
import { Office } from '../domain/offices/office.js';
import { Place } from '../domain/places/place.js';
import { Topic } from '../domain/topics/topic.js';
import { Series } from '../domain/series/series.js';
import { Relation } from '../domain/relations/relation.js';
import type { Stores } from './stores.js';

/** The resolvers of the status of records without a column for it in their class. */
const STATUS_RESOLVERS = [
  statusResolver(() => Actor, 'actor'),
  statusResolver(() => Source, 'source'),
  statusResolver(() => Office, 'office'),
  statusResolver(() => Place, 'place'),
  statusResolver(() => Topic, 'topic'),
  statusResolver(() => Series, 'series'),
  statusResolver(() => Relation, 'relation'),
];

const MERGED_FROM_RESOLVERS = [
  mergedFromResolver(() => Actor),
  mergedFromResolver(() => Source),
  mergedFromResolver(() => Office),
  mergedFromResolver(() => Place),
  mergedFromResolver(() => Topic),
  mergedFromResolver(() => Series),
  mergedFromResolver(() => Relation),
  mergedFromResolver(() => Event),
  mergedFromResolver(() => Statement),
  mergedFromResolver(() => Tenure),
];

/** Constructs the resolvers of everything but mutations. */
export function buildResolvers(
  stores: Stores,
  references: References,
  access: Authenticator,
  feed: ChangeFeed,
): object[] {
  const { actors, sources, sides, citations, offices, tenures, places, topics, series, events, relations, statements } =
    stores;
  const projection = new EventProjection(stores, {
    places: { table: events.places, fields: PLACE_FIELD_PROPERTIES },
    topics: { table: events.topics, fields: TOPIC_FIELD_PROPERTIES },
    relations: { table: relations.ofEvent, fields: RELATION_FIELD_PROPERTIES },
  });
  const timelines = new EventPages(events, references, projection);
  const statementLists = new StatementPages(statements, references);
  return [
    new ImageResolver(),
    new CoverageResolver(),
    new ActorResolver(actors, references),
    new OrganizationResolver(actors),
    new GroupResolver(actors),
    new SourceResolver(sources, sides, actors, references),
    new CitationResolver(sources, sides, actors),
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
    new EventAggregatesResolver(events, projection, references),
    new ActorCountResolver(actors),
    new ParticipationResolver(actors, offices, citations),
    new DateClaimResolver(citations),
    new EventLinksResolver(stores.links),
    new EventLinkResolver(events),
    new SuccessionResolver(actors, events, citations),
    new StateSuccessionResolver(stores.successions),
    new EventHostsResolver(stores.hosts),
    new ActorTimelineResolver(timelines),
    new PlaceEventsResolver(timelines),
    new SeriesEventsResolver(timelines),
    new TopicEventsResolver(timelines),
    new SourceEventsResolver(timelines),
    new DimensionKeyResolver(references, actors),
    new RelationResolver(relations, actors, timelines, references),
    new RelationSummaryResolver(timelines),
    new EventRelationsResolver(relations),
    new RelationOfficesResolver(stores.relationOffices, references),
    new RelationSeriesResolver(stores.relationSeries, references),
    new StateRelationsResolver(relations),
    new StatementHistogramResolver(),
    new StatementResolver(statements, events, citations, statementLists, references),
    new StatementSidesResolver(statements, stores.statementSides, citations, sides),
    new SpeakerResolver(actors, offices),
    new RelationStatementsResolver(statementLists),
    new ActorStatementsResolver(statementLists),
    new SourceStatementsResolver(statementLists),
    new TopicStatementsResolver(statementLists),
    new EventStatementsResolver(statementLists),
    new SearchResolver(new SearchStore(), references),
    new EnumLabelsResolver(),
    new NodeResolver(references),
    new RateLimitResolver(),
    new RateLimitResetResolver(),
    new TokenResolver(access, relations, references),
    new ChangesResolver(stores.changes, events, references, feed),
    new ChangeResolver(stores.changes, references),
    new RevisionsResolver(stores.changes),
    new UserErrorResolver(references),
    new UserWarningResolver(references),
    ...STATUS_RESOLVERS.map((resolver) => new resolver()),
    ...MERGED_FROM_RESOLVERS.map((resolver) => new resolver(stores.merges)),
    new MergedResolver(stores.merges),
  ];
}
