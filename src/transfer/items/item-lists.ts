import sql, { raw } from 'sql-template-tag';
import type { Statement } from '../../database/driver/queryable.js';

/** A list of items, and the records that they are. */
export interface ItemList {
  readonly name: string;
  /** The kind of its records in `versioned_record`. */
  readonly kind: string;
  /** SQL: the records `t` of the list, with what they are sorted by. */
  readonly from: string;
  readonly where?: string;
  /** SQL: how they are sorted. It depends on what is written alone, not on ids. */
  readonly order: string;
  /** SQL: rows of two ids: records of the list, and others that they refer to and that may come after them. */
  readonly later?: Statement;
}

/** The list whose records are states, and whose items are their successions. */
export const SUCCESSIONS = 'successions';

const slugged = (name: string, table: string, others: Partial<ItemList> = {}): ItemList => ({
  name,
  kind: table.toUpperCase(),
  from: `${table} t`,
  order: 't.slug collate "C"',
  ...others,
});

const actors = (name: string, kind: string, later?: Statement): ItemList =>
  slugged(name, 'actor', { where: `t.kind = '${kind}'`, ...(later && { later }) });

/** The references that lead to actors of a kind. */
const ofSameKind = (references: Statement, kind: string): Statement =>
  sql`select r.id, r.target from (${references}) as r (id, target) join actor a on a.id = r.target and a.kind = ${kind}`;

/**
 * All lists, in an order in which records refer to earlier lists, or to their own. A series alone refers to an event, the one
 * that founded it. The successions of states are a list of their own, as events settle them.
 */
export const ITEM_LISTS: readonly ItemList[] = [
  slugged('topics', 'topic'),
  actors('states', 'STATE'),
  actors('organizations', 'ORGANIZATION', ofSameKind(sql`select id, parent_id from actor`, 'ORGANIZATION')),
  actors('persons', 'PERSON'),
  actors('groups', 'GROUP', ofSameKind(sql`select group_id, member_id from group_member`, 'GROUP')),
  slugged('sources', 'source', { later: sql`select id, repost_of_id from source where repost_of_id is not null` }),
  slugged('places', 'place', { later: sql`select id, within_id from place where within_id is not null` }),
  slugged('offices', 'office'),
  {
    name: 'tenures',
    kind: 'TENURE',
    from: 'tenure t join actor p on p.id = t.person_id join office o on o.id = t.office_id',
    // A tenure is known by its person, office and period: of several that have the same, no retracted one is written.
    where: `not (t.status = 'RETRACTED' and exists (select from tenure other where other.person_id = t.person_id
      and other.office_id = t.office_id and other.period_edtf = t.period_edtf and other.id <> t.id
      and (other.status = 'PUBLISHED' or other.id < t.id)))`,
    order: 'p.slug collate "C", o.slug collate "C", t.sort_earliest, t.period_edtf collate "C", t.id',
  },
  slugged('relations', 'relation'),
  slugged('series', 'series', {
    later: sql`
      select id, succeeds_id from series where succeeds_id is not null
      union all select id, founded_by_id from series where founded_by_id is not null`,
  }),
  slugged('events', 'event', {
    // Of events that begin together, the longest comes first: the others are often part of it.
    order: `t.sort_earliest, t.sort_latest desc, t.slug collate "C"`,
    later: sql`select event_id, target_id from event_link`,
  }),
  {
    name: SUCCESSIONS,
    kind: 'ACTOR',
    from: 'actor t',
    where: 'exists (select from succession s where s.successor_id = t.id)',
    order: 't.slug collate "C"',
  },
  slugged('statements', 'statement', { order: 't.sort_earliest, t.sort_latest, t.slug collate "C"' }),
];

/** The fields that can be in a circle of references: they need not be there from the start. */
export const DEFERRABLE: Readonly<Record<string, readonly string[]>> = { series: ['foundedBy'], events: ['links'] };

/** The ids of a list's records, in its order. */
export function idsOf({ from, where, order }: ItemList): Statement {
  return sql`select t.id from ${raw(from)} where ${raw(where ?? 'true')} order by ${raw(order)}`;
}

/** The records of a list that refer to records after them in the list, or in other lists: pairs of ids. */
export function laterReferences({ from, where, order, later }: ItemList): Statement | null {
  if (!later) return null;
  return sql`
    with ordered as materialized (
      select t.id, row_number() over (order by ${raw(order)}) as place from ${raw(from)} where ${raw(where ?? 'true')})
    select referring.id, reference.target
    from (${later}) as reference (id, target) join ordered referring on referring.id = reference.id
    left join ordered referred on referred.id = reference.target
    where referred.place > referring.place or referred.id is null`;
}
