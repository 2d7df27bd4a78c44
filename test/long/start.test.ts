import { createServer } from 'node:http';
import { connect, createServer as createTcpServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { chownSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { isAlive } from '../../src/foundation/process/processes.js';
import { cloneDatabase } from '../support/clone.js';
import { until } from '../support/follower.js';
import {
  makeDataDir,
  postgresPid,
  processGroup,
  removeDataDir,
  ServiceProcess,
  whyNoOtherUser,
} from '../support/service-process.js';

const NOBODY = { uid: 65_534, gid: 65_534 };
/** How long the service waits for hanging requests. */
const DRAIN_MS = 10_000;
/** Longer than the time in which signals count as one request. */
const SAME_REQUEST_MS = 1_200;

// Each starts the service, some twice, which takes a busy machine some time.
jest.setTimeout(120_000);

describe('the service', () => {
  const dataDirs: string[] = [];
  const started: ServiceProcess[] = [];
  afterEach(async () => {
    for (const service of started.splice(0)) if (service.child.exitCode === null) await service.end('SIGKILL');
    for (const dataDir of dataDirs.splice(0)) removeDataDir(dataDir);
  });

  function dataDir(mode?: number): string {
    const folder = makeDataDir(mode);
    dataDirs.push(folder);
    return folder;
  }

  function start(options: Parameters<typeof ServiceProcess.start>[0]): ServiceProcess {
    const service = ServiceProcess.start(options);
    started.push(service);
    return service;
  }

  it('creates its own PostgreSQL at the first start and is ready sooner at the second', async () => {
    const folder = dataDir();
    const first = start({ env: { DATA_DIR: folder } });
    const { url, afterMs: firstMs } = await first.ready();
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const pid = postgresPid(folder);
    expect(processGroup(pid)).not.toBe(processGroup(first.pid));
    expect(statSync(join(folder, 'postgres', 'password')).mode & 0o077).toBe(0);
    expect(first.stdout.split('\n').filter((line) => line !== '')).toHaveLength(1);
    expect(await first.end('SIGTERM')).toBe(0);
    expect(isAlive(pid)).toBe(false);

    const second = start({ env: { DATA_DIR: folder } });
    const { afterMs } = await second.ready();
    expect(afterMs).toBeLessThan(firstMs);
    expect(await second.end('SIGINT')).toBe(0);
    expect(isAlive(pid)).toBe(false);
    expect(first.stderr + second.stderr).not.toContain(readFileSync(join(folder, 'postgres', 'password'), 'utf8'));
  });

  it('leaves no PostgreSQL behind when a later step of its start fails', async () => {
    const folder = dataDir();
    const first = start({ env: { DATA_DIR: folder } });
    await first.ready();
    expect(await first.end('SIGTERM')).toBe(0);
    writeFileSync(join(folder, 'postgres', 'password'), 'another');
    const second = start({ env: { DATA_DIR: folder } });
    let pid = 0;
    // It lives only for a moment: its process id is read in that time.
    while (second.child.exitCode === null && pid === 0) {
      await sleep(5);
      if (existsSync(join(folder, 'postgres', 'data', 'postmaster.pid'))) pid = postgresPid(folder);
    }
    expect(await second.exited).not.toBe(0);
    expect(pid).toBeGreaterThan(0);
    expect(isAlive(pid)).toBe(false);
  });

  it('takes over the PostgreSQL that a killed service left, and stops it in the end', async () => {
    const folder = dataDir();
    const first = start({ env: { DATA_DIR: folder } });
    await first.ready();
    const pid = postgresPid(folder);
    await first.end('SIGKILL');
    expect(isAlive(pid)).toBe(true);

    const second = start({ env: { DATA_DIR: folder } });
    await second.ready();
    expect(postgresPid(folder)).toBe(pid);
    expect(second.stderr).toContain('took over');
    expect(await second.end()).toBe(0);
    expect(isAlive(pid)).toBe(false);
  });

  it('recovers when service and PostgreSQL were both killed', async () => {
    const folder = dataDir();
    const first = start({ env: { DATA_DIR: folder } });
    await first.ready();
    process.kill(postgresPid(folder), 'SIGKILL');
    await first.end('SIGKILL');
    const second = start({ env: { DATA_DIR: folder } });
    await second.ready();
    expect(await second.end()).toBe(0);
  });

  it('rejects a data folder that another service is using, and names that service', async () => {
    const folder = dataDir();
    const first = start({ env: { DATA_DIR: folder } });
    const { url } = await first.ready();
    const second = start({ env: { DATA_DIR: folder } });
    expect(await second.exited).toBe(1);
    expect(second.stderr).toContain(`in use by process ${String(first.pid)}`);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('stops at once at a second signal, with its PostgreSQL, and counts signals sent together as one', async () => {
    const folder = dataDir();
    const service = start({ env: { DATA_DIR: folder } });
    const { url } = await service.ready();
    const pid = postgresPid(folder);
    // A request whose body never ends keeps the service from closing.
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{');
    await sleep(200);
    service.child.kill('SIGINT');
    await until('the signal has come', () => service.stderr.includes('SIGINT'));
    service.child.kill('SIGINT');
    service.child.kill('SIGHUP');
    await sleep(SAME_REQUEST_MS);
    expect(service.child.exitCode).toBeNull();
    expect(await service.end('SIGINT')).toBe(130);
    await until('PostgreSQL has ended', () => !isAlive(pid));
    const next = start({ env: { DATA_DIR: folder } });
    await next.ready();
    expect(await next.end()).toBe(0);
  });

  it('stops cleanly when a signal comes while it starts', async () => {
    const folder = dataDir();
    const service = start({ env: { DATA_DIR: folder } });
    const file = join(folder, 'postgres', 'data', 'postmaster.pid');
    // The file exists a moment before the number is in it.
    while (!existsSync(file) || postgresPid(folder) === 0) await sleep(5);
    const pid = postgresPid(folder);
    expect(await service.end('SIGTERM')).toBe(0);
    expect(service.stdout).toBe('');
    expect(isAlive(pid)).toBe(false);
  });

  it('finishes a running request before it stops, and accepts no new one', async () => {
    const clone = await cloneDatabase('seeded');
    const service = start({ env: { DATABASE_URL: clone.url, MAX_ROOT_FIELDS: '40', MAX_COST: '1000000' } });
    const { url } = await service.ready();
    const query = `{ ${Array.from({ length: 40 }, (_, i) => `a${String(i)}: events(first: 100) { totalCount nodes { title participations { actor { name } } } }`).join(' ')} }`;
    const answer = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    await sleep(60);
    const ended = service.end('SIGTERM');
    const response = await answer;
    const body = (await response.json()) as { errors?: unknown; data: Record<string, unknown> };
    expect(body.errors).toBeUndefined();
    expect(Object.keys(body.data)).toHaveLength(40);
    // Not only when hanging requests are cut: the keep-alive connection of fetch delays nothing.
    expect(await Promise.race([ended, sleep(DRAIN_MS / 2).then(() => 'still there')])).toBe(0);
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
    await clone.drop();
  });

  it('starts on an external database, together with another instance', async () => {
    const clone = await cloneDatabase('empty');
    const admin = new pg.Client({ connectionString: clone.url });
    await admin.connect();
    await admin.query('drop schema public cascade; create schema public');
    await admin.end();
    const instances = [1, 2].map(() => start({ env: { DATABASE_URL: clone.url, SEED: 'china-russia' } }));
    const urls = await Promise.all(instances.map((instance) => instance.ready()));
    for (const { url } of urls) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ events { totalCount } }"}',
      });
      expect(await response.json()).toMatchObject({ data: { events: { totalCount: 307 } } });
    }
    for (const instance of instances) expect(await instance.end()).toBe(0);
    await clone.drop();
  });

  it('waits for a database that comes up late, and logs that it does', async () => {
    const clone = await cloneDatabase('empty');
    // Something that is not a PostgreSQL yet: it occupies the port and hangs up.
    const early = createServer().on('connection', (socket) => socket.destroy());
    await new Promise<void>((resolve) => early.listen(0, '127.0.0.1', resolve));
    const { port } = early.address() as AddressInfo;
    early.close();
    const late = new URL(clone.url);
    const target = Number(late.port);
    late.port = String(port);
    const service = start({ env: { DATABASE_URL: late.href } });
    while (!service.stderr.includes('waiting for the database')) {
      expect(service.child.exitCode).toBeNull();
      await sleep(20);
    }
    expect(service.stdout).toBe('');
    const proxy = createTcpServer((socket) => {
      const upstream = connect(target, '127.0.0.1');
      socket.pipe(upstream).pipe(socket);
      for (const end of [socket, upstream]) end.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve));
    await service.ready();
    expect(await service.end()).toBe(0);
    proxy.close();
    await clone.drop();
  });

  it('reports in one line what is wrong with an unusable database, without its password', async () => {
    const clone = await cloneDatabase('empty');
    const wrong = new URL(clone.url);
    wrong.password = 'not-the-secret';
    const none = new URL(clone.url);
    none.pathname = '/no_such_database';
    for (const [url, reason] of [
      [wrong, 'password authentication failed'],
      [none, 'does not exist'],
    ] as const) {
      const service = start({ env: { DATABASE_URL: url.href } });
      expect(await service.exited).toBe(1);
      expect(service.stderr.trim().split('\n')).toHaveLength(1);
      expect(service.stderr).toContain(reason);
      expect(service.stderr).not.toContain(url.password);
    }
    await clone.drop();
  });

  it('names every invalid setting and does not start', async () => {
    const service = start({
      env: { PORT: 'high', LOG_LEVEL: 'loud', SEED: '../etc', DATABASE_URL: 'mysql://u:secret@h/d' },
    });
    expect(await service.exited).toBe(78);
    for (const name of ['PORT=high', 'LOG_LEVEL=loud', 'SEED=../etc', 'DATABASE_URL'])
      expect(service.stderr).toContain(name);
    expect(service.stderr).not.toContain('secret');
  });

  it('reports that its port is taken, and leaves no PostgreSQL behind', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const folder = dataDir();
    const service = start({ env: { DATA_DIR: folder, PORT: String((taken.address() as AddressInfo).port) } });
    expect(await service.exited).toBe(1);
    expect(service.stderr).toContain('EADDRINUSE');
    expect(existsSync(join(folder, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
    taken.close();
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? it : it.skip)(
    '[root only] lives in /var/lib/entente where its user can’t reach the data folder, and says so',
    async () => {
      const folder = dataDir(0o700);
      const service = start({ env: { DATA_DIR: folder } });
      await service.ready();
      const [, home] = /lives in (\/var\/lib\/entente\/[0-9a-f]+)/.exec(service.stderr) ?? [];
      expect(home).toBeDefined();
      expect(existsSync(join(home ?? '', 'data', 'postmaster.pid'))).toBe(true);
      expect(await service.end()).toBe(0);
      rmSync(home ?? '', { recursive: true });
    },
  );

  const reason = whyNoOtherUser(NOBODY);
  (reason === null ? it : it.skip)(
    `runs as an ordinary user${reason === null ? '' : ` (skipped: ${reason})`}`,
    async () => {
      const folder = dataDir();
      chownSync(folder, NOBODY.uid, NOBODY.gid);
      const service = start({ env: { DATA_DIR: folder }, user: NOBODY });
      await service.ready();
      expect(statSync(join(folder, 'postgres', 'data')).uid).toBe(NOBODY.uid);
      expect(await service.end()).toBe(0);
    },
  );
});
