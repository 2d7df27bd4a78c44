import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import { badInput, quoted, RequestError } from '../../foundation/graphql/request-error.js';
import { parseReference } from '../../foundation/records/global-id.js';
import { Node } from '../../foundation/records/versioned.js';

/** Maximum number of ids that `nodes` accepts. */
const NODES_MAX = 100;

@Resolver(() => Node)
export class NodeResolver {
  constructor(private readonly references: References) {}

  @Query(() => Node, {
    nullable: true,
    description:
      'Returns any record by its global id; null if there is none (Relay). Null with an error NOT_FOUND if it was merged: extensions.mergedInto is the id of the record that it became.',
  })
  node(
    @Arg('id', () => ID, { description: 'Global id. Slugs and codes are not accepted.' }) id: string,
    @Ctx() context: ReadContext,
  ): Promise<Node | null> {
    return this.find('id', id, context);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Returns records by their global ids, in the requested order; null for an id without a record. At most 100 ids.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Global ids. Slugs and codes are not accepted.' }) ids: string[],
    @Ctx() context: ReadContext,
  ): (Promise<Node | null> | Error)[] {
    if (ids.length > NODES_MAX)
      throw badInput('ids', `at most ${String(NODES_MAX)} ids are allowed, got ${String(ids.length)}`);
    // An invalid id only fails its own element, not the list: GraphQL reports an Error within a list at its position.
    return ids.map((id, index) =>
      this.find(`ids.${String(index)}`, id, context).catch((error: unknown) => error as never),
    );
  }

  private async find(argument: string, id: string, { loaders }: ReadContext): Promise<Node | null> {
    const reference = parseReference(id);
    const batch = reference?.by === 'id' ? this.references.byType(reference.type) : undefined;
    if (reference?.by !== 'id') throw badInput(argument, `${quoted(id)} is not a global id`);
    if (!batch) throw badInput(argument, `${quoted(id)} is not the global id of a record`);
    const record = await loaders.of(batch).load(reference.id);
    // A global id contains the type: the id of a Person that says State does not match, even with the Person's UUID.
    if (record) return record.globalId() === id ? record : null;
    const into = await this.references.mergedInto(loaders, id);
    if (into)
      throw new RequestError('NOT_FOUND', argument, `${quoted(id)} was merged into another record`, into.globalId());
    return null;
  }
}
