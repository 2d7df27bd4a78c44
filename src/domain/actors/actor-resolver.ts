import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { loadConnection } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { Identifier } from '../../foundation/records/identifier.js';
import { PageArgs } from '../../foundation/graphql/pagination.js';
import { Actor, ActorConnection } from './actor.js';
import { ACTOR_IDENTIFIERS, ActorFilter } from './actor-filter.js';
import type { ActorStore } from './actor-store.js';
import { Group } from './group.js';
import { Organization } from './organization.js';
import { State } from './state.js';

@ArgsType()
export class ActorsArgs extends PageArgs {
  @Field(() => ActorFilter, { nullable: true, description: 'Filter. Default: all actors.' })
  filter?: ActorFilter | null;
}

@Resolver(() => Actor)
export class ActorResolver {
  constructor(
    private readonly actors: ActorStore,
    private readonly references: References,
  ) {}

  @Query(() => Actor, {
    nullable: true,
    description: 'Returns an actor. An unknown actor is null, with an error NOT_FOUND.',
  })
  actor(
    @Arg('id', () => ID, {
      description: 'Global id or slug; for a state also its ISO 3166-1 code, alpha-3 or alpha-2.',
    })
    id: string,
    @Ctx() context: ReadContext,
  ): Promise<Actor> {
    return this.references.get(context.loaders, 'actor', 'id', id) as Promise<Actor>;
  }

  @Query(() => ActorConnection, { name: 'actors', description: 'All actors, sorted by slug.' })
  listActors(@Args() args: ActorsArgs, @Ctx() context: ReadContext): Promise<Connection<Actor>> {
    const { filter } = args;
    return loadConnection(
      context,
      { list: this.actors.all(filter), owner: null, condition: filter },
      args,
      ActorConnection,
    );
  }

  @FieldResolver(() => [Identifier], { description: 'What it is called in catalogues elsewhere.' })
  identifiers(@Root() { id }: Actor, @Ctx() { loaders }: ReadContext): Promise<Identifier[]> {
    return loaders.of(ACTOR_IDENTIFIERS.of).load(id);
  }
}

@Resolver(() => Organization)
export class OrganizationResolver {
  constructor(private readonly actors: ActorStore) {}

  @FieldResolver(() => Actor, { nullable: true, description: 'The organization or state to which it belongs.' })
  parent(@Root() { parentId }: Organization, @Ctx() { loaders }: ReadContext): Promise<Actor | null> | null {
    return loaders.maybe(this.actors.byId, parentId);
  }

  @FieldResolver(() => State, { nullable: true, description: 'The state in which it has its seat.' })
  seat(@Root() { seatId }: Organization, @Ctx() { loaders }: ReadContext): Promise<Actor | null> | null {
    return loaders.maybe(this.actors.byId, seatId);
  }
}

@Resolver(() => Group)
export class GroupResolver {
  constructor(private readonly actors: ActorStore) {}

  @FieldResolver(() => [Actor], { description: 'The members, in the order entered.' })
  members(@Root() group: Group, @Ctx() { loaders }: ReadContext): Promise<Actor[]> {
    return loaders.of(this.actors.members.of).load(group.id);
  }
}
