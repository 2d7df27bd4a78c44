import { snapshotsOf } from '../../changelog/record-snapshot.js';
import type { WriteTransaction } from '../../changelog/write-transaction.js';
import type { Succession } from '../../domain/states/succession.js';
import { globalId } from '../../foundation/records/global-id.js';
import { Status } from '../../foundation/records/status.js';
import { isAbsent } from '../../foundation/records/values.js';
import { UserInputError } from '../../foundation/records/user-error.js';
import type { UserErrorData } from '../../foundation/records/user-error.js';
import type { KnownRecords } from '../../seed/known-records.js';
import { differingFields } from '../../seed/seed-differences.js';
import { errorsOf } from '../../seed/seed-item-errors.js';
import type { AnyDraft } from '../../seed/seed-kinds.js';
import type { Conflict } from './import-plan.js';
import { brokenReference } from './import-writing.js';

/** The reason of updates by an import, in the history of the records. */
const REASON = 'Updated by an import.';

const NOT_UPDATED = new Set(['slug', 'idempotencyKey']);

/** An update that lets a record have what its item says. */
export interface ImportUpdate extends Conflict {
  /** The fields that differ; empty: the record is as the item says. */
  readonly fields: readonly string[];
  readonly version: number;
  readonly errors: readonly UserErrorData[];
}

/**
 * Compares items with their records: what an item leaves out stays as it is. `gone`: the records of refused items, with
 * their indexes.
 */
export async function updatesOf(
  transaction: WriteTransaction,
  known: KnownRecords,
  conflicts: readonly Conflict[],
  gone: ReadonlyMap<unknown, number>,
): Promise<ImportUpdate[]> {
  if (conflicts.length === 0) return [];
  const snapshots = await snapshotsOf(
    transaction,
    conflicts.map(({ existing }) => existing),
  );
  const compared = conflicts.map((conflict) => {
    const { version = 0, snapshot = {}, status = null } = snapshots.get(conflict.existing.id) ?? {};
    const { kind } = conflict.draft;
    return { ...conflict, version, status, base: kind.draft(baseOf(conflict, snapshot) as never) };
  });
  await known.load(compared.flatMap(({ base }) => base.pendingReferences));
  const updates: ImportUpdate[] = [];
  for (const { base, status, ...conflict } of compared) {
    const result = await compare(conflict, base, known, status);
    const broken = conflict.draft.draft.pendingReferences.filter(({ record }) => gone.has(record));
    const errors = broken.map(({ path, record }) => brokenReference(path, gone.get(record)));
    updates.push({ ...conflict, fields: result.fields, errors: [...result.errors, ...errors] });
  }
  return updates;
}

/** Writes an update. Throws a UserInputError if it is refused. */
export async function writeUpdate(
  transaction: WriteTransaction,
  { draft: { kind, input }, existing, version, fields }: ImportUpdate,
): Promise<number> {
  const changed = Object.fromEntries(fields.map((field) => [field, input[field]]));
  const update = { ...changed, id: existing.globalId(), expectedVersion: version, reason: REASON };
  return (await kind.update(transaction, update)).version;
}

async function compare(
  { draft, existing }: Conflict,
  base: AnyDraft,
  known: KnownRecords,
  status: Status | null,
): Promise<Pick<ImportUpdate, 'fields' | 'errors'>> {
  const errors = await errorsOf(draft, known, existing);
  // A retracted record, which stays as it is, may refer to others that are retracted too.
  if (status === Status.RETRACTED && errors.every(({ code }) => code === 'WRONG_STATUS') && errors.length > 0)
    return { fields: [], errors: [] };
  if (errors.length > 0) return { fields: [], errors };
  const { kind, input } = draft;
  const given = Object.keys(input).filter((field) => !NOT_UPDATED.has(field) && !isAbsent(input[field]));
  const differing = new Set((await differences(draft.draft, base, existing, known)) ?? given);
  const fields = given.filter((field) => differing.has(field));
  if (kind.type === 'Succession' && fields.length > 0) {
    const message = 'the succession is there already, and is different: update what its state succeeds';
    return { fields: [], errors: [{ code: 'ALREADY_EXISTS', path: [], message }] };
  }
  const fixed = fields.filter((field) => kind.fixed.includes(field));
  return {
    fields,
    errors: fixed.map((field) => ({ code: 'INVALID', path: [field], message: 'never changes, and is different now' })),
  };
}

/** What is there of an item, as its input. */
function baseOf({ draft: { kind, draft }, existing }: Conflict, snapshot: Readonly<Record<string, unknown>>): object {
  if (kind.type !== 'Succession') return snapshot;
  const { predecessorId } = draft.record as Succession;
  const predecessor = globalId('State', predecessorId);
  const successions = (snapshot['succeeds'] ?? []) as readonly Readonly<Record<string, unknown>>[];
  const succession = successions.find((one) => one['predecessor'] === predecessor);
  return { ...succession, predecessor, successor: existing.globalId() };
}

/** The fields in which two drafts differ; null if the record was written under earlier rules. */
async function differences(
  draft: AnyDraft,
  base: AnyDraft,
  existing: Conflict['existing'],
  known: KnownRecords,
): Promise<readonly string[] | null> {
  try {
    await base.resolve(known.lookup, existing);
  } catch (error) {
    if (error instanceof UserInputError) return null;
    throw error;
  }
  return differingFields(draft, base);
}
