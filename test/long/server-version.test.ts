import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { otherServerBin } from '../support/other-server.js';

const bin = otherServerBin();
const reason = existsSync(bin) ? null : `there is no ${bin}`;
(reason === null ? it : it.skip)(
  `runs tests of the database on another PostgreSQL, too${reason === null ? '' : ` (skipped: ${reason})`}`,
  async () => {
    const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] });
    await client.connect();
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
    await client.end();
    const installed = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
    expect(installed).toContain(rows[0]?.version ?? 'no version');
  },
);
