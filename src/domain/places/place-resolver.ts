import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Actor } from '../actors/actor.js';
import type { ActorStore } from '../actors/actor-store.js';
import { State } from '../actors/state.js';
import { identifierCriteria } from '../../changelog/record-identifiers.js';
import { searchTextOfFilter } from '../../database/query/text-conditions.js';
import { loadConnection } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { Identifier } from '../../foundation/records/identifier.js';
import { PageArgs } from '../../foundation/graphql/pagination.js';
import { Place, PlaceConnection } from './place.js';
import { PLACE_IDENTIFIERS, PlaceFilter } from './place-filter.js';
import type { PlaceStore } from './place-store.js';

@ArgsType()
export class PlacesArgs extends PageArgs {
  @Field(() => PlaceFilter, { nullable: true, description: 'Filter. Default: all places.' })
  filter?: PlaceFilter | null;
}

@Resolver(() => Place)
export class PlaceResolver {
  constructor(
    private readonly store: PlaceStore,
    private readonly actors: ActorStore,
    private readonly references: References,
  ) {}

  @Query(() => Place, {
    nullable: true,
    description: 'Returns a place. An unknown place is null, with an error NOT_FOUND.',
  })
  place(
    @Arg('id', () => ID, { description: 'Global id or slug.' }) id: string,
    @Ctx() context: ReadContext,
  ): Promise<Place> {
    return this.references.get(context.loaders, 'place', 'id', id) as Promise<Place>;
  }

  @Query(() => PlaceConnection, { description: 'All places, sorted by slug.' })
  async places(@Args() args: PlacesArgs, @Ctx() context: ReadContext): Promise<Connection<Place>> {
    const { filter } = args;
    const within = await this.references.ids(context.loaders, 'place', 'filter.within', filter?.within);
    const criteria = {
      kinds: filter?.kinds ?? null,
      within,
      identifiers: identifierCriteria(filter?.identifiers),
      text: searchTextOfFilter(filter?.text),
    };
    return loadConnection(
      context,
      { list: this.store.all(criteria), owner: null, condition: criteria },
      args,
      PlaceConnection,
    );
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description: 'The place that contains it: Beijing for the Great Hall of the People.',
  })
  within(@Root() { withinId }: Place, @Ctx() { loaders }: ReadContext): Promise<Place | null> | null {
    return loaders.maybe(this.store.byId, withinId);
  }

  @FieldResolver(() => State, {
    nullable: true,
    description:
      'The state identified by countryCode, if it is an actor here. Otherwise the state that was entered: for Soviet territory, the USSR.',
  })
  async state(@Root() { countryCode, stateId }: Place, @Ctx() { loaders }: ReadContext): Promise<Actor | null> {
    const today = countryCode === null ? null : await loaders.of(this.actors.stateByCode).load(countryCode);
    if (today || stateId === null) return today;
    return loaders.of(this.actors.byId).load(stateId);
  }

  @FieldResolver(() => [Identifier], { description: 'What it is called in catalogues elsewhere.' })
  identifiers(@Root() { id }: Place, @Ctx() { loaders }: ReadContext): Promise<Identifier[]> {
    return loaders.of(PLACE_IDENTIFIERS.of).load(id);
  }
}
