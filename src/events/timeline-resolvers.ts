import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Actor } from '../actors/actor.js';
import type { ReadContext } from '../database/read-context.js';
import type { Statement } from '../database/queryable.js';
import type { Connection } from '../foundation/connection.js';
import { Place } from '../places/place.js';
import { Source } from '../sources/source.js';
import { Topic } from '../topics/topic.js';
import { EventConnection } from './event.js';
import type { Event } from './event.js';
import { citing, inPlaces, inSeries, onTopics, withActors } from './event-conditions.js';
import type { TimelineOf } from './event-store.js';
import { Series } from './series.js';
import { TimelineArgs } from './timeline.js';
import type { Timelines } from './timeline.js';

/** A list of an owner's events, by a predicate on an array of owners' ids. */
function timelineOf(name: string, belongs: (ids: Statement) => Statement): TimelineOf {
  return { name, belongs: (owner) => belongs(sql`array[${owner}]`) };
}

const OF_ACTOR = timelineOf('Actor.timeline', withActors);
const OF_PLACE = timelineOf('Place.events', inPlaces);
const OF_SERIES = timelineOf('Series.events', inSeries);
const OF_TOPIC = timelineOf('Topic.events', onTopics);
const OF_SOURCE = timelineOf('Source.events', citing);

@Resolver(() => Actor)
export class ActorTimelineResolver {
  constructor(private readonly timelines: Timelines) {}

  @FieldResolver(() => EventConnection, { description: 'Events that it took part in, or someone on its behalf.' })
  timeline(
    @Root() actor: Actor,
    @Args() args: TimelineArgs,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Event>> {
    return this.timelines.page(context, OF_ACTOR, actor.id, args, info);
  }
}

@Resolver(() => Place)
export class PlaceEventsResolver {
  constructor(private readonly timelines: Timelines) {}

  @FieldResolver(() => EventConnection, { description: 'Events in it, or in a place within it.' })
  events(
    @Root() place: Place,
    @Args() args: TimelineArgs,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Event>> {
    return this.timelines.page(context, OF_PLACE, place.id, args, info);
  }
}

@Resolver(() => Series)
export class SeriesEventsResolver {
  constructor(private readonly timelines: Timelines) {}

  @FieldResolver(() => EventConnection, { description: 'Its rounds.' })
  events(
    @Root() series: Series,
    @Args() args: TimelineArgs,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Event>> {
    return this.timelines.page(context, OF_SERIES, series.id, args, info);
  }
}

@Resolver(() => Topic)
export class TopicEventsResolver {
  constructor(private readonly timelines: Timelines) {}

  @FieldResolver(() => EventConnection, { description: 'Events on it.' })
  events(
    @Root() topic: Topic,
    @Args() args: TimelineArgs,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Event>> {
    return this.timelines.page(context, OF_TOPIC, topic.id, args, info);
  }
}

@Resolver(() => Source)
export class SourceEventsResolver {
  constructor(private readonly timelines: Timelines) {}

  @FieldResolver(() => EventConnection, { description: 'Events that cite it, for themselves or any part of them.' })
  events(
    @Root() source: Source,
    @Args() args: TimelineArgs,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Event>> {
    return this.timelines.page(context, OF_SOURCE, source.id, args, info);
  }
}
