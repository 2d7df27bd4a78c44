import sql, { raw } from 'sql-template-tag';
import { allOf, hasText, isWord } from '../database/conditions.js';
import type { Statement as SqlStatement } from '../database/queryable.js';
import type { Window } from '../events/event-criteria.js';
import { WindowMatch } from '../events/event-filter.js';
import type { StatementCriteria } from './statement-criteria.js';

/*
 * Every predicate on statements, on the table `statement s`: written once. Those that take ids take the SQL of an array
 * of them.
 */

const uuids = (ids: readonly string[]): SqlStatement => sql`${ids}::uuid[]`;

/** The conditions that criteria stand for, on the table `statement s`. */
export function statementConditions(criteria: StatementCriteria): SqlStatement {
  const { relations, kinds, window, speakers, topics, madeAt, mentionedEvents, mentionedActors, sources } = criteria;
  return allOf(
    isWord(raw('s.status'), criteria.statuses),
    hasText('s', criteria.text),
    relations && ofRelations(uuids(relations)),
    kinds && sql`s.kind = any(${kinds}::text[])`,
    window && inWindow(window),
    speakers && bySpeakers(uuids(speakers)),
    topics && onTopics(uuids(topics)),
    madeAt && madeAtEvents(uuids(madeAt)),
    mentionedEvents && aboutEvents(uuids(mentionedEvents)),
    mentionedActors && aboutActors(uuids(mentionedActors)),
    sources && citing(uuids(sources)),
  );
}

/** Made at, or about, an event of a relation. */
export function ofRelations(ids: SqlStatement): SqlStatement {
  return sql`exists (
    select from event_relation er
    where er.relation_id = any(${ids}) and (er.event_id = s.made_at_id or er.event_id in (
      select sm.event_id from statement_mentioned_event sm where sm.statement_id = s.id)))`;
}

/** Made by an actor or on its behalf. */
export function bySpeakers(ids: SqlStatement): SqlStatement {
  return sql`exists (
    select from speaker k where k.statement_id = s.id and (k.actor_id = any(${ids}) or k.on_behalf_of_id = any(${ids})))`;
}

export function onTopics(ids: SqlStatement): SqlStatement {
  return sql`exists (select from statement_topic st where st.statement_id = s.id and st.topic_id = any(${ids}))`;
}

export function madeAtEvents(ids: SqlStatement): SqlStatement {
  return sql`s.made_at_id = any(${ids})`;
}

export function aboutEvents(ids: SqlStatement): SqlStatement {
  return sql`exists (
    select from statement_mentioned_event sm where sm.statement_id = s.id and sm.event_id = any(${ids}))`;
}

function aboutActors(ids: SqlStatement): SqlStatement {
  return sql`exists (
    select from statement_mentioned_actor sm where sm.statement_id = s.id and sm.actor_id = any(${ids}))`;
}

export function citing(ids: SqlStatement): SqlStatement {
  return sql`exists (select from citation c where c.statement_id = s.id and c.source_id = any(${ids}))`;
}

/** A statement's date is its event's unless its own is given; its sort key has it, and an unknown start reaches back for ever. */
function inWindow({ from, to, match }: Window): SqlStatement {
  const start = sql`(case when s.own_date_edtf is null
    then (select e.date_earliest from event e where e.id = s.made_at_id) else s.own_date_earliest end)`;
  if (match === WindowMatch.WITHIN) {
    return allOf(from !== null && sql`${start} >= ${from}::date`, to !== null && sql`s.sort_latest <= ${to}::date`);
  }
  return allOf(
    from !== null && sql`s.sort_latest >= ${from}::date`,
    to !== null && sql`coalesce(${start} <= ${to}::date, true)`,
  );
}
