import sql from 'sql-template-tag';
import { Arg, Authorized, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Change } from '../../changelog/change.js';
import type { ChangeStore } from '../../changelog/change-store.js';
import { UserError } from '../../changelog/payload.js';
import { UserWarning, WARNINGS_MAX } from '../../changelog/user-warning.js';
import type { SimilarRecords } from '../../changelog/user-warning.js';
import { batchOne } from '../../database/query/loaders.js';
import type { BatchLoader } from '../../database/query/loaders.js';
import type { References } from '../../database/query/references.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { MUTATION_COST } from '../../foundation/graphql/field-costs.js';
import { EDITORS } from '../../foundation/graphql/viewer.js';
import { InputValidator } from '../../foundation/records/input-validator.js';
import { LogPosition } from '../../foundation/records/log-position.js';
import type { LogPositionRow } from '../../foundation/records/log-position.js';
import { UserInputError } from '../../foundation/records/user-error.js';
import type { UserErrorData } from '../../foundation/records/user-error.js';
import { Versioned } from '../../foundation/records/versioned.js';
import { CURATED_FIELDS } from '../../seed/curated-fields.js';
import type { SeedKinds } from '../../seed/seed-kinds.js';
import { IMPORT_TRANSACTION_LIMITS, ITEMS_MAX } from './import-limits.js';
import { batchItemsOf, ItemInput, listsByField } from './import-input.js';
import { ImportMode, ImportOutcome, OnConflict } from './import-outcome.js';
import type { BatchOptions, BatchResult } from './import-outcome.js';
import { ImportedItem, ImportPayload } from './import-payload.js';
import type { ItemImporter } from './item-importer.js';

/** Longest idempotency key. */
const KEY_MAX = 200;

@Resolver()
export class ImportResolver {
  constructor(
    private readonly importer: ItemImporter,
    private readonly kinds: SeedKinds,
  ) {}

  @Extensions({ cost: MUTATION_COST, sizeOf: 'items' })
  @Authorized([...EDITORS])
  @Mutation(() => ImportPayload, {
    nullable: true,
    description:
      'Writes many items in one transaction: at most 1,000, in any order of their references to each other. It has limits of its own: a request may be 8 MB long, and take 60 s.',
  })
  async importItems(
    @Arg('items', () => [ItemInput], { description: 'The items, in the form of seeds.' }) items: ItemInput[],
    @Arg('mode', () => ImportMode, {
      defaultValue: ImportMode.ATOMIC,
      description: 'What becomes of the valid items if others are refused.',
    })
    mode: ImportMode,
    @Arg('onConflict', () => OnConflict, {
      defaultValue: OnConflict.FAIL,
      description: 'What to do with items that are there already.',
    })
    onConflict: OnConflict,
    @Arg('dryRun', () => Boolean, {
      defaultValue: false,
      description: 'Whether to write nothing, and only say what would become of the items.',
    })
    isDryRun: boolean,
    @Arg('idempotencyKey', () => String, {
      nullable: true,
      description:
        'Idempotency key, at most 200 characters: repeating the same items with the same key returns the first result.',
    })
    idempotencyKey: string | null | undefined,
    @Ctx() context: ReadContext,
  ): Promise<ImportPayload> {
    const options = { mode, onConflict, isDryRun, idempotencyKey: idempotencyKey ?? null };
    try {
      return payloadOf(await this.import(context, items, options), items, this.kinds, options);
    } catch (error) {
      if (!(error instanceof UserInputError)) throw error;
      return Object.assign(new ImportPayload(), refusal(error.errors));
    } finally {
      context.loaders.clearAfterWrite();
    }
  }

  private import(
    { viewer, observer, deadline }: ReadContext,
    items: readonly ItemInput[],
    options: BatchOptions,
  ): Promise<BatchResult> {
    const validator = new InputValidator();
    if (items.length > ITEMS_MAX)
      validator.addError('TOO_MANY', ['items'], `at most ${String(ITEMS_MAX)} items are allowed`);
    if (items.length === 0) validator.addError('INVALID', ['items'], 'there are no items');
    if (options.idempotencyKey !== null) validator.text(['idempotencyKey'], options.idempotencyKey, KEY_MAX);
    validator.throwIfInvalid();
    const context = { viewer, observer, deadline, limits: IMPORT_TRANSACTION_LIMITS };
    return this.importer.import(context, batchItemsOf(items, this.kinds), options);
  }
}

@Resolver(() => ImportedItem)
export class ImportedItemResolver {
  private readonly changes: BatchLoader<string, Change | null>;

  constructor(
    private readonly references: References,
    changes: ChangeStore,
    private readonly similar: SimilarRecords,
  ) {
    this.changes = changesByVersion(changes);
  }

  @FieldResolver(() => Versioned, {
    nullable: true,
    description: 'The record that it became, or that is there already, in its current version.',
  })
  subject(@Root() { written }: ImportedItem, @Ctx() { loaders }: ReadContext): Promise<Versioned | null> | null {
    return written && this.references.current(loaders, written.type, written.id);
  }

  @Extensions({ size: WARNINGS_MAX })
  @FieldResolver(() => [UserWarning], {
    description: 'Other records that the written one looks like, as for single mutations. At most 5.',
  })
  async warnings(@Root() { written }: ImportedItem, @Ctx() { loaders }: ReadContext): Promise<UserWarning[]> {
    if (written?.version === null || !written) return [];
    const [record, change] = await Promise.all([
      this.references.current(loaders, written.type, written.id),
      loaders.of(this.changes).load(`${written.id}/${String(written.version)}`),
    ]);
    return record && change ? loaders.of(this.similar.warnings).load({ record, change }) : [];
  }
}

/** Reads changes by the versions that they wrote, as `id/version`. */
function changesByVersion(store: ChangeStore): BatchLoader<string, Change | null> {
  return batchOne(async (queryable, keys) => {
    const [ids, versions] = [0, 1].map((part) => keys.map((key) => key.split('/')[part]));
    const rows = await queryable.rows<Readonly<Record<string, unknown>>>(sql`
      select ${store.columns}, c.subject_id || '/' || c.version as key
      from unnest(${ids}::uuid[], ${versions}::integer[]) wanted (id, version)
      join change c on c.subject_id = wanted.id and c.version = wanted.version`);
    return new Map(rows.map((row) => [String(row['key']), store.read(row)]));
  });
}

function payloadOf(
  { outcomes, place, isRepeated }: BatchResult,
  items: readonly ItemInput[],
  kinds: SeedKinds,
  { mode }: BatchOptions,
): ImportPayload {
  const fields = listsByField(kinds);
  const errors: UserError[] = [];
  const imported = outcomes.map(({ outcome, subject, errors: own }, index) => {
    const item = items[index] ?? {};
    const field = [...fields.keys()].find((name) => (item as Record<string, unknown>)[name]);
    const userErrors = own.map((error) => new UserError(withPath(error, index, field)));
    if (outcome === ImportOutcome.REFUSED) for (const error of userErrors) errors.push(error);
    return Object.assign(new ImportedItem(), { index, outcome, userErrors, written: subject });
  });
  return Object.assign(new ImportPayload(), {
    items: imported,
    userErrors: mode === ImportMode.ATOMIC ? errors.map((error) => inList(error)) : [],
    position: place && positionText(place),
    isRepeated,
  });
}

/** The error of an item as one of the import. */
function inList({ code, path, message, existing }: UserError): UserError {
  return new UserError({ code, path: ['items', ...path], message, ...(existing && { existing }) });
}

/** The error of an item with its path in the list of items. */
function withPath(error: UserErrorData, index: number, field: string | undefined): UserErrorData {
  const isInInput = field !== undefined && !Object.hasOwn(CURATED_FIELDS, error.path[0] ?? '');
  return { ...error, path: [String(index), ...(isInInput ? [field] : []), ...error.path] };
}

function refusal(errors: readonly UserErrorData[]): ImportPayload {
  return { items: [], userErrors: errors.map((error) => new UserError(error)), position: null, isRepeated: false };
}

function positionText(place: LogPositionRow): string {
  return LogPosition.of(place).text;
}
