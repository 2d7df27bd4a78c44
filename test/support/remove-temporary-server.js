import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findHome } from '../../dist/src/database/embedded/home.js';
import { readPostmaster, stopPostmaster } from '../../dist/src/database/embedded/postmaster.js';
import { createLogger } from '../../dist/src/observability/logger.js';

/*
 * Waits for the end of its standard input, then stops the PostgreSQL of the data folder in its arguments, if any, and
 * removes its files. See temporary-server.js.
 */

const AGAIN_MS = 100;
/** Longer than a program takes to announce itself that was being started when its parent died. */
const QUIET_MS = 1_000;

const [dataDir] = process.argv.slice(2);
const log = createLogger('silent');

process.stdin.resume();
await new Promise((resolve) => process.stdin.once('close', resolve));

for (let goneSince = null; goneSince === null || performance.now() - goneSince < QUIET_MS; await sleep(AGAIN_MS)) {
  if (!existsSync(dataDir)) {
    goneSince ??= performance.now();
    continue;
  }
  goneSince = null;
  // If its own user can't reach the data folder, root's server uses another one.
  const { folder } = await findHome(dataDir, log);
  const server = readPostmaster(join(folder, 'data'));
  if (server) await stopPostmaster(server.pid);
  // Processes that still write there are gone at the next attempt.
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  if (!existsSync(folder)) await rm(dataDir, { recursive: true, force: true }).catch(() => undefined);
}
