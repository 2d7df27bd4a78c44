import type { Settings } from '../config/settings.js';
import { prepareDatabase } from '../database/prepare-database.js';
import type { Patience } from '../database/reach.js';

/**
 * Makes the database ready that a URL leads to, by which the service will read and write. Migrations go past a pooler
 * where there is a way. Throws as prepareDatabase does.
 */
export async function prepareDatabaseOf(settings: Settings, url: string, patience: Patience): Promise<void> {
  const { directUrl, isReadOnly } = settings;
  if (isReadOnly) return prepareDatabase(url, { ...patience, needsWrites: false });
  await prepareDatabase(directUrl ?? url, { ...patience, needsWrites: true });
  // What the pooler leads to is to be what was migrated, and its role may be another one.
  if (directUrl !== null) await prepareDatabase(url, { ...patience, needsWrites: true, isMigrated: true });
}
