import { Arg, Args, ArgsType, Ctx, Extensions, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { loadConnection } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import { eventCriteria, windowCriteria } from '../events/event-criteria.js';
import type { EventCriteria } from '../events/event-criteria.js';
import { DateWindow } from '../events/event-filter.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { SCANS_ALL_RECORDS, WHOLE_LIST_COST } from '../../foundation/graphql/field-costs.js';
import { PageArgs } from '../../foundation/graphql/pagination.js';
import { OfficeConnection } from '../offices/office.js';
import type { Office } from '../offices/office.js';
import { TenureConnection } from '../offices/tenure.js';
import type { Tenure } from '../offices/tenure.js';
import { Series } from '../series/series.js';
import { Relation } from './relation.js';
import type { RelationOfficeStore } from './relation-office-store.js';
import { SERIES_MAX } from './relation-series-store.js';
import type { RelationSeriesStore } from './relation-series-store.js';

@ArgsType()
export class RelationOfficesArgs extends PageArgs {
  @Field(() => DateWindow, {
    nullable: true,
    description: 'Only the events in this window count. Default: all events.',
  })
  window?: DateWindow | null;
}

@ArgsType()
export class RelationTenuresArgs extends PageArgs {
  @Field(() => DateWindow, { nullable: true, description: 'Only tenures whose period may touch this window.' })
  window?: DateWindow | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only tenures in these offices, as far as someone on the timeline held them.',
  })
  offices?: string[] | null;
}

/** The events of a timeline that are in a window. Throws a RequestError that names the invalid end of the window. */
async function eventsIn(
  context: ReadContext,
  references: References,
  window: DateWindow | null | undefined,
): Promise<EventCriteria> {
  windowCriteria('window', window);
  return eventCriteria(context, references, window ? { window } : null);
}

/** Who held which office on a relation's timeline. */
@Resolver(() => Relation)
export class RelationOfficesResolver {
  constructor(
    private readonly store: RelationOfficeStore,
    private readonly references: References,
  ) {}

  @Extensions({ cost: WHOLE_LIST_COST, ...SCANS_ALL_RECORDS })
  @FieldResolver(() => OfficeConnection, {
    description:
      'Offices of its parties and their predecessors, and of their bodies, that someone on its timeline held: took part in, or had a tenure of that may include the date of the event. By the number of events, the most first.',
  })
  async offices(
    @Root() relation: Relation,
    @Args() args: RelationOfficesArgs,
    @Ctx() context: ReadContext,
  ): Promise<Connection<Office>> {
    const criteria = await eventsIn(context, this.references, args.window);
    const listing = { list: this.store.officesOf(criteria), owner: relation.id, condition: criteria };
    return loadConnection(context, listing, args, OfficeConnection);
  }

  @Extensions({ cost: WHOLE_LIST_COST, ...SCANS_ALL_RECORDS })
  @FieldResolver(() => TenureConnection, {
    description:
      'Tenures that touch the window, in the offices that someone on its timeline held, whether in the window or not. In the order of the offices over the whole timeline, then earliest first.',
  })
  async tenures(
    @Root() relation: Relation,
    @Args() args: RelationTenuresArgs,
    @Ctx() context: ReadContext,
  ): Promise<Connection<Tenure>> {
    const condition = {
      window: windowCriteria('window', args.window),
      offices: await this.references.ids(context.loaders, 'office', 'offices', args.offices),
    };
    const list = this.store.tenuresOf(await eventsIn(context, this.references, null), condition);
    return loadConnection(context, { list, owner: relation.id, condition }, args, TenureConnection);
  }
}

/** The series of a relation's timeline. */
@Resolver(() => Relation)
export class RelationSeriesResolver {
  constructor(
    private readonly store: RelationSeriesStore,
    private readonly references: References,
  ) {}

  @Extensions({ cost: WHOLE_LIST_COST, size: SERIES_MAX, ...SCANS_ALL_RECORDS })
  @FieldResolver(() => [Series], {
    description: `Series with an event on its timeline in the window, sorted by slug. At most ${String(SERIES_MAX)}: those with most events.`,
  })
  async series(
    @Root() relation: Relation,
    @Arg('window', () => DateWindow, { nullable: true, description: 'Default: the whole timeline.' })
    window: DateWindow | null | undefined,
    @Ctx() context: ReadContext,
  ): Promise<Series[]> {
    const criteria = await eventsIn(context, this.references, window);
    return context.loaders.of(this.store.ofRelation).load({ relationId: relation.id, criteria });
  }
}
