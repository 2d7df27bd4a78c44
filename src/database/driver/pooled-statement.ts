import type { FieldDef, PoolClient, Submittable } from 'pg';
import utils from 'pg/lib/utils.js';
import { RowReader } from './prepared-statement.js';
import type { Callback, Row, SentRow, SentValue, Wire } from './prepared-statement.js';
import type { TransactionPins } from './session-settings.js';

/** How many commands complete before the statement: BEGIN and the settings. */
const BEFORE_STATEMENT = 2;

/**
 * Runs a statement in its own transaction with pinned settings, in one round trip. A failure leaves the connection in
 * the failed transaction: call `rollBack` then.
 */
export async function rowsInTransaction(
  client: PoolClient,
  pins: TransactionPins,
  { text, values }: { readonly text: string; readonly values: readonly unknown[] },
): Promise<Row[]> {
  // Convert before anything is sent: an invalid value must not count as a connection failure.
  const parameters = values.map(utils.prepareValue);
  try {
    return await new Promise((resolve, reject) => {
      const query = new PooledQuery({ client, pins, text, parameters }, (error, rows) => {
        if (error) reject(error);
        else resolve(rows ?? []);
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

interface Execution {
  readonly client: PoolClient;
  readonly pins: TransactionPins;
  readonly text: string;
  readonly parameters: readonly SentValue[];
}

/**
 * BEGIN, the settings, the statement and COMMIT as one pipeline of the extended query protocol (PostgreSQL, 54.2.3),
 * with one Sync: if one of them fails, PostgreSQL skips the rest. A pooler sends the whole pipeline to one server. The
 * statements are unnamed, because a name would exist on that server only. pg calls the methods as PostgreSQL's messages
 * arrive.
 */
class PooledQuery implements Submittable {
  private readonly rows: Row[] = [];
  private reader: RowReader | null = null;
  private failure: Error | null = null;
  private completed = 0;

  constructor(
    private readonly execution: Execution,
    // pg replaces this property, so it must be read at each call.
    public callback: Callback,
  ) {}

  submit(connection: unknown): void {
    const wire = connection as Wire;
    const { pins, text, parameters } = this.execution;
    wire.stream.cork();
    try {
      sendStatement(wire, pins.begin);
      sendStatement(wire, pins.set);
      wire.parse({ name: '', text });
      wire.bind({ statement: '', values: parameters });
      wire.describe({ type: 'P' });
      wire.execute();
      sendStatement(wire, 'commit');
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.reader = new RowReader(fields, this.execution.client);
  }

  handleDataRow({ fields }: { readonly fields: SentRow }): void {
    // Ignore the rows of the statement that sets the settings.
    if (this.completed !== BEFORE_STATEMENT || this.failure) return;
    try {
      if (!this.reader) throw new Error('received a row before its description');
      this.rows.push(this.reader.read(fields));
    } catch (error) {
      this.failure = error as Error;
    }
  }

  handleCommandComplete(): void {
    this.completed += 1;
  }

  handleEmptyQuery(): void {
    this.completed += 1;
  }

  handlePortalSuspended(): void {
    // Never called: executions have no row limit.
  }

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFail('COPY is not supported in a statement on a pooled connection');
  }

  handleCopyData(): void {
    // COPY data is ignored.
  }

  handleReadyForQuery(): void {
    this.callback(this.failure, this.rows);
  }

  handleError(error: Error): void {
    this.callback(this.failure ?? error);
  }
}

/** Sends a statement without parameters, whose rows are ignored. */
function sendStatement(wire: Wire, text: string): void {
  wire.parse({ name: '', text });
  wire.bind({ statement: '', values: [] });
  wire.execute();
}
