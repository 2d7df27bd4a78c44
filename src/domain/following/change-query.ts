import sql, { empty, join, raw } from 'sql-template-tag';
import { ChangeEffect, ChangeKind } from '../../changelog/change.js';
import type { Change } from '../../changelog/change.js';
import type { ChangeStore } from '../../changelog/change-store.js';
import { RecordKind } from '../../changelog/record-kind.js';
import { allOf } from '../../database/query/conditions.js';
import type { KeysetList } from '../../database/query/keyset.js';
import type { Statement } from '../../database/driver/queryable.js';
import { eventConditions } from '../events/event-conditions.js';
import type { EventCriteria } from '../events/event-criteria.js';
import { NAMED_TABLES } from '../events/name-matches.js';
import { termsOf } from '../../foundation/text/search-text.js';
import { Status } from '../../foundation/records/status.js';
import { versionSearch } from './version-search.js';
import { eventVersion, SNAPSHOT_EVENT_PARTS, wasOutermost } from './event-version.js';

/** Which changes to follow: kinds of record, and criteria on events (null: all published ones). */
export interface ChangeFilter {
  readonly kinds: readonly RecordKind[];
  readonly criteria: EventCriteria | null;
}

/** A span of time in which changes were committed. Both ends count; null: no end. */
export interface CommittedIn {
  readonly from: Date | null;
  readonly to: Date | null;
}

/**
 * The changes to records that match the filter before the change or after it, in commit order.
 *
 * An event is matched by its own version. A statement is matched by its own status and by the version that its event
 * had at the time of the change. Records without a status always match. With a text, a change of an actor, a place, a
 * series or a topic by whose names it finds other events than before is on the list, whatever the kinds. An event that
 * moves takes the list that is around it along, although it is not on this list itself.
 */
export function filteredChanges(
  changes: ChangeStore,
  { kinds, criteria }: ChangeFilter,
  time: CommittedIn | null = null,
): KeysetList<Change> {
  const statuses = criteria?.statuses ?? [Status.PUBLISHED];
  const matching = criteria && eventConditions(criteria, SNAPSHOT_EVENT_PARTS);
  const condition = matching && (criteria.outermost ? allOf(matching, wasOutermost(matching)) : matching);
  const after = matchesFilter(raw('c'), condition, statuses);
  const before = sql`coalesce((
    select ${matchedBefore(criteria, condition, statuses)} from change old
    where old.subject_id = c.subject_id and old.version = c.version - 1), false)`;
  // A record that was merged into another, or is there again, is on the list or was: its own last version says so.
  const merged = sql`(c.kind in (${ChangeKind.MERGED}, ${ChangeKind.UNMERGED}) and coalesce((
    select ${matchesFilter(raw('other'), condition, statuses)} from merge m join change other on other.subject_id = m.from_id
    where m.into_id = c.subject_id and c.version in (m.merged_version, m.unmerged_version) and other.position < c.position
    order by other.position desc limit 1), false))`;
  return changes.list({
    name: 'changes',
    columns: sql`${changes.columns}, ${before} as was_on, ${after} as is_on`,
    where: () =>
      allOf(
        time && committedIn(time),
        sql`(c.subject_kind = any(${kinds}::text[]) and (${after} or ${before} or ${merged} or ${movesList(criteria)}) ${orRenames(criteria)})`,
      ),
    read: (row) => {
      const change = changes.read(row);
      change.effect = effectOf(row['was_on'] === true, row['is_on'] === true);
      return change;
    },
  });
}

/**
 * Whether the version `old` matched the filter before the change `c`. Words that a redaction took out of it may have matched: what
 * the rest of the filter matches may have been on the list.
 */
function matchedBefore(
  criteria: EventCriteria | null,
  condition: Statement | null,
  statuses: readonly Status[],
): Statement {
  const matched = matchesFilter(raw('old'), condition, statuses);
  if (!criteria || (criteria.text === null && criteria.identifiers === null)) return matched;
  const rest = eventConditions({ ...criteria, text: null, identifiers: null }, SNAPSHOT_EVENT_PARTS);
  return sql`(case when c.kind = ${ChangeKind.REDACTED} then ${matchesFilter(raw('old'), rest, statuses)} else ${matched} end)`;
}

/** Whether the change `c` moved the event that the criteria are around. */
function movesList(criteria: EventCriteria | null): Statement {
  if (!criteria?.around) return sql`false`;
  return sql`(c.subject_id = ${criteria.around.eventId}::uuid and c.version > 1 and 'date' = any(c.fields))`;
}

/**
 * The positions of the first and the last change of the span bound it, as the time of changes never goes back along the
 * log. Instants are returned in milliseconds, so a change of the same millisecond as `to` counts.
 */
function committedIn({ from, to }: CommittedIn): Statement {
  const end = to && sql`${to.toISOString()}::timestamptz + interval '1 millisecond'`;
  return allOf(
    from &&
      sql`c.committed_at >= ${from.toISOString()}::timestamptz and c.position >= (
        select first.position from change first where first.committed_at >= ${from.toISOString()}::timestamptz
        order by first.committed_at, first.position limit 1)`,
    end &&
      sql`c.committed_at < ${end} and c.position <= (
        select last.position from change last where last.committed_at < ${end}
        order by last.committed_at desc, last.position desc limit 1)`,
  );
}

/** Whether the logged version `version` matches the filter at the time of the change `c`. */
function matchesFilter(version: Statement, condition: Statement | null, statuses: readonly Status[]): Statement {
  const statusMatches = sql`coalesce(${version}.status = any(${statuses}::text[]), true)`;
  if (!condition) return statusMatches;
  // The version itself is older than the change when it is the one that the change replaced.
  const position = sql`case ${version}.subject_kind when ${RecordKind.EVENT} then ${version}.position else c.position end`;
  const event = eventVersion(sql`${version}.event_id`, position);
  return sql`(case when ${version}.subject_kind in (${RecordKind.EVENT}, ${RecordKind.STATEMENT})
    then ${statusMatches} and exists (select from (${event}) e where ${condition})
    else ${statusMatches} end)`;
}

/** The kinds of record whose renames change what a text finds. */
export const NAMED_KINDS: readonly RecordKind[] = NAMED_TABLES.map((table) => table.toUpperCase() as RecordKind);

/**
 * Whether the change `c` is one of names that a term of the text found before and does not now, or the other way. Which names were
 * taken out by a redaction is not known.
 */
function orRenames(criteria: EventCriteria | null): Statement {
  const terms = criteria?.text ? termsOf(criteria.text) : [];
  if (terms.length === 0) return empty;
  const differs = terms.map(({ pattern }) => {
    const query = sql`search_query(${pattern}::text)`;
    const [now, before] = ['c', 'old'].map((version) => versionSearch(raw(version), NAMED_TABLES));
    return sql`(${now} @@ ${query}) <> (${before} @@ ${query})`;
  });
  return sql`or c.subject_kind = any(${NAMED_KINDS}::text[]) and exists (
    select from change old where old.subject_id = c.subject_id and old.version = c.version - 1
      and (c.kind = ${ChangeKind.REDACTED} or ${join(differs, ' or ')}))`;
}

function effectOf(wasOn: boolean, isOn: boolean): ChangeEffect {
  if (!isOn) return ChangeEffect.LEFT;
  return wasOn ? ChangeEffect.STAYED : ChangeEffect.ENTERED;
}
