import { describe, it } from '@jest/globals';
import { expectSameAsGraphqlJs } from '../../support/differential.js';

const SEEDS = 1_100;

describe('an operation, beside what graphql-js answers', () => {
  it('has the same data, errors, order of keys and calls of resolvers, and leaves no promise unhandled', async () => {
    await expectSameAsGraphqlJs(1, SEEDS);
  });
});
