import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Actor } from '../actors/actor.js';
import type { ActorStore } from '../actors/actor-store.js';
import { State } from '../actors/state.js';
import { Citation } from '../citations/citation.js';
import type { CitationStore } from '../citations/citation-store.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { Event } from '../events/event.js';
import type { EventStore } from '../events/event-store.js';
import type { EventHostStore } from './event-host-store.js';
import { Succession } from './succession.js';
import type { SuccessionStore } from './succession-store.js';

@Resolver(() => Succession)
export class SuccessionResolver {
  constructor(
    private readonly actors: ActorStore,
    private readonly events: EventStore,
    private readonly citationStore: CitationStore,
  ) {}

  @FieldResolver(() => State, { description: 'The predecessor state.' })
  predecessor(@Root() { predecessorId }: Succession, @Ctx() { loaders }: ReadContext): Promise<Actor | null> {
    return loaders.of(this.actors.byId).load(predecessorId);
  }

  @FieldResolver(() => State, { description: 'The successor state.' })
  successor(@Root() { successorId }: Succession, @Ctx() { loaders }: ReadContext): Promise<Actor | null> {
    return loaders.of(this.actors.byId).load(successorId);
  }

  @FieldResolver(() => Event, {
    nullable: true,
    description: 'The event that settled the succession between the parties.',
  })
  settledBy(@Root() { settledById }: Succession, @Ctx() { loaders }: ReadContext): Promise<Event | null> | null {
    return loaders.maybe(this.events.byId, settledById);
  }

  @FieldResolver(() => [Citation], { description: 'The citations that support it.' })
  citations(@Root() succession: Succession, @Ctx() { loaders }: ReadContext): Promise<Citation[]> {
    return loaders.of(this.citationStore.of('succession')).load(succession.id);
  }
}

@Resolver(() => Event)
export class EventHostsResolver {
  constructor(private readonly store: EventHostStore) {}

  @FieldResolver(() => [State], {
    description:
      'The states on whose territory it took place, as states were then: an event in Moscow in 1957 is hosted by the Soviet Union. A place is on the territory of its state, or else of that of the place around it; before that state existed, of the states that it succeeded. Where the date allows for several states, all of them; none for an event at no place, such as a call.',
  })
  hosts(@Root() event: Event, @Ctx() { loaders }: ReadContext): Promise<State[]> {
    return loaders.of(this.store.ofEvent).load(event.id);
  }
}

@Resolver(() => State)
export class StateSuccessionResolver {
  constructor(private readonly store: SuccessionStore) {}

  @FieldResolver(() => [Succession], {
    description: 'The states that it succeeded: the USSR for the Russian Federation.',
  })
  succeeds(@Root() state: State, @Ctx() { loaders }: ReadContext): Promise<Succession[]> {
    return loaders.of(this.store.bySuccessor).load(state.id);
  }

  @FieldResolver(() => [Succession], { description: 'The states that succeeded it.' })
  succeededBy(@Root() state: State, @Ctx() { loaders }: ReadContext): Promise<Succession[]> {
    return loaders.of(this.store.byPredecessor).load(state.id);
  }
}
