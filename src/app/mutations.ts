import {
  ReviseGroupInput,
  ReviseOrganizationInput,
  RevisePersonInput,
  RegisterGroupInput,
  RegisterOrganizationInput,
  RegisterPersonInput,
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
  RecordEventInput,
  ReinstateEventInput,
  RetractEventInput,
  ReviseEventInput,
} from '../domain/events/event-input.js';
import { Series } from '../domain/series/series.js';
import { RegisterSeriesInput, ReviseSeriesInput } from '../domain/series/series-input.js';
import { RegisterStateInput, ReviseStateInput } from '../domain/states/state-input.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { Office } from '../domain/offices/office.js';
import {
  RecordTenureInput,
  RegisterOfficeInput,
  ReinstateTenureInput,
  RetractTenureInput,
  ReviseOfficeInput,
  ReviseTenureInput,
} from '../domain/offices/office-input.js';
import { Tenure } from '../domain/offices/tenure.js';
import { Place } from '../domain/places/place.js';
import { RegisterPlaceInput, RevisePlaceInput } from '../domain/places/place-input.js';
import { Relation } from '../domain/relations/relation.js';
import { OpenRelationInput, ReviseRelationInput } from '../domain/relations/relation-input.js';
import { Source } from '../domain/sources/source.js';
import { RegisterSourceInput, ReviseSourceInput } from '../domain/sources/source-input.js';
import { Statement } from '../domain/statements/statement.js';
import {
  RecordStatementInput,
  ReinstateStatementInput,
  RetractStatementInput,
  ReviseStatementInput,
} from '../domain/statements/statement-input.js';
import { Topic } from '../domain/topics/topic.js';
import { RegisterTopicInput, ReviseTopicInput } from '../domain/topics/topic-input.js';
import type { Services } from '../seed/seed-kinds.js';

type InputClass = abstract new () => object;

/** A type of record that mutations write: its service, and the inputs of its mutations. */
interface MutationTarget {
  readonly type: { readonly prototype: Versioned; readonly name: string };
  readonly service: keyof Services;
  /** The verb and the input of its creation: `register`, `record` or, for a relation, `open`. */
  readonly first: readonly [verb: string, input: InputClass];
  readonly revise: InputClass;
  readonly retract?: InputClass;
  readonly reinstate?: InputClass;
}

const TARGETS: readonly MutationTarget[] = [
  { type: Relation, service: 'relations', first: ['open', OpenRelationInput], revise: ReviseRelationInput },
  { type: State, service: 'states', first: ['register', RegisterStateInput], revise: ReviseStateInput },
  {
    type: Organization,
    service: 'organizations',
    first: ['register', RegisterOrganizationInput],
    revise: ReviseOrganizationInput,
  },
  { type: Person, service: 'persons', first: ['register', RegisterPersonInput], revise: RevisePersonInput },
  { type: Group, service: 'groups', first: ['register', RegisterGroupInput], revise: ReviseGroupInput },
  { type: Office, service: 'offices', first: ['register', RegisterOfficeInput], revise: ReviseOfficeInput },
  { type: Place, service: 'places', first: ['register', RegisterPlaceInput], revise: RevisePlaceInput },
  { type: Series, service: 'series', first: ['register', RegisterSeriesInput], revise: ReviseSeriesInput },
  { type: Topic, service: 'topics', first: ['register', RegisterTopicInput], revise: ReviseTopicInput },
  { type: Source, service: 'sources', first: ['register', RegisterSourceInput], revise: ReviseSourceInput },
  {
    type: Tenure,
    service: 'tenures',
    first: ['record', RecordTenureInput],
    revise: ReviseTenureInput,
    retract: RetractTenureInput,
    reinstate: ReinstateTenureInput,
  },
  {
    type: Event,
    service: 'events',
    first: ['record', RecordEventInput],
    revise: ReviseEventInput,
    retract: RetractEventInput,
    reinstate: ReinstateEventInput,
  },
  {
    type: Statement,
    service: 'statements',
    first: ['record', RecordStatementInput],
    revise: ReviseStatementInput,
    retract: RetractStatementInput,
    reinstate: ReinstateStatementInput,
  },
];

function mutationsOf({
  type,
  service,
  first: [verb, createInput],
  revise,
  retract,
  reinstate,
}: MutationTarget): MutationDefinition<Services>[] {
  const { name } = type;
  const field = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const common = { payload: payloadOf(name, field, () => type), field };
  const noun = `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name.toLowerCase()}`;
  const serviceOf = (services: Services): AnyRecordService => services[service] as unknown as AnyRecordService;
  const mutations: MutationDefinition<Services>[] = [
    {
      ...common,
      verb: `${verb}${name}`,
      description: `Tells ${noun} for the first time.`,
      input: createInput,
      work: (services, context, input) => serviceOf(services).record(context, input),
    },
    {
      ...common,
      verb: `revise${name}`,
      description: `Changes what is told of ${noun}, and says why.`,
      input: revise,
      work: (services, context, input) => serviceOf(services).revise(context, input),
    },
  ];
  if (retract) {
    const description = `Takes ${noun} back: it leaves lists and counts, and stays readable with its history.`;
    const work: MutationDefinition<Services>['work'] = (services, context, input) =>
      serviceOf(services).retract(context, input);
    mutations.push({ ...common, verb: `retract${name}`, description, input: retract, work });
  }
  if (reinstate) {
    const description = `Puts back ${noun} that was retracted.`;
    const work: MutationDefinition<Services>['work'] = (services, context, input) =>
      serviceOf(services).reinstate(context, input);
    mutations.push({ ...common, verb: `reinstate${name}`, description, input: reinstate, work });
  }
  return mutations;
}

type AnyRecordService = RecordService<Versioned, never>;

/** The resolver of all mutations that write records. */
export const MutationsResolver = mutationsResolver(TARGETS.flatMap(mutationsOf));
