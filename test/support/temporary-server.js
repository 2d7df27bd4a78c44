import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedServer } from '../../dist/src/database/embedded/server.js';
import { createLogger } from '../../dist/src/observability/logger.js';

const REMOVE = fileURLToPath(new URL('remove-temporary-server.js', import.meta.url));

/**
 * Starts a PostgreSQL that does not outlive this process, whose files are below the system's folder for temporary ones.
 * It runs from dist/, since Jest does not transform what it loads before the tests.
 *
 * @param {string} prefix of its folder's name
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `stop` comes back when nothing of it is left
 */
export async function startTemporaryServer(prefix) {
  const dataDir = mkdtempSync(join(tmpdir(), prefix));
  // As root the server runs as another user, who must be able to enter.
  chmodSync(dataDir, 0o755);
  // It waits for its standard input to be closed, which the system does, however this process ends. In a process group
  // of its own, which signals to this one do not reach.
  const remover = spawn(process.execPath, [REMOVE, dataDir], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  remover.unref();
  remover.stdin.unref();
  const removed = once(remover, 'exit');
  const remove = async () => {
    remover.ref();
    remover.stdin.end();
    await removed;
  };
  try {
    const server = await startEmbeddedServer(dataDir, createLogger('warn'));
    return {
      url: server.url,
      async stop() {
        await server.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
