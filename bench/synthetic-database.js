import { readFileSync } from 'node:fs';
import pg from 'pg';
import { migrate } from '../dist/src/database/driver/migrations.js';
import { startTemporaryServer } from '../test/support/temporary-server.js';

/**
 * Starts a PostgreSQL with a synthetic timeline of a size, created by timeline.sql.
 *
 * @param {{ events: number, relations: number, actors: number, sources: number }} size
 */
export async function startSyntheticDatabase(size) {
  const server = await startTemporaryServer('entente-bench-');
  try {
    await migrate(server.url);
    const text = readFileSync(new URL('timeline.sql', import.meta.url), 'utf8').replace(
      /(?<!:):(events|relations|actors|sources)\b/g,
      (_match, name) => String(size[name]),
    );
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      // One by one: VACUUM refuses to run in parallel.
      for (const statement of text.split(/;\n/)) if (statement.trim() !== '') await client.query(statement);
    } finally {
      await client.end();
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}
