import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Actor } from '../actors/actor.js';
import type { ActorStore } from '../actors/actor-store.js';
import { Citation } from '../citations/citation.js';
import type { CitationStore } from '../citations/citation-store.js';
import { loadConnection } from '../../database/query/page-loader.js';
import { foundOrThrow } from '../../database/query/loaders.js';
import type { MaybePromise } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { Connection } from '../../foundation/graphql/connection.js';
import { PageArgs } from '../../foundation/graphql/pagination.js';
import { selectedBelow } from '../../foundation/graphql/selection.js';
import { Office } from '../offices/office.js';
import type { OfficeStore } from '../offices/office-store.js';
import { DateClaim } from './date-claim.js';
import { Event } from './event.js';
import { EventLink, EventLinkConnection, EventLinkKind } from './event-link.js';
import type { EventLinkStore } from './event-link-store.js';
import type { EventStore } from './event-store.js';
import { Participation } from './participation.js';
import type { ParticipationInOffice } from './participation.js';

@Resolver(() => Participation)
export class ParticipationResolver {
  constructor(
    private readonly actors: ActorStore,
    private readonly officeStore: OfficeStore,
    private readonly citationStore: CitationStore,
  ) {}

  @FieldResolver(() => Actor, { description: 'The participating actor.' })
  actor(@Root() { actorId, eagerActor }: Participation, @Ctx() { loaders }: ReadContext): MaybePromise<Actor | null> {
    return eagerActor ?? loaders.of(this.actors.byId).load(actorId);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'The actors on whose behalf the actor acts, for example the state that a person represents.',
  })
  onBehalfOf(@Root() { onBehalfOfId }: Participation, @Ctx() { loaders }: ReadContext): Promise<Actor | null> | null {
    return loaders.maybe(this.actors.byId, onBehalfOfId);
  }

  @FieldResolver(() => [Office], { description: 'The offices held at the time, in whose capacity the actor acts.' })
  offices(@Root() { officeIds }: ParticipationInOffice, @Ctx() { loaders }: ReadContext): Promise<Office[]> {
    return foundOrThrow(loaders.of(this.officeStore.byId).loadMany(officeIds));
  }

  @FieldResolver(() => [Citation], {
    description: 'Citations for the participation, in addition to the event’s own citations.',
  })
  citations(@Root() participation: Participation, @Ctx() { loaders }: ReadContext): Promise<Citation[]> {
    return loaders.of(this.citationStore.of('participation')).load(participation.id);
  }
}

@Resolver(() => DateClaim)
export class DateClaimResolver {
  constructor(private readonly citationStore: CitationStore) {}

  @FieldResolver(() => [Citation], { description: 'The citations that support it.' })
  citations(@Root() claim: DateClaim, @Ctx() { loaders }: ReadContext): Promise<Citation[]> {
    return loaders.of(this.citationStore.of('dateClaim')).load(claim.id);
  }
}

@ArgsType()
export class BacklinksArgs extends PageArgs {
  @Field(() => [EventLinkKind], { nullable: true, description: 'Only links of these kinds.' })
  kinds?: EventLinkKind[] | null;
}

@Resolver(() => Event)
export class EventLinksResolver {
  constructor(private readonly store: EventLinkStore) {}

  @FieldResolver(() => [EventLink], { description: 'Links from this event to other events.' })
  links(@Root() event: Event, @Ctx() { loaders }: ReadContext): Promise<EventLink[]> {
    return loaders.of(this.store.ofEvent).load(event.id);
  }

  @FieldResolver(() => EventLinkConnection, {
    description: 'Links from other published events to this one, in timeline order, newest first.',
  })
  backlinks(
    @Root() event: Event,
    @Args() args: BacklinksArgs,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EventLink>> {
    const kinds = args.kinds ?? null;
    const selection = selectedBelow(info);
    const nodes = [selection.get('nodes'), selection.get('edges')?.get('node')];
    const hasId = nodes.some((node) => node?.has('id'));
    const listing = { list: this.store.backlinks(kinds, hasId), owner: event.id, condition: kinds, selection };
    return loadConnection(context, listing, args, EventLinkConnection);
  }
}

@Resolver(() => EventLink)
export class EventLinkResolver {
  constructor(private readonly events: EventStore) {}

  @FieldResolver(() => Event, { description: 'The other event.' })
  event(@Root() link: EventLink, @Ctx() { loaders }: ReadContext): Event | Promise<Event | null> {
    return link.loaded ?? loaders.of(this.events.byId).load(link.eventId);
  }
}
