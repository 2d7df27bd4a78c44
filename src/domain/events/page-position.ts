import sql from 'sql-template-tag';
import { LAST_POSITION } from '../../changelog/change-store.js';
import { belongsToLog, hasChangeAt } from '../../changelog/log-history.js';
import type { KeysetList } from '../../database/query/keyset.js';
import { carriedPosition, carryPosition } from '../../foundation/graphql/pagination.js';
import type { PageArgs } from '../../foundation/graphql/pagination.js';
import type { Selection } from '../../foundation/graphql/selection.js';
import { RequestError } from '../../foundation/graphql/request-error.js';
import { LogPosition, parsePosition } from '../../foundation/records/log-position.js';
import type { LogPositionRow } from '../../foundation/records/log-position.js';
import type { Event } from './event.js';

/** The position of the log that a page of events reports. */
export interface PagePosition {
  readonly text: string;
  /** The argument whose cursor carries a position that the log has not reached. */
  readonly unreached: CursorArgument | null;
}

type CursorArgument = 'after' | 'before';

/** What the statement of a page reads of the log to check the positions that its cursors carry. */
interface LogState extends Partial<Record<CursorArgument, boolean>> {
  readonly end: LogPositionRow;
  readonly is_standby: boolean;
}

type ReadingPosition = Pick<KeysetList<Event>, 'extra' | 'extraName' | 'readExtra' | 'pageCursor'>;

/**
 * How a page of events gets its position: a first page from the end of the log, a later one from its cursor, which
 * carries that of the first page. Clients keep the position of the latest page only, and must not miss what has changed
 * on earlier ones. Null: nothing that shows the position is selected.
 */
export function readingPosition(args: PageArgs, selection: Selection): ReadingPosition | null {
  const info = selection.get('pageInfo');
  if (!selection.has('position') && !info?.has('startCursor') && !info?.has('endCursor')) return null;
  const carried = (['after', 'before'] as const).flatMap((argument) => {
    const position = parsePosition(carriedPosition(args[argument]) ?? '');
    return position ? [{ argument, position }] : [];
  });
  if (carried.length === 0) return FIRST_PAGE;
  const exists = carried.map(({ argument, position }) => sql`, ${argument}::text, ${hasChangeAt(position)}`);
  return {
    extra: sql`json_build_object('end', ${LAST_POSITION}, 'is_standby', pg_is_in_recovery()${exists[0]}${exists[1] ?? sql``})`,
    extraName: carried.map(({ argument, position }) => `${argument} ${position.text}`).join(' '),
    readExtra: (value) => checkCarried(carried, value as LogState),
    pageCursor,
  };
}

const FIRST_PAGE: ReadingPosition = {
  extra: LAST_POSITION,
  readExtra: (value) => ({ text: LogPosition.of(value as LogPositionRow).text, unreached: null }),
  pageCursor,
};

function pageCursor(cursor: string, extra: unknown): string {
  return carryPosition(cursor, (extra as PagePosition).text);
}

/**
 * The earliest carried position that belongs to the log; its end, if none does, as after the log was rolled back. The end
 * of a standby, if it lags behind the position: clients receive some changes again, and miss none.
 */
function checkCarried(
  carried: readonly { readonly argument: CursorArgument; readonly position: LogPosition }[],
  { end: endRow, is_standby: isStandby, ...hasChange }: LogState,
): PagePosition {
  const end = LogPosition.of(endRow);
  const unreached = carried.find(({ position }) => end.isBefore(position));
  const valid = carried
    .filter(({ argument, position }) => belongsToLog(position, end, hasChange[argument] === true))
    .map(({ position }) => position);
  const earliest = valid.reduce((one, other) => (other.isBefore(one) ? other : one), valid[0] ?? end);
  return { text: earliest.text, unreached: isStandby ? null : (unreached?.argument ?? null) };
}

/** Throws RequestError for a cursor whose position the log has not reached: the service has not issued it. */
export function requireReached(extra: unknown): void {
  const { unreached } = (extra ?? {}) as Partial<PagePosition>;
  if (unreached) throw new RequestError('BAD_CURSOR', unreached, 'the log has not reached the position of the cursor');
}
