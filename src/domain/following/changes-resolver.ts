import {
  Args,
  ArgsType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Int,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { Change, ChangeConnection } from '../../changelog/change.js';
import type { ChangeStore } from '../../changelog/change-store.js';
import { connectChanges } from '../../changelog/log-history.js';
import { RecordKind } from '../../changelog/record-kind.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import { Event } from '../events/event.js';
import { eventCriteria } from '../events/event-criteria.js';
import { EventFilter } from '../events/event-filter.js';
import type { EventStore } from '../events/event-store.js';
import { unusedSubscribe } from '../../foundation/graphql/called-directly.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { SCANS } from '../../foundation/graphql/field-costs.js';
import type { ChangeFeed } from './change-feed.js';
import type { InTurn } from './change-subscription.js';
import { filteredChanges } from './change-query.js';
import type { ChangeFilter } from './change-query.js';

@ArgsType()
class SubscribeArgs {
  @Extensions(SCANS)
  @Field(() => [RecordKind], {
    defaultValue: [RecordKind.EVENT, RecordKind.STATEMENT],
    description: 'Changes of these kinds of record.',
  })
  kinds!: RecordKind[];

  @Extensions(SCANS)
  @Field(() => EventFilter, {
    nullable: true,
    description:
      'Looks at events, and at statements by the event that they were made at: delivered is what matched it before the change or matches after it. Other kinds are not filtered.',
  })
  filter?: EventFilter | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The position that they come after: of a change, or of a page of events. "0": all there ever were. One that is not of the log, as that went back or is another one, is refused with RESYNC: read your list again, and go on from its position.',
  })
  after?: string | null;
}

@ArgsType()
class ChangesArgs extends SubscribeArgs {
  @Field(() => Int, { nullable: true, description: 'How many, 1 to 100; 20 when left out.' })
  first?: number | null;
}

/**
 * Context of a subscribe operation. Server-Sent Events can name the last event received, in the header Last-Event-ID.
 */
export interface FollowContext extends ReadContext {
  /** The position of the last change received; takes precedence over the argument `after`. */
  readonly lastEventId?: string | null;
  /** Runs the reading of the log when it is the client's turn. */
  readonly withReadLimit?: InTurn;
}

@Resolver(() => Change)
export class ChangesResolver {
  constructor(
    private readonly store: ChangeStore,
    private readonly events: EventStore,
    private readonly references: References,
    private readonly feed: ChangeFeed,
  ) {}

  @Query(() => ChangeConnection, {
    description:
      'Every change of records of these kinds, in the order committed: exactly what the subscription delivers.',
  })
  async changes(
    @Args(() => ChangesArgs) { kinds, filter, first, after }: ChangesArgs,
    @Ctx() context: ReadContext,
  ): Promise<Connection<Change>> {
    const changeFilter = await this.filterOf({ kinds, filter }, context);
    const list = filteredChanges(this.store, changeFilter);
    const page = { first: first ?? null, after: after ?? null };
    return connectChanges(context, { list, owner: null, condition: changeFilter }, page);
  }

  @Subscription(() => Change, {
    name: 'changes',
    description:
      'Every change of records of these kinds, in the order committed. With after, first all that came since then ("0": all there ever was), none twice, none missing; without it, what comes from now on. A follower who is too slow is sent an error of code SLOW_CONSUMER, with the position to go on from. When the log goes back, as a backup is restored or a failover lost its end, all are sent an error of code RESYNC: read your list again, and follow from its position.',
    subscribe: unusedSubscribe,
  })
  async follow(
    @Args(() => SubscribeArgs) { kinds, filter, after }: SubscribeArgs,
    @Ctx() context: FollowContext,
  ): Promise<AsyncIterable<unknown>> {
    const changeFilter = await this.filterOf({ kinds, filter }, context);
    return this.feed.follow(changeFilter, context.lastEventId ?? after ?? null, context.withReadLimit);
  }

  @FieldResolver(() => Event, {
    nullable: true,
    description: 'The subject, or the event that the statement was made at, as it is now.',
  })
  event(@Root() { eventId }: Change, @Ctx() { loaders }: ReadContext): Promise<Event | null> | null {
    return loaders.maybe(this.events.byId, eventId);
  }

  private async filterOf(
    { kinds, filter }: Pick<SubscribeArgs, 'kinds' | 'filter'>,
    context: ReadContext,
  ): Promise<ChangeFilter> {
    const criteria = filter ? await eventCriteria(context, this.references, filter) : null;
    return { kinds: [...new Set(kinds)].sort(), criteria };
  }
}
