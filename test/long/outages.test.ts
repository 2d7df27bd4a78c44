import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedServer } from '../../src/database/embedded/server.js';
import type { EmbeddedServer } from '../../src/database/embedded/server.js';
import { createLogger } from '../../src/observability/logger.js';
import { until } from '../support/follower.js';
import { postgresPid, ServiceProcess } from '../support/service-process.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { Traffic } from '../support/traffic.js';
import { POSITION } from '../support/positions.js';
import { ADMIN_TOKEN } from '../support/world.js';

const TIMEOUT_MS = 30_000;
const TMPFS_MB = 160;
/** The service's connections, by name: those of the embedded server begin with it, too, and stay. */
const SERVICE = ['entente', 'entente-listener'];

/** A PostgreSQL, a proxy, and a service that reaches PostgreSQL through the proxy. */
class Rig {
  private constructor(
    readonly dataDir: string,
    public server: EmbeddedServer,
    readonly proxy: TcpProxy,
    readonly service: ServiceProcess,
    readonly url: string,
  ) {}

  static async start(dataDir: string): Promise<Rig> {
    chmodSync(dataDir, 0o755);
    const server = await startEmbeddedServer(dataDir, createLogger('silent'));
    const proxy = await TcpProxy.start(server.url);
    const env = { DATABASE_URL: proxy.url, ADMIN_TOKEN, LOG_LEVEL: 'fatal' };
    const service = ServiceProcess.start({ env });
    return new Rig(dataDir, server, proxy, service, (await service.ready()).url);
  }

  /** Starts PostgreSQL, which has ended. */
  async revive(): Promise<void> {
    this.server = await startEmbeddedServer(this.dataDir, createLogger('silent'));
    this.proxy.pointTo(this.server.url);
  }

  /** Queries PostgreSQL without the proxy. */
  async sql(...texts: string[]): Promise<Record<string, string>[]> {
    const client = new pg.Client({ connectionString: this.server.url, application_name: 'test' });
    await client.connect();
    try {
      let rows: Record<string, string>[] = [];
      for (const text of texts) ({ rows } = await client.query<Record<string, string>>(text));
      return rows;
    } finally {
      await client.end();
    }
  }

  /** Ends all connections of the service. */
  async terminate(): Promise<void> {
    await this.sql(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name in (${SERVICE.map((name) => `'${name}'`).join()})`);
  }

  async stop(): Promise<void> {
    await this.service.end('SIGKILL');
    await this.proxy.stop();
    await this.server.stop();
  }
}

interface Outage {
  /** Breaks something. */
  readonly begin: (rig: Rig, traffic: Traffic) => unknown;
  /** What clients saw before it is mended. */
  readonly seen: (traffic: Traffic) => boolean;
  readonly mend: (rig: Rig) => unknown;
}

/**
 * Sends a service all kinds of requests while something fails: nothing that it acknowledged is lost, and it recovers by
 * itself.
 */
async function survives(rig: Rig, name: string, { begin, seen, mend }: Outage): Promise<Traffic> {
  const [before] = await rig.sql('select coalesce(max(position), 0)::text as last from change');
  const traffic = new Traffic(rig.url, name);
  await until('it is delivered', () => traffic.received.length > 5, TIMEOUT_MS);
  expect([...traffic.ready]).toEqual(['200 ok']);
  await begin(rig, traffic);
  await until('it is seen', () => seen(traffic), TIMEOUT_MS).catch((cause: unknown) => {
    throw new Error(`seen: ${[...traffic.ready, ...traffic.refusals].join('; ')}`, { cause });
  });
  await mend(rig);
  const [reads, writes] = [traffic.reads, traffic.acknowledged.size];
  await until('reads come back', () => traffic.reads > reads + 10, TIMEOUT_MS);
  await until('writes come back', () => traffic.acknowledged.size > writes + 10, TIMEOUT_MS);
  traffic.ready.clear();
  await until('/readyz says so', () => traffic.ready.has('200 ok'), TIMEOUT_MS);
  await traffic.end();
  expect(traffic.faults).toEqual([]);
  const log = await rig.sql(`select ${POSITION} as position, slug from change join topic on topic.id = subject_id
    where position > ${before?.['last'] ?? ''} order by position`);
  const slugs = log.map(({ slug }) => slug);
  expect(slugs).toHaveLength(traffic.acknowledged.size);
  expect(new Set(slugs)).toEqual(traffic.acknowledged);
  expect(slugs.filter((slug) => traffic.absent.has(slug ?? ''))).toEqual([]);
  // The first ones may have been written before it subscribed.
  const positions = log.map(({ position }) => position);
  await until('all is followed', () => traffic.received.at(-1) === positions.at(-1), TIMEOUT_MS);
  expect(traffic.received).toEqual(positions.slice(-traffic.received.length));
  await traffic.follower.stop();
  expect(rig.service.child.exitCode).toBeNull();
  return traffic;
}

const isOut = ({ ready, refusals: rejections }: Traffic): boolean =>
  ready.has('503 database unreachable') && rejections.size > 0;
const isNotified =
  (words: string) =>
  (traffic: Traffic): boolean =>
    [...traffic.refusals].some((it) => it.includes(words));

describe('a database that fails', () => {
  let rig: Rig;
  const others: pg.Client[] = [];
  beforeAll(async () => {
    rig = await Rig.start(mkdtempSync(join(tmpdir(), 'entente-outages-')));
  }, 120_000);
  afterAll(async () => {
    await rig.stop();
    rmSync(rig.dataDir, { recursive: true, force: true });
  });

  /** Takes every connection that PostgreSQL has, while the service is disconnected, so that there is no race. */
  async function crowd({ proxy, server }: Rig, { ready, refusals: rejections }: Traffic): Promise<void> {
    proxy.cut();
    const takeOne = async (): Promise<boolean> => {
      const client = new pg.Client({ connectionString: server.url, application_name: 'other' });
      client.on('error', () => undefined);
      try {
        await client.connect();
        others.push(client);
        return true;
      } catch {
        return false;
      }
    };
    const isAlone = async (): Promise<boolean> => {
      const { rows } = await others[0]!.query(`select from pg_stat_activity where application_name = any($1)`, [
        SERVICE,
      ]);
      return rows.length === 0;
    };
    await takeOne();
    await until('nobody else is connected', isAlone, TIMEOUT_MS);
    while (await takeOne());
    proxy.mend();
    // Only what is seen and requested from now on counts, not what was during the outage.
    ready.clear();
    await until('it is asked anew', () => ready.size > 0, TIMEOUT_MS);
    ready.clear();
    rejections.clear();
  }

  it.each<[string, Outage]>([
    [
      'restarted',
      {
        begin: async ({ server }) => {
          await server.stop();
        },
        seen: isOut,
        mend: async (it) => {
          await it.revive();
        },
      },
    ],
    [
      'killed',
      {
        begin: ({ dataDir }) => {
          process.kill(postgresPid(dataDir), 'SIGKILL');
        },
        seen: isOut,
        mend: async (it) => {
          await it.revive();
        },
      },
    ],
    [
      'out of connections',
      {
        begin: crowd,
        seen: (traffic) => isOut(traffic) && isNotified('accepts no more connections')(traffic),
        mend: () => Promise.all(others.map((client) => client.end())),
      },
    ],
    [
      'read-only',
      {
        begin: (it) => it.sql('alter system set default_transaction_read_only = on', 'select pg_reload_conf()'),
        seen: (traffic) =>
          traffic.ready.has('200 read-only') && isNotified('is read-only now: nothing was written')(traffic),
        mend: (it) =>
          it.sql(
            'set default_transaction_read_only = off',
            'alter system reset default_transaction_read_only',
            'select pg_reload_conf()',
          ),
      },
    ],
    [
      'slow',
      {
        begin: ({ proxy }) => {
          proxy.delayMs = 1_200;
        },
        seen: ({ ready }) => ready.has('503 database unreachable'),
        mend: ({ proxy }) => {
          proxy.mend();
        },
      },
    ],
    [
      'cut off',
      {
        begin: ({ proxy }) => {
          proxy.cut();
        },
        seen: isOut,
        mend: ({ proxy }) => {
          proxy.mend();
        },
      },
    ],
    [
      'cut off in silence',
      {
        begin: ({ proxy }) => {
          proxy.silence();
        },
        seen: (traffic) => isOut(traffic) && isNotified('does not respond')(traffic),
        mend: ({ proxy }) => {
          proxy.mend();
        },
      },
    ],
    [
      'one that ends connections, idle ones too',
      {
        begin: async (it) => {
          for (let round = 0; round < 10; round += 1) await it.terminate().then(() => sleep(100));
        },
        seen: () => true,
        mend: () => undefined,
      },
    ],
  ])(
    'is survived when it is %s',
    async (name, outage) => {
      const traffic = await survives(rig, name.replaceAll(/[^a-z]+/g, '-'), outage);
      expect(traffic.acknowledged.size).toBeGreaterThan(10);
    },
    120_000,
  );
});

const canMount = process.getuid?.() === 0 && process.platform === 'linux';

(canMount ? describe : describe.skip)('a database whose disk is full', () => {
  let dataDir: string;
  let rig: Rig;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'entente-full-'));
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(TMPFS_MB)}m`, 'tmpfs', dataDir]);
    expect(status).toBe(0);
    rig = await Rig.start(dataDir);
  }, 120_000);
  afterAll(async () => {
    await rig.stop();
    spawnSync('umount', [dataDir]);
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is survived: a write that finds no room is reported as not committed', async () => {
    const filler = join(dataDir, 'filler');
    await survives(rig, 'full', {
      begin: () => {
        const { bavail, bsize } = statfsSync(dataDir);
        writeFileSync(filler, Buffer.alloc(bavail * bsize));
      },
      seen: isNotified('he disk of the database is full: nothing was written'),
      mend: () => {
        rmSync(filler);
      },
    });
  }, 120_000);
});
