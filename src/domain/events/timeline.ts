import type { GraphQLResolveInfo } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { loadConnection, loadCount } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { PageArgs } from '../../foundation/graphql/pagination.js';
import { selectedBelow } from '../../foundation/graphql/selection.js';
import type { EventProjection } from './event-projection.js';
import { EventConnection } from './event.js';
import type { Event } from './event.js';
import { eventCriteria } from './event-criteria.js';
import { EventFilter } from './event-filter.js';
import { withTextMatches } from './common-text.js';
import { TimelineOrder } from './event-kinds.js';
import type { EventStore, OwnedEventList } from './event-store.js';
import { readingPosition, requireReached } from './page-position.js';

@ArgsType()
export class TimelineArgs extends PageArgs {
  @Field(() => EventFilter, { nullable: true, description: 'Filter. Default: all published events.' })
  filter?: EventFilter | null;

  @Field(() => TimelineOrder, { defaultValue: TimelineOrder.NEWEST_FIRST, description: 'Sort order.' })
  order!: TimelineOrder;
}

/** Pages of events, of any owner. */
export class EventPages {
  constructor(
    private readonly events: EventStore,
    private readonly references: References,
    private readonly carrying: EventProjection,
  ) {}

  /** A page of an owner's events, or of all events. */
  async page(
    context: ReadContext,
    of: OwnedEventList | null,
    owner: string | null,
    args: TimelineArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<Event>> {
    const criteria = await withTextMatches(context, await eventCriteria(context, this.references, args.filter));
    const selection = selectedBelow(info);
    const nodes = [selection.get('nodes'), selection.get('edges')?.get('node')].filter(
      (nested) => nested !== undefined,
    );
    const timeline = this.events.timeline(of, criteria, args.order);
    const list = this.events.as(this.carrying.of(nodes), timeline);
    const position = readingPosition(args, selection);
    const source = { list: position ? { ...list, ...position } : list, owner, condition: criteria, selection };
    const connection = await loadConnection(context, source, args, EventConnection);
    requireReached(connection.extra);
    return connection;
  }

  /** The number of published events of an owner. */
  async count(context: ReadContext, of: OwnedEventList, owner: string): Promise<number> {
    const criteria = await eventCriteria(context, this.references, null);
    const list = this.events.timeline(of, criteria, TimelineOrder.NEWEST_FIRST);
    return loadCount(context, { list, owner, condition: criteria });
  }

  /** The first published event of an owner, in this order; null if there is none. `info`: of a field of type Event. */
  async first(
    context: ReadContext,
    of: OwnedEventList,
    owner: string,
    order: TimelineOrder,
    info: GraphQLResolveInfo,
  ): Promise<Event | null> {
    const criteria = await eventCriteria(context, this.references, null);
    const selected = selectedBelow(info);
    const list = this.events.as(this.carrying.of([selected]), this.events.timeline(of, criteria, order));
    const source = { list, owner, condition: criteria, selection: new Map([['nodes', selected]]) };
    const { nodes } = await loadConnection(context, source, { first: 1 }, EventConnection);
    return nodes[0] ?? null;
  }
}
