import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedServer } from '../../dist/src/database/embedded-server.js';
import { createLogger } from '../../dist/src/observing/logger.js';

/**
 * Starts one real PostgreSQL for the whole run, with two templates made once: `template_empty`, migrated, and
 * `template_seeded`, with the seed loaded. Each test file clones one and drops its clone. It runs from dist/, since
 * Jest does not transform what it loads before the tests.
 */
export default async function setUp() {
  const dataDir = mkdtempSync(join(tmpdir(), 'entente-test-'));
  // As root the server runs as another user, who must be able to enter.
  chmodSync(dataDir, 0o755);
  const server = await startEmbeddedServer(dataDir, createLogger('warn'));
  globalThis.entente = { server, dataDir };
  process.env.TEST_DATABASE_URL = server.url;
  // In a process of its own: decorators keep what they collect in a global, which tests in this process would inherit.
  execFileSync(process.execPath, [fileURLToPath(new URL('make-templates.js', import.meta.url)), server.url], {
    stdio: 'inherit',
  });
}
