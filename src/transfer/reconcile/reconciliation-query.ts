import { badInput, quoted } from '../../foundation/graphql/request-error.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import { entityTypesOf, ENTITY_TYPES, isTypeId, TYPE_IDS } from './entity-types.js';
import type { EntityType, TypeId } from './entity-types.js';
import { field, pathTo, readInteger, readList, readObject, readString, rejectOthers } from './input.js';
import { propertyOf, PROPERTY_IDS } from './properties.js';
import type { Property } from './property.js';

/** The most queries in a batch. */
export const BATCH_MAX = 50;

/** Candidates of a query: how many there are at most, and how many without `limit`. */
export const LIMIT_MAX = 50;
const LIMIT_DEFAULT = 10;

const TYPES_MAX = TYPE_IDS.length;
const PROPERTIES_MAX = 20;
const VALUES_MAX = 20;

const QUERY_FIELDS = ['query', 'type', 'type_strict', 'limit', 'properties'];
const STRICTNESS = ['any', 'should', 'all'];

/** A value that a property is compared with. */
export interface GivenValue {
  /** The id of an entity, if it was reconciled before. */
  readonly id: string | null;
  readonly text: string;
}

/** A property with the values of which it should have one. */
export interface Constraint {
  readonly property: Property;
  readonly values: readonly GivenValue[];
}

/** A validated query. */
export interface ReconciliationQuery {
  /** null: there are properties alone. */
  readonly text: string | null;
  readonly types: readonly EntityType[];
  readonly limit: number;
  readonly constraints: readonly Constraint[];
}

/** Reads a batch of queries. Throws a RequestError that names the field, and LimitExceededError for too many queries. */
export function readBatch(value: unknown): ReadonlyMap<string, ReconciliationQuery> {
  const batch = Object.entries(readObject('queries', value));
  if (batch.length > BATCH_MAX) {
    const message = `queries: a batch has at most ${String(BATCH_MAX)} queries, and this one has ${String(batch.length)}`;
    throw new LimitExceededError(message, { code: 'BAD_USER_INPUT', limit: 'batch', max: BATCH_MAX }, 413);
  }
  return new Map(batch.map(([key, query]) => [key, readQuery(pathTo('queries', key), query)]));
}

/** Reads one query. Throws a RequestError that names the field. */
export function readQuery(path: string, value: unknown): ReconciliationQuery {
  const query = readObject(path, value);
  rejectOthers(path, query, QUERY_FIELDS);
  const given = field(query, 'query');
  const properties = field(query, 'properties');
  const listed =
    properties === undefined || properties === null
      ? []
      : readList(pathTo(path, 'properties'), properties, PROPERTIES_MAX);
  const isUnnamed = given === undefined || given === null;
  if (isUnnamed && listed.length === 0) throw badInput(path, 'must have query, or at least one of properties');
  const constraints = listed.map((one, index) => readConstraint(pathTo(pathTo(path, 'properties'), index), one));
  const name = constraints.find(({ property }) => property.id === 'name')?.values[0]?.text ?? null;
  const text = isUnnamed ? name : readString(pathTo(path, 'query'), given);
  if (text === null && !constraints.some(({ property }) => property.isIdentifying))
    throw badInput(path, 'without query, properties must have name or an identifier such as wikidata');
  const limit = field(query, 'limit');
  return {
    text,
    types: readTypes(path, query),
    limit:
      limit === undefined || limit === null
        ? LIMIT_DEFAULT
        : Math.min(readInteger(pathTo(path, 'limit'), limit, 1), LIMIT_MAX),
    constraints: constraints.filter(({ values }) => values.length > 0),
  };
}

function readTypes(path: string, query: Readonly<Record<string, unknown>>): readonly EntityType[] {
  const strict = field(query, 'type_strict');
  if (strict !== undefined && strict !== null && !STRICTNESS.includes(readString(pathTo(path, 'type_strict'), strict)))
    throw badInput(pathTo(path, 'type_strict'), `must be one of ${STRICTNESS.join(', ')}`);
  const at = pathTo(path, 'type');
  const type = field(query, 'type');
  if (type === undefined || type === null) return ENTITY_TYPES;
  const isList = Array.isArray(type);
  const listed = isList ? readList(at, type, TYPES_MAX) : [type];
  const types = listed
    .map((one, index) => readType(isList ? pathTo(at, index) : at, one))
    .filter((one) => one !== null);
  if (types.length === 0) return ENTITY_TYPES;
  const isOf = (one: EntityType) => (wanted: TypeId) => entityTypesOf(wanted).includes(one);
  return ENTITY_TYPES.filter((one) => (strict === 'all' ? types.every(isOf(one)) : types.some(isOf(one))));
}

/** A type by its id, or by an object that has it; null for an empty text, which clients send for none. */
export function readType(path: string, value: unknown): TypeId | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const id = isObject
    ? readString(pathTo(path, 'id'), field(value as Record<string, unknown>, 'id'))
    : readString(path, value);
  if (id === '') return null;
  if (!isTypeId(id)) throw badInput(path, `there is no type ${quoted(id)}: there are ${TYPE_IDS.join(', ')}`);
  return id;
}

function readConstraint(path: string, value: unknown): Constraint {
  const object = readObject(path, value);
  rejectOthers(path, object, ['pid', 'v']);
  const pid = readString(pathTo(path, 'pid'), field(object, 'pid'));
  const at = pathTo(path, 'v');
  const given = field(object, 'v');
  const values = Array.isArray(given)
    ? readList(at, given, VALUES_MAX).map((one, index) => readValue(pathTo(at, index), one))
    : [readValue(at, given)];
  return {
    property: readProperty(pathTo(path, 'pid'), pid),
    values: values.filter(({ id, text }) => id !== null || text.trim() !== ''),
  };
}

/** The property with an id. Throws a RequestError if there is none. */
export function readProperty(path: string, id: string): Property {
  const property = propertyOf(id);
  if (!property) throw badInput(path, `there is no property ${quoted(id)}: there are ${PROPERTY_IDS.join(', ')}`);
  return property;
}

function readValue(path: string, value: unknown): GivenValue {
  if (typeof value === 'string') return { id: null, text: value };
  if (typeof value === 'number' || typeof value === 'boolean') return { id: null, text: String(value) };
  if (value === undefined || value === null || Array.isArray(value))
    throw badInput(path, 'must be a string, a number, a boolean or an object with the id of an entity');
  const object = readObject(path, value);
  const name = field(object, 'name');
  return {
    id: readString(pathTo(path, 'id'), field(object, 'id')),
    text: name === undefined || name === null ? '' : readString(pathTo(path, 'name'), name),
  };
}
