import sql from 'sql-template-tag';
import { connect } from '../database/query/page-loader.js';
import type { PageSource } from '../database/query/page-loader.js';
import type { Statement } from '../database/driver/queryable.js';
import type { ReadContext } from '../database/query/request-context.js';
import { StandbyBehind } from '../database/driver/standby-lag.js';
import type { Connection } from '../foundation/graphql/connection.js';
import { Resync } from '../foundation/graphql/request-error.js';
import { LogPosition, readPosition } from '../foundation/records/log-position.js';
import type { PlaceInLog } from '../foundation/records/log-position.js';
import type { PageArgs } from '../foundation/graphql/pagination.js';
import { ChangeConnection } from './change.js';
import type { Change } from './change.js';
import { LAST_POSITION } from './change-store.js';

/** What was read of the log for the sake of a position. */
export interface LogFound {
  readonly end: LogPosition;
  /** Whether the position's change is there. */
  readonly isThere: boolean;
  /** Whether the database is a standby, which may come further yet. */
  readonly isStandby: boolean;
}

/** Whether the log has a position's change, and not another one of its number. */
export function hasChangeAt({ number, tag }: LogPosition): Statement {
  return sql`exists (select from change where position = ${String(number)}::bigint and tag = ${tag}::integer)`;
}

/**
 * Refuses a position that is not of the log: throws Resync, or StandbyBehind where a standby may come to it. It is of the
 * log when it has the log's epoch, and its change is there.
 */
export function refuseForeign(
  position: LogPosition,
  { end, isThere, isStandby }: LogFound,
  argument: string | null,
): void {
  const { epoch, number, tag } = position;
  const isStart = number === 0n && tag === 0;
  if (isStart && epoch === 0n) return;
  if (epoch === end.epoch && (isThere || isStart)) return;
  if (isStandby && (epoch > end.epoch || (epoch === end.epoch && number > end.number))) throw new StandbyBehind();
  throw new Resync(argument, `the log has no position ${position.text}: ${whyForeign(position, end)}`, end.text);
}

function whyForeign({ epoch, number }: LogPosition, end: LogPosition): string {
  if (epoch !== end.epoch) return 'it is of another log, or of one that went back since';
  return number > end.number ? `its last is ${end.text}` : 'the log went back since';
}

/** What is read beside a page of changes, where it was asked for by a position. */
interface Beside {
  readonly end: PlaceInLog;
  readonly is_standby: boolean;
  readonly after: boolean;
  readonly before: boolean;
}

/** A page of changes. Throws Resync for a cursor that is not of the log, as it is in the page's own moment. */
export async function connectChanges(
  context: ReadContext,
  listing: Omit<PageSource<Change>, 'selection'>,
  args: PageArgs,
): Promise<Connection<Change>> {
  const given = (['after', 'before'] as const).flatMap((argument) => {
    const position = readPosition(args[argument] ?? '0');
    return position && position.text !== LogPosition.START.text ? [{ argument, position }] : [];
  });
  if (given.length === 0) return connect(context, listing, args, ChangeConnection);
  const found = given.map(({ argument, position }) => sql`, ${argument}::text, ${hasChangeAt(position)}`);
  const beside = sql`json_build_object('end', ${LAST_POSITION}, 'is_standby', pg_is_in_recovery()${found[0]}${found[1] ?? sql``})`;
  const page = await connect(context, { ...listing, list: { ...listing.list, beside } }, args, ChangeConnection);
  const { end, is_standby: isStandby, ...isThere } = page.beside as Beside;
  for (const { argument, position } of given) {
    refuseForeign(position, { end: LogPosition.of(end), isThere: isThere[argument], isStandby }, argument);
  }
  return page;
}
