import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const BIN = '/usr/lib/postgresql/15/bin';
const ENV = { PATH: process.env['PATH'], LC_ALL: 'C' };

/** Why tests that need Debian's PostgreSQL 15 cannot run here; null: they can. */
export function whyNoDebianServer(): string | null {
  if (!existsSync(join(BIN, 'initdb'))) return 'Debian’s postgresql-15 is not installed';
  if (userInfo().uid === 0 && serverUser() === null)
    return 'PostgreSQL does not run as root, and there is no user postgres';
  return null;
}

/** A server of Debian's PostgreSQL 15 of a test's own, on the loopback address, with trust authentication. */
export class DebianServer {
  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  static async start(): Promise<DebianServer> {
    const server = new DebianServer(makeFolder(), await freePort());
    server.run('initdb', '-D', server.data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N');
    server.pgCtl('start');
    server.run('createdb', '-h', '127.0.0.1', '-p', String(server.port), '-U', 'postgres', 'entente');
    return server;
  }

  /** A standby that streams from this one. */
  async standby(): Promise<DebianServer> {
    const standby = new DebianServer(makeFolder(), await freePort());
    const from = ['-h', '127.0.0.1', '-p', String(this.port), '-U', 'postgres'];
    standby.run('pg_basebackup', '-D', standby.data, '-R', '-X', 'stream', '-c', 'fast', '--no-sync', ...from);
    standby.pgCtl('start');
    return standby;
  }

  get url(): string {
    return this.urlOf('entente');
  }

  urlOf(database: string): string {
    return `postgres://postgres@127.0.0.1:${String(this.port)}/${database}`;
  }

  /** Runs a program of PostgreSQL, with the connection to the database where it accepts one; returns its output. */
  run(program: string, ...args: string[]): Buffer {
    const user = userInfo().uid === 0 ? serverUser() : null;
    return execFileSync(join(BIN, program), args, { ...user, cwd: '/', env: ENV, stdio: ['ignore', 'pipe', 'ignore'] });
  }

  /** Path of a file that is stored with the server. */
  file(name: string): string {
    return join(this.folder, name);
  }

  promote(): void {
    this.run('pg_ctl', 'promote', '-w', '-D', this.data);
  }

  /**
   * Stops it: at once and without a checkpoint, like a power failure, or else after sending standbys all that they
   * lack.
   */
  stop(mode: 'immediate' | 'fast'): void {
    if (existsSync(join(this.data, 'postmaster.pid'))) this.run('pg_ctl', 'stop', '-w', '-m', mode, '-D', this.data);
  }

  remove(): void {
    this.stop('immediate');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  private pgCtl(verb: 'start'): void {
    const options = `-p ${String(this.port)} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
    this.run('pg_ctl', verb, '-w', '-D', this.data, '-l', join(this.folder, 'log'), '-o', options);
  }
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-server-'));
  chmodSync(folder, 0o755);
  const user = userInfo().uid === 0 ? serverUser() : null;
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

function serverUser(): { uid: number; gid: number } | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
