import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Actor } from '../actors/actor.js';
import type { ActorStore } from '../actors/actor-store.js';
import { Organization } from '../actors/organization.js';
import { State } from '../actors/state.js';
import { loadConnection } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { Identifier } from '../../foundation/records/identifier.js';
import { PageArgs } from '../../foundation/graphql/pagination.js';
import { Source, SourceConnection } from './source.js';
import type { SideStore } from './side-store.js';
import { filterLanguages, SOURCE_IDENTIFIERS, sourceCriteria, SourceFilter } from './source-filter.js';
import type { SourceStore } from './source-store.js';

@ArgsType()
export class SourcesArgs extends PageArgs {
  @Field(() => SourceFilter, { nullable: true, description: 'Filter. Default: all sources.' })
  filter?: SourceFilter | null;
}

@Resolver(() => Source)
export class SourceResolver {
  constructor(
    private readonly store: SourceStore,
    private readonly sides: SideStore,
    private readonly actors: ActorStore,
    private readonly references: References,
  ) {}

  @Query(() => Source, {
    nullable: true,
    description: 'Returns a source. An unknown source is null, with an error NOT_FOUND.',
  })
  source(
    @Arg('id', () => ID, { description: 'Global id or slug.' }) id: string,
    @Ctx() context: ReadContext,
  ): Promise<Source> {
    return this.references.get(context.loaders, 'source', 'id', id) as Promise<Source>;
  }

  @Query(() => SourceConnection, { description: 'All sources, sorted by slug.' })
  async sources(@Args() args: SourcesArgs, @Ctx() context: ReadContext): Promise<Connection<Source>> {
    const requested = filterLanguages(args.filter);
    const languages = requested && (await this.store.languagesOf(context.loaders, requested));
    const criteria = await sourceCriteria(context, this.references, args.filter, languages);
    return loadConnection(
      context,
      { list: this.store.all(criteria), owner: null, condition: criteria },
      args,
      SourceConnection,
    );
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description:
      'The organization that published it, whatever words are printed. For the text of another publisher, the organization whose text it is.',
  })
  publishedBy(@Root() { publishedById }: Source, @Ctx() { loaders }: ReadContext): Promise<Actor | null> | null {
    return loaders.maybe(this.actors.byId, publishedById);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'The source whose text it republishes.' })
  repostOf(@Root() { repostOfId }: Source, @Ctx() { loaders }: ReadContext): Promise<Source | null> | null {
    return loaders.maybe(this.store.byId, repostOfId);
  }

  @FieldResolver(() => State, {
    nullable: true,
    description:
      'The state whose voice its publisher is: the state to which the publisher belongs through its parents, or else the state of the nearest seat. Null if neither is known.',
  })
  side(@Root() { id }: Source, @Ctx() { loaders }: ReadContext): Promise<State | null> {
    return loaders.of(this.sides.ofSource).load(id);
  }

  @FieldResolver(() => [Identifier], { description: 'What it is called in catalogues elsewhere.' })
  identifiers(@Root() { id }: Source, @Ctx() { loaders }: ReadContext): Promise<Identifier[]> {
    return loaders.of(SOURCE_IDENTIFIERS.of).load(id);
  }
}
