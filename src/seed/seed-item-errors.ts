import { quoted } from '../foundation/graphql/request-error.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { ConflictingRecord, UserErrorData } from '../foundation/records/user-error.js';
import { Versioned } from '../foundation/records/versioned.js';
import type { ReferenceKind } from '../database/query/references.js';
import { storageKind } from './known-records.js';
import type { KnownRecords } from './known-records.js';
import { formatPlace, problemAt } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';
import type { DraftedItem } from './coerced-item.js';
import type { SeedKinds } from './seed-kinds.js';

/** Resolves the references of a drafted item, and returns all its errors. `subject`: the record to compare it with. */
export async function errorsOf(
  { draft }: DraftedItem,
  { lookup }: KnownRecords,
  subject?: Versioned,
): Promise<readonly UserErrorData[]> {
  try {
    await draft.resolve(lookup, subject);
    const toItself = subject ? [] : draft.pendingReferences.filter(({ record }) => record === draft.record);
    return toItself.map(({ path }) => ({
      code: 'INVALID',
      path: path.map(String),
      message: 'refers to the item itself',
    }));
  } catch (error) {
    if (error instanceof UserInputError) return error.errors;
    throw error;
  }
}

/** The problem of an error: with file and line, and with the conflicting record if there is one. */
export async function problemOfError(
  { item }: DraftedItem,
  { path, message, existing }: UserErrorData,
  known: KnownRecords,
  items: readonly DraftedItem[],
): Promise<SeedProblem> {
  const holder = existing ? await describe(existing, known, items) : '';
  return problemAt(item, path, `${message}${holder}`);
}

async function describe(
  existing: ConflictingRecord,
  known: KnownRecords,
  items: readonly DraftedItem[],
): Promise<string> {
  const { reference } = existing;
  const kind = existing.kind as ReferenceKind;
  const other = items.find(({ draft: { record } }) => record instanceof Versioned && record.globalId() === reference);
  if (other) return `: ${formatPlace(other.item.at([]))}`;
  await known.load([{ kind, reference }]);
  const record: (Versioned & { readonly slug?: string }) | null | undefined = known.get(kind, reference);
  return record
    ? `: the ${record.constructor.name.toLowerCase()} ${quoted(record.slug ?? reference)} in the database`
    : '';
}

/** References to items, by the keys of the items: `events/a-slug`. */
export class ItemReferences {
  private readonly references = new Set<string>();

  constructor(kinds: SeedKinds, keys: Iterable<string>) {
    for (const key of keys) {
      const at = key.indexOf('/');
      const kind = kinds[key.slice(0, at)];
      if (kind?.hasSlug) this.references.add(`${storageKind(kind.reference)}/${key.slice(at + 1)}`);
    }
  }

  /** Whether an error is only that one of these items is not there. */
  isCauseOf({ code, path }: UserErrorData, { draft }: DraftedItem): boolean {
    if (code !== 'NOT_FOUND') return false;
    const place = path.join('.');
    return draft.pendingReferences.some(
      (pending) =>
        pending.path.join('.') === place && this.references.has(`${storageKind(pending.kind)}/${pending.reference}`),
    );
  }
}
