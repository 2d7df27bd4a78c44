import sql from 'sql-template-tag';
import { loadConnection } from '../database/query/page-loader.js';
import type { PageSource } from '../database/query/page-loader.js';
import type { Statement } from '../database/driver/queryable.js';
import type { ReadContext } from '../database/query/request-context.js';
import { StandbyLagError } from '../database/driver/standby-lag.js';
import type { Connection } from '../foundation/graphql/connection.js';
import { ResyncRequiredError } from '../foundation/graphql/request-error.js';
import { LogPosition, parsePosition } from '../foundation/records/log-position.js';
import type { LogPositionRow } from '../foundation/records/log-position.js';
import type { PageArgs } from '../foundation/graphql/pagination.js';
import { ChangeConnection } from './change.js';
import type { Change } from './change.js';
import { LAST_POSITION } from './change-store.js';

/** The state of the log that decides whether a position belongs to it. */
export interface LogLookup {
  readonly end: LogPosition;
  /** Whether the log has the position's change. */
  readonly hasChange: boolean;
  /** Whether the database is a standby, which may still catch up. */
  readonly isStandby: boolean;
}

/** The columns from which `logLookupOf` makes a LogLookup. */
export interface LogLookupRow {
  readonly log_end: LogPositionRow | null;
  readonly is_there: boolean;
  readonly is_standby: boolean;
}

/** SQL: the columns of a LogLookupRow for a position. */
export function logLookupColumns(position: LogPosition): Statement {
  return sql`${LAST_POSITION} as log_end, ${hasChangeAt(position)} as is_there, pg_is_in_recovery() as is_standby`;
}

/** Throws MissingLogError when there is no log. */
export function logLookupOf(row: LogLookupRow): LogLookup {
  return { end: LogPosition.of(row.log_end), hasChange: row.is_there, isStandby: row.is_standby };
}

/** SQL: whether the log has a position's change, and not a different change with the same number. */
export function hasChangeAt({ number, tag }: LogPosition): Statement {
  return sql`exists (select from change where position = ${String(number)}::bigint and tag = ${tag}::integer)`;
}

/** Whether a position is of the log that ends at `end`: it has its epoch, and the log has its change or it is the start. */
export function belongsToLog({ epoch, number, tag }: LogPosition, end: LogPosition, hasChange: boolean): boolean {
  return epoch === end.epoch && (hasChange || (number === 0n && tag === 0));
}

/**
 * Rejects a position that does not belong to the log: throws ResyncRequiredError, or StandbyLagError if a standby may
 * still reach it. A position belongs to the log if it has the log's epoch and the log has its change.
 */
export function requireLogPosition(
  position: LogPosition,
  { end, hasChange, isStandby }: LogLookup,
  argument: string | null,
): void {
  const { epoch, number } = position;
  if (position.text === LogPosition.START.text || belongsToLog(position, end, hasChange)) return;
  if (isStandby && (epoch > end.epoch || (epoch === end.epoch && number > end.number))) throw new StandbyLagError();
  throw new ResyncRequiredError(
    argument,
    `the log has no position ${position.text}: ${rejectionReason(position, end)}`,
    end.text,
  );
}

function rejectionReason({ epoch, number }: LogPosition, end: LogPosition): string {
  if (epoch !== end.epoch) return 'it is from another log, or from before the log was rolled back';
  return number > end.number ? `its last position is ${end.text}` : 'the log was rolled back since';
}

/** Read in the same statement as a page of changes when the request has a position. */
interface LogState {
  readonly end: LogPositionRow;
  readonly is_standby: boolean;
  readonly after: boolean;
  readonly before: boolean;
}

/**
 * A page of changes. Throws ResyncRequiredError for a cursor that does not belong to the log, as of the page's own
 * snapshot.
 */
export async function loadChangePage(
  context: ReadContext,
  source: Omit<PageSource<Change>, 'selection'>,
  args: PageArgs,
): Promise<Connection<Change>> {
  const cursors = (['after', 'before'] as const).flatMap((argument) => {
    const position = parsePosition(args[argument] ?? '0');
    return position && position.text !== LogPosition.START.text ? [{ argument, position }] : [];
  });
  if (cursors.length === 0) return loadConnection(context, source, args, ChangeConnection);
  const exists = cursors.map(({ argument, position }) => sql`, ${argument}::text, ${hasChangeAt(position)}`);
  const extra = sql`json_build_object('end', ${LAST_POSITION}, 'is_standby', pg_is_in_recovery()${exists[0]}${exists[1] ?? sql``})`;
  const page = await loadConnection(context, { ...source, list: { ...source.list, extra } }, args, ChangeConnection);
  const { end, is_standby: isStandby, ...hasChange } = page.extra as LogState;
  for (const { argument, position } of cursors) {
    requireLogPosition(position, { end: LogPosition.of(end), hasChange: hasChange[argument], isStandby }, argument);
  }
  return page;
}
