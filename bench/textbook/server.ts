import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import DataLoader from 'dataloader';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root, buildSchema } from 'type-graphql';
import { DataSource, In } from 'typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Actor, Citation, Event, EventRelation, Participation, Relation, Source } from './entities.js';

/*
 * The same timeline, built as in the guides of Apollo Server, TypeGraphQL, TypeORM and DataLoader. DATABASE_URL is its
 * database; it prints its port.
 */

const POOL_SIZE = 10;

const database = await new DataSource({
  type: 'postgres',
  url: process.env['DATABASE_URL'] ?? '',
  entities: [Actor, Citation, Event, EventRelation, Participation, Relation, Source],
  poolSize: POOL_SIZE,
}).initialize();

function byId<T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>): DataLoader<string, T | null> {
  return new DataLoader(async (ids) => {
    const found = await database.getRepository(entity).find({ where: { id: In([...ids]) } as never });
    const known = new Map(found.map((one) => [one.id, one]));
    return ids.map((id) => known.get(id) ?? null);
  });
}

function ofEvents<T extends ObjectLiteral & { eventId: string | null }>(
  entity: EntityTarget<T>,
): DataLoader<string, T[]> {
  return new DataLoader(async (ids) => {
    const where = { eventId: In([...ids]) } as never;
    const found = await database.getRepository(entity).find({ where, order: { position: 'ASC' } as never });
    return ids.map((id) => found.filter(({ eventId }) => eventId === id));
  });
}

const context = () => ({
  actors: byId(Actor),
  sources: byId(Source),
  participations: ofEvents(Participation),
  citations: ofEvents(Citation),
});
type Context = ReturnType<typeof context>;

@ObjectType()
class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
}

@ObjectType()
class EventPage {
  @Field(() => [Event]) nodes!: Event[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  relationId: string | null = null;

  @Field(() => Int) totalCount(): Promise<number> {
    if (this.relationId !== null) return database.getRepository(EventRelation).countBy({ relationId: this.relationId });
    return database.getRepository(Event).countBy({ status: 'PUBLISHED' });
  }
}

async function page(relationId: string | null, first: number, offset: number): Promise<EventPage> {
  const query = database.getRepository(Event).createQueryBuilder('e').where(`e.status = 'PUBLISHED'`);
  if (relationId !== null) {
    query.innerJoin(EventRelation, 'er', 'er.event_id = e.id and er.relation_id = :relationId', { relationId });
  }
  const found = await query
    .orderBy('e.sortEarliest', 'DESC')
    .addOrderBy('e.sortLatest', 'DESC')
    .addOrderBy('e.id', 'DESC')
    .offset(offset)
    .limit(first + 1)
    .getMany();
  const nodes = found.slice(0, first);
  return Object.assign(new EventPage(), { nodes, pageInfo: { hasNextPage: found.length > first }, relationId });
}

@Resolver(() => Event)
class EventResolver {
  @Query(() => EventPage)
  events(
    @Arg('first', () => Int) first: number,
    @Arg('offset', () => Int, { defaultValue: 0 }) offset: number,
  ): Promise<EventPage> {
    return page(null, first, offset);
  }

  @Query(() => Event, { nullable: true })
  event(@Arg('id', () => ID) slug: string): Promise<Event | null> {
    return database.getRepository(Event).findOneBy({ slug });
  }

  @FieldResolver(() => [Participation])
  participations(@Root() event: Event, @Ctx() { participations }: Context): Promise<Participation[]> {
    return participations.load(event.id);
  }

  @FieldResolver(() => [Citation])
  citations(@Root() event: Event, @Ctx() { citations }: Context): Promise<Citation[]> {
    return citations.load(event.id);
  }

  @FieldResolver(() => [Relation])
  async relations(@Root() event: Event): Promise<Relation[]> {
    const where = { eventId: event.id };
    const found = await database.getRepository(EventRelation).find({ where, relations: { relation: true } });
    return found.map(({ relation }) => relation);
  }
}

@Resolver(() => Participation)
class ParticipationResolver {
  @FieldResolver(() => Actor)
  actor(@Root() participation: Participation, @Ctx() { actors }: Context): Promise<Actor | null> {
    return actors.load(participation.actorId);
  }
}

@Resolver(() => Citation)
class CitationResolver {
  @FieldResolver(() => Source)
  source(@Root() citation: Citation, @Ctx() { sources }: Context): Promise<Source | null> {
    return sources.load(citation.sourceId);
  }
}

@Resolver(() => Relation)
class RelationResolver {
  @Query(() => Relation, { nullable: true })
  relation(@Arg('id', () => ID) slug: string): Promise<Relation | null> {
    return database.getRepository(Relation).findOneBy({ slug });
  }

  @FieldResolver(() => EventPage)
  timeline(@Root() relation: Relation, @Arg('first', () => Int) first: number): Promise<EventPage> {
    return page(relation.id, first, 0);
  }
}

const schema = await buildSchema({
  resolvers: [EventResolver, ParticipationResolver, CitationResolver, RelationResolver],
  validate: false,
});
const server = new ApolloServer<Context>({ schema });
const { url } = await startStandaloneServer(server, { listen: { port: 0 }, context: () => Promise.resolve(context()) });
console.log(`listening on ${new URL(url).port}`);
process.on('SIGTERM', () => process.exit(0));
