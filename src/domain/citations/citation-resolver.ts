import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Actor } from '../actors/actor.js';
import type { ActorStore } from '../actors/actor-store.js';
import type { MaybePromise } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { Source } from '../sources/source.js';
import type { SourceStore } from '../sources/source-store.js';
import { Citation } from './citation.js';

@Resolver(() => Citation)
export class CitationResolver {
  constructor(
    private readonly sources: SourceStore,
    private readonly actors: ActorStore,
  ) {}

  @FieldResolver(() => Source, { description: 'The source.' })
  source(@Root() citation: Citation, @Ctx() { loaders }: ReadContext): MaybePromise<Source | null> {
    return citation.eagerSource ?? loaders.of(this.sources.byId).load(citation.sourceId);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'The actor who asserts it in the source; null if the source itself does.',
  })
  assertedBy(@Root() { assertedById }: Citation, @Ctx() { loaders }: ReadContext): Promise<Actor | null> | null {
    return loaders.maybe(this.actors.byId, assertedById);
  }
}
