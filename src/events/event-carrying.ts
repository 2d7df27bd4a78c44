import { raw } from 'sql-template-tag';
import type { ActorStore } from '../actors/actor-store.js';
import type { CitationStore } from '../citations/citation-store.js';
import type { Carried, Variant } from '../database/carried.js';
import type { JoinTable } from '../database/join-table.js';
import type { Selection } from '../foundation/selection.js';
import type { SourceStore } from '../sources/source-store.js';
import type { Event } from './event.js';
import type { EventStore } from './event-store.js';
import type { ParticipationStore } from './participation-store.js';

interface Stores {
  readonly events: EventStore;
  readonly participations: ParticipationStore;
  readonly actors: ActorStore;
  readonly citations: CitationStore;
  readonly sources: SourceStore;
}

/** Properties that answer the fields that almost every page asks for, and these fields. */
interface Slim {
  readonly properties: readonly string[];
  readonly fields: ReadonlySet<string>;
}

const EVENT: Slim = {
  properties: ['slug', 'kind', 'status', 'titles', 'summaries', 'date', 'seriesId', 'ordinal'],
  fields: new Set([
    ...['__typename', 'id', 'slug', 'kind', 'status', 'title', 'titles', 'label', 'summary', 'summaries', 'date'],
    ...['series', 'ordinal', 'participations', 'citations', 'places', 'topics', 'relations'],
  ]),
};
const ACTOR: Slim = {
  properties: ['slug', 'names'],
  fields: new Set(['__typename', 'id', 'slug', 'name', 'names', 'label']),
};
const SOURCE: Slim = {
  properties: ['slug', 'kind', 'titles', 'publisher', 'language', 'url'],
  fields: new Set(['__typename', 'id', 'slug', 'kind', 'title', 'titles', 'publisher', 'language', 'url']),
};
const CITATION: Slim = {
  properties: ['sourceId', 'basis', 'supports'],
  fields: new Set(['__typename', 'source', 'basis', 'supports']),
};

/** How much is read of a thing. */
type Depth = 'nothing' | 'slim' | 'whole';

interface Asked {
  readonly events: Depth;
  readonly participations: boolean;
  readonly offices: boolean;
  readonly actors: Depth;
  readonly citations: Depth;
  readonly sources: Depth;
  readonly joined: readonly string[];
}

/**
 * What a statement that reads events reads with them: participations with their actors, citations with their sources, as
 * far as they are asked for. Few variants, so that the statements stay prepared.
 */
export class EventCarrying {
  private readonly variants = new Map<string, Variant<Event>>();

  /** `joined` are the lists of things that events have, by the field that shows them. */
  constructor(
    private readonly stores: Stores,
    private readonly joined: Readonly<Record<string, Pick<JoinTable<object>, 'carried'>>>,
  ) {}

  /** For what is selected of events. */
  of(selections: readonly Selection[]): Variant<Event> {
    const of = (field: string, within = selections): Selection[] =>
      within.map((selection) => selection.get(field)).filter((below) => below !== undefined);
    const participations = of('participations');
    const citations = of('citations');
    const asked = {
      events: depth(selections, EVENT) === 'slim' ? 'slim' : 'whole',
      participations: participations.length > 0,
      offices: of('offices', participations).length > 0,
      actors: depth(of('actor', participations), ACTOR),
      citations: depth(citations, CITATION),
      sources: depth(of('source', citations), SOURCE),
      joined: Object.keys(this.joined).filter((field) => of(field).length > 0),
    } as const;
    const name = Object.values(asked).join();
    let variant = this.variants.get(name);
    if (!variant) this.variants.set(name, (variant = this.made(name, asked)));
    return variant;
  }

  private made(name: string, asked: Asked): Variant<Event> {
    const { events, participations, actors, citations, sources } = this.stores;
    const mapper = events.narrowed(narrowness(asked.events, EVENT));
    const carried: Carried<Event>[] = [];
    if (asked.participations) {
      const ofActors = asked.actors === 'nothing' ? null : actors.narrowed(narrowness(asked.actors, ACTOR));
      carried.push(participations.carried(ofActors, asked.offices));
    }
    if (asked.citations !== 'nothing') {
      const own = citations.narrowed(narrowness(asked.citations, CITATION));
      const ofSources = asked.sources === 'nothing' ? null : sources.narrowed(narrowness(asked.sources, SOURCE));
      carried.push(citations.carried('event', raw('e.id'), own, ofSources));
    }
    for (const field of asked.joined) {
      const join = this.joined[field];
      if (join) carried.push(join.carried(raw('e.id')));
    }
    return { name, mapper, carried };
  }
}

function depth(selections: readonly Selection[], { fields }: Slim): Depth {
  if (selections.length === 0) return 'nothing';
  return selections.every((selection) => [...selection.keys()].every((field) => fields.has(field))) ? 'slim' : 'whole';
}

function narrowness(asked: Depth, { properties }: Slim): readonly string[] | null {
  return asked === 'slim' ? properties : null;
}
