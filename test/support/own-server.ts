import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedServer } from '../../src/database/embedded/server.js';
import type { EmbeddedServer } from '../../src/database/embedded/server.js';
import { createLogger } from '../../src/observability/logger.js';
import { until } from './follower.js';

/** Longer than a commit takes that waits for nothing. */
const COMMIT_MS = 500;

/** A PostgreSQL of a test's own, whose settings it may change: the run's server is shared. */
export class OwnServer {
  private constructor(
    private readonly dataDir: string,
    private readonly server: EmbeddedServer,
    /** A connection as superuser. */
    readonly admin: pg.Client,
  ) {}

  static async start(): Promise<OwnServer> {
    const dataDir = mkdtempSync(join(tmpdir(), 'entente-own-'));
    // As root the server runs as another user, who must be able to enter.
    chmodSync(dataDir, 0o755);
    const server = await startEmbeddedServer(dataDir, createLogger('silent'));
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    await admin.query('create table probe (at timestamptz)');
    return new OwnServer(dataDir, server, admin);
  }

  get url(): string {
    return this.server.url;
  }

  /** From now on each COMMIT waits, without a response, for a standby that does not exist. */
  async stallCommits(): Promise<void> {
    await this.configure(`alter system set synchronous_standby_names = 'nobody'`);
    // PostgreSQL's processes reload the setting with a delay.
    await until('a commit stalls', async () => {
      const probe = new pg.Client({ connectionString: this.url, query_timeout: COMMIT_MS });
      probe.on('error', () => undefined);
      await probe.connect();
      const isDone = await probe.query('insert into probe values (now())').then(
        () => true,
        () => false,
      );
      await probe.end();
      return !isDone;
    });
  }

  /** Releases the waiting commits, and all later ones. */
  async letCommit(): Promise<void> {
    await this.configure('alter system reset synchronous_standby_names');
    await until('no commit waits', async () => (await this.stalled()).length === 0);
  }

  /** Process ids of the service's backends whose COMMIT waits. */
  async stalled(): Promise<number[]> {
    const { rows } = await this.admin.query<{ pid: number }>(
      `select pid from pg_stat_activity where wait_event = 'SyncRep' and query = 'COMMIT'`,
    );
    return rows.map(({ pid }) => pid);
  }

  async untilStalled(count: number): Promise<void> {
    await until(`${String(count)} commits stall`, async () => (await this.stalled()).length === count);
  }

  async stop(): Promise<void> {
    await this.admin.end();
    await this.server.stop();
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  private async configure(statement: string): Promise<void> {
    await this.admin.query(statement);
    await this.admin.query('select pg_reload_conf()');
  }
}
