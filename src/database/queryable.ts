import { createHash } from 'node:crypto';
import type { Sql } from 'sql-template-tag';

/** A statement with its values, written with sql-template-tag. */
export type Statement = Sql;

/** Something that runs statements: the pool, one request, or one transaction. */
export interface Queryable {
  /** Runs the statement, prepared on its connection at its first use, and answers its rows. */
  rows<Row extends object>(statement: Statement): Promise<Row[]>;
}

/** Something that also runs them on behalf of one who may stop waiting. */
export interface Cancellable extends Queryable {
  /** Runs statements for as long as the signal is not aborted; once it is, throws its reason. */
  within(signal: AbortSignal): Queryable;
}

// PostgreSQL keeps a prepared statement a connection until it closes: shapes past this many are sent unnamed.
const NAMED_MAX = 1_000;
const names = new Map<string, string>();

/** The name under which a statement's text is prepared, or undefined when there are too many texts already. */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= NAMED_MAX) return undefined;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}
