import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { until } from '../support/follower.js';
import { ServiceProcess } from '../support/service-process.js';
import { ADMIN_TOKEN } from '../support/world.js';
import { CONNECTION_ATTACKS } from './attack-connections.js';
import { DOCUMENT_ATTACKS } from './attack-documents.js';
import { requestAttacks } from './attack-requests.js';
import { VALUE_ATTACKS } from './attack-values.js';
import type { Attack, Blow } from './attack.js';
import { Attacker } from './attacker.js';
import type { Reply } from './attacker.js';
import { Bystander } from './bystander.js';
import type { Served } from './bystander.js';

const QUIET_MS = 1_000;
/** An attack goes on for as long at least, from ever new addresses. */
const ATTACK_MS = 2_000;
/** Twice as many requests as the bystander takes to come to its first mutation. */
const SERVED_BEFORE = 24;
/**
 * A client beside it waits no longer for most answers, and for any; attackers, PostgreSQL and whatever else runs take the
 * machine's time, too.
 */
const MOST_WITHIN_MS = 1_000;
const SERVED_WITHIN_MS = 10_000;
/** When counting of wrong tokens begins anew: see RATE_WINDOW_S. */
const WINDOW_MS = 10_000;
/**
 * How a service refuses that has no time, by HTTP and by WebSocket: on a machine that does much else, some of what attacks it
 * may be told so.
 */
const BUSY = ['503 OVERLOADED', 'error OVERLOADED', 'close 1013'];
const MEBIBYTE = 2 ** 20;
const LOOK_MS = 100;
/** What is in flight counts three times, as bytes, as text and as what was read; what was freed is not given back at once. */
const PEAK_MAX = 1_500 * MEBIBYTE;
/** The heap that the service has: what would take more ends it. */
const HEAP = '--max-old-space-size=512';
/** What it holds more than before once all attacks are over, caches and all, when it has had time to give memory back. */
const HELD_MAX = 150 * MEBIBYTE;
const GIVEN_BACK_MS = 60_000;
const HELD = [
  'entente_followers',
  'entente_sessions',
  'entente_open_connections{transport="websocket"}',
  'entente_open_connections{transport="sse"}',
];

/** What no answer tells: stacks, files, SQL and what PostgreSQL says of it, and that another origin may read it. */
const LEAKS = [
  /\n\s+at /,
  /node_modules|dist\/src|\.(?:ts|js):\d/,
  new RegExp(projectRoot()),
  /postgres|pg_catalog|SQLSTATE|syntax error at or near|relation "|column "|violates/i,
  /INTERNAL|call stack/,
  /access-control-allow-origin/i,
];

describe('a service under attack', () => {
  let clone: Clone;
  let service: ServiceProcess;
  let behindProxy: ServiceProcess;
  let url: string;
  let proxied: string;
  let bystander: Bystander;
  let idle = 0;

  beforeAll(async () => {
    clone = await cloneDatabase('seeded');
    const env = { DATABASE_URL: clone.url, ADMIN_TOKEN, LOG_LEVEL: 'error', NODE_OPTIONS: HEAP };
    service = ServiceProcess.start({ env });
    ({ url } = await service.ready());
    behindProxy = ServiceProcess.start({ env: { ...env, TRUSTED_PROXIES: '127.0.0.0/8' } });
    ({ url: proxied } = await behindProxy.ready());
    bystander = await Bystander.start(url, '127.0.0.2');
    // What is asked for the first time is compiled and kept; and it writes as well, with a session of its own.
    let served = 0;
    await until('the bystander was served all that it asks for', async () => {
      served += (await bystander.during(() => sleep(ATTACK_MS))).count;
      return served > SERVED_BEFORE;
    });
    idle = resident();
  }, 120_000);
  afterAll(async () => {
    bystander.end();
    await Promise.all([service.end(), behindProxy.end()]);
    await clone.drop();
  });

  function resident(): number {
    const [, kibibytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(service.pid)}/status`, 'utf8')) ?? [];
    return Number(kibibytes) * 1_024;
  }

  /** What is open and followed. */
  async function held(): Promise<Record<string, number>> {
    const text = await (await fetch(`${url}/metrics`)).text();
    const numbers = text.split('\n').map((line) => line.split(/ (?=\S+$)/) as [string, string]);
    return Object.fromEntries(
      numbers.filter(([name]) => HELD.includes(name)).map(([name, value]) => [name, Number(value)]),
    );
  }

  let attackers: Attacker[] = [];
  let seen = 0;

  /** Strikes from an address of its own, so that nothing is refused for what was sent before; tells what is amiss. */
  async function strike({ what, refusals, refused, says, withinMs = Infinity, strike: send }: Blow): Promise<string[]> {
    seen += 1;
    const attacker = new Attacker(url, `127.1.${String(Math.floor(seen / 200))}.${String(1 + (seen % 200))}`);
    attackers.push(attacker);
    const begun = performance.now();
    const replies = await send(attacker);
    const took = performance.now() - begun;
    const windows = 1 + Math.floor(took / WINDOW_MS);
    attacker.leave();
    const counts = new Map<string, Reply[]>();
    for (const reply of replies) counts.set(reply.refusal, [...(counts.get(reply.refusal) ?? []), reply]);
    const own = replies.filter(({ refusal }) => !BUSY.includes(refusal));
    return [
      ...[...counts]
        .filter(
          ([refusal, all]) =>
            all.length > (BUSY.includes(refusal) ? replies.length / 2 : (refusals[refusal] ?? 0) * windows),
        )
        .map(([refusal, all]) => `${what}: ${String(all.length)} × ${refusal}: ${all[0]?.text.slice(0, 300) ?? ''}`),
      ...(took > withinMs ? [`${what}: took ${took.toFixed(0)} ms`] : []),
      ...(refused !== undefined && replies.length !== refused
        ? [`${what}: ${String(replies.length)} refused, not ${String(refused)}`]
        : []),
      ...own
        .flatMap((reply) => amiss(reply, says))
        .slice(0, 3)
        .map((fault) => `${what}: ${fault}`),
    ];
  }

  function amiss({ text }: Reply, says: RegExp | undefined): string[] {
    if (says && !says.test(text)) return [`says: ${text.slice(0, 300)}`];
    return LEAKS.filter((leak) => leak.test(text)).map((leak) => `tells ${String(leak)}: ${text.slice(0, 300)}`);
  }

  async function attack({ blows, isSlow = false }: Attack): Promise<string[]> {
    if (isSlow) return (await Promise.all(blows.map(strike))).flat();
    const faults: string[] = [];
    const until = performance.now() + ATTACK_MS;
    do for (const blow of blows) faults.push(...(await strike(blow)));
    while (performance.now() < until && faults.length === 0);
    return faults;
  }

  function print(name: string, seconds: number, before: Served, during: Served): void {
    const sum = (of: 'requests' | 'sockets' | 'bytes'): number => attackers.reduce((all, one) => all + one[of], 0);
    const times = ({ count, p50, p99 }: Served): string =>
      `p50 ${p50.toFixed(0)} p99 ${p99.toFixed(0)} ms (${String(count)})`;
    process.stdout.write(
      `${name}: ${String(sum('requests'))} requests, ${String(sum('sockets'))} sockets, ` +
        `${(sum('bytes') / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s; ` +
        `healthy before: ${times(before)}, during: ${times(during)}, slowest ${during.slowest.toFixed(0)} ms\n`,
    );
  }

  const ATTACKS = [...DOCUMENT_ATTACKS, ...VALUE_ATTACKS, ...CONNECTION_ATTACKS, ...requestAttacks(() => proxied)];

  it.each(ATTACKS)(
    'refuses $name, and goes on serving others',
    async (one) => {
      const heldBefore = await held();
      const before = await bystander.during(() => sleep(QUIET_MS));
      attackers = [];
      let faults: string[] = [];
      const begun = performance.now();
      let peak = 0;
      const looking = setInterval(() => (peak = Math.max(peak, resident())), LOOK_MS);
      const during = await bystander
        .during(async () => (faults = await attack(one)))
        .finally(() => clearInterval(looking));
      print(one.name, (performance.now() - begun) / 1_000, before, during);
      process.stdout.write(`  at most ${(peak / MEBIBYTE).toFixed(0)} MiB\n`);

      expect(faults).toEqual([]);
      expect(during.faults).toEqual([]);
      expect(during.p50).toBeLessThan(MOST_WITHIN_MS);
      expect(during.slowest).toBeLessThan(SERVED_WITHIN_MS);
      expect(during.count).toBeGreaterThan(0);
      expect(peak).toBeLessThan(PEAK_MAX);
      await until('nothing is left', async () => JSON.stringify(await held()) === JSON.stringify(heldBefore)).catch(
        async (error: unknown) => {
          // Says what is left.
          expect(await held()).toEqual(heldBefore);
          throw error;
        },
      );
    },
    120_000,
  );

  it('has lost nothing, logged nothing unforeseen, and holds no more than before', async () => {
    const { acknowledged, told } = await bystander.stop();
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(told).toEqual([...acknowledged].sort());
    expect(service.child.exitCode).toBeNull();
    expect(service.stderr).toBe('');
    const after = resident();
    await sleep(GIVEN_BACK_MS);
    const later = resident();
    process.stdout.write(
      `${(idle / MEBIBYTE).toFixed(0)} MiB before all attacks, ${(after / MEBIBYTE).toFixed(0)} after, ` +
        `${(later / MEBIBYTE).toFixed(0)} a minute later\n`,
    );
    expect(later).toBeLessThan(idle + HELD_MAX);
  }, 180_000);
});
