import sql, { empty, join, raw } from 'sql-template-tag';
import type { EntityMetadata } from 'typeorm';
import type { NewRow } from './insert.js';
import type { Statement } from '../driver/queryable.js';

interface Slot {
  readonly column: string;
  readonly property: string;
  /** JSON has it as text, and a row as a Date. */
  readonly isInstant: boolean;
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
  private readonly discriminatorAt: number;
  private readonly selected = new Map<string, Statement>();
  private readonly slots: readonly Slot[];

  /** Reads only the properties named, beside what tells the class; of an embedded value `date` also parts, `date.edtf`. */
  constructor(
    readonly metadata: EntityMetadata,
    only: readonly string[] | null = null,
  ) {
    const slot = (column: EntityMetadata['columns'][number]): Slot => ({
      column: column.databaseName,
      property: column.propertyName,
      isInstant: column.type === 'timestamptz',
    });
    const isRead = (...names: readonly string[]): boolean => !only || names.some((name) => only.includes(name));
    this.plain = metadata.columns
      .filter((column) => !column.embeddedMetadata && column.isSelect)
      .filter((column) => column.isDiscriminator || isRead(column.propertyName))
      .map(slot);
    this.embedded = metadata.embeddeds
      .map((embedded) => {
        const { propertyName: property, columns } = embedded;
        const slots = columns.filter((column) => isRead(property, `${property}.${column.propertyName}`)).map(slot);
        return { property, construct: () => embedded.create() as object, slots };
      })
      .filter(({ slots }) => slots.length > 0);
    this.slots = [...this.plain, ...this.embedded.flatMap((embedded) => embedded.slots)];
    this.discriminator = metadata.discriminatorColumn?.databaseName;
    this.discriminatorAt = this.slots.findIndex(({ column }) => column === this.discriminator);
    this.construct = constructorOf(metadata);
    this.constructors = new Map(
      metadata.childEntityMetadatas.map((child) => [child.discriminatorValue ?? '', constructorOf(child)]),
    );
  }

  /** Reads only some of the properties; null: all. */
  narrowed(properties: readonly string[] | null): RowMapper<T> {
    return properties ? new RowMapper<T>(this.metadata, properties) : this;
  }

  /** The select list of the entity's columns, of the table known by `alias`. */
  columns(alias: string): Statement {
    const known = this.selected.get(alias);
    if (known) return known;
    const columns = this.slots.map((slot) => raw(`${alias}.${slot.column}`));
    const list = columns.length === 0 ? empty : join(columns);
    this.selected.set(alias, list);
    return list;
  }

  /** How many columns it reads. */
  get width(): number {
    return this.slots.length;
  }

  /** An instance of the entity from those elements of a JSON array that are its columns, the first at `from`. */
  readJson(values: readonly unknown[], from = 0): T {
    const kind = this.discriminatorAt < 0 ? null : values[from + this.discriminatorAt];
    const instance = this.constructorFor(kind)() as Record<string, unknown>;
    let at = from;
    for (const { property, isInstant } of this.plain) {
      const value = values[at++];
      instance[property] = isInstant && typeof value === 'string' ? new Date(value) : value;
    }
    for (const { property, construct, slots } of this.embedded) {
      const own = values.slice(at, (at += slots.length));
      if (own.every((value) => value === null)) {
        instance[property] = null;
        continue;
      }
      const embedded = construct() as Record<string, unknown>;
      for (const [index, slot] of slots.entries()) embedded[slot.property] = own[index];
      instance[property] = embedded;
    }
    return instance as T;
  }

  /** The row that the record is to be, to insert it; with what is given in place of its properties. */
  newRow(record: T, given: NewRow = {}): NewRow {
    const own = metadataOf(this.metadata, record);
    return Object.fromEntries(
      own.columns.map((column) => [
        column.databaseName,
        column.isDiscriminator
          ? own.discriminatorValue
          : (given[column.propertyName] ?? (column.getEntityValue(record) as unknown)),
      ]),
    );
  }

  /** The SET list of an UPDATE that makes a row what the record is, but for the properties that are given as SQL. */
  assignments(record: T, given: Readonly<Record<string, Statement>> = {}): Statement {
    const discriminator = this.metadata.discriminatorColumn;
    const columns = metadataOf(this.metadata, record).columns.filter(
      (column) => !column.isPrimary && column.databaseName !== discriminator?.databaseName,
    );
    return join(
      columns.map((column) => {
        const expression = given[column.propertyName];
        if (expression) return sql`${raw(column.databaseName)} = ${expression}`;
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
    const instance = this.constructorFor(kind)() as Record<string, unknown>;
    for (const slot of this.plain) instance[slot.property] = row[slot.column];
    for (const embedded of this.embedded) instance[embedded.property] = readEmbedded(embedded, row);
    return instance as T;
  }

  private constructorFor(kind: unknown): () => object {
    const construct = typeof kind === 'string' ? this.constructors.get(kind) : this.construct;
    if (!construct) throw new Error(`No class for ${this.metadata.tableName} of kind ${String(kind)}`);
    return construct;
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
