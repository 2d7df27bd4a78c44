import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Resolver,
  Root,
} from 'type-graphql';
import { Actor, ActorKind } from '../actors/actor.js';
import type { ActorStore } from '../actors/actor-store.js';
import type { ListScope } from '../../database/query/page-loader.js';
import { foundOrThrow } from '../../database/query/loaders.js';
import type { References } from '../../database/query/references.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { TimeBucket } from '../../foundation/dates/time-bucket.js';
import { listArgument } from '../../foundation/graphql/arguments.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { SCANS_ALL_RECORDS, TABLE_OF_COUNTS_COST, WHOLE_LIST_COST } from '../../foundation/graphql/field-costs.js';
import { badInput } from '../../foundation/graphql/request-error.js';
import { selectedBelow } from '../../foundation/graphql/selection.js';
import { globalId } from '../../foundation/records/global-id.js';
import { Event, EventConnection } from './event.js';
import { ActorCount, KindCount, KIND_COUNTS_BATCH, TOP_ACTORS_BATCH } from './event-aggregates.js';
import { countTable, TooManyRowsError } from './count-table.js';
import { COMBINATION_COUNTS_BATCH, COUNT_ROWS_MAX, EventCount } from './event-counts.js';
import type { EventCriteria } from './event-criteria.js';
import { EventDimension } from './event-dimensions.js';
import type { EventProjection } from './event-projection.js';
import type { EventStore } from './event-store.js';
import { beginningOf, bucketCountsBatch, Histogram, loadHistogram } from './histogram.js';
import { LANDMARK_IDS_BATCH } from './landmarks.js';
import type { PagePosition } from './page-position.js';

const TOP_MAX = 100;
const TOP_DEFAULT = 10;
const LANDMARKS_DEFAULT = 20;
const COUNT_ROWS_DEFAULT = 1_000;
/** Maximum number of dimensions: each may multiply the rows that PostgreSQL has to count. */
const DIMENSIONS_MAX = 5;

const BUCKET_COUNTS_BATCH = bucketCountsBatch(beginningOf('e'));

type Events = Connection<Event>;

@ArgsType()
class TopActorsArgs {
  @Field(() => Int, { defaultValue: TOP_DEFAULT, description: 'Number of elements, 1 to 100.' })
  first!: number;

  @Field(() => [ActorKind], { nullable: true, description: 'Counts actors of these kinds. Default: all kinds.' })
  kinds?: ActorKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Leaves out these actors: whose timeline it is, for example. Global ids or slugs.',
  })
  noneOf?: string[] | null;
}

@ArgsType()
class CountsArgs {
  @Field(() => [EventDimension], {
    description: 'The dimensions of the table, 1 to 5, each once: a row is one combination of their values.',
  })
  by!: EventDimension[];

  @Field(() => Int, {
    defaultValue: COUNT_ROWS_DEFAULT,
    description: 'Number of rows, 1 to 5,000: the first ones in their order. A table with so many rows may have more.',
  })
  first!: number;

  @Field(() => [ActorKind], {
    nullable: true,
    description: 'ACTOR and ACTOR_PAIR count actors of these kinds. Default: all kinds.',
  })
  actorKinds?: ActorKind[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Leaves out, in each combination of the dimensions that are not of time, what is PART_OF another event of the same combination: with ACTOR_PAIR, an encounter of two counts once.',
  })
  outermost!: boolean;
}

/** Aggregates over the whole filtered set of a page. Each takes one statement, and only if it is requested. */
@Resolver(() => EventConnection)
export class EventAggregatesResolver {
  constructor(
    private readonly events: EventStore,
    private readonly projection: EventProjection,
    private readonly references: References,
  ) {}

  @FieldResolver(() => String, {
    description:
      'Position in the change log. The page is at least this recent, so changes(after: …) from here misses nothing. On a page that startCursor or endCursor of another page leads to, it is the position of the first page, so that nothing is missed on any of them.',
  })
  position(@Root() { extra }: Events): string {
    if (typeof extra !== 'object' || extra === null) throw new Error('The log position was not read with the page');
    return (extra as PagePosition).text;
  }

  @Extensions({ cost: WHOLE_LIST_COST, ...SCANS_ALL_RECORDS })
  @FieldResolver(() => Histogram, {
    description: 'Histogram of the whole filtered set over time. More than 2,000 buckets are an error.',
  })
  histogram(
    @Root() { scope }: Events,
    @Arg('by', () => TimeBucket, { description: 'The length of a bucket.' }) by: TimeBucket,
    @Ctx() context: ReadContext,
  ): Promise<Histogram> {
    return loadHistogram(context, BUCKET_COUNTS_BATCH, scope as ListScope, by);
  }

  @Extensions({ cost: TABLE_OF_COUNTS_COST, sizeMax: COUNT_ROWS_MAX, ...SCANS_ALL_RECORDS })
  @FieldResolver(() => [EventCount], {
    description:
      'Table of counts of the whole filtered set: a row for each combination that occurs, and where time is counted by and the filter has a window, for each bucket of the window, zeros too. An event counts in the bucket in which it began. Rows by time, then by count. An event with two actors is in two rows of ACTOR, and one without a series in none of SERIES. More than 5,000 rows in all are an error.',
  })
  async counts(
    @Root() { scope }: Events,
    @Args(() => CountsArgs) { by, first, actorKinds, outermost }: CountsArgs,
    @Ctx() { loaders }: ReadContext,
  ): Promise<EventCount[]> {
    if (by.length === 0 || by.length > DIMENSIONS_MAX) {
      throw badInput('by', `takes 1 to ${String(DIMENSIONS_MAX)} dimensions, got ${String(by.length)}`);
    }
    const repeated = by.find((dimension, index) => by.indexOf(dimension) !== index);
    if (repeated) throw badInput('by', `${repeated} is in the list twice`);
    if (first < 1 || first > COUNT_ROWS_MAX) {
      throw badInput('first', `must be 1 to ${String(COUNT_ROWS_MAX)}, not ${String(first)}`);
    }
    const { window } = (scope as ListScope).condition as EventCriteria;
    const argument = { by, window, outermost, actorKinds: listArgument('actorKinds', actorKinds) };
    const counts = await loaders.of(COMBINATION_COUNTS_BATCH).load({ scope: scope as ListScope, argument });
    try {
      return countTable(counts, argument).slice(0, first);
    } catch (error) {
      if (!(error instanceof TooManyRowsError)) throw error;
      throw badInput(
        'by',
        `${by.join(', ')} results in ${error.message}: use longer buckets, fewer dimensions, or a narrower filter`,
      );
    }
  }

  @Extensions({ cost: WHOLE_LIST_COST, ...SCANS_ALL_RECORDS })
  @FieldResolver(() => [Event], {
    description:
      'The events of the whole filtered set that others refer to most, in the order of the list. Counted are the links of other events, the statements made at it or about it, and its citations.',
  })
  async landmarks(
    @Root() { scope }: Events,
    @Arg('first', () => Int, { defaultValue: LANDMARKS_DEFAULT, description: 'Number of elements, 1 to 100.' })
    first: number,
    @Ctx() { loaders }: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Event[]> {
    requireTop(first);
    const { list } = scope as ListScope;
    const argument = { first, isNewestFirst: list.descending };
    const ids = await loaders.of(LANDMARK_IDS_BATCH).load({ scope: scope as ListScope, argument });
    const batch = this.events.byReferenceAs(this.projection.of([selectedBelow(info)]));
    return foundOrThrow(loaders.of(batch).loadMany(ids.map((id) => globalId('Event', id))));
  }

  @Extensions({ cost: WHOLE_LIST_COST, ...SCANS_ALL_RECORDS })
  @FieldResolver(() => [KindCount], {
    description: 'Number of events of each kind in the whole filtered set, most frequent first.',
  })
  countsByKind(@Root() { scope }: Events, @Ctx() { loaders }: ReadContext): Promise<KindCount[]> {
    return loaders.of(KIND_COUNTS_BATCH).load({ scope: scope as ListScope, argument: null });
  }

  @Extensions({ cost: WHOLE_LIST_COST, ...SCANS_ALL_RECORDS })
  @FieldResolver(() => [ActorCount], {
    description:
      'The actors who took part in the most events of the whole filtered set, themselves or through someone acting on their behalf, most frequent first.',
  })
  async topActors(
    @Root() { scope }: Events,
    @Args(() => TopActorsArgs) { first, kinds, noneOf }: TopActorsArgs,
    @Ctx() { loaders }: ReadContext,
  ): Promise<ActorCount[]> {
    requireTop(first);
    const argument = {
      first,
      kinds: listArgument('kinds', kinds),
      noneOf: await this.references.ids(loaders, 'actor', 'noneOf', noneOf),
    };
    return loaders.of(TOP_ACTORS_BATCH).load({ scope: scope as ListScope, argument });
  }
}

function requireTop(first: number): void {
  if (first < 1 || first > TOP_MAX) throw badInput('first', `must be 1 to ${String(TOP_MAX)}, not ${String(first)}`);
}

@Resolver(() => ActorCount)
export class ActorCountResolver {
  constructor(private readonly actors: ActorStore) {}

  @FieldResolver(() => Actor, { description: 'The actor.' })
  actor(@Root() { actorId }: ActorCount, @Ctx() { loaders }: ReadContext): Promise<Actor | null> {
    return loaders.of(this.actors.byId).load(actorId);
  }
}
