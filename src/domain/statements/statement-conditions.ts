import sql, { raw } from 'sql-template-tag';
import { allOf, isOneOf, isOneOfConstants } from '../../database/query/conditions.js';
import { hasText, orOnDay } from '../../database/query/text-conditions.js';
import type { Statement as SqlStatement } from '../../database/driver/queryable.js';
import type { TermCondition } from '../../database/query/text-conditions.js';
import { isAmong } from '../events/event-conditions.js';
import type { ColumnPredicate } from '../events/event-conditions.js';
import type { Window } from '../events/event-criteria.js';
import { WindowMatch } from '../events/event-filter.js';
import type { StatementCriteria } from './statement-criteria.js';

/*
 * Every predicate on statements, on the table `statement s`.
 */

/** A date in a text finds the statements of that day: a statement without a date of its own has its event's. */
export const ON_WRITTEN_DAY = statementsOnDay('s');

/** As ON_WRITTEN_DAY, on an alias of the table. */
export function statementsOnDay(alias: string): TermCondition {
  return orOnDay(alias, (day) => sql`(${raw(alias)}.sort_earliest = ${day} and ${raw(alias)}.sort_latest = ${day})`);
}

/** The SQL conditions of the criteria, on the table `statement s`. */
export function statementConditions(criteria: StatementCriteria): SqlStatement {
  const { relations, kinds, window, speakers, topics, madeAt, mentionedEvents, mentionedActors, sources } = criteria;
  return allOf(
    isOneOfConstants(raw('s.status'), criteria.statuses),
    hasText({ table: 'statement', alias: 's' }, criteria.text, ON_WRITTEN_DAY),
    relations && ofRelations(isAmong(relations)),
    kinds && isOneOf(raw('s.kind'), kinds, 'text'),
    window && inWindow(window),
    speakers && bySpeakers(isAmong(speakers)),
    topics && onTopics(isAmong(topics)),
    madeAt && madeAtEvents(isAmong(madeAt)),
    mentionedEvents && aboutEvents(isAmong(mentionedEvents)),
    mentionedActors && aboutActors(isAmong(mentionedActors)),
    sources && citing(isAmong(sources)),
  );
}

/** Made at, or about, an event of a relation. */
export function ofRelations(ids: ColumnPredicate): SqlStatement {
  const events = sql`select er.event_id from event_relation er where ${ids(raw('er.relation_id'))}`;
  return sql`s.id in (
    select made.id from statement made where made.made_at_id in (${events})
    union select sm.statement_id from statement_mentioned_event sm where sm.event_id in (${events}))`;
}

/** Made by an actor or on its behalf. */
export function bySpeakers(ids: ColumnPredicate): SqlStatement {
  return sql`exists (
    select from speaker k where k.statement_id = s.id and (${ids(raw('k.actor_id'))} or ${ids(raw('k.on_behalf_of_id'))}))`;
}

export function onTopics(ids: ColumnPredicate): SqlStatement {
  return sql`exists (select from statement_topic st where st.statement_id = s.id and ${ids(raw('st.topic_id'))})`;
}

export function madeAtEvents(ids: ColumnPredicate): SqlStatement {
  return ids(raw('s.made_at_id'));
}

export function aboutEvents(ids: ColumnPredicate): SqlStatement {
  return sql`exists (
    select from statement_mentioned_event sm where sm.statement_id = s.id and ${ids(raw('sm.event_id'))})`;
}

function aboutActors(ids: ColumnPredicate): SqlStatement {
  return sql`exists (
    select from statement_mentioned_actor sm where sm.statement_id = s.id and ${ids(raw('sm.actor_id'))})`;
}

export function citing(ids: ColumnPredicate): SqlStatement {
  return sql`exists (select from citation c where c.statement_id = s.id and ${ids(raw('c.source_id'))})`;
}

/** The SQL of a column of a statement's date: its own, or else its event's. */
export function statementDateSql(column: 'earliest' | 'starts_by'): string {
  return `(case when s.own_date_edtf is null
    then (select e.date_${column} from event e where e.id = s.made_at_id) else s.own_date_${column} end)`;
}

/**
 * A statement's date is its own, or else its event's; the sort key contains it. An unknown start is unbounded.
 */
function inWindow({ from, to, match }: Window): SqlStatement {
  const start = raw(statementDateSql('earliest'));
  if (match === WindowMatch.WITHIN) {
    return allOf(
      // Repeats the condition on both ends of the sort key, which is indexed.
      from !== null && sql`${start} >= ${from}::date and s.sort_earliest >= ${from}::date`,
      to !== null && sql`s.sort_latest <= ${to}::date and s.sort_earliest <= ${to}::date`,
    );
  }
  return allOf(
    from !== null && sql`s.sort_latest >= ${from}::date`,
    to !== null && sql`coalesce(${start} <= ${to}::date, true)`,
  );
}
