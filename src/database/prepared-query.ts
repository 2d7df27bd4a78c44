import type { Duplex } from 'node:stream';
import type { FieldDef, PoolClient, Submittable } from 'pg';
import utils from 'pg/lib/utils.js';

/** A row as PostgreSQL sends it: each value as text. */
type SentRow = readonly (string | null)[];

type SentValue = string | Buffer | null;

type Row = Record<string, unknown>;

/** What is called with what a statement answered, or why it failed. pg puts its time limit in front of it. */
type Callback = (error: Error | null, rows?: Row[]) => void;

/** What pg's connections have and its types do not tell; pg-cursor, of the same hands, uses the same. */
interface Wire {
  readonly stream: Duplex;
  /** Texts by their names. */
  readonly parsedStatements: Readonly<Record<string, string | undefined>>;
  parse(statement: { readonly name: string; readonly text: string }): void;
  bind(portal: { readonly statement: string; readonly values: readonly SentValue[] }): void;
  describe(portal: { readonly type: 'P' }): void;
  execute(): void;
  sync(): void;
}

/** Reads a statement's rows, by what PostgreSQL said of their columns. */
class RowReader {
  private readonly columns: readonly { readonly name: string; readonly read: (text: string) => unknown }[];

  constructor(fields: readonly FieldDef[], client: PoolClient) {
    this.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      read: client.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
    }));
  }

  read(sent: SentRow): Row {
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

  /** Says what its rows are like. */
  describe(fields: readonly FieldDef[]): RowReader {
    return (this.reader = new RowReader(fields, this.client));
  }
}

/**
 * One execution of a prepared statement, by the extended query protocol (PostgreSQL, 54.2.3).
 *
 * pg has each execution described anew, which takes more time on both sides than the row of a small answer. What a prepared
 * statement answers with can't change while its connection lasts: PostgreSQL refuses to execute it («cached plan must not
 * change result type»).
 */
class PreparedQuery implements Submittable {
  readonly name: string;
  readonly text: string;
  private reader: RowReader | null = null;
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
    const isParsed = wire.parsedStatements[this.name] !== undefined;
    if (isParsed) ({ reader: this.reader } = this.statement);
    wire.stream.cork();
    try {
      if (!isParsed) wire.parse(this);
      wire.bind({ statement: this.name, values: this.values });
      if (!this.reader) wire.describe({ type: 'P' });
      wire.execute();
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.reader = this.statement.describe(fields);
  }

  handleDataRow({ fields }: { readonly fields: SentRow }): void {
    if (this.failure) return;
    try {
      if (!this.reader) throw new Error('rows of a statement that was not described');
      this.rows.push(this.reader.read(fields));
    } catch (error) {
      this.failure = error as Error;
    }
  }

  handleCommandComplete(): void {
    // Its count of rows is nobody's business.
  }

  handleEmptyQuery(): void {
    // It has no rows.
  }

  handleReadyForQuery(): void {
    this.callback(this.failure, this.rows);
  }

  handleError(error: Error): void {
    this.callback(this.failure ?? error);
  }
}
