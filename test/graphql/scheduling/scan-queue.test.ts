import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCHEDULER_DEFAULTS } from '../../../src/graphql/scheduling/scheduler.js';
import type { Blocker } from '../../support/blocker.js';
import { until } from '../../support/follower.js';
import { post } from '../../support/post.js';
import { RawSocket } from '../../support/raw-socket.js';
import { TRANSPORTS } from '../../support/transports.js';
import { startWithBlocker } from '../../support/world-with-blocker.js';
import type { World } from '../../support/world.js';

const REQUESTED = 10;
const POSTED = 2;

describe('with searches blocked', () => {
  let world: World;
  let blocker: Blocker;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ world, blocker, end } = await startWithBlocker('seeded', { OPERATION_TIMEOUT_MS: '60000' }));
  });
  afterAll(() => end());

  const statsOf = (queue: 'scanning' | 'searching'): { running: number; waiting: number } =>
    world.service.schedulerStats()[queue];

  /** Expects that short operations run, by every transport. */
  async function expectOthersAnswered(slug: string, what: string): Promise<void> {
    for (const [name, sendRequest] of TRANSPORTS) {
      const query = `query ${what}${name.replace(/\W/g, '')} { event(id: "${slug}") { slug } }`;
      expect(await sendRequest(world, query)).toMatchObject({ data: { event: { slug } } });
    }
    const ready = await fetch(`${world.service.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok' }]);
  }

  it.each<[string, 'scanning' | 'searching', (number: number) => [string, object]]>([
    ['Search', 'searching', (number) => [`{ search(text: "event ${String(number)}") { nodes { id } } }`, {}]],
    [
      'Filter',
      'scanning',
      (number) => [`{ topics(filter: { text: "topic ${String(number)}" }) { nodes { id } } }`, {}],
    ],
    [
      'Variable',
      'scanning',
      (number) => [
        'query ($filter: TopicFilter) { topics(filter: $filter) { nodes { id } } }',
        { filter: { text: `topic ${String(number)}` } },
      ],
    ],
  ])('an event and /readyz respond: %s', async (what, queue, operationAt) => {
    const { slots } = SCHEDULER_DEFAULTS[queue];
    const { events } = await world.get('{ events(first: 1) { nodes { slug } } }');
    const slug = events.nodes[0].slug as string;
    const byHttp = await blocker.during(async () => {
      const socket = await new RawSocket(world.service.url).init();
      for (let at = 0; at < REQUESTED; at += 1) socket.subscribe(String(at), ...operationAt(at));
      await until('they wait', () => statsOf(queue).waiting === REQUESTED - slots);
      // Each has one connection.
      await blocker.untilHeld(slots);
      const posted = Array.from({ length: POSTED }, (_, at) => post(world.service.url, ...operationAt(REQUESTED + at)));
      const waiting = REQUESTED + POSTED - slots;
      await until('these wait, too', () => statsOf(queue).waiting === waiting);
      const other = queue === 'searching' ? 'scanning' : 'searching';
      expect(statsOf(other)).toEqual({ running: 0, waiting: 0 });
      expect(world.service.schedulerStats()).toMatchObject({ cheap: { running: 0 }, expensive: { running: 0 } });
      await expectOthersAnswered(slug, what);
      expect(statsOf(queue)).toEqual({ running: slots, waiting });
      await socket.close();
      await until('the others have their turn', () => statsOf(queue).waiting === POSTED - slots);
      return { posted };
    });
    for (const response of await Promise.all(byHttp.posted)) expect(response.status).toBe(200);
    await until('nothing runs', () => statsOf(queue).running === 0);
  });
});
