import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { otherServerBin } from './other-server.js';
import { startPostgres } from './postgres-server.js';

/**
 * Starts another PostgreSQL than the embedded one for the tests of its project, with the same templates, if its
 * programs are installed. Its locale sorts texts like English and not by code point, as on many servers.
 */
export default async function setUp() {
  if (!existsSync(otherServerBin())) return;
  const server = await startPostgres({
    bin: otherServerBin(),
    initdb: ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en-US'],
  });
  globalThis.otherServer = server;
  process.env.TEST_OTHER_DATABASE_URL = server.url;
  try {
    execFileSync(process.execPath, [fileURLToPath(new URL('make-templates.js', import.meta.url)), server.url], {
      stdio: 'inherit',
    });
  } catch (error) {
    // Jest runs no teardown after a failed setup.
    await server.stop();
    throw error;
  }
}
