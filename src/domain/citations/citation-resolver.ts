import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Actor } from '../actors/actor.js';
import type { ActorStore } from '../actors/actor-store.js';
import { State } from '../actors/state.js';
import type { MaybePromise } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { Source } from '../sources/source.js';
import type { SideStore } from '../sources/side-store.js';
import type { SourceStore } from '../sources/source-store.js';
import { Citation } from './citation.js';
import { sideOfCitation } from './citation-side.js';

@Resolver(() => Citation)
export class CitationResolver {
  constructor(
    private readonly sources: SourceStore,
    private readonly sides: SideStore,
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

  @FieldResolver(() => State, {
    nullable: true,
    description:
      'The state whose voice it is: the side of the actor who asserts it, or else of the source. A state is its own side, an organization has that of its parents or its seat, and a person that of the office held last. Null if it is nobody’s.',
  })
  side(@Root() citation: Citation, @Ctx() { loaders }: ReadContext): Promise<State | null> {
    return sideOfCitation(loaders, this.sides, citation);
  }
}
