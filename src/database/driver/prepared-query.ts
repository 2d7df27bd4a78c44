import type { Duplex } from 'node:stream';
import pg from 'pg';
import type { FieldDef, PoolClient } from 'pg';

type Row = Record<string, unknown>;

type SentValue = string | Buffer | null;

/** The members of pg's connections that its own queries use (pg/lib/query.js), and that its types lack. */
interface Wire {
  readonly stream: Duplex;
  /** Texts by the names that PostgreSQL has parsed them under. */
  readonly parsedStatements: Readonly<Record<string, string | undefined>>;
  bind(portal: { readonly statement: string; readonly values: readonly SentValue[] }): void;
  execute(): void;
  sync(): void;
}

type Column = readonly [name: string, parse: (text: string) => unknown];

/** A statement that one connection prepares under a name. */
export class PreparedStatement {
  /** Its columns; null until PostgreSQL has described them. */
  private columns: readonly Column[] | null = null;

  constructor(
    readonly name: string,
    readonly text: string,
    private readonly client: PoolClient,
  ) {}

  get isDescribed(): boolean {
    return this.columns !== null;
  }

  /** Executes it; the values are those that `prepareValue` of pg returns. An error has the stack trace of the socket. */
  rows(values: readonly SentValue[]): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      const query = new PreparedQuery(this, values, (error) => {
        if (error) reject(error);
        else resolve(query.rowsRead);
      });
      this.client.query(query);
    });
  }

  describe(fields: readonly FieldDef[]): void {
    this.columns = fields.map(({ name, dataTypeID }) => [
      name,
      this.client.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
    ]);
  }

  readRow(values: readonly (string | null)[]): Row {
    const { columns } = this;
    if (columns?.length !== values.length) throw new Error('a row has other columns than its statement');
    const row: Row = {};
    for (let index = 0; index < columns.length; index += 1) {
      const [name, parse] = columns[index] as Column;
      const value = values[index] ?? null;
      row[name] = value === null ? null : parse(value);
    }
    return row;
  }
}

/**
 * One execution of a prepared statement by the extended query protocol (PostgreSQL, 54.2.3), without having it described
 * again, as pg does: its columns cannot change while its session lasts ("cached plan must not change result type").
 */
class PreparedQuery extends pg.Query {
  readonly name: string;
  readonly rowsRead: Row[] = [];
  private failure: Error | null = null;

  constructor(
    private readonly statement: PreparedStatement,
    private readonly parameters: readonly SentValue[],
    callback: (error: Error | null | undefined) => void,
  ) {
    // Not as an object, whose properties pg would copy with their descriptors.
    super(statement.text, parameters, callback);
    this.name = statement.name;
  }

  override prepare(connection: unknown): void {
    const wire = connection as Wire;
    const { name, isDescribed } = this.statement;
    if (!isDescribed || wire.parsedStatements[name] === undefined) {
      super.prepare(connection);
      return;
    }
    wire.bind({ statement: name, values: this.parameters });
    wire.execute();
    wire.sync();
  }

  override handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.statement.describe(fields);
  }

  override handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (this.failure) return;
    try {
      this.rowsRead.push(this.statement.readRow(fields));
    } catch (error) {
      this.failure = error as Error;
    }
  }

  override handleCommandComplete(): void {
    // pg would keep the command's tag, which nobody reads.
  }

  override handleReadyForQuery(connection: unknown): void {
    if (this.failure) this.handleError(this.failure, connection);
    else super.handleReadyForQuery(connection);
  }
}
