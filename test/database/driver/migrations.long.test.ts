import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '../../../src/database/driver/migrations.js';
import { createLogger } from '../../../src/observability/logger.js';
import { newDatabase } from '../../support/clone.js';
import { until } from '../../support/follower.js';
import { PgProxy } from '../../support/pg-proxy.js';
import { TcpProxy } from '../../support/tcp-proxy.js';

/** "ente" in ASCII: the migration lock. */
const MIGRATION_LOCK = 0x656e7465;

/** The time within which a silent server is given up, and within which everything stops on request. */
const GIVES_UP_WITHIN_MS = 30_000;
const ENDS_MS = 8_000;

const SLOW = `create schema aside;
  create function aside.slow() returns event_trigger language plpgsql as 'begin perform pg_sleep(600); end';
  create event trigger slow on ddl_command_start when tag in ('CREATE INDEX') execute function aside.slow()`;

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** The outcome of a promise, if it settled in time. */
async function outcome(running: Promise<void>, timeoutMs: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => {
      resolve('it does not end');
    }, timeoutMs);
  });
  const ended = running.then(
    () => 'it was done',
    (error: unknown) => error,
  );
  return Promise.race([ended, late]).finally(() => {
    clearTimeout(timer);
  });
}

describe('migrating', () => {
  let url: string;
  let client: pg.Client;
  let stopping: AbortController;
  beforeEach(async () => {
    const database = await newDatabase();
    undo.push(() => database.drop());
    url = database.url;
    client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    undo.push(() => client.end());
    stopping = new AbortController();
  });

  function migrating(through: string, onSaid: (words: string) => void = () => undefined): Promise<void> {
    const log = createLogger('silent');
    log.info = (words: unknown) => {
      onSaid(String(words));
    };
    const running = migrate(through, { log, signal: stopping.signal });
    running.catch(() => undefined);
    return running;
  }

  async function silenced(): Promise<TcpProxy> {
    const proxy = await TcpProxy.start(url);
    undo.push(() => proxy.stop());
    return proxy;
  }

  /** Resolves when a slow migration runs, with the process that runs it. */
  async function untilItRuns(): Promise<number> {
    let pid = 0;
    await until('a migration runs', async () => {
      const { rows } = await client.query<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
      );
      pid = rows[0]?.pid ?? 0;
      return pid !== 0;
    });
    return pid;
  }

  it('gives up on a server that goes silent during the wait for the lock', async () => {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const proxy = await silenced();
    let isWaiting = false;
    const running = migrating(proxy.url, (words) => {
      isWaiting ||= words.startsWith('waiting for another instance');
    });
    await until('it waits', () => isWaiting);
    proxy.silence();
    expect(String(await outcome(running, GIVES_UP_WITHIN_MS))).toContain('Query read timeout');
  });

  it('gives up on a server that is silent from its first statement on, and at once when stopped', async () => {
    const proxy = await PgProxy.start(url);
    undo.push(() => proxy.stop());
    let held = 0;
    proxy.gate = () => {
      held += 1;
      return new Promise(() => undefined);
    };
    expect(String(await outcome(migrating(proxy.url), GIVES_UP_WITHIN_MS))).toContain('Query read timeout');
    const before = held;
    const running = migrating(proxy.url);
    await until('it asks', () => held > before);
    stopping.abort(new Error('to end'));
    expect(await outcome(running, ENDS_MS)).toEqual(new Error('to end'));
  });

  it('runs as long as it needs, and stops on request though the connection was silently cut off', async () => {
    await client.query(SLOW);
    const proxy = await silenced();
    const running = migrating(proxy.url);
    const pid = await untilItRuns();
    expect(await outcome(running, 12_000)).toBe('it does not end');
    proxy.silence();
    stopping.abort(new Error('to end'));
    expect(await outcome(running, ENDS_MS)).toEqual(new Error('to end'));
    await client.query('select pg_terminate_backend($1)', [pid]);
  });

  it('stops on request though PostgreSQL’s process is suspended and the server accepts the cancel', async () => {
    await client.query(SLOW);
    const running = migrating(url);
    const pid = await untilItRuns();
    process.kill(pid, 'SIGSTOP');
    try {
      stopping.abort(new Error('to end'));
      expect(await outcome(running, ENDS_MS)).toEqual(new Error('to end'));
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  });
});
