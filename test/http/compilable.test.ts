import { expect, it } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import { delicateVariables, isCompilable } from '../../src/http/compilable.js';

const schema = buildSchema(`
  input Range { from: Float! = 0 to: Float }
  input Node { child: Node }
  interface Thing { name(language: String): String next: Thing }
  type One implements Thing { name(language: String): String next: Thing }
  type Two implements Thing { name(language: String): String next: Thing }
  type Query {
    thing(id: ID, ids: [ID!], size: Float, range: Range, limit: Int! = 1, node: Node): Thing
  }
`);

function compiles(text: string): boolean {
  const document = parse(text);
  const query = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION);
  if (!query) throw new Error('no query');
  return isCompilable(schema, document, query);
}

/** One more level has twice the parts, and one. */
const nested = (levels: number): string => (levels === 0 ? 'name' : `next { ${nested(levels - 1)} }`);

it.each([
  ['{ thing { name } }', true],
  ['{ a: thing { __typename } ...F } fragment F on Query { thing { ... on One { name } } }', true],
  ['query ($id: ID = "RUS") { thing(id: $id, ids: ["Event_AZIABQ", "19th round"], limit: 3) { name } }', true],
  ['{ thing(id: "Шойгу 绍伊古 (2024-11-12, 10:00)") { name(language: "zh-Hans") } }', true],
  ['{ thing { name @skip(if: false) } }', false],
  ['{ thing { ... @include(if: true) { name } } }', false],
  ['{ thing { name } ...F @skip(if: true) } fragment F on Query { thing { name } }', false],
  ['{ a_b: thing { name } }', false],
  ['{ thing { __proto__: name } }', false],
  ['query ($__proto__: ID) { thing(id: $__proto__) { name } }', false],
  ['query ($toString: ID) { thing(id: $toString) { name } }', false],
  ['query ($constructor: ID = "RUS") { thing(id: $constructor) { name } }', false],
  ['query ($valueOf: Float) { thing(range: { to: $valueOf }) { name } }', false],
  ['{ hasOwnProperty: thing { name } }', false],
  ['{ ...toString } fragment toString on Query { thing { name } }', false],
  ['query isPrototypeOf { thing { name } }', false],
  ['{ thing(size: 1.5) { name } }', false],
  ['{ thing(id: "Event__AZIABQ") { name } }', false],
  ['{ thing(ids: ["a", "\\u005f\\u005f"]) { name } }', false],
  ['{ thing(id: """__""") { name } }', false],
  ['{ thing(id: "\\"") { name } }', false],
  ['{ thing(id: "\\\\") { name } }', false],
  ['{ thing(id: "＿＿") { name } }', false],
  ['query ($id: ID = "__") { thing(id: $id) { name } }', false],
  ['query ($node: Node) { thing(node: $node) { name } }', false],
  ['query ($range: Range) { thing(range: $range) { name } }', true],
])('%s is compiled: %s', (text, expected) => {
  expect(compiles(text)).toBe(expected);
});

it.each([
  [6, true],
  [7, false],
  [40, false],
])('of %d levels of an interface with two types is compiled: %s', (levels, expected) => {
  expect(compiles(`{ thing { ${nested(levels)} } }`)).toBe(expected);
});

it('knows the variables that need care', () => {
  const query = `query ($a: ID, $b: Int = 2, $c: ID = "x", $d: Float, $e: Float = 1.0, $f: Float!) {
    one: thing(id: $a, limit: $b, ids: [$c], range: { to: $d, from: $e }) { name }
    two: thing(size: $f, ids: $c) { name }
  }`;
  expect(delicateVariables(schema, parse(query))).toEqual({ whenNull: ['b', 'c', 'e'], whenAbsent: ['c', 'd', 'e'] });
});
