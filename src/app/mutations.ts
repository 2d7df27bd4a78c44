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
import { RecordEventInput, ReinstateEventInput, RetractEventInput, ReviseEventInput } from '../domain/events/event-input.js';
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

/** One kind of thing that can be told: its type, its service, and the inputs of what can be done to it. */
interface Kind {
  readonly type: { readonly prototype: Versioned; readonly name: string };
  readonly service: keyof Services;
  /** What it takes to tell it first: `register`, `record` or, for a relation, `open`. */
  readonly first: readonly [verb: string, input: InputClass];
  readonly revise: InputClass;
  readonly retract?: InputClass;
  readonly reinstate?: InputClass;
}

const KINDS: readonly Kind[] = [
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

function verbsOf({ type, service, first: [verb, first], revise, retract, reinstate }: Kind): MutationDefinition<Services>[] {
  const { name } = type;
  const field = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const one = { payload: payloadOf(name, field, () => type), field };
  const thing = `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name.toLowerCase()}`;
  const of = (services: Services): AnyService => services[service] as unknown as AnyService;
  const verbs: MutationDefinition<Services>[] = [
    {
      ...one,
      verb: `${verb}${name}`,
      description: `Tells ${thing} for the first time.`,
      input: first,
      work: (services, writing, input) => of(services).record(writing, input),
    },
    {
      ...one,
      verb: `revise${name}`,
      description: `Changes what is told of ${thing}, and says why.`,
      input: revise,
      work: (services, writing, input) => of(services).revise(writing, input),
    },
  ];
  if (retract) {
    const description = `Takes ${thing} back: it leaves lists and counts, and stays readable with its history.`;
    const work: MutationDefinition<Services>['work'] = (services, writing, input) => of(services).retract(writing, input);
    verbs.push({ ...one, verb: `retract${name}`, description, input: retract, work });
  }
  if (reinstate) {
    const description = `Puts back ${thing} that was retracted.`;
    const work: MutationDefinition<Services>['work'] = (services, writing, input) => of(services).reinstate(writing, input);
    verbs.push({ ...one, verb: `reinstate${name}`, description, input: reinstate, work });
  }
  return verbs;
}

type AnyService = RecordService<Versioned, never>;

/** The resolver of all mutations that tell. */
export const MutationsResolver = mutationsResolver(KINDS.flatMap(verbsOf));
