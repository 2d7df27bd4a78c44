import sql, { empty, join, raw } from 'sql-template-tag';
import type { EntityTarget } from 'typeorm';
import { normalizeForSearch } from '../../foundation/text/fold.js';
import { indexTokens } from '../../foundation/text/index-tokens.js';
import { parseReference } from '../../foundation/records/global-id.js';
import type { Reference } from '../../foundation/records/global-id.js';
import type { Status } from '../../foundation/records/status.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import type { Projection } from './projection.js';
import { isOneOf } from './conditions.js';
import type { Database, Transaction } from '../driver/database.js';
import { DATABASE_NOW, insertRows } from './insert.js';
import type { InsertTarget } from './insert.js';
import type { KeysetList } from './keyset.js';
import { noteRetracted } from './retracted-records.js';
import { batchOne, sharedDependenciesOnly } from './loaders.js';
import type { BatchLoader } from './loaders.js';
import { ProjectedSelect } from './projected-select.js';
import type { Queryable, Statement } from '../driver/queryable.js';
import type { RowMapper } from './row-mapper.js';

type Row = Record<string, unknown>;

/** The time of the statement. It is before the time of the logged change, which is the transaction's last statement. */
const NOW = 'statement_timestamp()';

const INSTANTS = { recordedAt: DATABASE_NOW, updatedAt: DATABASE_NOW };

/** Never goes back: a server after a failover may have a clock that is behind. */
const CHANGED = { recordedAt: raw('recorded_at'), updatedAt: raw(`greatest(updated_at, ${NOW})`) };

export interface RecordStoreOptions<T> {
  readonly entity: EntityTarget<T>;
  /** The table with its alias, `event e`. */
  readonly from: Statement;
  readonly alias: string;
  /** GraphQL types whose global ids name records of this store. */
  readonly types: readonly string[];
  /** The column for references by slug, if the records have slugs. */
  readonly slug?: Statement;
  /** The column for references by code, for states. */
  readonly code?: Statement;
}

/** What finds a record: its own names and texts, and `extraNames`. */
export function searchIndexOf(
  record: Pick<Versioned, 'searchableNames' | 'searchableTexts' | 'hasProperNames'>,
  extraNames: readonly string[],
): Pick<Versioned, 'searchNames' | 'searchTokens'> {
  const names = [...record.searchableNames().map(({ text }) => text), ...extraNames];
  const texts = record.searchableTexts().map(({ text }) => text);
  return {
    searchNames: [...new Set(names.map(normalizeForSearch))],
    searchTokens: indexTokens([...names, ...texts], record.hasProperNames),
  };
}

/** Base class of all record stores: find by id and by reference, list, insert and update. */
export abstract class RecordStore<T extends Versioned> {
  readonly byId: BatchLoader<string, T | null>;
  /** Finds by global id, slug or code. */
  readonly byReference: BatchLoader<string, T | null>;
  private readonly byProjection = new WeakMap<Projection<T>, BatchLoader<string, T | null>>();
  protected readonly mapper: RowMapper<T>;
  protected readonly columns: Statement;
  private readonly selectAll: ProjectedSelect<T>;

  constructor(
    database: Database,
    protected readonly options: RecordStoreOptions<T>,
  ) {
    this.mapper = database.mapper(options.entity);
    this.selectAll = this.selectAs({ mapper: this.mapper, eagerColumns: [] });
    this.columns = this.mapper.columns(options.alias);
    this.byId = batchOne((queryable, ids) => this.findByIds(queryable, ids));
    this.byReference = batchOne((queryable, references) => this.findByReferences(queryable, references));
  }

  get types(): readonly string[] {
    return this.options.types;
  }

  /** The mapper that reads only the named properties; null reads all. */
  narrowed(properties: readonly string[] | null): RowMapper<T> {
    return this.mapper.narrowed(properties);
  }

  /** The batch that finds records by reference with a projection, which must include their slugs. */
  byReferenceAs(projection: Projection<T>): BatchLoader<string, T | null> {
    let batch = this.byProjection.get(projection);
    if (!batch) {
      const select = this.selectAs(projection);
      batch = batchOne((queryable, references) => this.findSelected(select, queryable, references));
      this.byProjection.set(projection, batch);
    }
    return batch;
  }

  async findByIds(queryable: Queryable, ids: readonly string[]): Promise<Map<string, T>> {
    const found = await this.find(queryable, isOneOf(this.column('id'), ids, 'uuid'));
    return new Map(found.map((record) => [record.id, record]));
  }

  findByReferences(queryable: Queryable, references: readonly string[]): Promise<Map<string, T>> {
    return this.findSelected(this.selectAll, queryable, references);
  }

  private selectAs(projection: Pick<Projection<T>, 'mapper' | 'eagerColumns'>): ProjectedSelect<T> {
    return new ProjectedSelect(this.options.from, this.options.alias, projection);
  }

  private async findSelected(
    select: ProjectedSelect<T>,
    queryable: Queryable,
    references: readonly string[],
  ): Promise<Map<string, T>> {
    const ids: string[] = [];
    const slugs: string[] = [];
    const codes: string[] = [];
    for (const text of references) {
      const reference = parseReference(text);
      if (reference?.by === 'id' && this.types.includes(reference.type)) ids.push(reference.id);
      if (reference?.by === 'slug') slugs.push(reference.slug);
      if (reference?.by === 'code') codes.push(reference.code);
    }
    const { slug, code } = this.options;
    const conditions: Statement[] = [];
    if (ids.length > 0) conditions.push(isOneOf(this.column('id'), ids, 'uuid'));
    if (slug && slugs.length > 0) conditions.push(isOneOf(slug, slugs, 'text'));
    if (code && codes.length > 0) conditions.push(isOneOf(code, codes, 'text'));
    if (conditions.length === 0) return new Map();
    const byName = new Map<string, T>();
    for (const row of await this.rowsReferredTo(queryable, select, join(conditions, ' or '))) {
      const record = this.readReferred(select, row);
      for (const name of this.namesOf(record)) byName.set(name, record);
    }
    const found = new Map<string, T>();
    for (const text of references) {
      const record = byName.get(text);
      if (record) found.set(text, record);
    }
    if (found.size < references.length) {
      const missing = references
        .filter((text) => !found.has(text))
        .map((text) => ({ text, reference: parseReference(text) }));
      for (const [text, record] of await this.findFormer(select, queryable, missing)) found.set(text, record);
    }
    return found;
  }

  /** The records of former slugs, and those that other records were merged into, by the reference. */
  private async findFormer(
    select: ProjectedSelect<T>,
    queryable: Queryable,
    missing: readonly { readonly text: string; readonly reference: Reference | null }[],
  ): Promise<Map<string, T>> {
    const slugs = missing.flatMap(({ reference }) => (reference?.by === 'slug' ? [reference.slug] : []));
    const ids = missing.flatMap(({ text, reference }) =>
      reference?.by === 'id' && this.types.includes(reference.type) ? [{ text, id: reference.id }] : [],
    );
    if (slugs.length + ids.length === 0) return new Map();
    const kind = this.mapper.metadata.tableName.toUpperCase();
    const led = await queryable.rows<{ text: string; id: string }>(sql`
      select given.text, coalesce(merge.current_id, given.id) as id
      from (
        select slug, record_id from former_slug where kind = ${kind}::text and slug = any(${slugs}::text[])
        union all select * from unnest(${ids.map(({ text }) => text)}::text[], ${ids.map(({ id }) => id)}::uuid[])
      ) as given (text, id)
      left join merge on merge.from_id = given.id and merge.unmerged_version is null`);
    const current = led.filter(({ text, id }) => !ids.some((own) => own.text === text && own.id === id));
    if (current.length === 0) return new Map();
    const condition = isOneOf(
      this.column('id'),
      current.map(({ id }) => id),
      'uuid',
    );
    const records = (await this.rowsReferredTo(queryable, select, condition)).map((row) =>
      this.readReferred(select, row),
    );
    const byId = new Map(records.map((record) => [record.id, record]));
    return new Map(current.flatMap(({ text, id }) => (byId.has(id) ? [[text, byId.get(id) as T]] : [])));
  }

  /** The rows that something refers to. Within a write, they stay as they are until it ends, and say their status. */
  private rowsReferredTo(
    queryable: Queryable & { readonly locksReferences?: boolean },
    select: ProjectedSelect<T>,
    condition: Statement,
  ): Promise<Row[]> {
    if (queryable.locksReferences !== true) return queryable.rows<Row>(select.where(condition));
    const { from, alias } = this.options;
    return queryable.rows<Row>(sql`
      select ${select.columns}, ${this.column('status')} as referred_status from ${from} where ${condition}
      for key share of ${raw(alias)}`);
  }

  private readReferred(select: ProjectedSelect<T>, row: Row): T {
    const record = select.read(row);
    if (row['referred_status'] === 'RETRACTED') noteRetracted(record);
    return record;
  }

  /** All references by which this record can be found. */
  protected namesOf(record: T): string[] {
    const { slug } = record as { slug?: string };
    return slug === undefined ? [record.globalId()] : [record.globalId(), slug];
  }

  protected async find(queryable: Queryable, where: Statement): Promise<T[]> {
    const { from } = this.options;
    const rows = await queryable.rows<Row>(sql`select ${this.columns} from ${from} where ${where}`);
    return rows.map((row) => this.mapper.read(row));
  }

  /** The list of all published records that meet the condition, ordered by slug; for records that all relations share. */
  listBySlug(name: string, where: (owner: Statement) => Statement): KeysetList<T> {
    const { slug } = this.options;
    if (!slug) throw new Error(`${name}: no slug to sort by`);
    const published = (owner: Statement): Statement =>
      sql`(${where(owner)}) and ${this.column('status')} = 'PUBLISHED'`;
    return { ...this.list(name, published, [{ sql: slug, type: 'slug' }], false), addTags: sharedDependenciesOnly };
  }

  protected list(
    name: string,
    where: KeysetList<T>['where'],
    key: KeysetList<T>['key'],
    descending: boolean,
  ): KeysetList<T> {
    const { columns } = this;
    const { from } = this.options;
    return { name, columns, from, where, key, descending, read: (row) => this.mapper.read(row) };
  }

  /**
   * Inserts a record, with the database's current time as its times of recording and update. It is indexed for search
   * by its own names and texts, and by `extraNames`.
   */
  async insert(into: InsertTarget, record: T, extraNames: readonly string[] = []): Promise<void> {
    this.index(record, extraNames);
    await insertRows(into, this.mapper.metadata.tableName, [this.mapper.newRow(record, INSTANTS)]);
  }

  /** Finds a record and locks it until the transaction ends: others can refer to it, but not change it. */
  async lock(transaction: Transaction, id: string): Promise<T | null> {
    const { from, alias } = this.options;
    const rows = await transaction.rows<Row>(
      sql`select ${this.columns} from ${from} where ${this.column('id')} = ${id}::uuid for no key update of ${raw(alias)}`,
    );
    return rows[0] ? this.mapper.read(rows[0]) : null;
  }

  /** Updates the record's row and search index, with the database's current time as the time of update. */
  async update(transaction: Transaction, record: T, extraNames: readonly string[] = []): Promise<void> {
    this.index(record, extraNames);
    const { tableName } = this.mapper.metadata;
    await transaction.rows(
      sql`update ${raw(tableName)} set ${this.mapper.assignments(record, CHANGED)} where id = ${record.id}::uuid`,
    );
  }

  /** Locks a record that may go, until the transaction ends: others can neither change it nor refer to it. */
  async lockAgainstReferences(transaction: Transaction, id: string): Promise<T | null> {
    const { from, alias } = this.options;
    const [row] = await transaction.rows<Row>(
      sql`select ${this.columns} from ${from} where ${this.column('id')} = ${id}::uuid for update of ${raw(alias)}`,
    );
    return row ? this.mapper.read(row) : null;
  }

  /** Writes the next version of a locked record, with another status or slug or without. What finds it stays the same. */
  async updateVersion(
    transaction: Transaction,
    record: T,
    changes: { readonly status?: Status; readonly slug?: string } = {},
  ): Promise<void> {
    record.version += 1;
    const assigned = Object.entries(changes).map(([column, value]) => sql`, ${raw(column)} = ${value}`);
    await transaction.rows(sql`
      update ${raw(this.mapper.metadata.tableName)} set version = ${record.version}, updated_at = ${CHANGED.updatedAt}
        ${assigned.length > 0 ? join(assigned, ' ') : empty}
      where id = ${record.id}::uuid`);
    Object.assign(record, changes);
  }

  private index(record: T, extraNames: readonly string[]): void {
    Object.assign(record, searchIndexOf(record, extraNames));
  }

  protected column(name: string): Statement {
    return sql([`${this.options.alias}.${name}`]);
  }
}
