import { expect, it } from '@jest/globals';
import { allPairs, spread } from '../support/all-pairs.js';

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

it('gives each name to rows that have each value', () => {
  const rows = allPairs({ language: ['en', 'fr', 'ru', 'zh'], theme: ['l', 'd'], input: ['m', 't', 'k'] });
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const given = spread(names, rows);
  for (const name of names) {
    const ofName = rows.filter((row) => given.get(row)?.includes(name));
    expect(new Set(ofName.flatMap((row) => Object.values(row))).size).toBe(9);
    expect(ofName.length).toBeLessThanOrEqual(5);
  }
  expect([...given.values()].every((ofRow) => ofRow.length > 0)).toBe(true);
});
