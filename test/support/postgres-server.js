import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findHome } from '../../dist/src/database/embedded/home.js';
import { readPostmaster, stopPostmaster } from '../../dist/src/database/embedded/postmaster.js';
import { createLogger } from '../../dist/src/observability/logger.js';

const POLL_MS = 20;
const READY_MS = 60_000;

/*
 * A PostgreSQL of a test's own. It runs from dist/, like Jest's global set-up, which uses it as well. As root it runs
 * as the user postgres.
 */
export async function startPostgres({ bin, initdb = [], settings = {}, hba, files = {}, standbyOf } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-server-'));
  chmodSync(folder, 0o755);
  const home = await findHome(folder, createLogger('silent'));
  const run = { ...home.user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  const programs = bin ?? home.bin;
  const [data, sockets] = [join(folder, 'data'), join(folder, 'sockets')];
  for (const own of [folder, sockets]) {
    mkdirSync(own, { recursive: true });
    if (home.user) chownSync(own, home.user.uid, home.user.gid);
  }
  try {
    const ownFiles = { ...files };
    if (!standbyOf) initialize(programs, data, initdb, run);
    else Object.assign(ownFiles, { 'standby.signal': '', backup_label: await copyData(standbyOf, data) });
    for (const [name, content] of Object.entries(ownFiles)) {
      const file = join(data, name);
      writeFileSync(file, content, { mode: 0o600 });
      if (home.user) chownSync(file, home.user.uid, home.user.gid);
    }
    if (hba) writeFileSync(join(data, 'pg_hba.conf'), `${hba.join('\n')}\n`);
    const port = await freePort();
    const all = {
      listen_addresses: '127.0.0.1,::1',
      unix_socket_directories: sockets,
      fsync: 'off',
      max_connections: '100',
      ...(standbyOf && { primary_conninfo: `host=127.0.0.1 port=${standbyOf.port} user=postgres` }),
      ...settings,
    };
    const log = openSync(join(folder, 'log'), 'a');
    const child = spawn(
      join(programs, 'postgres'),
      ['-D', data, '-p', String(port), ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...run, stdio: ['ignore', log, log] },
    );
    closeSync(log);
    const exited = new Promise((resolve) => child.on('exit', resolve).on('error', resolve));
    for (let waited = 0; !readPostmaster(data)?.isReady; waited += POLL_MS) {
      if (child.exitCode !== null || waited > READY_MS) throw new Error(readFileSync(join(folder, 'log'), 'utf8'));
      await sleep(POLL_MS);
    }
    return {
      port,
      folder,
      sockets,
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      async crash() {
        child.kill('SIGQUIT');
        await exited;
      },
      async stop() {
        if (child.exitCode === null) await stopPostmaster(child.pid);
        await exited;
        rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function initialize(programs, data, initdb, run) {
  const encoding = initdb.length > 0 ? initdb : ['--locale=C'];
  const args = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', ...encoding];
  const created = spawnSync(join(programs, 'initdb'), args, { ...run, encoding: 'utf8' });
  if (created.status !== 0) throw new Error(`initdb: ${created.error?.message ?? created.stderr}`);
}

/**
 * Takes a base backup while the server runs (PostgreSQL, 26.3.3), and returns its label: not every build has
 * pg_basebackup.
 */
async function copyData(server, data) {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(`select pg_backup_start('standby', true)`);
    execFileSync('cp', ['-a', join(server.folder, 'data'), data]);
    const { rows } = await client.query('select labelfile from pg_backup_stop()');
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return rows[0].labelfile;
  } finally {
    await client.end();
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
