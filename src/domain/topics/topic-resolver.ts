import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { loadConnection } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { PageArgs } from '../../foundation/graphql/pagination.js';
import { Topic, TopicConnection } from './topic.js';
import { TopicFilter } from './topic-filter.js';
import type { TopicStore } from './topic-store.js';

@ArgsType()
export class TopicsArgs extends PageArgs {
  @Field(() => TopicFilter, { nullable: true, description: 'Filter. Default: all topics.' })
  filter?: TopicFilter | null;
}

@Resolver(() => Topic)
export class TopicResolver {
  constructor(
    private readonly store: TopicStore,
    private readonly references: References,
  ) {}

  @Query(() => Topic, {
    nullable: true,
    description: 'Returns a topic. An unknown topic is null, with an error NOT_FOUND.',
  })
  topic(
    @Arg('id', () => ID, { description: 'Global id or slug.' }) id: string,
    @Ctx() context: ReadContext,
  ): Promise<Topic> {
    return this.references.get(context.loaders, 'topic', 'id', id) as Promise<Topic>;
  }

  @Query(() => TopicConnection, { description: 'All topics, sorted by slug.' })
  topics(@Args() args: TopicsArgs, @Ctx() context: ReadContext): Promise<Connection<Topic>> {
    const { filter } = args;
    return loadConnection(
      context,
      { list: this.store.all(filter), owner: null, condition: filter },
      args,
      TopicConnection,
    );
  }
}
