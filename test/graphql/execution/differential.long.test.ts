import { describe, it } from '@jest/globals';
import { expectSameAsGraphqlJs } from '../../support/differential.js';

const OPERATIONS = 2_000;
const PATIENCE_MS = 1_800_000;

describe('many random operations', () => {
  it.each([100_000, 200_000, 300_000])(
    'have graphql-js’s data, errors and resolver calls, and leave no unhandled rejection (from seed %d on)',
    async (firstSeed) => {
      await expectSameAsGraphqlJs({ firstSeed, operations: OPERATIONS, executions: 3 });
    },
    PATIENCE_MS,
  );
});
