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
/** The minimum duration of an attack, from ever new addresses. */
const ATTACK_MS = 2_000;
/** Twice as many requests as the bystander sends before its first mutation. */
const SERVED_BEFORE = 24;
/**
 * The maximum wait of a healthy client for most responses, and for any; attackers, PostgreSQL and other programs use
 * the machine, too.
 */
const MOST_WITHIN_MS = 1_000;
const SERVED_WITHIN_MS = 10_000;
/** When the count of wrong tokens restarts: see RATE_WINDOW_S. */
const WINDOW_MS = 10_000;
/** How an overloaded service refuses, by HTTP and by WebSocket: on a busy machine some attackers may get this. */
const BUSY = ['503 OVERLOADED', 'error OVERLOADED', 'close 1013'];
const MEBIBYTE = 2 ** 20;
const LOOK_MS = 100;
/** Data in flight counts three times, as bytes, as text and parsed; freed memory is not returned at once. */
const PEAK_MAX = 1_500 * MEBIBYTE;
/** The heap of the service: exceeding it would crash the process. */
const HEAP = '--max-old-space-size=512';
/** The maximum growth, caches included, once all attacks are over and the service has had time to release memory. */
const HELD_MAX = 150 * MEBIBYTE;
const RELEASE_MS = 60_000;
const HELD = [
  'entente_subscriptions',
  'entente_token_sessions',
  'entente_open_connections{transport="websocket"}',
  'entente_open_connections{transport="sse"}',
];

/**
 * What no response may contain: stacks, file names, SQL and PostgreSQL's messages, and permission for other origins to
 * read it.
 */
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
    // A document is compiled and cached on first use; the client also writes, with a session of its own.
    let served = 0;
    await until('the bystander had all its responses', async () => {
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

  /** The open connections and subscriptions. */
  async function held(): Promise<Record<string, number>> {
    const text = await (await fetch(`${url}/metrics`)).text();
    const numbers = text.split('\n').map((line) => line.split(/ (?=\S+$)/) as [string, string]);
    return Object.fromEntries(
      numbers.filter(([name]) => HELD.includes(name)).map(([name, value]) => [name, Number(value)]),
    );
  }

  let attackers: Attacker[] = [];
  let seen = 0;

  /** Strikes from a new address, so that nothing is refused for what was sent before; returns the problems. */
  async function strike({
    what,
    refusals: rejections,
    refused: rejected,
    says,
    withinMs = Infinity,
    strike: send,
  }: Blow): Promise<string[]> {
    seen += 1;
    const attacker = new Attacker(url, `127.1.${String(Math.floor(seen / 200))}.${String(1 + (seen % 200))}`);
    attackers.push(attacker);
    const started = performance.now();
    const replies = await send(attacker);
    const took = performance.now() - started;
    const windows = 1 + Math.floor(took / WINDOW_MS);
    attacker.leave();
    const counts = new Map<string, Reply[]>();
    for (const reply of replies) counts.set(reply.rejection, [...(counts.get(reply.rejection) ?? []), reply]);
    const own = replies.filter(({ rejection }) => !BUSY.includes(rejection));
    return [
      ...[...counts]
        .filter(
          ([rejection, all]) =>
            all.length > (BUSY.includes(rejection) ? replies.length / 2 : (rejections[rejection] ?? 0) * windows),
        )
        .map(
          ([rejection, all]) => `${what}: ${String(all.length)} × ${rejection}: ${all[0]?.text.slice(0, 300) ?? ''}`,
        ),
      ...(took > withinMs ? [`${what}: took ${took.toFixed(0)} ms`] : []),
      ...(rejected !== undefined && replies.length !== rejected
        ? [`${what}: ${String(replies.length)} refused, not ${String(rejected)}`]
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
    const problems: string[] = [];
    const until = performance.now() + ATTACK_MS;
    do for (const blow of blows) problems.push(...(await strike(blow)));
    while (performance.now() < until && problems.length === 0);
    return problems;
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
    'refuses $name, and continues to serve others',
    async (one) => {
      const heldBefore = await held();
      const before = await bystander.during(() => sleep(QUIET_MS));
      attackers = [];
      let problems: string[] = [];
      const started = performance.now();
      let peak = 0;
      const looking = setInterval(() => (peak = Math.max(peak, resident())), LOOK_MS);
      const during = await bystander
        .during(async () => (problems = await attack(one)))
        .finally(() => clearInterval(looking));
      print(one.name, (performance.now() - started) / 1_000, before, during);
      process.stdout.write(`  at most ${(peak / MEBIBYTE).toFixed(0)} MiB\n`);

      expect(problems).toEqual([]);
      expect(during.problems).toEqual([]);
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

  it('has lost nothing, logged nothing unexpected, and holds no more memory than before', async () => {
    const { acknowledged, received: result } = await bystander.stop();
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(result).toEqual([...acknowledged].sort());
    expect(service.child.exitCode).toBeNull();
    expect(service.stderr).toBe('');
    const after = resident();
    await sleep(RELEASE_MS);
    const later = resident();
    process.stdout.write(
      `${(idle / MEBIBYTE).toFixed(0)} MiB before all attacks, ${(after / MEBIBYTE).toFixed(0)} after, ` +
        `${(later / MEBIBYTE).toFixed(0)} a minute later\n`,
    );
    expect(later).toBeLessThan(idle + HELD_MAX);
  }, 180_000);
});
