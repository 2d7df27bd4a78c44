import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Actor } from '../actors/actor.js';
import { textFilterTokens } from '../../database/query/conditions.js';
import { loadConnection } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { PageArgs } from '../../foundation/graphql/pagination.js';
import { Event } from './event.js';
import type { EventStore } from './event-store.js';
import { Series, SeriesConnection } from '../series/series.js';
import { SeriesFilter } from '../series/series-filter.js';
import type { SeriesStore } from '../series/series-store.js';

@ArgsType()
export class AllSeriesArgs extends PageArgs {
  @Field(() => SeriesFilter, { nullable: true, description: 'Filter. Default: all series.' })
  filter?: SeriesFilter | null;
}

@Resolver(() => Series)
export class SeriesResolver {
  constructor(
    private readonly store: SeriesStore,
    private readonly events: EventStore,
    private readonly references: References,
  ) {}

  @Query(() => Series, {
    nullable: true,
    description: 'Returns a series. An unknown series is null, with an error NOT_FOUND.',
  })
  series(
    @Arg('id', () => ID, { description: 'Global id or slug.' }) id: string,
    @Ctx() context: ReadContext,
  ): Promise<Series> {
    return this.references.get(context.loaders, 'series', 'id', id) as Promise<Series>;
  }

  @Query(() => SeriesConnection, { description: 'All series, sorted by slug.' })
  async allSeries(@Args() args: AllSeriesArgs, @Ctx() context: ReadContext): Promise<Connection<Series>> {
    const parties = await this.references.ids(context.loaders, 'actor', 'filter.parties', args.filter?.parties);
    const criteria = { parties, text: textFilterTokens(args.filter?.text) };
    const listing = { list: this.store.all(criteria), owner: null, condition: criteria };
    return loadConnection(context, listing, args, SeriesConnection);
  }

  @FieldResolver(() => [Actor], { description: 'The parties of the relation.' })
  parties(@Root() series: Series, @Ctx() { loaders }: ReadContext): Promise<Actor[]> {
    return loaders.of(this.store.parties.of).load(series.id);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The treaty or statement that set it up.' })
  foundedBy(@Root() { foundedById }: Series, @Ctx() { loaders }: ReadContext): Promise<Event | null> | null {
    return loaders.maybe(this.events.byId, foundedById);
  }

  @FieldResolver(() => Series, { nullable: true, description: 'The series that it succeeds.' })
  succeeds(@Root() { succeedsId }: Series, @Ctx() { loaders }: ReadContext): Promise<Series | null> | null {
    return loaders.maybe(this.store.byId, succeedsId);
  }

  @FieldResolver(() => Series, { nullable: true, description: 'The series that succeeds it.' })
  succeededBy(@Root() series: Series, @Ctx() { loaders }: ReadContext): Promise<Series | null> {
    return loaders.of(this.store.successors).load(series.id);
  }
}
