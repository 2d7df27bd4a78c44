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
import {
  ACTOR_FIELD_PROPERTIES,
  CITATION_FIELD_PROPERTIES,
  EVENT_FIELD_PROPERTIES,
  PARTICIPATION_FIELD_PROPERTIES,
  propertiesFor,
  SOURCE_FIELD_PROPERTIES,
} from './field-properties.js';

interface Stores {
  readonly events: EventStore;
  readonly participations: ParticipationStore;
  readonly actors: ActorStore;
  readonly citations: CitationStore;
  readonly sources: SourceStore;
}

/** Maximum number of cached projections: one for each way to select fields. */
const PROJECTIONS_MAX = 500;

/** The properties to read of a type. null: all; undefined: none. */
type ReadProperties = readonly string[] | null | undefined;

interface ProjectionPlan {
  readonly event: ReadProperties;
  readonly participations: ReadProperties;
  readonly offices: boolean;
  readonly actors: ReadProperties;
  readonly citations: ReadProperties;
  readonly sources: ReadProperties;
  /** By the name of the field. */
  readonly joined: readonly (readonly [field: string, propertiesOf: ReadProperties])[];
}

/** A join table of events, and the field map of its records. */
export interface JoinTableFields {
  readonly table: Pick<JoinTable<object>, 'eagerColumn'>;
  readonly fields: Parameters<typeof propertiesFor>[0];
}

/**
 * What a statement that reads events loads eagerly: participations with their actors, citations with their sources, and
 * join tables, as far as they are selected.
 */
export class EventProjection {
  private readonly projections = new LRUCache<string, Projection<Event>>({ max: PROJECTIONS_MAX });
  /** For a single selection: that of a field of a cached operation, which is the same object for each request. */
  private readonly bySelection = new WeakMap<Selection, Projection<Event>>();

  constructor(
    private readonly stores: Stores,
    private readonly joined: Readonly<Record<string, JoinTableFields>>,
  ) {}

  /** The projection for what is selected of events. */
  of(selections: readonly Selection[]): Projection<Event> {
    const [single, ...others] = selections;
    if (!single || others.length > 0) return this.find(selections);
    let projection = this.bySelection.get(single);
    if (!projection) this.bySelection.set(single, (projection = this.find(selections)));
    return projection;
  }

  private find(selections: readonly Selection[]): Projection<Event> {
    const selectionsOf = (field: string, within = selections): Selection[] =>
      within.map((selection) => selection.get(field)).filter((selected) => selected !== undefined);
    const propertiesOf = (fields: JoinTableFields['fields'], selected: readonly Selection[]): ReadProperties =>
      selected.length === 0 ? undefined : propertiesFor(fields, selected);
    const participations = selectionsOf('participations');
    const citations = selectionsOf('citations');
    const event = propertiesFor(EVENT_FIELD_PROPERTIES, selections);
    const plan: ProjectionPlan = {
      // Loaders identify events by these, so they are always read.
      event: event && [...new Set(['id', 'slug', ...event])],
      participations: propertiesOf(PARTICIPATION_FIELD_PROPERTIES, participations),
      offices: selectionsOf('offices', participations).length > 0,
      actors: propertiesOf(ACTOR_FIELD_PROPERTIES, selectionsOf('actor', participations)),
      citations: propertiesOf(CITATION_FIELD_PROPERTIES, citations),
      sources: propertiesOf(SOURCE_FIELD_PROPERTIES, selectionsOf('source', citations)),
      joined: Object.entries(this.joined)
        .map(([field, { fields }]) => [field, propertiesOf(fields, selectionsOf(field))] as const)
        .filter(([, properties]) => properties !== undefined),
    };
    const name = JSON.stringify(plan);
    let projection = this.projections.get(name);
    if (!projection) this.projections.set(name, (projection = this.build(name, plan)));
    return projection;
  }

  private build(name: string, plan: ProjectionPlan): Projection<Event> {
    const { events, participations, actors, citations, sources } = this.stores;
    const eagerColumns: EagerColumn<Event>[] = [];
    if (plan.participations !== undefined) {
      const actorMapper = plan.actors === undefined ? null : actors.narrowed(plan.actors);
      eagerColumns.push(participations.eagerColumn(plan.participations, plan.offices, actorMapper));
    }
    if (plan.citations !== undefined) {
      const sourceMapper = plan.sources === undefined ? null : sources.narrowed(plan.sources);
      eagerColumns.push(citations.eagerColumn('event', raw('e.id'), plan.citations, sourceMapper));
    }
    for (const [field, properties] of plan.joined) {
      const joinTable = this.joined[field];
      if (joinTable) eagerColumns.push(joinTable.table.eagerColumn(raw('e.id'), properties ?? null));
    }
    return { name, mapper: events.narrowed(plan.event ?? null), eagerColumns };
  }
}
