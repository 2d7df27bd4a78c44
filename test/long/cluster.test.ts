import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/follower.js';
import { ServiceProcess } from '../support/service-process.js';
import { ADMIN_TOKEN } from '../support/world.js';
import { Cluster, MISSING } from './cluster/cluster.js';
import { Traffic } from './cluster/traffic.js';

const FIRST_PORT = 42_000;
const PORTS = 20_000;
/** How long a fault lasts before it is mended. */
const FAULT_MS = 3_000;

const RIGHT = { lost: [], repeated: [], untrue: [], unseen: [], wrongSubscribers: 0 };

const describeWithCluster = MISSING.length > 0 ? describe.skip : describe;
if (MISSING.length > 0) console.warn(`The tests of a cluster are skipped: there is no ${MISSING.join(', ')}`);

describeWithCluster('on a cluster with synchronous replication', () => {
  let cluster: Cluster;
  let traffic: Traffic;
  const ports = [0, 1].map(() => FIRST_PORT + Math.floor(Math.random() * PORTS));
  const services: ServiceProcess[] = [];
  const seconds: Record<string, number> = {};

  beforeAll(async () => {
    cluster = await Cluster.start(FIRST_PORT + Math.floor(Math.random() * PORTS));
    for (const index of ports.keys()) await start(index);
    traffic = await Traffic.start(ports.map((port) => `http://127.0.0.1:${String(port)}`));
    await until('writes are acknowledged', () => traffic.writes.length > 20);
  });
  afterAll(async () => {
    for (const service of services) if (service.child.exitCode === null) await service.end('SIGKILL');
    await cluster.do('stop');
    console.info('seconds without an acknowledged write:', seconds);
  });

  async function start(index: number): Promise<void> {
    const service = ServiceProcess.start({
      env: {
        DATABASE_URL: cluster.url,
        DATABASE_REPLICA_URLS: cluster.nodeUrls.join(' '),
        PORT: String(ports[index]),
        ADMIN_TOKEN,
        RATE_LIMIT_PER_ADDRESS: '1000000',
        RATE_LIMIT_PER_TOKEN: '1000000',
      },
    });
    services[index] = service;
    await service.ready();
  }

  /** Breaks something, and waits until all write again. */
  async function during(name: string, fault: () => Promise<unknown>): Promise<void> {
    const sinceMs = performance.now();
    await fault();
    await cluster.do('whole');
    const count = traffic.writes.length;
    await until('writes are acknowledged again', () => traffic.writes.length > count + 20);
    seconds[name] = Number(traffic.secondsWithoutWrites(sinceMs).toFixed(1));
  }

  it('a replica is killed, and returns', async () => {
    await during('replica killed', async () => {
      const [replica = ''] = (await cluster.do('replicas')).split('\n');
      await cluster.do('kill', replica);
      await sleep(FAULT_MS);
      await cluster.do('revive', replica);
    });
  });

  it('the proxy is restarted', async () => {
    await during('proxy restarted', () => cluster.do('restart-haproxy'));
  });

  it('another node becomes the leader', async () => {
    await during('switchover', () => cluster.do('switchover'));
  });

  it('the leader is killed, and returns as a replica', async () => {
    await during('leader killed', async () => {
      const leader = await cluster.do('leader');
      await cluster.do('kill', leader);
      await until('there is another leader', async () => {
        const next = await cluster.do('leader').catch(() => leader);
        return next !== leader;
      });
      await cluster.do('revive', leader);
    });
  });

  it('the leader is cut off from the consensus store', async () => {
    await during('leader cut off', async () => {
      const leader = await cluster.do('leader');
      await cluster.do('cut', leader, 'etcd');
      await until('there is another leader', async () => {
        const next = await cluster.do('leader').catch(() => leader);
        return next !== leader;
      });
      await cluster.do('mend', leader, 'etcd');
    });
  });

  it('the instances are restarted one by one', async () => {
    await during('rolling restart', async () => {
      for (const [index, service] of services.entries()) {
        await service.end('SIGTERM');
        await start(index);
      }
    });
  });

  it('nothing was lost, repeated, untrue, unseen or missed', async () => {
    expect(await traffic.finish()).toEqual({ ...RIGHT, resyncs: 0 });
  });
});
