import type { Duplex } from 'node:stream';
import type { FieldDef, PoolClient, Submittable } from 'pg';
import utils from 'pg/lib/utils.js';

/** A row as PostgreSQL sends it, with each value as text. */
export type SentRow = readonly (string | null)[];

export type SentValue = string | Buffer | null;

export type Row = Record<string, unknown>;

/** Called with a statement's rows or its error. pg wraps it with its query timeout. */
export type Callback = (error: Error | null, rows?: Row[]) => void;

/** The members of pg's connections that its own queries use (pg/lib/query.js), and that its types lack. */
export interface Wire {
  readonly stream: Duplex;
  /** Statement texts by name. */
  readonly parsedStatements: Readonly<Record<string, string | undefined>>;
  parse(statement: { readonly name: string; readonly text: string }): void;
  bind(portal: { readonly statement: string; readonly values: readonly SentValue[] }): void;
  describe(portal: { readonly type: 'P' }): void;
  execute(): void;
  sync(): void;
  sendCopyFail(reason: string): void;
}

/** Parses a statement's rows, by PostgreSQL's description of their columns. */
export class RowReader {
  private readonly columns: readonly { readonly name: string; readonly read: (text: string) => unknown }[];

  constructor(fields: readonly FieldDef[], client: PoolClient) {
    this.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      read: client.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
    }));
  }

  /** Throws if the number of values differs from the described columns. */
  read(values: SentRow): Row {
    if (values.length !== this.columns.length) throw new Error('a row does not match the columns of its statement');
    const row: Row = {};
    for (let index = 0; index < this.columns.length; index += 1) {
      const { name, read } = this.columns[index] as (typeof this.columns)[number];
      const text = values[index] ?? null;
      row[name] = text === null ? null : read(text);
    }
    return row;
  }
}

/** A named prepared statement on one connection. */
export class PreparedStatement {
  /** Parses its rows; null until PostgreSQL has described them. */
  reader: RowReader | null = null;

  constructor(
    readonly name: string,
    readonly text: string,
    private readonly client: PoolClient,
  ) {}

  async rows(values: readonly unknown[]): Promise<Row[]> {
    // Convert before anything is sent: an invalid value must not count as a connection failure.
    const parameters = values.map(utils.prepareValue);
    try {
      return await new Promise((resolve, reject) => {
        const query = new PreparedQuery(this, parameters, (error, rows) => {
          if (error) reject(error);
          else resolve(rows ?? []);
        });
        this.client.query(query);
      });
    } catch (error) {
      // As pg does: replace the socket's stack trace with the caller's.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }

  /** Sets the columns of its rows. */
  describe(fields: readonly FieldDef[]): void {
    this.reader = new RowReader(fields, this.client);
  }
}

/**
 * One execution of a prepared statement, by the extended query protocol (PostgreSQL, 54.2.3); pg calls the methods as
 * PostgreSQL's messages arrive.
 *
 * pg requests a description at each execution, which costs both sides more than a row of a small result. The result
 * type of a prepared statement cannot change within its session: PostgreSQL refuses to execute it («cached plan must
 * not change result type»). Behind a proxy that prepares it in several sessions, a column whose type changes while the
 * service runs is still parsed with its old type; an added or removed column is detected.
 */
class PreparedQuery implements Submittable {
  readonly name: string;
  readonly text: string;
  private readonly rows: Row[] = [];
  private failure: Error | null = null;

  constructor(
    private readonly statement: PreparedStatement,
    private readonly values: readonly SentValue[],
    // pg replaces this property, so it must be read at each call.
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
      if (!this.statement.reader) throw new Error('received a row before its description');
      this.rows.push(this.statement.reader.read(fields));
    } catch (error) {
      this.failure = error as Error;
    }
  }

  handleCommandComplete(): void {
    // pg does not forward PostgreSQL's NoData message for a statement without rows.
    if (!this.statement.reader) this.statement.describe([]);
  }

  handleEmptyQuery(): void {
    // An empty query has no rows.
  }

  handlePortalSuspended(): void {
    // Never called: executions have no row limit.
  }

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFail('COPY is not supported in a prepared statement');
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
