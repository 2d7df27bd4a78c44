import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/follower.js';
import { freePorts } from '../support/free-ports.js';
import { ServiceProcess } from '../support/service-process.js';
import { ADMIN_TOKEN } from '../support/world.js';
import { Cluster, MISSING } from './cluster/cluster.js';
import { Traffic } from './cluster/traffic.js';

/** How long a fault lasts before it is mended. */
const FAULT_MS = 3_000;
/** Replicas that lag less are read by those who have not written. */
const LAG_MAX_MS = 60_000;

const RIGHT = { lost: [], repeated: [], untrue: [], unseen: [], wrongSubscribers: 0 };

const describeWithCluster = MISSING.length > 0 ? describe.skip : describe;
if (MISSING.length > 0) console.warn(`The tests of a cluster are skipped: there is no ${MISSING.join(', ')}`);

async function startService(cluster: Cluster, port: number): Promise<ServiceProcess> {
  const service = ServiceProcess.start({
    env: {
      DATABASE_URL: cluster.url,
      DATABASE_REPLICA_URLS: cluster.nodeUrls.join(' '),
      REPLICA_MAX_LAG_MS: String(LAG_MAX_MS),
      PORT: String(port),
      ADMIN_TOKEN,
      RATE_LIMIT_PER_ADDRESS: '1000000',
      RATE_LIMIT_PER_TOKEN: '1000000',
    },
  });
  await service.ready();
  return service;
}

/** All nodes but the leader. */
async function untilReplicasAreUsed(service: ServiceProcess): Promise<void> {
  const { url } = await service.ready();
  let body = '';
  await until(`two replicas are used: ${body}`, async () => {
    body = await (await fetch(`${url}/readyz`)).text();
    return body.includes('"used":2');
  });
}

async function untilAnotherLeads(cluster: Cluster, leader: string): Promise<void> {
  await until('there is another leader', async () => (await cluster.do('leader').catch(() => leader)) !== leader);
}

describeWithCluster('on a cluster with synchronous replication', () => {
  let cluster: Cluster;
  let traffic: Traffic;
  let ports: readonly number[];
  const services: ServiceProcess[] = [];
  const seconds: Record<string, number> = {};

  beforeAll(async () => {
    cluster = await Cluster.start();
    ports = [await freePorts(1), await freePorts(1)];
    for (const index of ports.keys()) await start(index);
    traffic = await Traffic.start(ports.map((port) => `http://127.0.0.1:${String(port)}`));
    await until('writes are acknowledged', () => traffic.writes.length > 20);
    for (const service of services) await untilReplicasAreUsed(service);
  });
  afterAll(async () => {
    for (const service of services) if (service.child.exitCode === null) await service.end('SIGKILL');
    await cluster.do('stop');
    console.info('seconds without an acknowledged write:', seconds);
  });

  async function start(index: number): Promise<void> {
    services[index] = await startService(cluster, ports[index] ?? 0);
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

  it('the replicas replay late', async () => {
    await during('late replay', async () => {
      const replicas = (await cluster.do('replicas')).split('\n');
      for (const replica of replicas) await cluster.do('sql', replica, 'select pg_wal_replay_pause()');
      await sleep(FAULT_MS);
      for (const replica of replicas) await cluster.do('sql', replica, 'select pg_wal_replay_resume()');
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
      await untilAnotherLeads(cluster, leader);
      await cluster.do('revive', leader);
    });
  });

  it('the leader is cut off from the consensus store', async () => {
    await during('leader cut off', async () => {
      const leader = await cluster.do('leader');
      await cluster.do('cut', leader, 'etcd');
      await untilAnotherLeads(cluster, leader);
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

describeWithCluster('on a cluster without synchronous replication', () => {
  let cluster: Cluster;
  const services: ServiceProcess[] = [];
  beforeAll(async () => {
    cluster = await Cluster.start({ isSynchronous: false });
    for (let count = 0; count < 2; count += 1) services.push(await startService(cluster, await freePorts(1)));
  });
  afterAll(async () => {
    for (const service of services) if (service.child.exitCode === null) await service.end('SIGKILL');
    await cluster.do('stop');
  });

  it('subscribers learn from the epoch that the last writes were lost', async () => {
    const urls = await Promise.all(services.map(async (service) => (await service.ready()).url));
    const traffic = await Traffic.start(urls);
    await until('writes are acknowledged', () => traffic.writes.length > 20);
    const leader = await cluster.do('leader');
    await cluster.do('cut', leader, 'pg');
    const count = traffic.writes.length;
    await until('writes are acknowledged that no replica has', () => traffic.writes.length > count + 20);
    await cluster.do('kill', leader);
    await untilAnotherLeads(cluster, leader);
    const after = traffic.writes.length;
    await until('writes are acknowledged again', () => traffic.writes.length > after + 20);
    const { lost, repeated, untrue, resyncs } = await traffic.finish();
    expect({ repeated, untrue }).toEqual({ repeated: [], untrue: [] });
    expect(lost.length).toBeGreaterThan(0);
    expect(resyncs).toBeGreaterThanOrEqual(traffic.subscriberCount);
  });
});
