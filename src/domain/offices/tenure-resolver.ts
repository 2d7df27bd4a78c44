import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Actor } from '../actors/actor.js';
import type { ActorStore } from '../actors/actor-store.js';
import { Person } from '../actors/person.js';
import { Citation } from '../citations/citation.js';
import type { CitationStore } from '../citations/citation-store.js';
import { loadConnection } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { dayArgument } from '../../foundation/graphql/arguments.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { PageArgs } from '../../foundation/graphql/pagination.js';
import { DateScalar } from '../../foundation/graphql/scalars.js';
import { LanguageArg } from '../../foundation/records/versioned.js';
import { Office } from './office.js';
import type { OfficeStore } from './office-store.js';
import { Tenure, TenureConnection } from './tenure.js';
import type { TenureStore } from './tenure-store.js';

const ON = 'Only tenures whose period may include this day.';

@ArgsType()
export class TenuresArgs extends PageArgs {
  @Field(() => DateScalar, { nullable: true, description: ON })
  on?: string | null;
}

@Resolver(() => Tenure)
export class TenureResolver {
  constructor(
    private readonly actors: ActorStore,
    private readonly offices: OfficeStore,
    private readonly citationStore: CitationStore,
  ) {}

  @FieldResolver(() => String, { description: 'The person’s name and the office’s title.' })
  async label(
    @Root() tenure: Tenure,
    @LanguageArg() language: string | undefined,
    @Ctx() context: ReadContext,
  ): Promise<string> {
    const [person, office] = await Promise.all([this.person(tenure, context), this.office(tenure, context)]);
    return [person, office].map((part) => part?.label(language, context) ?? '').join(', ');
  }

  @FieldResolver(() => Person, { description: 'Who held the office.' })
  person(@Root() { personId }: Tenure, @Ctx() { loaders }: ReadContext): Promise<Actor | null> {
    return loaders.of(this.actors.byId).load(personId);
  }

  @FieldResolver(() => Office, { description: 'The office held.' })
  office(@Root() { officeId }: Tenure, @Ctx() { loaders }: ReadContext): Promise<Office | null> {
    return loaders.of(this.offices.byId).load(officeId);
  }

  @FieldResolver(() => [Citation], { description: 'The citations that support it.' })
  citations(@Root() tenure: Tenure, @Ctx() { loaders }: ReadContext): Promise<Citation[]> {
    return loaders.of(this.citationStore.of('tenure')).load(tenure.id);
  }
}

@Resolver(() => Person)
export class PersonTenuresResolver {
  constructor(private readonly tenureStore: TenureStore) {}

  @FieldResolver(() => [Tenure], { description: 'The tenures of this person, earliest first.' })
  tenures(
    @Root() person: Person,
    @Arg('on', () => DateScalar, { nullable: true, description: ON }) on: string | undefined,
    @Ctx() { loaders }: ReadContext,
  ): Promise<Tenure[]> {
    return loaders.of(this.tenureStore.ofPerson).load({ personId: person.id, on: dayArgument('on', on) });
  }
}

@Resolver(() => Office)
export class OfficeTenuresResolver {
  constructor(private readonly tenureStore: TenureStore) {}

  @FieldResolver(() => TenureConnection, { description: 'The tenures of this office, earliest first.' })
  tenures(@Root() office: Office, @Args() args: TenuresArgs, @Ctx() context: ReadContext): Promise<Connection<Tenure>> {
    const on = dayArgument('on', args.on);
    const listing = { list: this.tenureStore.ofOffice(on), owner: office.id, condition: on };
    return loadConnection(context, listing, args, TenureConnection);
  }
}
