import {
  UpdateGroupInput,
  UpdateOrganizationInput,
  UpdatePersonInput,
  CreateGroupInput,
  CreateOrganizationInput,
  CreatePersonInput,
} from '../domain/actors/actor-input.js';
import { Group } from '../domain/actors/group.js';
import { Organization } from '../domain/actors/organization.js';
import { Person } from '../domain/actors/person.js';
import { State } from '../domain/actors/state.js';
import type { RecordService } from '../changelog/record-service.js';
import { mutationsResolver } from '../changelog/mutation-resolver.js';
import type { MutationDefinition } from '../changelog/mutation-resolver.js';
import { payloadOf } from '../changelog/payload.js';
import { Event } from '../domain/events/event.js';
import {
  CreateEventInput,
  ReinstateEventInput,
  RetractEventInput,
  UpdateEventInput,
} from '../domain/events/event-input.js';
import { Series } from '../domain/series/series.js';
import { CreateSeriesInput, UpdateSeriesInput } from '../domain/series/series-input.js';
import { CreateStateInput, UpdateStateInput } from '../domain/states/state-input.js';
import { Versioned } from '../foundation/records/versioned.js';
import { ADMINS } from '../foundation/graphql/viewer.js';
import { RecordKind } from '../changelog/record-kind.js';
import { MergeInput, RedactInput, RenameInput, StatusInput } from '../domain/curation/curation-input.js';
import type { RecordMerging } from '../domain/curation/record-merging.js';
import type { RecordCuration } from '../domain/curation/record-curation.js';
import type { RecordRedaction } from '../domain/curation/record-redaction.js';
import { Office } from '../domain/offices/office.js';
import {
  CreateTenureInput,
  CreateOfficeInput,
  ReinstateTenureInput,
  RetractTenureInput,
  UpdateOfficeInput,
  UpdateTenureInput,
} from '../domain/offices/office-input.js';
import { Tenure } from '../domain/offices/tenure.js';
import { Place } from '../domain/places/place.js';
import { CreatePlaceInput, UpdatePlaceInput } from '../domain/places/place-input.js';
import { Relation } from '../domain/relations/relation.js';
import { CreateRelationInput, UpdateRelationInput } from '../domain/relations/relation-input.js';
import { Source } from '../domain/sources/source.js';
import { CreateSourceInput, UpdateSourceInput } from '../domain/sources/source-input.js';
import { Statement } from '../domain/statements/statement.js';
import {
  CreateStatementInput,
  ReinstateStatementInput,
  RetractStatementInput,
  UpdateStatementInput,
} from '../domain/statements/statement-input.js';
import { Topic } from '../domain/topics/topic.js';
import { CreateTopicInput, UpdateTopicInput } from '../domain/topics/topic-input.js';
import type { RecordServices } from '../seed/seed-kinds.js';

type InputClass = abstract new () => object;

/** A type of record that mutations write: its service, and the inputs of its mutations. */
interface MutationTarget {
  readonly type: { readonly prototype: Versioned; readonly name: string };
  readonly service: keyof RecordServices;
  readonly create: InputClass;
  readonly update: InputClass;
  readonly retract?: InputClass;
  readonly reinstate?: InputClass;
}

const TARGETS: readonly MutationTarget[] = [
  { type: Relation, service: 'relations', create: CreateRelationInput, update: UpdateRelationInput },
  { type: State, service: 'states', create: CreateStateInput, update: UpdateStateInput },
  {
    type: Organization,
    service: 'organizations',
    create: CreateOrganizationInput,
    update: UpdateOrganizationInput,
  },
  { type: Person, service: 'persons', create: CreatePersonInput, update: UpdatePersonInput },
  { type: Group, service: 'groups', create: CreateGroupInput, update: UpdateGroupInput },
  { type: Office, service: 'offices', create: CreateOfficeInput, update: UpdateOfficeInput },
  { type: Place, service: 'places', create: CreatePlaceInput, update: UpdatePlaceInput },
  { type: Series, service: 'series', create: CreateSeriesInput, update: UpdateSeriesInput },
  { type: Topic, service: 'topics', create: CreateTopicInput, update: UpdateTopicInput },
  { type: Source, service: 'sources', create: CreateSourceInput, update: UpdateSourceInput },
  {
    type: Tenure,
    service: 'tenures',
    create: CreateTenureInput,
    update: UpdateTenureInput,
    retract: RetractTenureInput,
    reinstate: ReinstateTenureInput,
  },
  {
    type: Event,
    service: 'events',
    create: CreateEventInput,
    update: UpdateEventInput,
    retract: RetractEventInput,
    reinstate: ReinstateEventInput,
  },
  {
    type: Statement,
    service: 'statements',
    create: CreateStatementInput,
    update: UpdateStatementInput,
    retract: RetractStatementInput,
    reinstate: ReinstateStatementInput,
  },
];

function mutationsOf({
  type,
  service,
  create,
  update,
  retract,
  reinstate,
}: MutationTarget): MutationDefinition<RecordServices>[] {
  const { name } = type;
  const field = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const common = { payload: payloadOf(name, field, () => type), field };
  const noun = `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name.toLowerCase()}`;
  const serviceOf = (services: RecordServices): AnyRecordService => services[service];
  const mutations: MutationDefinition<RecordServices>[] = [
    {
      ...common,
      name: `create${name}`,
      description: `Creates ${noun}.`,
      input: create,
      work: (services, context, input) => serviceOf(services).create(context, input),
    },
    {
      ...common,
      name: `update${name}`,
      description: `Updates ${noun}. A reason is required.`,
      input: update,
      work: (services, context, input) => serviceOf(services).update(context, input),
    },
  ];
  if (retract) {
    const description = `Retracts ${noun}. It no longer appears in lists and counts, but stays readable with its history.`;
    const work: MutationDefinition<RecordServices>['work'] = (services, context, input) =>
      serviceOf(services).retract(context, input);
    mutations.push({ ...common, name: `retract${name}`, description, input: retract, work });
  }
  if (reinstate) {
    const description = `Reinstates ${noun} that was retracted.`;
    const work: MutationDefinition<RecordServices>['work'] = (services, context, input) =>
      serviceOf(services).reinstate(context, input);
    mutations.push({ ...common, name: `reinstate${name}`, description, input: reinstate, work });
  }
  return mutations;
}

type AnyRecordService = Pick<RecordService<Versioned, never>, 'create' | 'update' | 'retract' | 'reinstate'>;

/** The services that mutations write through. */
export interface MutationServices extends RecordServices {
  readonly curation: RecordCuration;
  readonly merging: RecordMerging;
  readonly redaction: RecordRedaction;
}

/** A retraction or reinstatement of what has mutations of its own for that, by what they do. */
const STATUS_SERVICES = {
  [RecordKind.EVENT]: 'events',
  [RecordKind.STATEMENT]: 'statements',
  [RecordKind.TENURE]: 'tenures',
} as const satisfies Partial<Record<RecordKind, keyof RecordServices>>;

function statusMutation(verb: 'retract' | 'reinstate'): MutationDefinition<MutationServices>['work'] {
  return (services, transaction, input: StatusInput) => {
    const own = input.kind in STATUS_SERVICES ? STATUS_SERVICES[input.kind as keyof typeof STATUS_SERVICES] : null;
    return own === null ? services.curation[verb](transaction, input) : services[own][verb](transaction, input);
  };
}

const CURATED = { payload: payloadOf('Merge', 'subject', () => Versioned), field: 'subject' };

/** The mutations of records of every kind. */
const CURATION: readonly MutationDefinition<MutationServices>[] = [
  {
    ...CURATED,
    name: 'merge',
    description:
      'Lets a record become another of its kind: all that refers to the one refers to the other, in one change. Its slugs and its id lead to the other one. A reason is required.',
    input: MergeInput,
    work: ({ merging }, transaction, input: MergeInput) => merging.merge(transaction, input),
  },
  {
    ...CURATED,
    name: 'unmerge',
    description:
      'Undoes a merge: the record is there again, and what referred to it does so again, unless it was changed since.',
    input: MergeInput,
    work: ({ merging }, transaction, input: MergeInput) => merging.unmerge(transaction, input),
  },
  {
    ...CURATED,
    name: 'rename',
    description: 'Gives a record another slug. The former one still leads to it. A reason is required.',
    input: RenameInput,
    work: ({ curation }, transaction, input: RenameInput) => curation.rename(transaction, input),
  },
  {
    ...CURATED,
    name: 'redact',
    description:
      'Takes the words of fields out of a record, its history, search and caches, for good: for erasure by law. A change of kind REDACTED says why and by whom. Other records that hold the same words are not changed. A reason and the role ADMIN are required.',
    input: RedactInput,
    roles: ADMINS,
    work: ({ redaction }, transaction, input: RedactInput) => redaction.redact(transaction, input),
  },
  {
    ...CURATED,
    name: 'retract',
    description:
      'Retracts a record of any kind. It no longer appears in lists and counts, but stays readable with its history. What is not an event, a statement or a tenure is retracted only if no published record refers to it.',
    input: StatusInput,
    work: statusMutation('retract'),
  },
  {
    ...CURATED,
    name: 'reinstate',
    description: 'Reinstates a record of any kind that was retracted.',
    input: StatusInput,
    work: statusMutation('reinstate'),
  },
];

/** The resolver of all mutations that write records. */
export const MutationsResolver = mutationsResolver<MutationServices>([...TARGETS.flatMap(mutationsOf), ...CURATION]);
