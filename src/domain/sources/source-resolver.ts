import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { loadConnection } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { PageArgs } from '../../foundation/graphql/pagination.js';
import { Source, SourceConnection } from './source.js';
import { filterLanguages, SourceFilter } from './source-filter.js';
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
    const { filter } = args;
    const requested = filterLanguages(filter);
    const languages = requested && (await this.store.languagesOf(context.loaders, requested));
    return loadConnection(
      context,
      { list: this.store.all(filter, languages), owner: null, condition: filter },
      args,
      SourceConnection,
    );
  }
}
