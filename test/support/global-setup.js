import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { onParentExit } from '../../dist/src/app/stop-requests.js';
import { startTemporaryServer } from './temporary-server.js';

const MAKE_TEMPLATES = fileURLToPath(new URL('make-templates.js', import.meta.url));

/**
 * Starts one real PostgreSQL for the whole run, with two templates made once: `template_empty`, migrated, and
 * `template_seeded`, with the seed loaded. Each test file clones one and drops its clone.
 */
export default async function setUp() {
  // npm runs this in a shell, and a signal to npm ends only the shell.
  if (process.env.npm_lifecycle_event?.startsWith('test')) {
    onParentExit(process.ppid, { stop: (_reason, status) => process.exit(status) });
  }
  const server = await startTemporaryServer('entente-test-');
  try {
    await writeWithoutWaiting(server.url);
    // In a separate process: decorators collect metadata in a global, which tests in this process would inherit.
    const maker = spawn(process.execPath, [MAKE_TEMPLATES, server.url], { stdio: 'inherit' });
    const [status, signal] = await once(maker, 'exit');
    if (status !== 0) throw new Error(`The tests' databases could not be made (${signal ?? `exit ${status}`})`);
  } catch (error) {
    // Jest runs no teardown after a failed setup.
    await server.stop();
    throw error;
  }
  globalThis.entente = server;
  process.env.TEST_DATABASE_URL = server.url;
}

/**
 * Turns off waiting for the disk: its data need not survive a crash of the system.
 *
 * @param {string} url
 */
async function writeWithoutWaiting(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const name of ['fsync', 'full_page_writes']) await client.query(`alter system set ${name} = off`);
  await client.query('select pg_reload_conf()');
  await client.end();
}
