import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import type { Change } from '../../../src/web/live/change-batch.js';
import { realClock } from '../../../src/web/live/clock.js';
import type { Activity } from '../../../src/web/live/follow-state.js';
import { Follower } from '../../../src/web/live/follower.js';
import { subscribeTo } from '../../../src/web/live/subscription.js';
import { until } from '../../support/follower.js';
import { goBackTo } from '../../support/log-that-goes-back.js';
import { numberOf } from '../../support/positions.js';
import { RawSocket } from '../../support/raw-socket.js';
import { TcpProxy } from '../../support/tcp-proxy.js';
import { World } from '../../support/world.js';

const QUERY = `subscription ($after: String, $filter: EventFilter) {
  changes(after: $after, filter: $filter) { position effect subject { __typename id } event { id } } }`;

/** Retries come at once, so that tests do not wait. */
const hurried = { ...realClock, after: (ms: number, call: () => void) => realClock.after(Math.min(ms, 20), call) };

let world: World;
let proxy: TcpProxy;
beforeAll(async () => {
  world = await World.start('empty', { MAX_CONNECTIONS_PER_CLIENT: '2' });
  await world.build.smallWorld();
  proxy = await TcpProxy.start(world.service.url);
});
afterAll(async () => {
  await proxy.stop();
  await world.stop();
});

const following: Follower[] = [];
afterEach(async () => {
  for (const follower of following.splice(0)) follower.stop();
  await until('no socket is left open', () => sockets() === 0);
});
const sockets = (): number => world.service.subscriptionStats().sockets;

/** Follows a relation through the proxy, from the present position. */
async function follow(
  position?: string,
  filter: object = { relations: ['atlantis-lemuria'] },
): Promise<{
  follower: Follower;
  changes: Change[];
  activities: Activity[];
  reloads: string[];
}> {
  const [changes, activities, reloads]: [Change[], Activity[], string[]] = [[], [], []];
  const follower = new Follower({
    clock: hurried,
    subscribe: subscribeTo(`${proxy.url}/graphql`, WebSocket),
    query: QUERY,
    variables: { filter },
    position: position ?? (await positionNow()),
    isOnline: true,
    onChange: (change) => changes.push(change),
    onReload: async () => {
      const position = await positionNow();
      reloads.push(position);
      return position;
    },
    onActivity: (activity) => activities.push(activity),
  });
  following.push(follower);
  follower.begin();
  return { follower, changes, activities, reloads };
}

async function positionNow(): Promise<string> {
  const { events } = (await world.get('{ events(first: 1) { position } }')) as { events: { position: string } };
  return events.position;
}

const write = (between: [string, string] = ['atlantis', 'lemuria']) => world.build.event({ between });
const untilCurrent = (follower: Follower) => until('it is current', () => follower.activity === 'current');
const untilReceived = (changes: readonly Change[], count: number) =>
  until(`${String(count)} changes`, () => changes.length >= count);

describe('following a service', () => {
  it('tells what is written, changed and retracted in the relation, and nothing else', async () => {
    const { follower, changes } = await follow();
    await untilCurrent(follower);
    await write(['atlantis', 'mu']);
    const { slug } = await write();
    await world.mutate('updateEvent', {
      id: slug,
      expectedVersion: 1,
      titles: [{ language: 'en', text: 'Another' }],
      reason: 'A test.',
    });
    await world.build.statement({ madeAt: slug });
    await world.mutate('retractEvent', { id: slug, expectedVersion: 2, reason: 'A test.' });
    await untilReceived(changes, 4);
    expect(changes.map(({ effect, subject }) => `${subject.__typename} ${effect}`)).toEqual([
      'Event ENTERED',
      'Event STAYED',
      'Statement ENTERED',
      'Event LEFT',
    ]);
    expect(new Set(changes.map(({ event }) => event?.id)).size).toBe(1);
  });

  it('catches up with what was written while the connection was lost, each change once', async () => {
    const { follower, changes, activities } = await follow();
    await untilCurrent(follower);
    await write();
    await untilReceived(changes, 1);
    proxy.cut();
    await until('it notices', () => follower.activity !== 'current');
    await write();
    await write();
    const lost = follower.asOf;
    proxy.mend();
    await untilReceived(changes, 3);
    expect(new Set(changes.map(({ position }) => position)).size).toBe(3);
    expect(activities).toContain('waiting');
    expect(follower.asOf).toBeGreaterThanOrEqual(lost);
  });

  it('is refused while the client has too many connections, and follows when it has not', async () => {
    const others = [new RawSocket(world.service.url), new RawSocket(world.service.url)];
    for (const other of others) await other.init();
    const { follower, changes, activities } = await follow();
    await until('it waits', () => activities.includes('waiting'));
    expect(follower.activity).not.toBe('current');
    await write();
    for (const other of others) await other.close();
    await untilReceived(changes, 1);
  });

  it('asks no more where its filter is refused', async () => {
    const { follower } = await follow('0', { relations: ['no-such-relation'] });
    await until('it is refused', () => follower.activity === 'refused');
  });

  it('rests without a network and while nobody looks, and catches up then', async () => {
    const { follower, changes } = await follow();
    await untilCurrent(follower);
    follower.setOnline(false);
    follower.setWatched(false);
    await until('the socket is closed', () => sockets() === 0);
    await write();
    follower.setOnline(true);
    expect(follower.activity).toBe('idle');
    follower.setWatched(true);
    await untilReceived(changes, 1);
  });

  it('reads anew when the log is another one, and goes on', async () => {
    await write();
    const position = await positionNow();
    await write();
    const { follower, changes, reloads } = await follow();
    await untilCurrent(follower);
    await goBackTo(world.databaseUrl, numberOf(position));
    await until('it has read anew', () => reloads.length > 0);
    await untilCurrent(follower);
    await write();
    await untilReceived(changes, 1);
    expect(reloads).toHaveLength(1);
  });
});
