import { GraphQLDateTime } from 'graphql-scalars';
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
import { loadChangePage } from '../../changelog/log-history.js';
import { RecordKind } from '../../changelog/record-kind.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import { Event } from '../events/event.js';
import { eventCriteria } from '../events/event-criteria.js';
import { EventFilter } from '../events/event-filter.js';
import type { EventStore } from '../events/event-store.js';
import { instantArgument } from '../../foundation/graphql/arguments.js';
import { badInput } from '../../foundation/graphql/request-error.js';
import { unusedSubscribe } from '../../foundation/graphql/called-directly.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { SCANS_ALL_RECORDS } from '../../foundation/graphql/field-costs.js';
import type { ChangeFeed } from './change-feed.js';
import type { RunInTurn } from './change-subscription.js';
import { filteredChanges } from './change-query.js';
import type { ChangeFilter, CommittedIn } from './change-query.js';

@ArgsType()
class SubscribeArgs {
  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => [RecordKind], {
    defaultValue: [RecordKind.EVENT, RecordKind.STATEMENT],
    description: 'The kinds of record whose changes to return.',
  })
  kinds!: RecordKind[];

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => EventFilter, {
    nullable: true,
    description:
      'Filters events, and statements by the event at which they were made. A change is delivered if the event matches before or after the change. Other kinds are not filtered. With text, a renaming of an actor, a place, a series or a topic that changes which events it finds is delivered too, whatever the kinds. When the event that the filter is around moves, that is delivered as LEFT: read the list anew.',
  })
  filter?: EventFilter | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Returns changes after this position, taken from a change or a page of events. "0" returns all changes. A position that is not in this log (the log was rolled back, or it is a different log) is refused with RESYNC: reload your list and continue from its position.',
  })
  after?: string | null;
}

@ArgsType()
class ChangesArgs extends SubscribeArgs {
  @Field(() => Int, { nullable: true, description: 'Number of elements, 1 to 100. Default: 20.' })
  first?: number | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Returns changes that were committed then or later. With after, both apply.',
  })
  from?: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Returns changes that were committed then or earlier; those of the same millisecond count.',
  })
  to?: Date | null;
}

/**
 * Context of a subscribe operation. Server-Sent Events can name the last event received, in the header Last-Event-ID.
 */
export interface SubscriptionContext extends ReadContext {
  /** The position of the last change received; takes precedence over the argument `after`. */
  readonly lastEventId?: string | null;
  /** Runs the reading of the log when it is the client's turn. */
  readonly withReadLimit?: RunInTurn;
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
      'All changes of records of these kinds, in commit order: the same changes that the subscription delivers.',
  })
  async changes(
    @Args(() => ChangesArgs) { kinds, filter, first, after, from, to }: ChangesArgs,
    @Ctx() context: ReadContext,
  ): Promise<Connection<Change>> {
    const changeFilter = await this.filterOf({ kinds, filter }, context);
    const time = timeArguments(from, to);
    const list = filteredChanges(this.store, changeFilter, time);
    const page = { first: first ?? null, after: after ?? null };
    return loadChangePage(context, { list, owner: null, condition: { ...changeFilter, time } }, page);
  }

  @Subscription(() => Change, {
    name: 'changes',
    description:
      'All changes of records of these kinds, in commit order. With after, first all changes since that position ("0": all changes ever), with no duplicates and no gaps. Without it, changes from now on. A subscriber that is too slow receives an error with code SLOW_CONSUMER and the position to continue from. If the log is rolled back, because a backup was restored or a failover lost its end, all subscribers receive an error with code RESYNC: reload your list and subscribe again from its position.',
    subscribe: unusedSubscribe,
  })
  async follow(
    @Args(() => SubscribeArgs) { kinds, filter, after }: SubscribeArgs,
    @Ctx() context: SubscriptionContext,
  ): Promise<AsyncIterable<unknown>> {
    const changeFilter = await this.filterOf({ kinds, filter }, context);
    return this.feed.subscribe(changeFilter, context.lastEventId ?? after ?? null, context.withReadLimit);
  }

  @FieldResolver(() => Event, {
    nullable: true,
    description: 'The current version of the subject. For a statement, of the event at which it was made.',
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

/** Validates the span of time of `changes`. Throws a RequestError that names the invalid argument. */
function timeArguments(from: Date | null | undefined, to: Date | null | undefined): CommittedIn | null {
  const time = { from: instantArgument('from', from), to: instantArgument('to', to) };
  if (time.from && time.to && time.from > time.to)
    throw badInput('to', `ends (${time.to.toISOString()}) before it begins (${time.from.toISOString()})`);
  return time.from || time.to ? time : null;
}
