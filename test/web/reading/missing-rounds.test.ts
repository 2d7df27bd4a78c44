import { expect, it } from '@jest/globals';
import { missingNumbers } from '../../../src/web/reading/missing-rounds.js';

it.each([
  [
    [9, 8, 7, 6, 4, null],
    [1, 2, 3, 5],
  ],
  [[3, 2, 1], []],
  [[null], []],
  [[], []],
  [[2_147_483_647], []],
])('rounds %j lack %j', (ordinals, missing) => {
  expect(missingNumbers(ordinals)).toEqual(missing);
});
