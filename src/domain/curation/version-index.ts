import { searchIndexOf } from '../../database/query/record-store.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import { isRecord } from '../../foundation/records/values.js';
import { Group } from '../actors/group.js';
import { Organization } from '../actors/organization.js';
import { Person } from '../actors/person.js';
import { State } from '../actors/state.js';
import { Event } from '../events/event.js';
import { Office } from '../offices/office.js';
import { Tenure } from '../offices/tenure.js';
import { Place } from '../places/place.js';
import { Relation } from '../relations/relation.js';
import { Series } from '../series/series.js';
import { Source } from '../sources/source.js';
import { Statement } from '../statements/statement.js';
import { Topic } from '../topics/topic.js';

const TYPES: Readonly<Record<string, new () => Versioned>> = {
  ...{ State, Organization, Person, Group, Source, Office, Tenure, Place, Topic, Series, Relation, Event, Statement },
};

/** The lists of texts that find a record: a version from before there was a field has none. */
const NO_TEXTS = {
  ...{ names: [], aliases: [], officialNames: [], familyNames: [], descriptions: [] },
  ...{ titles: [], shortTitles: [], summaries: [], paraphrases: [] },
};

/** What finds a version of a record, given its texts by the names of their fields, and its identifiers. */
export function versionIndexOf(
  type: string,
  texts: object,
  identifiers: readonly string[],
): Pick<Versioned, 'searchNames' | 'searchTokens'> {
  const construct = TYPES[type];
  if (!construct) throw new Error(`${type} is not a type of record`);
  return searchIndexOf(Object.assign(new construct(), NO_TEXTS, texts), identifiers);
}

/** The values of a version's identifiers, as search finds it by them. */
export function identifiersIn({ wikidataId, identifiers }: Readonly<Record<string, unknown>>): string[] {
  const item = typeof wikidataId === 'string' ? [wikidataId] : [];
  const others = Array.isArray(identifiers) ? identifiers : [];
  return [...item, ...others.flatMap((one) => (isRecord(one) ? [String(one['value'])] : []))];
}
