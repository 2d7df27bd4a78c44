import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TRANSPORTS } from '../../support/transports.js';
import { World } from '../../support/world.js';

/** Dates of a hundred events of each relation of forty events, each displayed in 48 languages. */
const displays = (mark: string): string => {
  const displayed = Array.from({ length: 48 }, (_, at) => `t${String(at)}: display(language: "en-x-a${String(at)}")`);
  return `query ${mark} { events(first: 40) { nodes { relations { timeline(first: 100) { nodes { date { ${displayed.join(' ')} } } } } } } }`;
};

/** Transports that can send so long a query: an address has less room. */
const WAYS = TRANSPORTS.map(([name, sendRequest]) => [name, sendRequest, name.replace(/\W/g, '')] as const);

describe('a query that takes long to execute', () => {
  let world: World;
  let hurried: World;
  beforeAll(async () => {
    // A slow machine must not end the query: the time limit has another test.
    world = await World.start('seeded', { OPERATION_TIMEOUT_MS: '600000' });
    hurried = await World.start('seeded', { OPERATION_TIMEOUT_MS: '50' });
  });
  afterAll(async () => {
    await world.stop();
    await hurried.stop();
  });

  it.each(WAYS)('does not block other requests by %s', async (_name, sendRequest, mark) => {
    const state = { isDone: false };
    const pending = sendRequest(world, displays(mark)).finally(() => (state.isDone = true));
    let responses = 0;
    for (; !state.isDone; responses += 1) await world.get(`{ a${String(responses)}: __typename }`);
    const { errors, data, extensions } = await pending;
    expect(errors).toBeUndefined();
    expect(data.events.nodes).toHaveLength(40);
    expect(responses).toBeGreaterThan(5);
    // The cost includes what is computed for each object.
    const bare = await sendRequest(
      world,
      displays(`${mark}Bare`)
        .replaceAll(/t\d+: display\(.*?\)/g, '')
        .replace('date { ', 'date { edtf '),
    );
    expect((extensions?.['cost'] as { requested: number }).requested).toBeGreaterThan(
      1.5 * (bare.extensions?.['cost'] as { requested: number }).requested,
    );
  });

  it.each(WAYS)('ends at its deadline by %s', async (_name, sendRequest, mark) => {
    const { errors = [] } = await sendRequest(hurried, displays(`${mark}Hurried`));
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(21);
    for (const { extensions } of errors) expect(extensions).toMatchObject({ code: 'TIMEOUT' });
  });
});
