import type { LabelLanguage } from '../../foundation/enum-labels/enum-labels.js';
import { parseReference } from '../../foundation/records/global-id.js';
import { CANDIDATE_FIELDS, candidatesOf } from '../../transfer/reconcile/candidate.js';
import type { Candidate } from '../../transfer/reconcile/candidate.js';
import { looserSearchTexts, searchTextOf } from '../../transfer/reconcile/cell-words.js';
import { valueOf } from '../../transfer/reconcile/constraint.js';
import { ENTITY_TYPES, isActorType, recordKindOf } from '../../transfer/reconcile/entity-types.js';
import type { EntityType } from '../../transfer/reconcile/entity-types.js';
import { fieldsOf, TO_COMPARE } from '../../transfer/reconcile/properties.js';
import type { PropertyReader } from '../../transfer/reconcile/property.js';
import type { ReconciliationQuery } from '../../transfer/reconcile/reconciliation-query.js';
import type { RecordNode } from '../../transfer/reconcile/record-node.js';
import type { RequestReads } from './request-reads.js';
import { findRecords } from './records-by-id.js';

/** How many results of a search are rated: more if some of them are of other types. */
const RESULTS_MIN = 20;
const RESULTS_MAX = 100;

/** How many records of a kind are read that have one of the given identifiers. */
const IDENTIFIED_MAX = 10;

/** What the results of a request are for. */
export interface ReconcileView {
  readonly language: LabelLanguage;
  readonly reader: PropertyReader;
}

/** The lists in which records can be looked up by their identifiers. */
const IDENTIFIED_LISTS: readonly (readonly [list: string, types: readonly EntityType[]])[] = [
  ['actors', ENTITY_TYPES.filter(isActorType)],
  ['places', ['Place']],
  ['events', ['Event']],
  ['sources', ['Source']],
];

/** Finds and rates the candidates of a query. */
export async function reconcile(
  query: ReconciliationQuery,
  reads: RequestReads,
  { language, reader }: ReconcileView,
): Promise<readonly Candidate[]> {
  const fields = `${CANDIDATE_FIELDS} ${fieldsOf(query.constraints.map(({ property }) => ({ property, selection: TO_COMPARE })))}`;
  const byId = await findById(query, fields, reads);
  const nodes = [...(await findIdentified(query, fields, reads)), ...byId];
  // A record that was merged has another id than the query.
  const [named] = parseReference(query.text?.trim() ?? '')?.by === 'id' ? byId : [];
  const rated = named ? { ...query, text: named.id } : query;
  const rate = (): readonly Candidate[] => candidatesOf(nodes, rated, language, reader);
  if (query.text === null) return rate();
  const text = searchTextOf(query.text);
  if (text !== null) nodes.push(...(await search(text, query, fields, reads)));
  let candidates = rate();
  for (const looser of candidates.length === 0 ? looserSearchTexts(query.text) : []) {
    nodes.push(...(await search(looser, query, fields, reads)));
    candidates = rate();
    if (candidates.length > 0) break;
  }
  return candidates;
}

/** The kinds of records that can be of the types. */
export function kindsOf(types: readonly EntityType[]): readonly string[] {
  return [...new Set(types.map(recordKindOf))];
}

async function search(
  text: string,
  { types, limit }: ReconciliationQuery,
  fields: string,
  reads: RequestReads,
): Promise<readonly RecordNode[]> {
  // Search knows actors, but not their kinds.
  const actorTypes = types.filter(isActorType).length;
  const hasOthers = actorTypes > 0 && actorTypes < ENTITY_TYPES.filter(isActorType).length;
  const first = hasOthers ? RESULTS_MAX : Math.max(2 * limit, RESULTS_MIN);
  const { data } = await reads.read<{ search: { nodes: readonly RecordNode[] } | null }>(
    `query Reconcile($text: String!, $kinds: [RecordKind!], $first: Int!) {
      search(text: $text, kinds: $kinds, first: $first) { nodes { ${fields} } }
    }`,
    { text, kinds: kindsOf(types), first },
  );
  return data.search?.nodes ?? [];
}

/** The records with one of the identifiers that the query has. */
async function findIdentified(
  { types, constraints }: ReconciliationQuery,
  fields: string,
  reads: RequestReads,
): Promise<readonly RecordNode[]> {
  const identifiers = constraints
    .filter(({ property }) => property.isIdentifying)
    .flatMap(({ property: { id: scheme }, values }) =>
      values.map(({ text }) => ({ scheme, value: valueOf(scheme, text) })),
    )
    .filter(({ value }) => value !== null);
  const lists = IDENTIFIED_LISTS.filter(([, ofList]) => ofList.some((type) => types.includes(type)));
  if (identifiers.length === 0 || lists.length === 0) return [];
  const selections = lists.map(
    ([list]) =>
      `${list}(filter: { identifiers: $identifiers }, first: ${String(IDENTIFIED_MAX)}) { nodes { ... on Node { ${fields} } } }`,
  );
  const { data } = await reads.read<Readonly<Record<string, { nodes: readonly RecordNode[] } | null>>>(
    `query ReconcileIdentified($identifiers: [IdentifierInput!]!) { ${selections.join(' ')} }`,
    { identifiers },
  );
  return Object.values(data).flatMap((list) => list?.nodes ?? []);
}

/** The record whose id, or the state whose code, a query has for a name. */
async function findById(
  { text, types }: ReconciliationQuery,
  fields: string,
  reads: RequestReads,
): Promise<readonly RecordNode[]> {
  const id = text?.trim() ?? '';
  const reference = parseReference(id);
  if (reference?.by === 'id') return [...(await findRecords([id], fields, reads)).values()];
  if (reference?.by !== 'code' || !types.includes('State')) return [];
  const { data } = await reads.read<{ actor: RecordNode | null }>(
    `query ReconcileCode($id: ID!) { actor(id: $id) { ... on Node { ${fields} } } }`,
    { id },
  );
  return data.actor ? [data.actor] : [];
}
