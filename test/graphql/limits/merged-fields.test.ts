import { describe, expect, it } from '@jest/globals';
import { buildSchema, OverlappingFieldsCanBeMergedRule, parse, validate } from 'graphql';
import { ValidationBudget, VALIDATION_BUDGET } from '../../../src/graphql/limits/validation-budget.js';
import { mergedFieldsRule } from '../../../src/graphql/limits/merged-fields.js';
import { Random } from '../../support/random.js';

const SCHEMA = buildSchema(`
  interface Being { id: ID! name(lang: String): String kin: [Being!]! one(first: Int, filter: Filter): Being }
  type Cat implements Being {
    id: ID! name(lang: String): String kin: [Being!]! one(first: Int, filter: Filter): Being size: Int lives: [Int!]
  }
  type Dog implements Being {
    id: ID! name(lang: String): String kin: [Being!]! one(first: Int, filter: Filter): Being size: String! lives: [Int!]!
  }
  type Bird implements Being {
    id: ID! name(lang: String): String kin: [Being!]! one(first: Int, filter: Filter): Being size: Float lives: Int
  }
  union Any = Cat | Dog | Bird
  input Filter { text: String tags: [String!] }
  type Query { any: Any being: Being cat: Cat }
`);

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  Query: ['any', 'being', 'cat'],
  Any: ['__typename'],
  Being: ['id', 'name', 'kin', 'one'],
  Cat: ['id', 'name', 'kin', 'one', 'size', 'lives'],
  Dog: ['id', 'name', 'kin', 'one', 'size', 'lives'],
  Bird: ['id', 'name', 'kin', 'one', 'size', 'lives'],
};
const BELOW: Readonly<Record<string, string>> = { any: 'Any', being: 'Being', cat: 'Cat', kin: 'Being', one: 'Being' };
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  name: ['', '', '', '', '(lang: "a")', '(lang: "b")', '(lang: $l)'],
  one: [
    '',
    '',
    '',
    '',
    '(first: 1)',
    '(filter: {text: "a", tags: []}, first: 1)',
    '(first: 1, filter: {tags: [], text: "a"})',
  ],
};

/** A document whose fields often have the same name, built from a few fields, aliases, arguments and fragments. */
function randomDocument(random: Random): string {
  const set = (type: string, depth: number, mayName: boolean): string => {
    const selections = Array.from({ length: random.between(1, 3) }, (): string => {
      const turn = random.between(0, 9);
      if (turn < 2 && type !== 'Query') {
        const on = random.pick(['Cat', 'Dog', 'Bird', 'Being']);
        return `... on ${on} ${set(on, depth, mayName)}`;
      }
      if (turn < 3 && mayName && type !== 'Query') return `...F${String(random.between(0, 2))}`;
      const field = random.pick(FIELDS[type] ?? []);
      const below = BELOW[field];
      if (below !== undefined && depth === 0) return '__typename';
      const alias = random.between(0, 9) === 0 ? `${random.pick(['id', 'a', 'name'])}: ` : '';
      const given = random.pick(ARGUMENTS[field] ?? ['']);
      return `${alias}${field}${given}${below === undefined ? '' : ` ${set(below, depth - 1, mayName)}`}`;
    });
    return `{ ${selections.join(' ')} }`;
  };
  // Each fragment is spread, and spreads none itself: graphql-js also checks those that no operation reaches.
  const fragments = ['Cat', 'Being', 'Dog'].map((on, at) => `fragment F${String(at)} on ${on} ${set(on, 1, false)}`);
  return `query ($l: String) ${set('Query', 2, true)} query All { being { ...F0 ...F1 ...F2 } } ${fragments.join(' ')}`;
}

const conflicts = (query: string): readonly string[] =>
  validate(SCHEMA, parse(query), [mergedFieldsRule(new ValidationBudget({ ...VALIDATION_BUDGET, ms: Infinity }))]).map(
    ({ message }) => message,
  );
const conflictsByGraphqlJs = (query: string): readonly string[] =>
  validate(SCHEMA, parse(query), [OverlappingFieldsCanBeMergedRule]).map(({ message }) => message);

const siblings = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

class CountedBudget extends ValidationBudget {
  compared = 0;

  override compare(times: number): void {
    this.compared += times;
    super.compare(times);
  }
}

describe('fields of one name in a response', () => {
  it('are rejected if graphql-js rejects them, in thousands of random documents', () => {
    const random = new Random(15);
    const counts = { refused: 0, taken: 0 };
    for (let turn = 0; turn < 2_000; turn += 1) {
      const query = randomDocument(random);
      const isRefused = conflictsByGraphqlJs(query).length > 0;
      if (conflicts(query).length > 0 !== isRefused) throw new Error(`${String(isRefused)} by graphql-js: ${query}`);
      counts[isRefused ? 'refused' : 'taken'] += 1;
    }
    expect(counts.refused).toBeGreaterThan(200);
    expect(counts.taken).toBeGreaterThan(200);
  });

  it.each([
    '{ cat { a: id a: size } }',
    '{ cat { name(lang: "a") name } }',
    '{ cat { one { id: name } one { id } } }',
    '{ being { ... on Cat { size } ... on Dog { size } } }',
    '{ any { ... on Cat { one { id } } ... on Dog { one { id: name } } } }',
  ])('are rejected with the messages of graphql-js: %s', (query) => {
    const [message] = conflictsByGraphqlJs(query);
    expect(conflicts(query)).toEqual([message]);
  });

  it('are compared as often as there are fields', () => {
    const effort = (query: string): number => {
      const measured = new CountedBudget({ ...VALIDATION_BUDGET, ms: Infinity });
      validate(SCHEMA, parse(query), [mergedFieldsRule(measured)]);
      return measured.compared;
    };
    for (const make of [
      (count: number) => `{ cat { ${siblings(count, () => 'one(filter: {text: "a"}) { id }')} } }`,
      (count: number) => `{ cat { ${siblings(count, () => 'name')} } }`,
      (count: number) => `{ cat { ${siblings(count, () => 'kin { one { id } }')} } }`,
      (count: number) => `{ any { ${siblings(count, (at) => `... on ${at % 2 ? 'Cat' : 'Dog'} { one { id } }`)} } }`,
    ]) {
      expect(effort(make(400))).toBeLessThan(effort(make(100)) * 4.1);
    }
  });

  it('are not compared further if fragments spread each other in circles of several lengths', () => {
    const circle = (name: string, length: number): string =>
      Array.from(
        { length },
        (_, at) => `fragment ${name}${String(at)} on Cat { one { ...${name}${String((at + 1) % length)} } }`,
      ).join(' ');
    const query = `{ cat { ...A0 ...B0 ...C0 ...D0 } } ${circle('A', 15)} ${circle('B', 14)} ${circle('C', 13)} ${circle('D', 11)}`;
    // If the stack allowed it, they would repeat after 30,030 levels.
    expect(() =>
      validate(SCHEMA, parse(query), [mergedFieldsRule(new ValidationBudget({ comparisons: 1e9, ms: 1e9 }))]),
    ).toThrow(/comparisons of fields, fragments and variables/);
  });

  it('are not compared further if there are too many combinations', () => {
    // On each level every object has its own chain of fields next to those of the interface: 3 to the power of the
    // depth.
    const chain = (depth: number): string => (depth === 0 ? 'id' : `kin { ${chain(depth - 1)} }`);
    const level = (depth: number): string =>
      depth === 0
        ? 'id'
        : `kin { ${['Cat', 'Dog', 'Bird'].map((on) => `... on ${on} { ${chain(depth)} }`).join(' ')} ${level(depth - 1)} }`;
    const query = `{ being { ${level(14)} } }`;
    expect(() => conflicts(query)).toThrow(/more than 30000 comparisons/);
  });
});
