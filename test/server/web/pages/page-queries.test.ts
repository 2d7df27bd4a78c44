import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PAGE_TYPES } from '../../../../src/server/web/pages/page-types.js';
import { World } from '../../../support/world.js';

/** A tenth of what an operation may cost: a page is a single request for a search engine as for a reader. */
const COST_MAX = 20_000;

const VARIABLES = {
  reference: 'Event_AAAAAAAAAAAAAAAAAAAAAA',
  language: 'en',
  first: 100,
  text: 'x',
  hasText: true,
  days: ['01-01'],
  // What the id of an event reads.
  event: true,
};

describe('the query of a page', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
  });
  afterAll(() => world.stop());

  it.each(PAGE_TYPES.map(({ route, query }) => [route, query]))(
    'is valid, within all limits, and costs little: %s',
    async (_route, query) => {
      const { errors = [], extensions } = await world.sendRequest(query, { variables: VARIABLES });
      // Nothing is found in an empty database.
      expect(errors.filter(({ extensions: { code } }) => code !== 'NOT_FOUND')).toEqual([]);
      const { requested } = extensions?.['cost'] as { requested: number };
      expect(requested).toBeLessThan(COST_MAX);
    },
  );
});
