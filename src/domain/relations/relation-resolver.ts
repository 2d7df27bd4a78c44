import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ActorStore } from '../actors/actor-store.js';
import { State } from '../actors/state.js';
import { loadConnection } from '../../database/query/page-loader.js';
import type { MaybePromise } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import { Event, EventConnection } from '../events/event.js';
import { TimelineArgs } from '../events/timeline.js';
import type { EventPages } from '../events/timeline.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { isAbsent } from '../../foundation/records/values.js';
import { LocalizedText } from '../../foundation/text/localized-text.js';
import { PageArgs } from '../../foundation/graphql/pagination.js';
import { LanguageArg, TextsLanguageArg } from '../../foundation/records/versioned.js';
import { Relation, RelationConnection } from './relation.js';
import { RelationSummary } from './relation-summary.js';
import { TIMELINE_OF_RELATION } from './relation-timeline.js';
import { pairKey } from './relation-store.js';
import { partiesOf, relationTitle } from './relation-title.js';
import type { RelationStore } from './relation-store.js';

const STATE_REFERENCE = 'Global id, slug or ISO 3166-1 code (alpha-3 or alpha-2, in capitals) of a state.';

@Resolver(() => Relation)
export class RelationResolver {
  constructor(
    private readonly store: RelationStore,
    private readonly actors: ActorStore,
    private readonly timelines: EventPages,
    private readonly references: References,
  ) {}

  @Query(() => Relation, {
    nullable: true,
    description: 'Returns a relation. An unknown relation is null, with an error NOT_FOUND.',
  })
  relation(
    @Arg('id', () => ID, { description: 'Global id or slug.' }) id: string,
    @Ctx() context: ReadContext,
  ): Promise<Relation> {
    return this.references.get(context.loaders, 'relation', 'id', id) as Promise<Relation>;
  }

  @Query(() => Relation, {
    nullable: true,
    description:
      'Returns the relation between two states, in either order; null if there is none. An unknown state is null, with an error NOT_FOUND.',
  })
  async relationBetween(
    @Arg('one', () => ID, { description: STATE_REFERENCE }) one: string,
    @Arg('other', () => ID, { description: STATE_REFERENCE }) other: string,
    @Ctx() { loaders }: ReadContext,
  ): Promise<Relation | null> {
    const [first, second] = await Promise.all([
      this.references.get(loaders, 'state', 'one', one),
      this.references.get(loaders, 'state', 'other', other),
    ]);
    return loaders.of(this.store.byPair).load(pairKey(first.id, second.id));
  }

  @Query(() => RelationConnection, { description: 'All relations, sorted by slug.' })
  relations(@Args() args: PageArgs, @Ctx() context: ReadContext): Promise<Connection<Relation>> {
    return loadConnection(context, { list: this.store.all, owner: null, condition: null }, args, RelationConnection);
  }

  @FieldResolver(() => String, { description: 'The title. Built from the parties’ names if none was entered.' })
  async title(
    @Root() relation: Relation,
    @LanguageArg() language: string | undefined,
    @Ctx() context: ReadContext,
  ): Promise<string> {
    return (await relationTitle(relation, this.actors, language, context)).text;
  }

  @FieldResolver(() => [LocalizedText], {
    description:
      'Titles entered for it. Often empty, because the parties’ names are enough; with language, then the title built from them.',
  })
  async titles(
    @Root() relation: Relation,
    @TextsLanguageArg() language: string | undefined,
    @Ctx() context: ReadContext,
  ): Promise<readonly LocalizedText[]> {
    if (isAbsent(language)) return relation.titles;
    return [await relationTitle(relation, this.actors, language, context)];
  }

  @FieldResolver(() => String, { description: 'The same as its title.' })
  label(
    @Root() relation: Relation,
    @LanguageArg() language: string | undefined,
    @Ctx() context: ReadContext,
  ): Promise<string> {
    return this.title(relation, language, context);
  }

  @FieldResolver(() => [State], { description: 'The two states, in the order entered.' })
  parties(@Root() relation: Relation, @Ctx() context: ReadContext): Promise<State[]> {
    return partiesOf(relation, this.actors, context);
  }

  @FieldResolver(() => EventConnection, {
    description: 'The events recorded for this relation, including events of its parties’ predecessors.',
  })
  timeline(
    @Root() relation: Relation,
    @Args() args: TimelineArgs,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Event>> {
    return this.timelines.page(context, TIMELINE_OF_RELATION, relation.id, args, info);
  }

  @FieldResolver(() => RelationSummary, {
    description: 'How many events its timeline has, and the first and last of them; each is read only when selected.',
  })
  summary(@Root() relation: Relation): RelationSummary {
    return new RelationSummary(relation.id);
  }
}

@Resolver(() => Event)
export class EventRelationsResolver {
  constructor(private readonly store: RelationStore) {}

  @FieldResolver(() => [Relation], { description: 'The relations whose timelines include it: at least one.' })
  relations(@Root() event: Event, @Ctx() { loaders }: ReadContext): MaybePromise<Relation[]> {
    return this.store.ofEvent.get(loaders, event);
  }
}

@Resolver(() => State)
export class StateRelationsResolver {
  constructor(private readonly store: RelationStore) {}

  @FieldResolver(() => RelationConnection, { description: 'The relations to which it is a party, sorted by slug.' })
  relations(@Root() state: State, @Args() args: PageArgs, @Ctx() context: ReadContext): Promise<Connection<Relation>> {
    return loadConnection(
      context,
      { list: this.store.ofState, owner: state.id, condition: null },
      args,
      RelationConnection,
    );
  }
}
