import { describe, it } from '@jest/globals';
import { expectSameAsGraphqlJs } from '../../support/differential.js';

describe('a random operation', () => {
  it('has graphql-js’s data, errors and resolver calls, and leaves no unhandled rejection', async () => {
    await expectSameAsGraphqlJs({ firstSeed: 1, operations: 250, executions: 3 });
  });
});
