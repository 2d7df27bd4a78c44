import pg from 'pg';
import { startService } from '../../dist/src/app/server.js';
import { readSettings } from '../../dist/src/config/settings.js';
import { createLogger } from '../../dist/src/observability/logger.js';

/* Creates the databases that test files clone, on the server whose URL is the first argument. */
const [server] = process.argv.slice(2);
const admin = new pg.Client({ connectionString: server });
await admin.connect();
for (const [name, seed] of [
  ['template_empty', 'none'],
  ['template_seeded', 'china-russia'],
]) {
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  const settings = readSettings({ DATABASE_URL: url.href, PORT: '0', SEED: seed });
  const service = await startService(settings, createLogger('warn'), new AbortController().signal);
  await service.close();
}
await admin.end();
