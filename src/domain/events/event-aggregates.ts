import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import sql, { raw } from 'sql-template-tag';
import { allOf, isOneOfConstants } from '../../database/query/conditions.js';
import { aggregateBatch } from '../../database/query/page-loader.js';
import type { ActorKind } from '../actors/actor.js';
import { EventKind } from './event-kinds.js';
import { EMBEDDED_OBJECT_COST } from '../../foundation/graphql/field-costs.js';

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'The number of events of a kind.' })
export class KindCount {
  @Field(() => EventKind, { simple: true, description: 'The kind.' })
  kind!: EventKind;

  @Field(() => Int, { simple: true, description: 'The number of events of this kind.' })
  count!: number;
}

@ObjectType({ description: 'The number of events in which an actor took part.' })
export class ActorCount {
  actorId!: string;

  @Field(() => Int, {
    simple: true,
    description: 'The number of events in which the actor took part, itself or through someone acting on its behalf.',
  })
  count!: number;
}

export const KIND_COUNTS_BATCH = aggregateBatch<null, KindCount[]>({
  reads: () => 'TALLY',
  select: ({ rows, count }) => sql`
    select e.kind, ${count} as count ${rows} group by e.kind having ${count} > 0 order by 2 desc, 1`,
  read: (rows) => rows.map((row) => ({ kind: row['kind'] as EventKind, count: row['count'] as number })),
});

/** Which actors to count. */
export interface TopActorsArgument {
  readonly first: number;
  readonly kinds: readonly ActorKind[] | null;
  /** The ids of actors to leave out. */
  readonly noneOf: readonly string[] | null;
}

export const TOP_ACTORS_BATCH = aggregateBatch<TopActorsArgument, ActorCount[]>({
  reads: () => 'NARROW',
  select: ({ rows }, { first, kinds, noneOf }) => sql`
    select counted.actor_id, counted.count from (
      select ea.actor_id, count(*)::integer as count
      from event_actor ea where ea.event_id in (select e.id ${rows}) group by ea.actor_id
    ) counted join actor on actor.id = counted.actor_id
    where ${allOf(
      kinds && isOneOfConstants(raw('actor.kind'), kinds),
      noneOf && sql`actor.id <> all(${noneOf}::uuid[])`,
    )}
    order by counted.count desc, actor.slug limit ${first}`,
  read: (rows) =>
    rows.map((row) =>
      Object.assign(new ActorCount(), { actorId: row['actor_id'] as string, count: row['count'] as number }),
    ),
});
