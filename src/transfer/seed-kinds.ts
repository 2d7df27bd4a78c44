import sql from 'sql-template-tag';
import type { GroupService } from '../actors/group-service.js';
import type { OrganizationService } from '../actors/organization-service.js';
import type { PersonService } from '../actors/person-service.js';
import type { Writing } from '../changes/change-log.js';
import type { Transaction } from '../database/database.js';
import type { RecordStore } from '../database/record-store.js';
import type { EventService } from '../events/event-service.js';
import type { SeriesService } from '../events/series-service.js';
import type { StateService } from '../events/state-service.js';
import type { Versioned } from '../foundation/versioned.js';
import type { OfficeService } from '../offices/office-service.js';
import type { TenureService } from '../offices/tenure-service.js';
import type { PlaceService } from '../places/place-service.js';
import type { RelationService } from '../relations/relation-service.js';
import type { SourceService } from '../sources/source-service.js';
import type { StatementService } from '../statements/statement-service.js';
import type { TopicService } from '../topics/topic-service.js';

/** How the items of one list of a seed are recorded. */
export interface SeedKind {
  /** Name of the API's input type that an item has the shape of. */
  readonly input: string;
  /** What tells an item from the others of its list. */
  readonly key: (value: Record<string, unknown>) => string;
  /** Those of the keys that are there already, whoever put them in. */
  readonly existing: (transaction: Transaction, keys: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly record: (writing: Writing, input: never) => Promise<Versioned>;
}

/** By the name of the list, in an order in which most references lead back. */
export type SeedKinds = Readonly<Record<string, SeedKind | undefined>>;

/** The services that a seed is recorded through. */
export interface Services {
  readonly persons: PersonService;
  readonly organizations: OrganizationService;
  readonly groups: GroupService;
  readonly states: StateService;
  readonly sources: SourceService;
  readonly topics: TopicService;
  readonly places: PlaceService;
  readonly offices: OfficeService;
  readonly tenures: TenureService;
  readonly relations: RelationService;
  readonly series: SeriesService;
  readonly events: EventService;
  readonly statements: StatementService;
}

type Store = Pick<RecordStore<Versioned>, 'findByReferences'>;
export type SluggedStores = Readonly<
  Record<
    'actors' | 'sources' | 'topics' | 'places' | 'offices' | 'relations' | 'series' | 'events' | 'statements',
    Store
  >
>;

/** All lists that a seed may have. */
export function seedKinds(services: Services, stores: SluggedStores): SeedKinds {
  const { states, tenures } = services;
  return {
    topics: slugged('RegisterTopicInput', stores.topics, services.topics),
    sources: slugged('RegisterSourceInput', stores.sources, services.sources),
    states: slugged('RegisterStateInput', stores.actors, states),
    organizations: slugged('RegisterOrganizationInput', stores.actors, services.organizations),
    persons: slugged('RegisterPersonInput', stores.actors, services.persons),
    groups: slugged('RegisterGroupInput', stores.actors, services.groups),
    places: slugged('RegisterPlaceInput', stores.places, services.places),
    offices: slugged('RegisterOfficeInput', stores.offices, services.offices),
    tenures: {
      input: 'RecordTenureInput',
      key: ({ person, office, period }) => [person, office, period].map(String).join('/'),
      existing: existingTenures,
      record: (writing, input) => tenures.record(writing, input),
    },
    relations: slugged('OpenRelationInput', stores.relations, services.relations),
    series: slugged('RegisterSeriesInput', stores.series, services.series),
    events: slugged('RecordEventInput', stores.events, services.events),
    successions: {
      input: 'RecordSuccessionInput',
      key: ({ successor, predecessor }) => [successor, predecessor].map(String).join('/'),
      existing: existingSuccessions,
      record: (writing, input) => states.recordSuccession(writing, input),
    },
    statements: slugged('RecordStatementInput', stores.statements, services.statements),
  };
}

function slugged(
  input: string,
  store: Store,
  service: { record(writing: Writing, input: never): Promise<Versioned> },
): SeedKind {
  return {
    input,
    key: ({ slug }) => String(slug),
    existing: async (transaction, slugs) => new Set((await store.findByReferences(transaction, slugs)).keys()),
    record: (writing, item) => service.record(writing, item),
  };
}

/** A tenure has no slug: it is the person's, in the office, for the period. */
async function existingTenures(transaction: Transaction, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await transaction.rows<{ key: string }>(sql`
    select concat_ws('/', person.slug, office.slug, tenure.period_edtf) as key
    from tenure join actor person on person.id = tenure.person_id join office on office.id = tenure.office_id
    where concat_ws('/', person.slug, office.slug, tenure.period_edtf) = any(${keys}::text[])`);
  return new Set(rows.map((row) => row.key));
}

/** A succession is that of one state to another. */
async function existingSuccessions(transaction: Transaction, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await transaction.rows<{ key: string }>(sql`
    select concat_ws('/', successor.slug, predecessor.slug) as key
    from succession join actor successor on successor.id = succession.successor_id
    join actor predecessor on predecessor.id = succession.predecessor_id
    where concat_ws('/', successor.slug, predecessor.slug) = any(${keys}::text[])`);
  return new Set(rows.map((row) => row.key));
}
