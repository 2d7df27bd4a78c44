import { Arg, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Actor } from '../actors/actor.js';
import type { ActorStore } from '../actors/actor-store.js';
import type { ListScope } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { SCANS_ALL_RECORDS, WHOLE_LIST_COST } from '../../foundation/graphql/field-costs.js';
import { badInput } from '../../foundation/graphql/request-error.js';
import { EventConnection } from './event.js';
import type { Event } from './event.js';
import {
  ActorCount,
  BUCKET_COUNTS_BATCH,
  Histogram,
  KindCount,
  KIND_COUNTS_BATCH,
  numberOfBuckets,
  TimeBucket,
  TOP_ACTORS_BATCH,
} from './event-aggregates.js';
import type { PagePosition } from './page-position.js';

const BUCKETS_MAX = 2_000;
const TOP_MAX = 100;
const TOP_DEFAULT = 10;

type Events = Connection<Event>;

/** Aggregates over the whole filtered set of a page. Each takes one statement, and only if it is requested. */
@Resolver(() => EventConnection)
export class EventAggregatesResolver {
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
  async histogram(
    @Root() { scope }: Events,
    @Arg('by', () => TimeBucket, { description: 'The length of a bucket.' }) by: TimeBucket,
    @Ctx() { loaders }: ReadContext,
  ): Promise<Histogram> {
    const bucketCounts = await loaders.of(BUCKET_COUNTS_BATCH).load({ scope: scope as ListScope, argument: by });
    const count = numberOfBuckets(bucketCounts);
    if (count > BUCKETS_MAX) {
      throw badInput(
        'by',
        `${by} results in ${String(count)} buckets, more than ${String(BUCKETS_MAX)}: use longer buckets, or a window`,
      );
    }
    return new Histogram(by, bucketCounts);
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
      'The actors who themselves took part in the most events of the whole filtered set, most frequent first.',
  })
  topActors(
    @Root() { scope }: Events,
    @Arg('first', () => Int, { defaultValue: TOP_DEFAULT, description: 'Number of elements, 1 to 100.' }) first: number,
    @Ctx() { loaders }: ReadContext,
  ): Promise<ActorCount[]> {
    if (first < 1 || first > TOP_MAX) throw badInput('first', `must be 1 to ${String(TOP_MAX)}, not ${String(first)}`);
    return loaders.of(TOP_ACTORS_BATCH).load({ scope: scope as ListScope, argument: first });
  }
}

@Resolver(() => ActorCount)
export class ActorCountResolver {
  constructor(private readonly actors: ActorStore) {}

  @FieldResolver(() => Actor, { description: 'The actor.' })
  actor(@Root() { actorId }: ActorCount, @Ctx() { loaders }: ReadContext): Promise<Actor | null> {
    return loaders.of(this.actors.byId).load(actorId);
  }
}
