import type { Duplex } from 'node:stream';
import type { FieldDef, PoolClient, Submittable } from 'pg';
import utils from 'pg/lib/utils.js';

/** A row as PostgreSQL sends it: each value as text. */
export type SentRow = readonly (string | null)[];

export type SentValue = string | Buffer | null;

export type Row = Record<string, unknown>;

/** What is called with what a statement answered, or why it failed. pg puts its time limit in front of it. */
export type Callback = (error: Error | null, rows?: Row[]) => void;

/** What pg's own queries use of its connections (pg/lib/query.js), and its types do not tell. */
export interface Wire {
  readonly stream: Duplex;
  /** Texts by their names. */
  readonly parsedStatements: Readonly<Record<string, string | undefined>>;
  parse(statement: { readonly name: string; readonly text: string }): void;
  bind(portal: { readonly statement: string; readonly values: readonly SentValue[] }): void;
  describe(portal: { readonly type: 'P' }): void;
  execute(): void;
  sync(): void;
  sendCopyFail(reason: string): void;
}

/** Reads a statement's rows, by what PostgreSQL said of their columns. */
export class RowReader {
  private readonly columns: readonly { readonly name: string; readonly read: (text: string) => unknown }[];

  constructor(fields: readonly FieldDef[], client: PoolClient) {
    this.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      read: client.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
    }));
  }

  /** Throws where a row has not the columns that were told of. */
  read(sent: SentRow): Row {
    if (sent.length !== this.columns.length) throw new Error('a row has other columns than its statement had before');
    const row: Row = {};
    for (let index = 0; index < this.columns.length; index += 1) {
      const { name, read } = this.columns[index] as (typeof this.columns)[number];
      const text = sent[index] ?? null;
      row[name] = text === null ? null : read(text);
    }
    return row;
  }
}

/** A statement that has a name on one connection. */
export class PreparedStatement {
  /** What is known of its rows; null until PostgreSQL has said it. */
  reader: RowReader | null = null;

  constructor(
    readonly name: string,
    readonly text: string,
    private readonly client: PoolClient,
  ) {}

  async rows(values: readonly unknown[]): Promise<Row[]> {
    // Before anything is sent: a value that can't be is no fault of the connection's.
    const sent = values.map(utils.prepareValue);
    try {
      return await new Promise((resolve, reject) => {
        const query = new PreparedQuery(this, sent, (error, rows) => {
          if (error) reject(error);
          else resolve(rows ?? []);
        });
        this.client.query(query);
      });
    } catch (error) {
      // As pg does: its own stack leads to a socket, this one to who asked.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }

  /** Its rows have these columns. */
  describe(fields: readonly FieldDef[]): void {
    this.reader = new RowReader(fields, this.client);
  }
}

/**
 * One execution of a prepared statement, by the extended query protocol (PostgreSQL, 54.2.3); pg calls the methods as
 * PostgreSQL's messages come.
 *
 * pg has each execution described anew, which takes more time on both sides than the row of a small answer. What a prepared
 * statement answers with can't change while its session lasts: PostgreSQL refuses to execute it («cached plan must not
 * change result type»). Behind a proxy that prepares it in one session after another, a column whose type is changed
 * while the service runs is read as it was; one that comes or goes is noticed.
 */
class PreparedQuery implements Submittable {
  readonly name: string;
  readonly text: string;
  private readonly rows: Row[] = [];
  private failure: Error | null = null;

  constructor(
    private readonly statement: PreparedStatement,
    private readonly values: readonly SentValue[],
    // Replaced by pg, and so to be looked up when it is called.
    public callback: Callback,
  ) {
    ({ name: this.name, text: this.text } = statement);
  }

  submit(connection: unknown): void {
    const wire = connection as Wire;
    wire.stream.cork();
    try {
      if (wire.parsedStatements[this.name] === undefined) wire.parse(this);
      wire.bind({ statement: this.name, values: this.values });
      if (!this.statement.reader) wire.describe({ type: 'P' });
      wire.execute();
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.statement.describe(fields);
  }

  handleDataRow({ fields }: { readonly fields: SentRow }): void {
    if (this.failure) return;
    try {
      if (!this.statement.reader) throw new Error('a row of a statement that was not described');
      this.rows.push(this.statement.reader.read(fields));
    } catch (error) {
      this.failure = error as Error;
    }
  }

  handleCommandComplete(): void {
    // Of one that has no rows pg does not pass on that PostgreSQL has said so.
    if (!this.statement.reader) this.statement.describe([]);
  }

  handleEmptyQuery(): void {
    // It has no rows.
  }

  handlePortalSuspended(): void {
    // Never: there is no limit to the rows of an execution.
  }

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFail('Nothing is copied by a prepared statement');
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
