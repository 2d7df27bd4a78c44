import { LRUCache } from 'lru-cache';
import { raw } from 'sql-template-tag';
import type { ActorStore } from '../actors/actor-store.js';
import type { CitationStore } from '../citations/citation-store.js';
import type { EagerColumn, Projection } from '../../database/query/projection.js';
import type { JoinTable } from '../../database/query/join-table.js';
import type { Selection } from '../../foundation/graphql/selection.js';
import type { SourceStore } from '../sources/source-store.js';
import type { Event } from './event.js';
import type { EventStore } from './event-store.js';
import type { ParticipationStore } from './participation-store.js';
import { ACTOR, CITATION, EVENT, PARTICIPATION, propertiesFor, SOURCE } from './read-for-fields.js';

interface Stores {
  readonly events: EventStore;
  readonly participations: ParticipationStore;
  readonly actors: ActorStore;
  readonly citations: CitationStore;
  readonly sources: SourceStore;
}

/** Variants that are kept; there are as many as there are ways to select. */
const VARIANTS_MAX = 500;

/** What is read of a kind of thing: null: whole; undefined: nothing. */
type Read = readonly string[] | null | undefined;

interface Asked {
  readonly event: Read;
  readonly participations: Read;
  readonly offices: boolean;
  readonly actors: Read;
  readonly citations: Read;
  readonly sources: Read;
  /** By the field that shows them. */
  readonly joined: readonly (readonly [field: string, read: Read])[];
}

/** A list of things that events have, and what the fields of one are made of. */
export interface Joined {
  readonly table: Pick<JoinTable<object>, 'carried'>;
  readonly fields: Parameters<typeof propertiesFor>[0];
}

/**
 * What a statement that reads events reads with them: participations with their actors, citations with their sources, and
 * what else hangs on them, as far as it is asked for.
 */
export class EventProjection {
  private readonly variants = new LRUCache<string, Projection<Event>>({ max: VARIANTS_MAX });
  /** By the one selection that they are for: that of a field of an operation, which is the same at each request. */
  private readonly known = new WeakMap<Selection, Projection<Event>>();

  constructor(
    private readonly stores: Stores,
    private readonly joined: Readonly<Record<string, Joined>>,
  ) {}

  /** For what is selected of events. */
  of(selections: readonly Selection[]): Projection<Event> {
    const [only, ...others] = selections;
    if (!only || others.length > 0) return this.find(selections);
    let variant = this.known.get(only);
    if (!variant) this.known.set(only, (variant = this.find(selections)));
    return variant;
  }

  private find(selections: readonly Selection[]): Projection<Event> {
    const below = (field: string, within = selections): Selection[] =>
      within.map((selection) => selection.get(field)).filter((found) => found !== undefined);
    const read = (fields: Joined['fields'], found: readonly Selection[]): Read =>
      found.length === 0 ? undefined : propertiesFor(fields, found);
    const participations = below('participations');
    const citations = below('citations');
    const event = propertiesFor(EVENT, selections);
    const asked: Asked = {
      // By these it is known, and found again among what was asked for.
      event: event && [...new Set(['id', 'slug', ...event])],
      participations: read(PARTICIPATION, participations),
      offices: below('offices', participations).length > 0,
      actors: read(ACTOR, below('actor', participations)),
      citations: read(CITATION, citations),
      sources: read(SOURCE, below('source', citations)),
      joined: Object.entries(this.joined)
        .map(([field, { fields }]) => [field, read(fields, below(field))] as const)
        .filter(([, properties]) => properties !== undefined),
    };
    const name = JSON.stringify(asked);
    let variant = this.variants.get(name);
    if (!variant) this.variants.set(name, (variant = this.made(name, asked)));
    return variant;
  }

  private made(name: string, asked: Asked): Projection<Event> {
    const { events, participations, actors, citations, sources } = this.stores;
    const carried: EagerColumn<Event>[] = [];
    if (asked.participations !== undefined) {
      const ofActors = asked.actors === undefined ? null : actors.narrowed(asked.actors);
      carried.push(participations.carried(asked.participations, asked.offices, ofActors));
    }
    if (asked.citations !== undefined) {
      const ofSources = asked.sources === undefined ? null : sources.narrowed(asked.sources);
      carried.push(citations.carried('event', raw('e.id'), asked.citations, ofSources));
    }
    for (const [field, properties] of asked.joined) {
      const joined = this.joined[field];
      if (joined) carried.push(joined.table.carried(raw('e.id'), properties ?? null));
    }
    return { name, mapper: events.narrowed(asked.event ?? null), carried };
  }
}
