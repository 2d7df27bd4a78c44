import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it, jest } from '@jest/globals';
import { buildSchema, getVariableValues, Kind, parse, print } from 'graphql';
import type { GraphQLError, GraphQLScalarType, GraphQLSchema, VariableDefinitionNode } from 'graphql';
import { ERRORS_MAX } from '../../../src/graphql/execution/variable-coercion.js';
import { coerceVariables } from '../../../src/graphql/execution/variable-values.js';
import type { VariableValues } from '../../../src/graphql/execution/variable-values.js';
import { Random } from '../../support/random.js';
import { RandomVariables } from '../../support/random-variables.js';

const SEED = 15;
const SCHEMAS = 50;
const CASES = 80;

const SCHEMA = buildSchema(`
  scalar Counted
  enum Kind { TALK SUMMIT }
  input Match { anyOf: [String!] kind: Kind within: Match counted: [Counted!] needed: Int! = 1 }
  input Required { from: Int! to: Int! }
  type Query { a: Int }
`);

function definitionsOf(text: string): readonly VariableDefinitionNode[] {
  const [operation] = parse(`query ${text} { a }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return operation.variableDefinitions ?? [];
}

const coerce = (text: string, given: object, schema: GraphQLSchema = SCHEMA): VariableValues =>
  coerceVariables(schema, definitionsOf(text), given as Record<string, unknown>);

const messages = (text: string, given: object): readonly string[] =>
  (coerce(text, given).errors ?? []).map(({ message }) => message);

/** Whether both have the same values, including absent and undefined ones, or the same invalid variables. */
function isSame(ours: VariableValues, { coerced, errors = [] }: ReturnType<typeof getVariableValues>): boolean {
  if (coerced) return ours.errors === null && isDeepStrictEqual({ ...ours.coerced }, coerced);
  const variable = ({ message }: GraphQLError): string => /^Variable "\$\w+"/.exec(message)?.[0] ?? message;
  return isDeepStrictEqual(ours.errors?.map(variable), errors.slice(0, ERRORS_MAX).map(variable));
}

describe('variables', () => {
  it(`are coerced as by graphql-js, or rejected if it rejects them (seed ${String(SEED)})`, () => {
    const random = new RandomVariables(new Random(SEED));
    const differing: object[] = [];
    let [valid, refused] = [0, 0];
    for (let made = 0; made < SCHEMAS; made += 1) {
      for (const { schema, operation, given } of random.cases(CASES)) {
        const definitions = operation.variableDefinitions ?? [];
        const theirs = getVariableValues(schema, definitions, given);
        const ours = coerceVariables(schema, definitions, given);
        if (theirs.coerced) valid += 1;
        else refused += 1;
        if (!isSame(ours, theirs)) differing.push({ operation: print(operation), given, ours, theirs });
      }
    }
    expect(differing).toEqual([]);
    // Both are frequent.
    expect(valid).toBeGreaterThan((SCHEMAS * CASES) / 4);
    expect(refused).toBeGreaterThan((SCHEMAS * CASES) / 10);
  });

  it('that are omitted have no value, whatever their names', () => {
    const { coerced } = coerce('($toString: Int $constructor: Kind $__proto__: Int $valueOf: Int = 3)', {});
    expect(coerced?.['toString']).toBeUndefined();
    expect(coerced?.['constructor']).toBeUndefined();
    expect(Object.entries(coerced ?? {})).toEqual([['valueOf', 3]]);
    expect(messages('($toString: Int!)', {})).toEqual([
      'Variable "$toString" of required type "Int!" was not provided.',
    ]);
  });

  it.each([
    ['($a: Int!)', {}, 'Variable "$a" of required type "Int!" was not provided.'],
    ['($a: Int!)', { a: null }, 'Variable "$a" of non-null type "Int!" must not be null.'],
    [
      '($a: Int)',
      { a: 'many' },
      'Variable "$a" got invalid value "many"; Int cannot represent non-integer value: "many"',
    ],
    [
      '($a: Match)',
      { a: { within: { anyOf: ['x', null] } } },
      'Variable "$a" got invalid value null at "a.within.anyOf[1]"; Expected non-nullable type "String!" not to be null.',
    ],
    ['($a: Match)', { a: 7 }, 'Variable "$a" got invalid value 7; Expected type "Match" to be an object.'],
    [
      '($a: Match)',
      { a: { anyof: 'x' } },
      'Variable "$a" got invalid value { anyof: "x" }; Field "anyof" is not defined by type "Match". Did you mean "anyOf"?',
    ],
    [
      '($a: Kind)',
      { a: 'TALKS' },
      'Variable "$a" got invalid value "TALKS"; Value "TALKS" does not exist in "Kind" enum. Did you mean the enum value "TALK"?',
    ],
    [
      '($a: [Required])',
      { a: [{ from: 1 }] },
      'Variable "$a" got invalid value { from: 1 } at "a[0]"; Field "to" of required type "Int!" was not provided.',
    ],
  ])('%s of %j are rejected by name, path and reason', (text, given, message) => {
    expect(messages(text, given)).toEqual([message]);
  });

  const long = 'x'.repeat(100_000);
  it.each<[string, string, object, RegExp]>([
    ['a value', '($a: Int)', { a: long }, /^Variable "\$a" got invalid value "x{80}…"; Int cannot represent/],
    ['an enum’s value', '($a: Kind)', { a: long }, /"x{80}…"; Value does not exist in "Kind" enum\.$/],
    ['a field’s name', '($a: Match)', { a: { [long]: 1 } }, /Field "x{80}…" is not defined by type "Match"\.$/],
    ['a list', '($a: Match)', { a: [long, long] }, /^Variable "\$a" got invalid value \["x+…; Expected type/],
    [
      'a path',
      '($a: Match)',
      { a: deep(60, { kind: 1 }) },
      / at "a(?:\.within)+.{0,6}…"; Enum "Kind" cannot represent/,
    ],
  ])('quote only a part of %s', (_what, text, given, expected) => {
    const [message = ''] = messages(text, given);
    expect(message).toMatch(expected);
    expect(message.length).toBeLessThan(500);
  });

  it('suggest nothing for a name that is no typo', () => {
    const near = `anyOf${'f'.repeat(56)}`;
    expect(messages('($a: Match)', { a: { [near]: 1 } })[0]).not.toContain('Did you mean');
    expect(messages('($a: Kind)', { a: `TALK${'K'.repeat(57)}` })[0]).not.toContain('Did you mean');
  });

  it('are rejected if they nest deeper than the limit for JSON', () => {
    expect(coerce('($a: Match)', { a: deep(99, {}) }).errors).toBeNull();
    const [error] = messages('($a: Match)', { a: deep(5_000, {}) });
    expect(error).toMatch(/Lists and objects nest more than 100 deep\.$/);
  });

  it('are validated once each, and no further after five errors', () => {
    const parse = jest.fn((value: unknown) => {
      if (value === 'bad') throw new Error('is bad');
      return value;
    });
    const counted = SCHEMA.getType('Counted') as GraphQLScalarType;
    counted.parseValue = parse;
    for (const size of [100, 1_000, 10_000]) {
      parse.mockClear();
      expect(coerce('($a: Match)', { a: { counted: Array(size).fill('good') } }).errors).toBeNull();
      expect(parse).toHaveBeenCalledTimes(size);
      parse.mockClear();
      const bad = { counted: Array(size).fill('bad') };
      const { errors } = coerce('($a: Match $b: Match)', { a: bad, b: bad });
      expect(parse).toHaveBeenCalledTimes(ERRORS_MAX);
      expect(errors).toHaveLength(ERRORS_MAX);
    }
  });
});

/** A match within a match, nested to the given depth. */
function deep(levels: number, inner: object): object {
  let value = inner;
  for (let level = 0; level < levels; level += 1) value = { within: value };
  return value;
}
