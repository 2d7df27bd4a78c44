import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Change, ChangeConnection } from '../changes/change.js';
import type { ChangeStore } from '../changes/change-store.js';
import { RecordKind } from '../changes/record-kind.js';
import { connect } from '../database/connections.js';
import type { ReadContext } from '../database/read-context.js';
import type { References } from '../database/references.js';
import { Event } from '../events/event.js';
import { eventCriteria } from '../events/event-criteria.js';
import { EventFilter } from '../events/event-filter.js';
import type { EventStore } from '../events/event-store.js';
import type { Connection } from '../foundation/connection.js';
import { followedChanges } from './followed-changes.js';

@ArgsType()
class ChangesArgs {
  @Field(() => [RecordKind], {
    defaultValue: [RecordKind.EVENT, RecordKind.STATEMENT],
    description: 'Changes of these kinds of thing.',
  })
  kinds!: RecordKind[];

  @Field(() => EventFilter, {
    nullable: true,
    description:
      'Looks at events, and at statements by the event that they were made at: told is what matched it before the change or matches after it. Other kinds are not filtered.',
  })
  filter?: EventFilter | null;

  @Field(() => Int, { nullable: true, description: 'How many, 1 to 100; 20 when left out.' })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The position that they come after: of a change, or of a page of events. "0": all there ever were.',
  })
  after?: string | null;
}

@Resolver(() => Change)
export class ChangesResolver {
  constructor(
    private readonly store: ChangeStore,
    private readonly events: EventStore,
    private readonly references: References,
  ) {}

  @Query(() => ChangeConnection, {
    description: 'Every change in the order committed, exactly as a subscription tells it.',
  })
  async changes(
    @Args(() => ChangesArgs) { kinds, filter, first, after }: ChangesArgs,
    @Ctx() context: ReadContext,
  ): Promise<Connection<Change>> {
    const criteria = filter ? await eventCriteria(context, this.references, filter) : null;
    const list = followedChanges(this.store, { kinds, criteria });
    const page = { first: first ?? null, after: after ?? null };
    return connect(context, { list, owner: null, condition: { kinds, criteria } }, page, ChangeConnection);
  }

  @FieldResolver(() => Event, {
    nullable: true,
    description: 'The subject, or the event that the statement was made at, as it is now.',
  })
  event(@Root() { eventId }: Change, @Ctx() { loaders }: ReadContext): Promise<Event | null> | null {
    return eventId === null ? null : loaders.of(this.events.byId).load(eventId);
  }
}
