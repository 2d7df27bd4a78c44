import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, visit } from 'graphql';
import { projectRoot } from '../../../src/config/project-root.js';
import { Random } from '../../support/random.js';
import { RandomQueries } from '../../support/random-query.js';
import { World } from '../../support/world.js';
import type { Answer } from '../../support/world.js';

const QUERIES = 120;
const SEED = 75;
/** A field may need the references of its filter, its list, and a name derived from other records. */
const STATEMENTS_A_FIELD = 8;
const FORESEEN = [
  'BAD_USER_INPUT',
  'BAD_CURSOR',
  'NOT_FOUND',
  'FORBIDDEN',
  'GRAPHQL_VALIDATION_FAILED',
  'COST_EXCEEDED',
];

/**
 * A response in a comparable form. Errors are reported in the order in which they happen, which is not fixed. Where
 * several empty the same field above them, at least one is reported.
 */
function details({ data, errors }: Answer): object {
  const places = errors?.map((error) => {
    const { path = [] } = error;
    let [value, depth]: [unknown, number] = [data, 0];
    for (; depth < path.length && value !== null; depth += 1) value = (value as never)[path[depth] as never];
    return depth === path.length ? JSON.stringify(error) : JSON.stringify(path.slice(0, depth));
  });
  return { data: data as unknown, errors: places && [...new Set(places)].sort() };
}

describe('random queries', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded', { RESPONSE_CACHE_MB: '0' });
  });
  afterAll(() => world.stop());

  it(`have equal responses each time without an internal error, in a number of statements bounded by their fields (seed ${String(SEED)})`, async () => {
    const schema = buildSchema(readFileSync(join(projectRoot(), 'schema', 'schema.graphql'), 'utf8'));
    const queries = new RandomQueries(schema, new Random(SEED));
    let successes = 0;
    for (let count = 0; count < QUERIES; count += 1) {
      const query = queries.next();
      let statements = 0;
      const stop = world.service.database.observe(() => (statements += 1));
      const first = await world.sendRequest(query);
      stop();
      const { errors } = first;
      const again = await world.sendRequest(query);
      expect({ query, ...details(again) }).toEqual({ query, ...details(first) });
      const codes = [...new Set(errors?.map(({ extensions }) => extensions.code))];
      expect({ query, codes: codes.filter((code) => !FORESEEN.includes(code)) }).toEqual({ query, codes: [] });
      let fields = 0;
      visit(parse(query), { Field: () => void (fields += 1) });
      expect({ query, isBounded: statements <= fields * STATEMENTS_A_FIELD }).toEqual({ query, isBounded: true });
      if (!errors) successes += 1;
    }
    // Most arguments are valid: a generator of only invalid ones would prove nothing.
    expect(successes).toBeGreaterThan(QUERIES / 4);
  });
});
