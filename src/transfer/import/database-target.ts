import { databaseFailureOf } from '../../database/driver/errors.js';
import { MAINTENANCE_LIMITS } from '../../database/driver/transaction-limits.js';
import { WriteError } from '../../database/driver/write-error.js';
import { backoff, retry } from '../../foundation/async/retry.js';
import { SYSTEM } from '../../foundation/graphql/viewer.js';
import { ImportMode } from './import-outcome.js';
import type { FileBatch, FileBatchResult, ImportTarget } from './import-target.js';
import type { ItemImporter } from './item-importer.js';

/** How long the database may be away. */
const PATIENCE_MS = 300_000;

/** Imports into a database, without a service. */
export class DatabaseTarget implements ImportTarget {
  constructor(private readonly importer: ItemImporter) {}

  write({ key, items, onConflict, isDryRun }: FileBatch): Promise<FileBatchResult> {
    const batch = items.map(({ item: { list }, kind, input, retracted, formerSlugs }) => ({
      ...{ list, kind, input },
      ...(retracted !== undefined && { retracted }),
      ...(formerSlugs && { formerSlugs }),
    }));
    const options = { mode: ImportMode.EACH, onConflict, isDryRun, idempotencyKey: key };
    const context = { viewer: SYSTEM, limits: MAINTENANCE_LIMITS };
    let attempts = 0;
    const attempt = async (): Promise<FileBatchResult> => {
      attempts += 1;
      const result = await this.importer.import(context, batch, options);
      // What an earlier attempt has written is not another import's.
      return { ...result, isRepeated: result.isRepeated && attempts === 1 };
    };
    return retry(attempt, {
      when: (error) => error instanceof WriteError || databaseFailureOf(error) === 'OUT_OF_REACH',
      timeoutMs: PATIENCE_MS,
      delayMs: backoff(250, 8_000),
    });
  }
}
