import sql, { empty, join, raw } from 'sql-template-tag';
import { allOf } from '../../database/query/conditions.js';
import type { KeysetList } from '../../database/query/keyset.js';
import type { Statement } from '../../database/driver/queryable.js';
import { dayText, daysInMonth } from '../../foundation/dates/calendar-day.js';
import { eventConditions } from './event-conditions.js';
import { hasTalliedCriteria } from './event-criteria.js';
import type { EventCriteria } from './event-criteria.js';

/*
 * The tally has the numbers of events by month: its dates are first days of months. The conditions of a filter apply to its rows
 * as to events, but for events with a date in the month in which a window begins or ends: those are counted one by one.
 */

/** Stands for all events in the tally, in place of a relation. */
const ALL_EVENTS_ID = '00000000-0000-0000-0000-000000000000';

/** Where the events of a tally are read one by one, and which of them are long. */
interface TalliedRows {
  readonly from: Statement;
  readonly relationId: Statement;
  readonly isLong: Statement;
}

/** As the index of the timeline has it. */
const IS_LONG = raw('(e.date_earliest is null or e.sort_latest - e.date_earliest > 366)');

const OF_RELATIONS: TalliedRows = {
  from: raw('event_relation e'),
  relationId: raw('e.relation_id'),
  isLong: IS_LONG,
};
const OF_ALL: TalliedRows = {
  from: raw('event e'),
  relationId: raw(`'${ALL_EVENTS_ID}'::uuid`),
  // As the index of long events has it.
  isLong: raw('(e.date_earliest is null or e.date_latest - e.date_earliest > 366)'),
};

/** The tally of the events that match criteria: of a list's owner, which is a relation, or else of the criteria's relation. */
export function tallyOf(criteria: EventCriteria, hasOwner: boolean): KeysetList<unknown>['tally'] {
  const own = { ...criteria, relations: null };
  const [relation = null, ...others] = criteria.relations ?? [];
  const isOfOne = criteria.relations === null || (!hasOwner && relation !== null && others.length === 0);
  if (!isOfOne || !hasTalliedCriteria(own)) return undefined;
  return {
    from: talliedRows(own, hasOwner || relation !== null ? OF_RELATIONS : OF_ALL),
    where: (owner) => sql`e.relation_id = ${hasOwner ? owner : sql`${relation ?? ALL_EVENTS_ID}::uuid`}`,
  };
}

function talliedRows(criteria: EventCriteria, { from, relationId, isLong }: TalliedRows): Statement {
  const condition = eventConditions(criteria);
  const months = partialMonths(criteria.window);
  const isInAny = anyOf(months.map(hasDateIn));
  const oneByOne = (where: Statement): Statement => sql`
    union all select ${relationId}, e.kind, e.date_earliest, e.date_starts_by, 1 from ${from} where ${condition} and ${where}`;
  const short = months.map((month, index) =>
    oneByOne(
      allOf(
        sql`e.sort_earliest between ${month.first}::date - 366 and ${month.last}::date and not ${IS_LONG}`,
        hasDateIn(month),
        index > 0 && sql`not ${anyOf(months.slice(0, index).map(hasDateIn))}`,
      ),
    ),
  );
  const [earliest] = months;
  const long = earliest ? oneByOne(sql`${isLong} and e.sort_latest >= ${earliest.first}::date and ${isInAny}`) : empty;
  return sql`(
    select e.relation_id, e.kind, e.date_earliest, e.date_starts_by, e.count from event_tally e
    where ${condition} and not ${isInAny} ${join([...short, long], ' ')}) e`;
}

interface Month {
  readonly first: string;
  readonly last: string;
}

/** The months of which a window has a part, earliest first. */
function partialMonths(window: EventCriteria['window']): Month[] {
  const from = window?.from ? monthOf(window.from) : null;
  const to = window?.to ? monthOf(window.to) : null;
  const months = [from?.first === window?.from ? null : from, to?.last === window?.to ? null : to];
  return months.filter(
    (month, index) => month !== null && (index === 0 || month.first !== months[0]?.first),
  ) as Month[];
}

function monthOf(day: string): Month {
  const [year = 1, month = 1] = day.split('-').map(Number);
  return { first: dayText(year, month, 1), last: dayText(year, month, daysInMonth(year, month)) };
}

/** Whether it depends on days of the month, and so on whether it is an event or a row of the tally, if it meets a condition. */
function hasDateIn({ first, last }: Month): Statement {
  const isIn = (column: string): Statement => sql`${raw(column)} between ${first}::date and ${last}::date`;
  return sql`((${isIn('e.date_earliest')} or ${isIn('e.date_starts_by')} or ${isIn('e.sort_latest')}) is true)`;
}

function anyOf(conditions: readonly Statement[]): Statement {
  return conditions.length === 0 ? raw('false') : sql`(${join(conditions, ' or ')})`;
}
