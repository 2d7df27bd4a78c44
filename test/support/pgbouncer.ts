import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asAdmin } from './hostile-settings.js';
import { until } from './follower.js';

const PLACES = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/usr/local/bin/pgbouncer'];
const START_MS = 20_000;

/** The path of Debian's pgbouncer; null when it is not installed. */
export const PGBOUNCER = PLACES.find((path) => existsSync(path)) ?? null;

interface PgBouncerOptions {
  readonly poolMode?: 'transaction' | 'session' | 'statement';
  /** Connections to PostgreSQL that all clients share. */
  readonly poolSize?: number;
}

/** Debian's pgbouncer with its default settings, in front of the server at a URL. */
export class PgBouncer {
  private said = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly upstream: URL,
    private readonly port: number,
  ) {
    child.stderr?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
  }

  static async start(
    url: string,
    { poolMode = 'transaction', poolSize = 3 }: PgBouncerOptions = {},
  ): Promise<PgBouncer> {
    if (!PGBOUNCER) throw new Error('there is no pgbouncer');
    const upstream = new URL(url);
    const folder = mkdtempSync(join(tmpdir(), 'entente-pgbouncer-'));
    const port = await freePort();
    const password = decodeURIComponent(upstream.password);
    writeFileSync(join(folder, 'users'), `"${upstream.username}" "${password}"\n`, { mode: 0o600 });
    writeFileSync(
      join(folder, 'pgbouncer.ini'),
      `[databases]
* = host=${upstream.hostname} port=${upstream.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${String(port)}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${join(folder, 'users')}
admin_users = ${upstream.username}
pool_mode = ${poolMode}
default_pool_size = ${String(poolSize)}
max_client_conn = 200
`,
      { mode: 0o600 },
    );
    // It refuses to run as root.
    const user = process.getuid?.() === 0 ? ownerOfServers() : null;
    if (user) for (const file of ['', 'users', 'pgbouncer.ini']) chownSync(join(folder, file), user.uid, user.gid);
    const child = spawn(PGBOUNCER, [join(folder, 'pgbouncer.ini')], {
      ...user,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const bouncer = new PgBouncer(child, folder, upstream, port);
    const isUp = (): Promise<boolean> =>
      asAdmin(bouncer.url(), 'select').then(
        () => true,
        () => false,
      );
    await until(`pgbouncer takes connections: ${bouncer.said}`, isUp, START_MS);
    return bouncer;
  }

  /** The URL of a database, through pgbouncer. */
  url(database: string = this.upstream.pathname.slice(1)): string {
    const url = new URL(this.upstream);
    url.host = `127.0.0.1:${String(this.port)}`;
    url.pathname = database;
    return url.href;
  }

  /** The log of pgbouncer. */
  get log(): string {
    return this.said;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    if (this.child.exitCode === null && this.child.signalCode === null) {
      // Immediate shutdown.
      this.child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function ownerOfServers(): { uid: number; gid: number } {
  const id = (which: string): number => Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
