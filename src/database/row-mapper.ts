import sql, { join, raw } from 'sql-template-tag';
import type { EntityMetadata } from 'typeorm';
import type { Statement } from './queryable.js';

interface Slot {
  readonly column: string;
  readonly property: string;
}

interface EmbeddedSlots {
  readonly property: string;
  readonly construct: () => object;
  readonly slots: readonly Slot[];
}

/**
 * Reads rows into instances of an entity by what TypeORM knows of its columns, so that hand-written SQL and the
 * entity's decorators can't drift apart. An embedded value whose columns are all null is null as a whole.
 */
export class RowMapper<T extends object> {
  private readonly plain: readonly Slot[];
  private readonly embedded: readonly EmbeddedSlots[];
  private readonly construct: () => object;
  /** By the discriminator's value, where the table holds several classes. */
  private readonly constructors: ReadonlyMap<string, () => object>;
  private readonly discriminator: string | undefined;
  private readonly selected = new Map<string, Statement>();
  private readonly slots: readonly Slot[];
  /** Places of the values that JSON has as text and a row as a Date. */
  private readonly instants: readonly number[];

  constructor(readonly metadata: EntityMetadata) {
    const slot = (column: EntityMetadata['columns'][number]): Slot => ({
      column: column.databaseName,
      property: column.propertyName,
    });
    this.plain = metadata.columns.filter((column) => !column.embeddedMetadata && column.isSelect).map(slot);
    this.embedded = metadata.embeddeds.map((embedded) => {
      const slots = embedded.columns.map(slot);
      const construct = (): object => embedded.create() as object;
      return { property: embedded.propertyName, construct, slots };
    });
    this.slots = [...this.plain, ...this.embedded.flatMap((embedded) => embedded.slots)];
    const types = new Map(metadata.columns.map((column) => [column.databaseName, column.type]));
    this.instants = this.slots.flatMap(({ column }, index) => (types.get(column) === 'timestamptz' ? [index] : []));
    this.discriminator = metadata.discriminatorColumn?.databaseName;
    this.construct = constructorOf(metadata);
    this.constructors = new Map(
      metadata.childEntityMetadatas.map((child) => [child.discriminatorValue ?? '', constructorOf(child)]),
    );
  }

  /** The select list of all the entity's columns, of the table known by `alias`. */
  columns(alias: string): Statement {
    const known = this.selected.get(alias);
    if (known) return known;
    const list = join(this.slots.map((slot) => raw(`${alias}.${slot.column}`)));
    this.selected.set(alias, list);
    return list;
  }

  /** All the entity's columns, of the table known by `alias`, as one JSON array. */
  json(alias: string): Statement {
    return sql`json_build_array(${this.columns(alias)})`;
  }

  /** An instance of the entity from the elements of a JSON array. */
  readJson(values: readonly unknown[]): T {
    const row: Record<string, unknown> = {};
    for (const [index, { column }] of this.slots.entries()) row[column] = values[index];
    for (const index of this.instants) {
      const value = values[index];
      if (typeof value === 'string') row[this.slots[index]?.column ?? ''] = new Date(value);
    }
    return this.read(row);
  }

  /** The SET list of an UPDATE that makes a row what the record is. */
  assignments(record: T): Statement {
    const discriminator = this.metadata.discriminatorColumn;
    const columns = metadataOf(this.metadata, record).columns.filter(
      (column) => !column.isPrimary && column.databaseName !== discriminator?.databaseName,
    );
    return join(
      columns.map((column) => {
        const value: unknown = column.getEntityValue(record) ?? null;
        // pg would send a list as an array of PostgreSQL's.
        const sent = column.type === 'jsonb' && value !== null ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}`;
        return sql`${raw(column.databaseName)} = ${sent}`;
      }),
    );
  }

  /** An instance of the entity, of the class that the discriminator names where there is one. */
  read(row: Readonly<Record<string, unknown>>): T {
    const kind = this.discriminator === undefined ? null : row[this.discriminator];
    const construct = typeof kind === 'string' ? this.constructors.get(kind) : this.construct;
    if (!construct) throw new Error(`No class for ${this.metadata.tableName} of kind ${String(kind)}`);
    const instance = construct() as Record<string, unknown>;
    for (const slot of this.plain) instance[slot.property] = row[slot.column];
    for (const embedded of this.embedded) instance[embedded.property] = readEmbedded(embedded, row);
    return instance as T;
  }
}

/** What TypeORM knows of the record's own class, where the table holds several. */
function metadataOf(metadata: EntityMetadata, record: object): EntityMetadata {
  return metadata.childEntityMetadatas.find(({ target }) => target === record.constructor) ?? metadata;
}

function constructorOf(metadata: EntityMetadata): () => object {
  const { prototype } = metadata.target as { prototype: object };
  return () => Object.create(prototype) as object;
}

function readEmbedded(embedded: EmbeddedSlots, row: Readonly<Record<string, unknown>>): object | null {
  if (embedded.slots.every((slot) => row[slot.column] === null)) return null;
  const value = embedded.construct() as Record<string, unknown>;
  for (const slot of embedded.slots) value[slot.property] = row[slot.column];
  return value;
}
