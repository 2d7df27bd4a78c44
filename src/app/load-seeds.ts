import { join } from 'node:path';
import { projectRoot } from '../config/project-root.js';
import type { Database } from '../database/driver/database.js';
import { retryTransient } from '../database/driver/wait-for-database.js';
import { SeedLoader } from '../seed/seed-loader.js';
import type { Domain } from './domain.js';
import type { StartContext } from './start-context.js';

/** Loads the folders of seed/ that the settings name, unless the service is read-only. */
export async function loadSeeds(
  { settings, log, signal, retryOptions }: StartContext,
  database: Database,
  domain: Domain,
): Promise<void> {
  if (settings.isReadOnly) return;
  const { changes, references, seedKinds: kinds, inputType } = domain;
  const loader = new SeedLoader({ database, changes, references, kinds, inputType, log });
  for (const [index, folder] of settings.seed.entries()) {
    const before = settings.seed.slice(0, index);
    await retryTransient(retryOptions, `the connection to the database was lost while seed/${folder} was loaded`, () =>
      loader.load(join(projectRoot(), 'seed'), folder, signal, before),
    );
    signal.throwIfAborted();
  }
}
