import { readFileSync } from 'node:fs';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedServer } from '../dist/src/database/embedded-server.js';
import { migrate } from '../dist/src/database/migrations.js';
import { createLogger } from '../dist/src/observing/logger.js';

/**
 * Starts a PostgreSQL of its own with a timeline of the given size, made by timeline.sql.
 *
 * @param {{ events: number, relations: number, actors: number, sources: number }} size
 */
export async function startMadeDatabase(size) {
  const dataDir = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  chmodSync(dataDir, 0o755);
  const server = await startEmbeddedServer(dataDir, createLogger('warn'));
  try {
    await migrate(server.url);
    const text = readFileSync(new URL('timeline.sql', import.meta.url), 'utf8').replace(
      /(?<!:):(events|relations|actors|sources)\b/g,
      (_match, name) => String(size[name]),
    );
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      // One by one: VACUUM refuses to run beside others.
      for (const statement of text.split(/;\n/)) if (statement.trim() !== '') await client.query(statement);
    } finally {
      await client.end();
    }
  } catch (error) {
    await stop();
    throw error;
  }
  async function stop() {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return { url: server.url, stop };
}
