import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findHome } from '../../dist/src/database/embedded/home.js';
import { readPostmaster, stopPostmaster } from '../../dist/src/database/embedded/postmaster.js';
import { createLogger } from '../../dist/src/observability/logger.js';

/*
 * Waits for the end of its standard input, then stops the PostgreSQL of the data folder that it is given, if any, and
 * removes its files. See temporary-server.js.
 */

const AGAIN_MS = 100;
/** Longer than a program that was being started as its parent died takes to make itself known. */
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
  // Where its own user can't reach the data folder, a server of root's lives elsewhere.
  const { folder } = await findHome(dataDir, log);
  const server = readPostmaster(join(folder, 'data'));
  if (server) await stopPostmaster(server.pid);
  // What still writes there is gone by the next time.
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  if (!existsSync(folder)) await rm(dataDir, { recursive: true, force: true }).catch(() => undefined);
}
