import sql from 'sql-template-tag';
import type { Transaction } from '../../database/driver/database.js';
import type { UserErrorData } from '../../foundation/records/user-error.js';
import { MARK } from './redacted-words.js';

/** Batches that are read at once. */
const BATCHES_AT_ONCE = 20;

/** What became of an item: the last of its parts, if it has that many, is a list of errors. */
type StoredOutcome = readonly unknown[];
const ERRORS_AT = 4;

interface StoredBatch {
  readonly holder: string;
  readonly key: string;
  readonly outcomes: readonly StoredOutcome[];
  /** Whether it wrote one of the records. */
  readonly isOfRecord: boolean;
}

/** Which texts are replaced: those about one of the records, and any others. */
export interface Redacted {
  readonly isKey: (key: string) => boolean;
  readonly isMessage: (message: string, isOfRecord: boolean) => boolean;
}

/**
 * Takes words out of what is stored of import batches: their keys, which their holders can use anew, and what their items
 * were refused for.
 */
export async function redactImportBatches(
  transaction: Transaction,
  ids: readonly string[],
  redacted: Redacted,
): Promise<void> {
  for await (const batches of batchesToRead(transaction, ids)) {
    for (const { holder, key, outcomes, isOfRecord } of batches) {
      const rewritten = outcomes.map((outcome) => withoutWords(outcome, redacted, isOfRecord));
      const isKeyRedacted = isOfRecord && redacted.isKey(key);
      if (!isKeyRedacted && rewritten.every((outcome, index) => outcome === outcomes[index])) continue;
      await transaction.rows(sql`
        update import_batch set outcomes = ${JSON.stringify(rewritten)}::jsonb,
          key = case when ${isKeyRedacted} then 'redacted ' || gen_random_uuid() else key end
        where holder = ${holder} and key = ${key}`);
    }
  }
}

/** Batches that wrote one of the records, or had errors; some at a time. */
async function* batchesToRead(transaction: Transaction, ids: readonly string[]): AsyncGenerator<StoredBatch[]> {
  for (let [holder, key] = ['', '']; ;) {
    const batches: StoredBatch[] = await transaction.rows<StoredBatch>(sql`
      select holder, key, outcomes, is_of_record as "isOfRecord"
      from import_batch, lateral (
        select exists (select from jsonb_array_elements(outcomes) o where o ->> 2 = any(${ids}::text[])) as is_of_record
      ) found
      where (holder, key) > (${holder}, ${key}) and (is_of_record or jsonb_path_exists(outcomes, '$[*][4]'))
      order by holder, key limit ${BATCHES_AT_ONCE}`);
    const last = batches.at(-1);
    if (!last) return;
    yield batches;
    [holder, key] = [last.holder, last.key];
  }
}

function withoutWords(outcome: StoredOutcome, { isMessage }: Redacted, isOfRecord: boolean): StoredOutcome {
  const errors = (outcome[ERRORS_AT] ?? []) as readonly UserErrorData[];
  if (!errors.some(({ message }) => isMessage(message, isOfRecord))) return outcome;
  const rewritten = errors.map((error) => (isMessage(error.message, isOfRecord) ? { ...error, message: MARK } : error));
  return [...outcome.slice(0, ERRORS_AT), rewritten];
}
