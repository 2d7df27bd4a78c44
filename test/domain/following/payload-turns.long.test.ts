import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCHEDULER_DEFAULTS } from '../../../src/graphql/scheduling/scheduler.js';
import type { Blocker } from '../../support/blocker.js';
import { until } from '../../support/follower.js';
import { RawSocket } from '../../support/raw-socket.js';
import type { Message } from '../../support/raw-socket.js';
import { startWithBlocker } from '../../support/world-with-blocker.js';
import type { World } from '../../support/world.js';

const SUBSCRIBERS = 40;

/** Reads the topic table, and is expensive. The alias makes each document different. */
const expensive = (
  name: string,
): string => `subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position
  subject { label ${Array.from(
    { length: 11 },
    (_, at) => `${name}${String(at)}: revisions(first: 100) { nodes { position } }`,
  ).join(' ')} } } }`;
const SHORT = 'subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position } }';

describe('the payloads of one change for many subscriptions', () => {
  let world: World;
  let blocker: Blocker;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ world, blocker, end } = await startWithBlocker('seeded', { OPERATION_TIMEOUT_MS: '60000' }));
  });
  afterAll(() => end());

  /** A position, and that of a topic written after it. */
  async function topic(slug: string): Promise<{ before: string; position: string }> {
    const { events } = await world.get('{ events(first: 1) { position } }');
    const { change } = await world.mutate('createTopic', { slug, names: [{ language: 'en', text: slug }] });
    return { before: events.position as string, position: change.position as string };
  }

  /** One socket with this many subscriptions from a position. */
  async function followed(after: string, query: (number: number) => string): Promise<RawSocket> {
    const socket = await new RawSocket(world.service.url).init();
    for (let at = 0; at < SUBSCRIBERS; at += 1) socket.subscribe(String(at), query(at), { after });
    return socket;
  }

  const expensivePayloads = (): { running: number; waiting: number } =>
    world.service.schedulerStats().expensivePayloads;

  it('are built once for documents that differ only in comments, white space and names', async () => {
    let statements = 0;
    const stop = world.service.database.observe((text) => {
      // Statements of the feed itself belong to no operation.
      if (!/pg_notify|c\.subject_kind, array/.test(text)) statements += 1;
    });
    const socket = await new RawSocket(world.service.url).init();
    const received = (): Message[] => socket.received.filter(({ type }) => type === 'next');
    /** The number of SQL statements for a change with this many subscriptions. */
    const taken = async (slug: string, subscriptions: number): Promise<number> => {
      await until('they are subscribed', () => world.service.subscriptionStats().subscriptions === subscriptions);
      const before = received().length;
      statements = 0;
      await world.mutate('createTopic', { slug, names: [{ language: 'en', text: slug }] });
      await until('all have received it', () => received().length === before + subscriptions);
      const texts = received()
        .slice(before)
        .map(({ payload }) => JSON.stringify(payload));
      expect(new Set(texts).size).toBe(1);
      return statements;
    };
    const written = (at: number): string =>
      `# ${String(at)}\n${expensive('a').replace('subscription', `subscription S${String(at)}`)}${' '.repeat(at)}`;
    socket.subscribe('0', written(0));
    const alone = await taken('told-alone', 1);
    for (let at = 1; at < SUBSCRIBERS; at += 1) socket.subscribe(String(at), written(at));
    expect(await taken('told-alike', SUBSCRIBERS)).toBe(alone);
    stop();
    await socket.close();
    await until('no subscription is left', () => world.service.subscriptionStats().subscriptions === 0);
  });

  it('are built in turns for different documents: other requests are served meanwhile, and a client that waits too long is told where to resume', async () => {
    const { before, position } = await topic('told-in-turn');
    const { socket, streamed } = await blocker.during(async () => {
      const following = await followed(before, (at) => expensive(`x${String(at)}y`));
      await until('all but one wait', () => expensivePayloads().waiting === SUBSCRIBERS - 1);
      expect(expensivePayloads().running).toBe(SCHEDULER_DEFAULTS.expensivePayloads.slots);
      // Each has one connection.
      await blocker.untilHeld(1);
      const search = new URLSearchParams({
        query: expensive('streamed'),
        variables: JSON.stringify({ after: before }),
      });
      const stream = fetch(`${world.service.url}/graphql/stream?${String(search)}`).then((response) => response.text());
      await until('the stream waits, too', () => expensivePayloads().waiting === SUBSCRIBERS);

      const other = world.follow(SHORT, { variables: { after: before } });
      expect((await other.until(1))[0]?.data.changes.position).toBe(position);
      await other.stop();
      const { secret } = await world.mutate('createToken', { name: 'Beside', role: 'READER' }, 'secret');
      expect(secret).toEqual(expect.any(String));
      const late = (): number => following.received.filter(({ type }) => type === 'next').length;
      await until('the waiting subscriptions end', () => late() === SUBSCRIBERS - 1);
      return { socket: following, streamed: await stream };
    });
    const resume = { code: 'SLOW_CONSUMER', position: before };
    expect(streamed).toContain(`"extensions":${JSON.stringify(resume)}`);
    await until(
      'the first has received it',
      () => socket.received.filter(({ type }) => type === 'next').length === SUBSCRIBERS,
    );
    const received = socket.received
      .filter(({ type }) => type === 'next')
      .map(({ payload }) => payload as { errors?: unknown });
    expect(received.filter(({ errors }) => errors)).toHaveLength(SUBSCRIBERS - 1);
    for (const { errors } of received) if (errors) expect(errors).toMatchObject([{ extensions: resume }]);
    expect(JSON.stringify(received)).toContain(`"position":"${position}"`);
    expect(expensivePayloads()).toEqual({ running: 0, waiting: 0 });

    const again = world.follow(expensive('again'), { variables: { after: before } });
    expect((await again.until(1))[0]?.data.changes.position).toBe(position);
    await again.stop();
    await socket.close();
  });

  it('are not waited for once all clients have disconnected', async () => {
    const { before } = await topic('told-nobody');
    await blocker.during(async () => {
      const socket = await followed(before, (at) => expensive(`z${String(at)}y`));
      await until('all but one wait', () => expensivePayloads().waiting === SUBSCRIBERS - 1);
      await socket.close();
      await blocker.untilHeld(0);
      await until('nobody waits', () => expensivePayloads().waiting + expensivePayloads().running === 0);
    });
    await until('no subscription is left', () => world.service.subscriptionStats().subscriptions === 0);
  });

  it('are read one at a time for changes that are already in the log', async () => {
    const running: number[] = [];
    const stop = world.service.database.observe((text) => {
      if (/as page on true|\) page on true/.test(text) && text.includes('limit')) {
        running.push(world.service.schedulerStats().catchUp.running);
      }
    });
    const subscriptions = Array.from({ length: 8 }, () => world.follow(SHORT, { variables: { after: '0' } }));
    for (const follower of subscriptions) await follower.until(1);
    stop();
    expect(running.length).toBeGreaterThanOrEqual(subscriptions.length);
    expect(new Set(running)).toEqual(new Set([1]));
    await Promise.all(subscriptions.map((follower) => follower.stop()));
  });
});
