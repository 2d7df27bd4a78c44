import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Citation } from '../citations/citation.js';
import type { CitationStore } from '../citations/citation-store.js';
import type { MaybePromise } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { Identifier } from '../../foundation/records/identifier.js';
import { selectedBelow } from '../../foundation/graphql/selection.js';
import { Place } from '../places/place.js';
import { Topic } from '../topics/topic.js';
import { DateClaim } from './date-claim.js';
import type { DateClaimStore } from './date-claim-store.js';
import { Event, EventConnection } from './event.js';
import type { EventProjection } from './event-projection.js';
import { EVENT_IDENTIFIERS } from './event-store.js';
import type { EventStore } from './event-store.js';
import { Participation } from './participation.js';
import type { ParticipationStore } from './participation-store.js';
import { Series } from '../series/series.js';
import type { SeriesStore } from '../series/series-store.js';
import { TimelineArgs } from './timeline.js';
import type { EventPages } from './timeline.js';

@Resolver(() => Event)
export class EventResolver {
  constructor(
    private readonly store: EventStore,
    private readonly participationStore: ParticipationStore,
    private readonly claims: DateClaimStore,
    private readonly seriesStore: SeriesStore,
    private readonly citationStore: CitationStore,
    private readonly timelines: EventPages,
    private readonly carrying: EventProjection,
    private readonly references: References,
  ) {}

  @Query(() => Event, {
    nullable: true,
    description: 'Returns an event. An unknown event is null, with an error NOT_FOUND.',
  })
  event(
    @Arg('id', () => ID, { description: 'Global id or slug.' }) id: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Event> {
    const projectionName = this.carrying.of([selectedBelow(info)]);
    return this.references.get(
      context.loaders,
      'event',
      'id',
      id,
      this.store.byReferenceAs(projectionName),
    ) as Promise<Event>;
  }

  @Query(() => EventConnection, { description: 'The events of all relations, in timeline order.' })
  events(
    @Args() args: TimelineArgs,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Event>> {
    return this.timelines.page(context, null, null, args, info);
  }

  @FieldResolver(() => [DateClaim], { description: 'Other dates that sources give for it.' })
  alternativeDates(@Root() event: Event, @Ctx() { loaders }: ReadContext): Promise<DateClaim[]> {
    return loaders.of(this.claims.ofEvent).load(event.id);
  }

  @FieldResolver(() => [Place], { description: 'The places: none, one or several.' })
  places(@Root() event: Event, @Ctx() { loaders }: ReadContext): MaybePromise<Place[]> {
    return this.store.places.get(loaders, event);
  }

  @FieldResolver(() => Series, { nullable: true, description: 'The series to which it belongs.' })
  series(@Root() { seriesId }: Event, @Ctx() { loaders }: ReadContext): Promise<Series | null> | null {
    return loaders.maybe(this.seriesStore.byId, seriesId);
  }

  @FieldResolver(() => [Topic], { description: 'Its topics.' })
  topics(@Root() event: Event, @Ctx() { loaders }: ReadContext): MaybePromise<Topic[]> {
    return this.store.topics.get(loaders, event);
  }

  @FieldResolver(() => [Participation], { description: 'The participants and their roles.' })
  participations(@Root() event: Event, @Ctx() { loaders }: ReadContext): MaybePromise<Participation[]> {
    return event.eagerParticipations ?? loaders.of(this.participationStore.ofEvent).load(event.id);
  }

  @FieldResolver(() => [Citation], { description: 'The citations that support it: at least one.' })
  citations(@Root() event: Event, @Ctx() { loaders }: ReadContext): MaybePromise<Citation[]> {
    return event.eagerCitations ?? loaders.of(this.citationStore.of('event')).load(event.id);
  }

  @FieldResolver(() => [Identifier], { description: 'What it is called in catalogues elsewhere.' })
  identifiers(@Root() { id }: Event, @Ctx() { loaders }: ReadContext): Promise<Identifier[]> {
    return loaders.of(EVENT_IDENTIFIERS.of).load(id);
  }
}
