import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Actor } from '../actors/actor.js';
import type { ActorStore } from '../actors/actor-store.js';
import { Citation } from '../citations/citation.js';
import type { CitationStore } from '../citations/citation-store.js';
import { foundOrThrow } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import { Event } from '../events/event.js';
import type { EventStore } from '../events/event-store.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { Office } from '../offices/office.js';
import type { OfficeStore } from '../offices/office-store.js';
import { Topic } from '../topics/topic.js';
import { Speaker, Statement, StatementConnection } from './statement.js';
import type { StatementStore } from './statement-store.js';
import { StatementsArgs } from './statements.js';
import type { StatementPages } from './statements.js';

@Resolver(() => Statement)
export class StatementResolver {
  constructor(
    private readonly store: StatementStore,
    private readonly events: EventStore,
    private readonly citationStore: CitationStore,
    private readonly lists: StatementPages,
    private readonly references: References,
  ) {}

  @Query(() => Statement, {
    nullable: true,
    description: 'Returns a statement. An unknown statement is null, with an error NOT_FOUND.',
  })
  statement(
    @Arg('id', () => ID, { description: 'Global id or slug.' }) id: string,
    @Ctx() context: ReadContext,
  ): Promise<Statement> {
    return this.references.get(context.loaders, 'statement', 'id', id) as Promise<Statement>;
  }

  @Query(() => StatementConnection, {
    description: 'All statements, sorted by date, then by position in their source.',
  })
  statements(@Args() args: StatementsArgs, @Ctx() context: ReadContext): Promise<Connection<Statement>> {
    return this.lists.page(context, null, null, args);
  }

  @FieldResolver(() => [Speaker], {
    description: 'The speakers. Several speakers made it jointly; none means that the source itself says it.',
  })
  speakers(@Root() statement: Statement, @Ctx() { loaders }: ReadContext): Promise<Speaker[]> {
    return loaders.of(this.store.speakers).load(statement.id);
  }

  @FieldResolver(() => Event, { nullable: true, description: 'The event at which it was made.' })
  madeAt(@Root() { madeAtId }: Statement, @Ctx() { loaders }: ReadContext): Promise<Event | null> | null {
    return loaders.maybe(this.events.byId, madeAtId);
  }

  @FieldResolver(() => HistoricalDate, {
    description: 'The date of the statement: its own date if there is one, otherwise that of its event.',
  })
  async date(
    @Root() { ownDate, madeAtId }: Statement,
    @Ctx() { loaders }: ReadContext,
  ): Promise<HistoricalDate | null> {
    if (ownDate || madeAtId === null) return ownDate;
    return (await loaders.of(this.events.byId).load(madeAtId))?.date ?? null;
  }

  @FieldResolver(() => [Topic], { description: 'Its topics.' })
  topics(@Root() statement: Statement, @Ctx() { loaders }: ReadContext): Promise<Topic[]> {
    return loaders.of(this.store.topics.of).load(statement.id);
  }

  @FieldResolver(() => [Event], { description: 'The events that it mentions.' })
  mentionedEvents(@Root() statement: Statement, @Ctx() { loaders }: ReadContext): Promise<Event[]> {
    return loaders.of(this.store.mentionedEvents.of).load(statement.id);
  }

  @FieldResolver(() => [Actor], { description: 'The actors that it mentions.' })
  mentionedActors(@Root() statement: Statement, @Ctx() { loaders }: ReadContext): Promise<Actor[]> {
    return loaders.of(this.store.mentionedActors.of).load(statement.id);
  }

  @FieldResolver(() => [Citation], { description: 'The citations that support it: at least one.' })
  citations(@Root() statement: Statement, @Ctx() { loaders }: ReadContext): Promise<Citation[]> {
    return loaders.of(this.citationStore.of('statement')).load(statement.id);
  }
}

@Resolver(() => Speaker)
export class SpeakerResolver {
  constructor(
    private readonly actors: ActorStore,
    private readonly officeStore: OfficeStore,
  ) {}

  @FieldResolver(() => Actor, { description: 'The speaker.' })
  actor(@Root() { actorId }: Speaker, @Ctx() { loaders }: ReadContext): Promise<Actor | null> {
    return loaders.of(this.actors.byId).load(actorId);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'The actors on whose behalf the speaker spoke.' })
  onBehalfOf(@Root() { onBehalfOfId }: Speaker, @Ctx() { loaders }: ReadContext): Promise<Actor | null> | null {
    return loaders.maybe(this.actors.byId, onBehalfOfId);
  }

  @FieldResolver(() => [Office], { description: 'The offices held at the time, in whose capacity the actor spoke.' })
  offices(@Root() { officeIds }: Speaker, @Ctx() { loaders }: ReadContext): Promise<Office[]> {
    return foundOrThrow(loaders.of(this.officeStore.byId).loadMany([...officeIds]));
  }
}
