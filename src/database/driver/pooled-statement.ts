import type { FieldDef, PoolClient, Submittable } from 'pg';
import utils from 'pg/lib/utils.js';
import { RowReader } from './prepared-statement.js';
import type { Callback, Row, SentRow, SentValue, Wire } from './prepared-statement.js';
import type { TransactionPins } from './session-settings.js';

/** What PostgreSQL has completed before the statement: BEGIN and the settings. */
const BEFORE_STATEMENT = 2;

/**
 * Runs a statement in a transaction of its own that has the settings pinned, in one round trip. One that fails leaves the
 * connection in the failed transaction, for `rollBack`.
 */
export async function rowsInTransaction(
  client: PoolClient,
  pins: TransactionPins,
  { text, values }: { readonly text: string; readonly values: readonly unknown[] },
): Promise<Row[]> {
  // Before anything is sent: a value that can't be is no fault of the connection's.
  const sent = values.map(utils.prepareValue);
  try {
    return await new Promise((resolve, reject) => {
      const query = new PooledQuery({ client, pins, text, sent }, (error, rows) => {
        if (error) reject(error);
        else resolve(rows ?? []);
      });
      client.query(query);
    });
  } catch (error) {
    // As pg does: its own stack leads to a socket, this one to who asked.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
}

/** Ends the transaction that a failed statement has left; whether that came about. */
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
  readonly sent: readonly SentValue[];
}

/**
 * BEGIN, the settings, the statement and COMMIT as one series of the extended query protocol (PostgreSQL, 54.2.3), with
 * one Sync: where one of them fails PostgreSQL passes over the others. A pooler gives the whole of it to one server, and
 * none of it has a name, which would be known to that server alone. pg calls the methods as PostgreSQL's messages come.
 */
class PooledQuery implements Submittable {
  private readonly rows: Row[] = [];
  private reader: RowReader | null = null;
  private failure: Error | null = null;
  private completed = 0;

  constructor(
    private readonly execution: Execution,
    // Replaced by pg, and so to be looked up when it is called.
    public callback: Callback,
  ) {}

  submit(connection: unknown): void {
    const wire = connection as Wire;
    const { pins, text, sent } = this.execution;
    wire.stream.cork();
    try {
      run(wire, pins.begin);
      run(wire, pins.set);
      wire.parse({ name: '', text });
      wire.bind({ statement: '', values: sent });
      wire.describe({ type: 'P' });
      wire.execute();
      run(wire, 'commit');
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.reader = new RowReader(fields, this.execution.client);
  }

  handleDataRow({ fields }: { readonly fields: SentRow }): void {
    // What the settings are now set to is not asked for.
    if (this.completed !== BEFORE_STATEMENT || this.failure) return;
    try {
      if (!this.reader) throw new Error('a row of a statement that was not described');
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
    // Never: there is no limit to the rows of an execution.
  }

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFail('Nothing is copied by a statement of a pooled connection');
  }

  handleCopyData(): void {
    // Nobody takes it.
  }

  handleReadyForQuery(): void {
    this.callback(this.failure, this.rows);
  }

  handleError(error: Error): void {
    this.callback(this.failure ?? error);
  }
}

/** A statement without values, of which nothing is to be known but that it ran. */
function run(wire: Wire, text: string): void {
  wire.parse({ name: '', text });
  wire.bind({ statement: '', values: [] });
  wire.execute();
}
