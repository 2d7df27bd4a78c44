import { Actor } from '../actors/actor.js';
import { Group } from '../actors/group.js';
import { Organization } from '../actors/organization.js';
import { Person } from '../actors/person.js';
import { State } from '../actors/state.js';
import { Change } from '../changes/change.js';
import { Citation } from '../citations/citation.js';
import { DateClaim } from '../events/date-claim.js';
import { Event } from '../events/event.js';
import { Participation } from '../events/participation.js';
import { Series } from '../events/series.js';
import { Succession } from '../events/succession.js';
import { Office } from '../offices/office.js';
import { Tenure } from '../offices/tenure.js';
import { Place } from '../places/place.js';
import { Relation } from '../relations/relation.js';
import { Source } from '../sources/source.js';
import { Statement } from '../statements/statement.js';
import { Topic } from '../topics/topic.js';

/** All classes that are tables. */
export const ENTITIES = [
  ...[Actor, State, Organization, Person, Group, Source, Citation, Office, Tenure, Place, Topic, Relation],
  ...[Series, Event, Participation, DateClaim, Succession, Statement, Change],
];
