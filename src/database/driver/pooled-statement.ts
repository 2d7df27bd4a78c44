import type { Duplex } from 'node:stream';
import pg from 'pg';
import type { PoolClient } from 'pg';
import utils from 'pg/lib/utils.js';
import type { TransactionSettings } from './session-settings.js';

/** A row that may be of any statement. */
type Row = Record<string, unknown>;

/** How many commands complete before the statement: BEGIN and the settings. */
const BEFORE_STATEMENT = 2;

/** The members of pg's connections that its own queries use (pg/lib/query.js), and that its types lack. */
interface Wire {
  readonly stream: Duplex;
  parse(statement: { readonly name: string; readonly text: string }): void;
  bind(portal: { readonly statement: string; readonly values: readonly (string | Buffer | null)[] }): void;
  describe(portal: { readonly type: 'P' }): void;
  execute(): void;
  sync(): void;
}

/**
 * Runs a statement in its own transaction with pinned settings, in one round trip. A failure leaves the connection in
 * the failed transaction: call `rollBack` then.
 */
export async function rowsInTransaction(
  client: PoolClient,
  settings: TransactionSettings,
  { text, values }: { readonly text: string; readonly values: readonly unknown[] },
): Promise<Row[]> {
  // Convert before anything is sent: an invalid value must not count as a connection failure.
  const parameters = values.map(utils.prepareValue);
  try {
    return await new Promise((resolve, reject) => {
      const query = new PooledQuery({ settings, text, parameters }, (error, result) => {
        if (error) reject(error);
        else resolve(result.rows);
      });
      client.query(query);
    });
  } catch (error) {
    // As pg does: replace the socket's stack trace with the caller's.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
}

/** Rolls back the transaction that a failed statement has left open. Returns whether that succeeded. */
export async function rollBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return true;
  } catch {
    return false;
  }
}

interface Pipeline {
  readonly settings: TransactionSettings;
  readonly text: string;
  readonly parameters: readonly (string | Buffer | null)[];
}

/**
 * BEGIN, the settings, the statement and COMMIT as one pipeline of the extended query protocol (PostgreSQL, 54.2.3),
 * with one Sync: if one of them fails, PostgreSQL skips the rest. A pooler sends the whole pipeline to one server. The
 * statements are unnamed, because a name would exist on that server only. pg reads the statement's rows as those of any
 * query of its own.
 */
class PooledQuery extends pg.Query {
  private completed = 0;

  constructor(
    private readonly pipeline: Pipeline,
    callback: (error: Error | null | undefined, result: { readonly rows: Row[] }) => void,
  ) {
    super(pipeline.text, callback);
  }

  override submit = (connection: unknown): void => {
    const wire = connection as Wire;
    const { settings, text, parameters } = this.pipeline;
    wire.stream.cork();
    try {
      sendStatement(wire, settings.begin);
      sendStatement(wire, settings.set);
      wire.parse({ name: '', text });
      wire.bind({ statement: '', values: parameters });
      wire.describe({ type: 'P' });
      wire.execute();
      sendStatement(wire, 'commit');
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  };

  override handleDataRow(row: object): void {
    // Ignore the row of the statement that sets the settings, which is not described.
    if (this.completed === BEFORE_STATEMENT) super.handleDataRow(row);
  }

  override handleCommandComplete(): void {
    this.completed += 1;
  }
}

/** Sends a statement without parameters, whose rows are ignored. */
function sendStatement(wire: Wire, text: string): void {
  wire.parse({ name: '', text });
  wire.bind({ statement: '', values: [] });
  wire.execute();
}
