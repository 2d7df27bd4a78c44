import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Actor } from '../actors/actor.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { Place } from '../places/place.js';
import { Source } from '../sources/source.js';
import { Topic } from '../topics/topic.js';
import { EventConnection } from './event.js';
import type { Event } from './event.js';
import { equals, citing, inSeries } from './event-conditions.js';
import type { OwnedEventList } from './event-store.js';
import { Series } from '../series/series.js';
import { ACTOR_TIMELINE_INDEX, PLACE_TIMELINE_INDEX, TOPIC_TIMELINE_INDEX } from './timeline-index.js';
import type { TimelineIndex } from './timeline-index.js';
import { TimelineArgs } from './timeline.js';
import type { EventPages } from './timeline.js';

/** A list of an owner's events, read from the table that has the timeline's order for each owner. */
function timelineFromIndex(name: string, index: TimelineIndex): OwnedEventList {
  return { name, rows: index, belongs: (owner) => index.of(owner) };
}

const TIMELINE_OF_ACTOR = timelineFromIndex('Actor.timeline', ACTOR_TIMELINE_INDEX);
const EVENTS_ON_TOPIC = timelineFromIndex('Topic.events', TOPIC_TIMELINE_INDEX);
const EVENTS_IN_PLACE = timelineFromIndex('Place.events', PLACE_TIMELINE_INDEX);
const EVENTS_IN_SERIES: OwnedEventList = { name: 'Series.events', belongs: (owner) => inSeries(equals(owner)) };
const EVENTS_CITING: OwnedEventList = { name: 'Source.events', belongs: (owner) => citing(equals(owner)) };

@Resolver(() => Actor)
export class ActorTimelineResolver {
  constructor(private readonly timelines: EventPages) {}

  @FieldResolver(() => EventConnection, {
    description: 'Events in which this actor took part, itself or through someone acting on its behalf.',
  })
  timeline(
    @Root() actor: Actor,
    @Args() args: TimelineArgs,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Event>> {
    return this.timelines.page(context, TIMELINE_OF_ACTOR, actor.id, args, info);
  }
}

@Resolver(() => Place)
export class PlaceEventsResolver {
  constructor(private readonly timelines: EventPages) {}

  @FieldResolver(() => EventConnection, { description: 'Events in this place or in a place within it.' })
  events(
    @Root() place: Place,
    @Args() args: TimelineArgs,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Event>> {
    return this.timelines.page(context, EVENTS_IN_PLACE, place.id, args, info);
  }
}

@Resolver(() => Series)
export class SeriesEventsResolver {
  constructor(private readonly timelines: EventPages) {}

  @FieldResolver(() => EventConnection, { description: 'The events of this series.' })
  events(
    @Root() series: Series,
    @Args() args: TimelineArgs,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Event>> {
    return this.timelines.page(context, EVENTS_IN_SERIES, series.id, args, info);
  }
}

@Resolver(() => Topic)
export class TopicEventsResolver {
  constructor(private readonly timelines: EventPages) {}

  @FieldResolver(() => EventConnection, { description: 'Events on this topic.' })
  events(
    @Root() topic: Topic,
    @Args() args: TimelineArgs,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Event>> {
    return this.timelines.page(context, EVENTS_ON_TOPIC, topic.id, args, info);
  }
}

@Resolver(() => Source)
export class SourceEventsResolver {
  constructor(private readonly timelines: EventPages) {}

  @FieldResolver(() => EventConnection, {
    description: 'Events that cite this source, for the event or any part of it.',
  })
  events(
    @Root() source: Source,
    @Args() args: TimelineArgs,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Event>> {
    return this.timelines.page(context, EVENTS_CITING, source.id, args, info);
  }
}
