import sql, { join } from 'sql-template-tag';
import type { Statement, StatementText } from '../driver/queryable.js';
import { attachEager, eagerSelectList } from './keyset.js';
import type { Projection } from './projection.js';

type Row = Record<string, unknown>;

/** Selects records with a projection, by conditions that have few different texts. */
export class ProjectedSelect<T extends object> {
  readonly columns: Statement;
  /**
   * By the text of the condition. So a statement is the same string each time: it is not composed again, and not hashed
   * again to find out whether it is prepared.
   */
  private readonly texts = new Map<string, string>();

  /** `from` is a table with its alias. */
  constructor(
    private readonly from: Statement,
    alias: string,
    private readonly projection: Pick<Projection<T>, 'mapper' | 'eagerColumns'>,
  ) {
    const { mapper, eagerColumns } = projection;
    this.columns = join([mapper.columns(alias), ...eagerSelectList(eagerColumns)]);
    // They would come before those of the condition.
    if (this.columns.values.length > 0) throw new Error('the columns of a projection have values');
  }

  /** The statement for the records that meet a condition. */
  where(condition: Statement): StatementText {
    const { text, values } = condition;
    let selectText = this.texts.get(text);
    if (selectText === undefined) {
      selectText = sql`select ${this.columns} from ${this.from} where ${condition}`.text;
      this.texts.set(text, selectText);
    }
    return { text: selectText, values };
  }

  read(row: Row): T {
    const { mapper, eagerColumns } = this.projection;
    return attachEager(eagerColumns, mapper.read(row), row);
  }
}
