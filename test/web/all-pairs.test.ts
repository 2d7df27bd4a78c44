import { expect, it } from '@jest/globals';
import { allPairs } from '../support/all-pairs.js';

it('brings each two values together, in few combinations', () => {
  const parameters = {
    size: ['a', 'b'],
    language: ['en', 'fr', 'ru', 'zh'],
    theme: ['l', 'd'],
    input: ['m', 't', 'k'],
  } as const;
  const combinations = allPairs(parameters);
  const names = Object.keys(parameters) as (keyof typeof parameters)[];
  for (const one of names) {
    for (const other of names.filter((name) => name !== one)) {
      for (const first of parameters[one]) {
        for (const second of parameters[other]) {
          expect(combinations.some((each) => each[one] === first && each[other] === second)).toBe(true);
        }
      }
    }
  }
  // Of 48; the longest two parameters alone need 12.
  expect(combinations.length).toBeLessThanOrEqual(14);
});
