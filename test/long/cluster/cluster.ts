import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from '../../support/free-ports.js';
import { projectRoot } from '../../../src/config/project-root.js';

const SCRIPT = join(projectRoot(), 'test', 'long', 'cluster', 'cluster.sh');
const PROGRAMS = ['/usr/bin/etcd', '/usr/bin/patroni', '/usr/sbin/haproxy', '/usr/lib/postgresql/15/bin/postgres'];
/** How many ports a cluster uses. */
const PORTS = 17;
const run = promisify(execFile);

/** What is not installed of that which a cluster needs. */
export const MISSING = PROGRAMS.filter((program) => !existsSync(program));

/** Three PostgreSQL 15 under Patroni, etcd and HAProxy, to be broken: see cluster.sh. */
export class Cluster {
  private constructor(private readonly environment: Readonly<Record<string, string>>) {}

  static async start({ isSynchronous = true } = {}): Promise<Cluster> {
    const { stdout } = await run(SCRIPT, ['start', isSynchronous ? 'on' : 'off'], {
      env: { PATH: process.env['PATH'], HA_PORT: String(await freePorts(PORTS)) },
    });
    return new Cluster(
      Object.fromEntries([...stdout.matchAll(/(HA_\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value])),
    );
  }

  /** The URL of whichever node is the leader. */
  get url(): string {
    return this.environment['HA_WRITE_URL'] ?? '';
  }

  /** The URLs of the nodes. */
  get nodeUrls(): readonly string[] {
    return [1, 2, 3].map((number) => {
      const url = new URL(this.url);
      url.port = String(Number(this.environment['HA_PORT']) + 1 + number);
      return url.href;
    });
  }

  /** Runs a command of cluster.sh, and returns what it prints. */
  async do(...args: readonly string[]): Promise<string> {
    const { stdout } = await run(SCRIPT, args, { env: { PATH: process.env['PATH'], ...this.environment } });
    return stdout.trim();
  }
}
