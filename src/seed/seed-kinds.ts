import sql from 'sql-template-tag';
import type { GroupService } from '../domain/actors/group-service.js';
import type { OrganizationService } from '../domain/actors/organization-service.js';
import type { PersonService } from '../domain/actors/person-service.js';
import type { Draft, UpdateDraft } from '../changelog/draft.js';
import type { RecordService } from '../changelog/record-service.js';
import type { UpdateMeta } from '../changelog/update-input.js';
import type { WriteTransaction } from '../changelog/write-transaction.js';
import type { Queryable } from '../database/driver/queryable.js';
import type { ReferenceKind } from '../database/query/references.js';
import type { EventService } from '../domain/events/event-service.js';
import type { SeriesService } from '../domain/series/series-service.js';
import type { StateService } from '../domain/states/state-service.js';
import type { Succession } from '../domain/states/succession.js';
import type { RecordCuration } from '../domain/curation/record-curation.js';
import { globalId } from '../foundation/records/global-id.js';
import { recordKindOf } from '../changelog/record-kind.js';
import { groupBy } from '../foundation/graphql/group-by.js';
import type { OfficeService } from '../domain/offices/office-service.js';
import type { Tenure } from '../domain/offices/tenure.js';
import type { TenureService } from '../domain/offices/tenure-service.js';
import type { PlaceService } from '../domain/places/place-service.js';
import type { RelationService } from '../domain/relations/relation-service.js';
import type { SourceService } from '../domain/sources/source-service.js';
import type { StatementService } from '../domain/statements/statement-service.js';
import type { TopicService } from '../domain/topics/topic-service.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { findHistories, predecessorOf, successionsOf } from './seed-history.js';
import type { SeedHistory } from './seed-history.js';
import { findTenurePeriods, placeOfTenure } from './tenure-periods.js';

export type AnyDraft = Draft | UpdateDraft;

/** A record in the database that an item may be the same as, in one of the versions that seeds have written. */
export interface ExistingRecord {
  /** The id of the record; of a succession, that of the successor. */
  readonly id: string;
  /** The input of this version. */
  readonly input: object;
  /** The author of its first version. */
  readonly author: string;
}

/** How the items of one list of a seed are validated and written. */
export interface SeedKind {
  /** Name of the API's input type of an item. */
  readonly input: string;
  /** GraphQL type of the resulting record. */
  readonly type: string;
  /** Kind of references to it; its slug, if it has one, is unique within this kind. */
  readonly reference: ReferenceKind;
  readonly hasSlug: boolean;
  /** Identifies an item within its list. */
  readonly key: (value: Record<string, unknown>) => string;
  readonly draft: (input: never) => AnyDraft;
  /** Updates a record; of a succession, the successor. */
  readonly update: (transaction: WriteTransaction, update: UpdateMeta) => Promise<Versioned>;
  /** Retracts a record of the given id, as it is then. */
  readonly retract: (transaction: WriteTransaction, id: string, reason: string) => Promise<void>;
  /** Fields that an update can set to null. */
  readonly clearable: readonly string[];
  /** Fields that never change. */
  readonly fixed: readonly string[];
  /** Existing records that equal items without slugs, by the ids of the drafts, which must be resolved. */
  readonly existing?: (
    queryable: Queryable,
    drafts: readonly AnyDraft[],
  ) => Promise<ReadonlyMap<string, ExistingRecord[]>>;
}

/** By the name of the list, in an order in which most references point to earlier lists. */
export type SeedKinds = Readonly<Record<string, SeedKind | undefined>>;

/** The services that a seed is written through. */
export interface RecordServices {
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

/** All lists that a seed may have. */
export function seedKinds(services: RecordServices, curation: Pick<RecordCuration, 'retract'>): SeedKinds {
  const kinds = kindsWithoutRetraction(services);
  return Object.fromEntries(
    Object.entries(kinds).map(([list, kind]) => [list, { ...kind, retract: retractionBy(curation, kind.type) }]),
  );
}

type WithoutRetraction = Omit<SeedKind, 'retract'>;

function kindsWithoutRetraction(services: RecordServices): Readonly<Record<string, WithoutRetraction>> {
  const { states, tenures } = services;
  return {
    topics: slugged('Topic', 'CreateTopicInput', 'topic', services.topics),
    sources: slugged('Source', 'CreateSourceInput', 'source', services.sources),
    states: slugged('State', 'CreateStateInput', 'actor', states),
    organizations: slugged('Organization', 'CreateOrganizationInput', 'actor', services.organizations),
    persons: slugged('Person', 'CreatePersonInput', 'actor', services.persons),
    groups: slugged('Group', 'CreateGroupInput', 'actor', services.groups),
    places: slugged('Place', 'CreatePlaceInput', 'place', services.places),
    offices: slugged('Office', 'CreateOfficeInput', 'office', services.offices),
    tenures: {
      input: 'CreateTenureInput',
      type: 'Tenure',
      reference: 'tenure',
      hasSlug: false,
      key: ({ person, office, period }) => [person, office, period].map(String).join('/'),
      draft: (input) => tenures.draft(input),
      ...updatesBy(tenures),
      existing: (queryable, drafts) => existingTenures(queryable, drafts as Draft<Tenure>[]),
    },
    relations: {
      ...slugged('Relation', 'CreateRelationInput', 'relation', services.relations),
      fixed: ['parties'],
    },
    series: slugged('Series', 'CreateSeriesInput', 'series', services.series),
    events: slugged('Event', 'CreateEventInput', 'event', services.events),
    successions: {
      input: 'CreateSuccessionInput',
      type: 'Succession',
      reference: 'state',
      hasSlug: false,
      key: ({ successor, predecessor }) => [successor, predecessor].map(String).join('/'),
      draft: (input) => states.draftSuccession(input),
      ...updatesBy(states),
      existing: (queryable, drafts) => existingSuccessions(queryable, drafts as UpdateDraft<Succession>[]),
    },
    statements: slugged('Statement', 'CreateStatementInput', 'statement', services.statements),
  };
}

function retractionBy(curation: Pick<RecordCuration, 'retract'>, type: string): SeedKind['retract'] {
  const kind = recordKindOf(type);
  return async (transaction, id, reason) => {
    const [record] = await transaction.rows<{ version: number }>(sql`
      select version from versioned_record where subject_kind = ${kind} and subject_id = ${id}::uuid`);
    if (!record) throw new Error(`there is no ${type} ${id} to retract`);
    const input = { kind, id: globalId(type, id), expectedVersion: record.version, reason };
    await curation.retract(transaction, input);
  };
}

/** What a seed uses of a service. */
type SeededService = Pick<RecordService<Versioned, never>, 'draft' | 'update' | 'clearable'>;

function slugged(type: string, input: string, reference: ReferenceKind, service: SeededService): WithoutRetraction {
  const key: SeedKind['key'] = ({ slug }) => String(slug);
  return {
    ...{ input, type, reference, hasSlug: true, key },
    draft: (item) => service.draft(item),
    ...updatesBy(service),
  };
}

function updatesBy(service: SeededService): Pick<SeedKind, 'update' | 'clearable' | 'fixed'> {
  return {
    update: (transaction, update) => service.update(transaction, update),
    clearable: service.clearable,
    fixed: [],
  };
}

/**
 * A tenure has no slug: it is identified by person, office and period, of now, as first entered, or as a seed wrote it.
 */
async function existingTenures(
  queryable: Queryable,
  drafts: readonly Draft<Tenure>[],
): Promise<ReadonlyMap<string, ExistingRecord[]>> {
  const periods = await findTenurePeriods(
    queryable,
    drafts.map(({ record }) => record.personId),
  );
  const rows = periods.map((one) => ({ id: one.id, place: placeOfTenure(one) }));
  const places = drafts.map(({ record: { id, personId, officeId, period } }) => ({
    id,
    place: placeOfTenure({ personId, officeId, period: period.edtf }),
  }));
  return versionsByDraft(queryable, places, rows, ({ first, seeded }) => [first, seeded]);
}

/** A succession is identified by its two states. */
async function existingSuccessions(
  queryable: Queryable,
  drafts: readonly UpdateDraft<Succession>[],
): Promise<ReadonlyMap<string, ExistingRecord[]>> {
  const rows = await queryable.rows<PlacedRecord & { successor: string; predecessor: string; first: object }>(sql`
    select s.successor_id as id, concat_ws('/', s.successor_id, s.predecessor_id) as place, first.succession as first,
      global_id('State', s.successor_id) as successor, global_id('State', s.predecessor_id) as predecessor, first.author
    from succession s cross join lateral (
      select succession, c.author
      from change c cross join lateral jsonb_array_elements(c.snapshot -> 'succeeds') succession
      where c.subject_id = s.successor_id and succession ->> 'predecessor' = global_id('State', s.predecessor_id)
      order by c.version limit 1) first
    where s.successor_id = any(${drafts.map(({ record }) => record.successorId)}::uuid[])`);
  const places = drafts.map(({ record: { id, successorId, predecessorId } }) => ({
    id,
    place: [successorId, predecessorId].join('/'),
  }));
  return versionsByDraft(queryable, places, rows, ({ seeded }, { first, successor, predecessor }) => {
    const written = successionsOf(seeded).find((succession) => predecessorOf(succession) === predecessor);
    return [first, written].filter((one) => one !== undefined).map((one) => ({ ...(one as object), successor }));
  });
}

/** A record that was found, and what identifies it. */
interface PlacedRecord {
  readonly id: string;
  readonly place: string;
  /** The author of its first version, if that is not the record's. */
  readonly author?: string;
}

/** The versions of the records that have the places of drafts, by the ids of the drafts. */
async function versionsByDraft<Row extends PlacedRecord>(
  queryable: Queryable,
  drafts: readonly PlacedRecord[],
  rows: readonly Row[],
  versionsOf: (history: SeedHistory, row: Row) => readonly object[],
): Promise<ReadonlyMap<string, ExistingRecord[]>> {
  const byPlace = groupBy(rows, ({ place }) => place);
  const found = drafts.flatMap(({ place }) => (byPlace.get(place) ?? []).map(({ id }) => id));
  const histories = await findHistories(queryable, found);
  const recordsAt = (place: string): ExistingRecord[] =>
    (byPlace.get(place) ?? []).flatMap((row) => {
      const history = histories.get(row.id);
      if (!history) return [];
      const author = row.author ?? history.author;
      return versionsOf(history, row).map((input) => ({ id: row.id, input, author }));
    });
  return new Map(drafts.map(({ id, place }) => [id, recordsAt(place)] as const));
}
