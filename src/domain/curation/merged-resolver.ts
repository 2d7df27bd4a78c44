import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Change, ChangeKind } from '../../changelog/change.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import type { MergeStore } from './merge-store.js';

/** The resolver of what a record of a type was merged from. */
export function mergedFromResolver(type: () => unknown): new (merges: MergeStore) => object {
  @Resolver(type as never)
  class MergedFromResolver {
    constructor(private readonly merges: MergeStore) {}

    @FieldResolver(() => [ID], {
      description:
        'Ids of the records that became this one, directly or through others. They lead here, but in node and nodes.',
    })
    mergedFrom(@Root() { id }: Versioned, @Ctx() { loaders }: ReadContext): Promise<string[]> {
      return loaders.of(this.merges.mergedFrom).load(id);
    }
  }
  return MergedFromResolver;
}

@Resolver(() => Change)
export class MergedResolver {
  constructor(private readonly merges: MergeStore) {}

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Of MERGED and UNMERGED: the id of the other record, which became the subject, or is there again.',
  })
  merged(@Root() { number, kind }: Change, @Ctx() { loaders }: ReadContext): Promise<string | null> | null {
    const isMerge = kind === ChangeKind.MERGED || kind === ChangeKind.UNMERGED;
    return isMerge ? loaders.of(this.merges.ofChange).load(number) : null;
  }
}
