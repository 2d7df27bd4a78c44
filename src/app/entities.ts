import { Actor } from '../domain/actors/actor.js';
import { Group } from '../domain/actors/group.js';
import { Organization } from '../domain/actors/organization.js';
import { Person } from '../domain/actors/person.js';
import { State } from '../domain/actors/state.js';
import { Change } from '../changelog/change.js';
import { Citation } from '../domain/citations/citation.js';
import { DateClaim } from '../domain/events/date-claim.js';
import { Event } from '../domain/events/event.js';
import { Participation } from '../domain/events/participation.js';
import { Series } from '../domain/series/series.js';
import { Succession } from '../domain/states/succession.js';
import { Office } from '../domain/offices/office.js';
import { Tenure } from '../domain/offices/tenure.js';
import { Place } from '../domain/places/place.js';
import { Relation } from '../domain/relations/relation.js';
import { Source } from '../domain/sources/source.js';
import { Statement } from '../domain/statements/statement.js';
import { Topic } from '../domain/topics/topic.js';

/** All entity classes: those with a table. */
export const ENTITIES = [
  ...[Actor, State, Organization, Person, Group, Source, Citation, Office, Tenure, Place, Topic, Relation],
  ...[Series, Event, Participation, DateClaim, Succession, Statement, Change],
];
