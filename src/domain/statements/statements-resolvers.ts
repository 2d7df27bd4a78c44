import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Actor } from '../actors/actor.js';
import type { Statement as SqlStatement } from '../../database/driver/queryable.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { equals } from '../events/event-conditions.js';
import type { ColumnPredicate } from '../events/event-conditions.js';
import { Event } from '../events/event.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { Relation } from '../relations/relation.js';
import { Source } from '../sources/source.js';
import { Topic } from '../topics/topic.js';
import { StatementConnection } from './statement.js';
import type { Statement } from './statement.js';
import { aboutEvents, bySpeakers, citing, madeAtEvents, ofRelations, onTopics } from './statement-conditions.js';
import type { OwnedStatementList } from './statement-store.js';
import { StatementsArgs } from './statements.js';
import type { StatementPages } from './statements.js';

type Page = Promise<Connection<Statement>>;

/** A list of an owner's statements, by a predicate on owners' ids. */
function statementsOf(name: string, belongs: (ids: ColumnPredicate) => SqlStatement): OwnedStatementList {
  return { name, belongs: (owner) => belongs(equals(owner)) };
}

const RELATION_TIMELINE = statementsOf('Relation.statements', ofRelations);
const OF_ACTOR = statementsOf('Actor.statements', bySpeakers);
const OF_SOURCE = statementsOf('Source.statements', citing);
const OF_TOPIC = statementsOf('Topic.statements', onTopics);
const AT_EVENT = statementsOf('Event.statements', madeAtEvents);
const ABOUT_EVENT = statementsOf('Event.mentions', aboutEvents);

@Resolver(() => Relation)
export class RelationStatementsResolver {
  constructor(private readonly lists: StatementPages) {}

  @FieldResolver(() => StatementConnection, { description: 'Statements made at, or about, an event of its timeline.' })
  statements(@Root() relation: Relation, @Args() args: StatementsArgs, @Ctx() context: ReadContext): Page {
    return this.lists.page(context, RELATION_TIMELINE, relation.id, args);
  }
}

@Resolver(() => Actor)
export class ActorStatementsResolver {
  constructor(private readonly lists: StatementPages) {}

  @FieldResolver(() => StatementConnection, { description: 'Statements made by this actor or on its behalf.' })
  statements(@Root() actor: Actor, @Args() args: StatementsArgs, @Ctx() context: ReadContext): Page {
    return this.lists.page(context, OF_ACTOR, actor.id, args);
  }
}

@Resolver(() => Source)
export class SourceStatementsResolver {
  constructor(private readonly lists: StatementPages) {}

  @FieldResolver(() => StatementConnection, { description: 'Statements that cite this source.' })
  statements(@Root() source: Source, @Args() args: StatementsArgs, @Ctx() context: ReadContext): Page {
    return this.lists.page(context, OF_SOURCE, source.id, args);
  }
}

@Resolver(() => Topic)
export class TopicStatementsResolver {
  constructor(private readonly lists: StatementPages) {}

  @FieldResolver(() => StatementConnection, { description: 'Statements on this topic.' })
  statements(@Root() topic: Topic, @Args() args: StatementsArgs, @Ctx() context: ReadContext): Page {
    return this.lists.page(context, OF_TOPIC, topic.id, args);
  }
}

@Resolver(() => Event)
export class EventStatementsResolver {
  constructor(private readonly lists: StatementPages) {}

  @FieldResolver(() => StatementConnection, { description: 'Statements made at this event.' })
  statements(@Root() event: Event, @Args() args: StatementsArgs, @Ctx() context: ReadContext): Page {
    return this.lists.page(context, AT_EVENT, event.id, args);
  }

  @FieldResolver(() => StatementConnection, { description: 'Statements about this event, wherever they were made.' })
  mentions(@Root() event: Event, @Args() args: StatementsArgs, @Ctx() context: ReadContext): Page {
    return this.lists.page(context, ABOUT_EVENT, event.id, args);
  }
}
