import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { ReadContext } from '../../database/query/request-context.js';
import { Event } from '../events/event.js';
import { TimelineOrder } from '../events/event-kinds.js';
import type { EventPages } from '../events/timeline.js';
import { SCANS_ALL_RECORDS_UNLESS_OWNED, WHOLE_LIST_COST } from '../../foundation/graphql/field-costs.js';
import { RelationSummary } from './relation-summary.js';
import { TIMELINE_OF_RELATION } from './relation-timeline.js';

/** The summaries of a list of relations take one statement for each field that is selected. */
@Resolver(() => RelationSummary)
export class RelationSummaryResolver {
  constructor(private readonly timelines: EventPages) {}

  @Extensions({ cost: WHOLE_LIST_COST, ...SCANS_ALL_RECORDS_UNLESS_OWNED })
  @FieldResolver(() => Int, { description: 'The number of events.' })
  eventCount(@Root() { relationId }: RelationSummary, @Ctx() context: ReadContext): Promise<number> {
    return this.timelines.count(context, TIMELINE_OF_RELATION, relationId);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The first event in timeline order; null if none.' })
  first(
    @Root() { relationId }: RelationSummary,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Event | null> {
    return this.timelines.first(context, TIMELINE_OF_RELATION, relationId, TimelineOrder.OLDEST_FIRST, info);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The last event in timeline order; null if none.' })
  last(
    @Root() { relationId }: RelationSummary,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Event | null> {
    return this.timelines.first(context, TIMELINE_OF_RELATION, relationId, TimelineOrder.NEWEST_FIRST, info);
  }
}
