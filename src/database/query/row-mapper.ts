import sql, { empty, join, raw } from 'sql-template-tag';
import type { EntityMetadata } from 'typeorm';
import type { NewRow } from './insert.js';
import type { Statement } from '../driver/queryable.js';

interface MappedColumn {
  readonly column: string;
  readonly property: string;
  /** A string in JSON, and a Date in a row. */
  readonly isInstant: boolean;
}

interface EmbeddedColumns {
  readonly property: string;
  readonly construct: () => object;
  readonly columns: readonly MappedColumn[];
}

/**
 * Maps rows to instances of an entity by TypeORM's column metadata, so that hand-written SQL and the entity's
 * decorators cannot diverge. An embedded value whose columns are all null is mapped to null.
 */
export class RowMapper<T extends object> {
  private readonly plain: readonly MappedColumn[];
  private readonly embedded: readonly EmbeddedColumns[];
  private readonly construct: () => object;
  /** By discriminator value, if the table holds several classes. */
  private readonly constructors: ReadonlyMap<string, () => object>;
  private readonly discriminator: string | undefined;
  private readonly discriminatorIndex: number;
  private readonly selectLists = new Map<string, Statement>();
  private readonly allColumns: readonly MappedColumn[];

  /**
   * Reads only the named properties and the discriminator. Of an embedded value `date`, a part can be named:
   * `date.edtf`.
   */
  constructor(
    readonly metadata: EntityMetadata,
    only: readonly string[] | null = null,
  ) {
    const mapped = (column: EntityMetadata['columns'][number]): MappedColumn => ({
      column: column.databaseName,
      property: column.propertyName,
      isInstant: column.type === 'timestamptz',
    });
    const isRead = (...names: readonly string[]): boolean => !only || names.some((name) => only.includes(name));
    this.plain = metadata.columns
      .filter((column) => !column.embeddedMetadata && column.isSelect)
      .filter((column) => column.isDiscriminator || isRead(column.propertyName))
      .map(mapped);
    this.embedded = metadata.embeddeds
      .map((embedded) => {
        const property = embedded.propertyName;
        const columns = embedded.columns
          .filter((column) => isRead(property, `${property}.${column.propertyName}`))
          .map(mapped);
        return { property, construct: () => embedded.create() as object, columns };
      })
      .filter(({ columns }) => columns.length > 0);
    this.allColumns = [...this.plain, ...this.embedded.flatMap(({ columns }) => columns)];
    this.discriminator = metadata.discriminatorColumn?.databaseName;
    this.discriminatorIndex = this.allColumns.findIndex(({ column }) => column === this.discriminator);
    this.construct = constructorOf(metadata);
    this.constructors = new Map(
      metadata.childEntityMetadatas.map((child) => [child.discriminatorValue ?? '', constructorOf(child)]),
    );
  }

  /** A mapper that reads only some properties; null: all. */
  narrowed(properties: readonly string[] | null): RowMapper<T> {
    return properties ? new RowMapper<T>(this.metadata, properties) : this;
  }

  /** The select list of the entity's columns, from the table with this alias. */
  columns(alias: string): Statement {
    const existing = this.selectLists.get(alias);
    if (existing) return existing;
    const columns = this.allColumns.map(({ column }) => raw(`${alias}.${column}`));
    const list = columns.length === 0 ? empty : join(columns);
    this.selectLists.set(alias, list);
    return list;
  }

  /** The number of columns that it reads. */
  get width(): number {
    return this.allColumns.length;
  }

  /** Maps elements of a JSON array to an instance of the entity; its first column is at index `from`. */
  readJson(values: readonly unknown[], from = 0): T {
    const kind = this.discriminatorIndex < 0 ? null : values[from + this.discriminatorIndex];
    const instance = this.constructorFor(kind)() as Record<string, unknown>;
    let next = from;
    for (const { property, isInstant } of this.plain) {
      const value = values[next++];
      instance[property] = isInstant && typeof value === 'string' ? new Date(value) : value;
    }
    for (const { property, construct, columns } of this.embedded) {
      const parts = values.slice(next, (next += columns.length));
      if (parts.every((value) => value === null)) {
        instance[property] = null;
        continue;
      }
      const embedded = construct() as Record<string, unknown>;
      for (const [index, column] of columns.entries()) embedded[column.property] = parts[index];
      instance[property] = embedded;
    }
    return instance as T;
  }

  /** The row to insert for a record; `overrides` replace its properties. */
  newRow(record: T, overrides: NewRow = {}): NewRow {
    const own = metadataOf(this.metadata, record);
    return Object.fromEntries(
      own.columns.map((column) => [
        column.databaseName,
        column.isDiscriminator
          ? own.discriminatorValue
          : (overrides[column.propertyName] ?? (column.getEntityValue(record) as unknown)),
      ]),
    );
  }

  /** The SET list of an UPDATE that writes the record; `overrides` are SQL expressions that replace properties. */
  assignments(record: T, overrides: Readonly<Record<string, Statement>> = {}): Statement {
    const discriminator = this.metadata.discriminatorColumn;
    const columns = metadataOf(this.metadata, record).columns.filter(
      (column) => !column.isPrimary && column.databaseName !== discriminator?.databaseName,
    );
    return join(
      columns.map((column) => {
        const expression = overrides[column.propertyName];
        if (expression) return sql`${raw(column.databaseName)} = ${expression}`;
        const value: unknown = column.getEntityValue(record) ?? null;
        // pg would send a list as a PostgreSQL array.
        const parameter =
          column.type === 'jsonb' && value !== null ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}`;
        return sql`${raw(column.databaseName)} = ${parameter}`;
      }),
    );
  }

  /** Maps a row to an instance of the entity, of the class that the discriminator names if there is one. */
  read(row: Readonly<Record<string, unknown>>): T {
    const kind = this.discriminator === undefined ? null : row[this.discriminator];
    const instance = this.constructorFor(kind)() as Record<string, unknown>;
    for (const { property, column } of this.plain) instance[property] = row[column];
    for (const embedded of this.embedded) instance[embedded.property] = readEmbedded(embedded, row);
    return instance as T;
  }

  private constructorFor(kind: unknown): () => object {
    const construct = typeof kind === 'string' ? this.constructors.get(kind) : this.construct;
    if (!construct) throw new Error(`No class for ${this.metadata.tableName} of kind ${String(kind)}`);
    return construct;
  }
}

/** TypeORM's metadata of the record's own class, if the table holds several. */
function metadataOf(metadata: EntityMetadata, record: object): EntityMetadata {
  return metadata.childEntityMetadatas.find(({ target }) => target === record.constructor) ?? metadata;
}

function constructorOf(metadata: EntityMetadata): () => object {
  const { prototype } = metadata.target as { prototype: object };
  return () => Object.create(prototype) as object;
}

function readEmbedded(embedded: EmbeddedColumns, row: Readonly<Record<string, unknown>>): object | null {
  if (embedded.columns.every(({ column }) => row[column] === null)) return null;
  const value = embedded.construct() as Record<string, unknown>;
  for (const { property, column } of embedded.columns) value[property] = row[column];
  return value;
}
