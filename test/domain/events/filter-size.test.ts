import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../../support/world.js';

const QUERY = 'query ($filter: EventFilter) { events(filter: $filter) { totalCount } }';

const list = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

/** Lists of a filter by length, and the maximum length of each. */
const LISTS: readonly (readonly [argument: string, max: number, filter: (size: number) => object])[] = [
  ['filter.relations', 100, (size) => ({ relations: list(size, 'china-russia') })],
  ['filter.publishers', 100, (size) => ({ publishers: list(size, 'xinhua') })],
  ['filter.kinds', 100, (size) => ({ kinds: list(size, 'VISIT') })],
  ['filter.confidence', 100, (size) => ({ confidence: list(size, 'HIGH') })],
  ['filter.statuses', 100, (size) => ({ statuses: list(size, 'PUBLISHED') })],
  ['filter.actors.0.roles', 100, (size) => ({ actors: [{ roles: list(size, 'CO_CHAIR') }] })],
  ['filter.actors', 10, (size) => ({ actors: list(size, { anyOf: ['xi-jinping'] }) })],
  ['filter.actors', 10, (size) => ({ actors: [{ allOf: list(size - 1, 'xi-jinping'), noneOf: [] }] })],
];

describe('a filter', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded');
  });
  afterAll(() => world.stop());

  it.each(LISTS)('accepts the maximum in %s, at most %i, and rejects one more', async (argument, max, filter) => {
    expect((await world.sendRequest(QUERY, { variables: { filter: filter(max) } })).errors).toBeUndefined();
    const { errors } = await world.sendRequest(QUERY, { variables: { filter: filter(max + 1) } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(errors?.[0]?.message).toContain(`at most ${String(max)} `);
  });

  it('rejects a publisher that PostgreSQL could not parse', async () => {
    const { errors } = await world.sendRequest(QUERY, { variables: { filter: { publishers: ['a', 'b\0'] } } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'filter.publishers.1' } }]);
  });
});
