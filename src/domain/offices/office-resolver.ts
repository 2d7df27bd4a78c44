import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Actor } from '../actors/actor.js';
import type { ActorStore } from '../actors/actor-store.js';
import { Organization } from '../actors/organization.js';
import { State } from '../actors/state.js';
import { textFilterTokens } from '../../database/query/conditions.js';
import { loadConnection } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { PageArgs } from '../../foundation/graphql/pagination.js';
import { Office, OfficeConnection } from './office.js';
import { OfficeFilter } from './office-filter.js';
import type { OfficeStore } from './office-store.js';

@ArgsType()
export class OfficesArgs extends PageArgs {
  @Field(() => OfficeFilter, { nullable: true, description: 'Filter. Default: all offices.' })
  filter?: OfficeFilter | null;
}

@Resolver(() => Office)
export class OfficeResolver {
  constructor(
    private readonly store: OfficeStore,
    private readonly actors: ActorStore,
    private readonly references: References,
  ) {}

  @Query(() => Office, {
    nullable: true,
    description: 'Returns an office. An unknown office is null, with an error NOT_FOUND.',
  })
  office(
    @Arg('id', () => ID, { description: 'Global id or slug.' }) id: string,
    @Ctx() context: ReadContext,
  ): Promise<Office> {
    return this.references.get(context.loaders, 'office', 'id', id) as Promise<Office>;
  }

  @Query(() => OfficeConnection, { description: 'All offices, sorted by slug.' })
  async offices(@Args() args: OfficesArgs, @Ctx() context: ReadContext): Promise<Connection<Office>> {
    const bodies = await this.references.ids(context.loaders, 'actor', 'filter.bodies', args.filter?.bodies);
    const criteria = { bodies, text: textFilterTokens(args.filter?.text) };
    const listing = { list: this.store.all(criteria), owner: null, condition: criteria };
    return loadConnection(context, listing, args, OfficeConnection);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'The organization or state to which the office belongs.' })
  body(@Root() { bodyId }: Office, @Ctx() { loaders }: ReadContext): Promise<Actor | null> | null {
    return loaders.maybe(this.actors.byId, bodyId);
  }
}

const OFFICES_OF = 'The offices of this body, sorted by slug.';

@Resolver(() => State)
export class StateOfficesResolver {
  constructor(private readonly store: OfficeStore) {}

  @FieldResolver(() => OfficeConnection, { description: OFFICES_OF })
  offices(@Root() state: State, @Args() args: PageArgs, @Ctx() context: ReadContext): Promise<Connection<Office>> {
    return loadConnection(
      context,
      { list: this.store.ofBody, owner: state.id, condition: null },
      args,
      OfficeConnection,
    );
  }
}

@Resolver(() => Organization)
export class OrganizationOfficesResolver {
  constructor(private readonly store: OfficeStore) {}

  @FieldResolver(() => OfficeConnection, { description: OFFICES_OF })
  offices(
    @Root() body: Organization,
    @Args() args: PageArgs,
    @Ctx() context: ReadContext,
  ): Promise<Connection<Office>> {
    return loadConnection(
      context,
      { list: this.store.ofBody, owner: body.id, condition: null },
      args,
      OfficeConnection,
    );
  }
}
