import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TRANSPORTS } from '../support/transports.js';
import { World } from '../support/world.js';

/** Dates of a hundred events of each relation of forty events, each said in 48 languages. */
const displays = (mark: string): string => {
  const said = Array.from({ length: 48 }, (_, at) => `t${String(at)}: display(language: "en-x-a${String(at)}")`);
  return `query ${mark} { events(first: 40) { nodes { relations { timeline(first: 100) { nodes { date { ${said.join(' ')} } } } } } } }`;
};

/** Ways that may send as long a query: that of an address has less room. */
const WAYS = TRANSPORTS.map(([name, ask]) => [name, ask, name.replace(/\W/g, '')] as const);

describe('what takes long to execute', () => {
  let world: World;
  let hurried: World;
  beforeAll(async () => {
    // However slow the machine: what ends at its deadline is another test.
    world = await World.start('seeded', { DEADLINE_MS: '600000' });
    hurried = await World.start('seeded', { DEADLINE_MS: '50' });
  });
  afterAll(async () => {
    await world.stop();
    await hurried.stop();
  });

  it.each(WAYS)('lets others be answered meanwhile, by %s', async (_name, ask, mark) => {
    const state = { isDone: false };
    const asked = ask(world, displays(mark)).finally(() => (state.isDone = true));
    let answered = 0;
    for (; !state.isDone; answered += 1) await world.get(`{ a${String(answered)}: __typename }`);
    const { errors, data, extensions } = await asked;
    expect(errors).toBeUndefined();
    expect(data.events.nodes).toHaveLength(40);
    expect(answered).toBeGreaterThan(5);
    // What is computed for each object is a part of what it costs.
    const bare = await ask(
      world,
      displays(`${mark}Bare`)
        .replaceAll(/t\d+: display\(.*?\)/g, '')
        .replace('date { ', 'date { edtf '),
    );
    expect((extensions?.['cost'] as { requested: number }).requested).toBeGreaterThan(
      1.5 * (bare.extensions?.['cost'] as { requested: number }).requested,
    );
  });

  it.each(WAYS)('ends at its deadline, by %s', async (_name, ask, mark) => {
    const { errors = [] } = await ask(hurried, displays(`${mark}Hurried`));
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(21);
    for (const { extensions } of errors) expect(extensions).toMatchObject({ code: 'TIMEOUT' });
  });
});
