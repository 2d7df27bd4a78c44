import {
  buildASTSchema,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { Kind, parse, visit } from 'graphql';
import type {
  GraphQLAbstractType,
  GraphQLField,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLSchema,
  TypeNode,
} from 'graphql';
import { Random } from './random.js';

/** Each kind of type, in each kind of position. */
const SDL = `
  scalar Odd
  enum Color { RED GREEN BLUE }
  input In { a: Int = 3, b: String!, c: [Int!], d: In, e: Color = RED, f: [[Int]] }
  interface Node { id: ID! next: Node peers(n: Int = 2): [Node!] name(in: In, x: Int! = 4): String }
  interface Named implements Node {
    id: ID! next: Node peers(n: Int = 2): [Node!] name(in: In, x: Int! = 4): String nick: String!
  }
  type A implements Node & Named {
    id: ID! next: Node peers(n: Int = 2): [Node!] name(in: In, x: Int! = 4): String nick: String!
    i: Int ii: Int! f: Float b: Boolean bb: Boolean! c: Color cc: Color! odd: Odd odds: [Odd] colors: [Color!]! ints: [[Int!]]
    u: U uu: U! us: [U!]! a: A aa: A! as: [A]! aas: [A!]! plain: String plains(n: Int = 1, o: In): [A!]
  }
  type B implements Node {
    id: ID! next: Node peers(n: Int = 2): [Node!] name(in: In, x: Int! = 4): String
    s: String ss: String! deep: [[B]!] bs: [B!] plain: String
  }
  type C { s: String t(list: [Int], o: In): String n: Node! ns: [Node]! x(i: Int!, f: Float = 0.5, ids: [ID!]! = ["d"]): Int }
  union U = A | B | C
  interface Kept { id: ID! kept: Kept }
  type D implements Kept { id: ID! kept: Kept keeps: [Kept!] s: String }
  type E implements Kept { id: ID! kept: Kept v: V! d: D e: E! }
  union V = E | D | C
  type Query {
    node: Node nodes: [Node!] us: [U] us2: [U!]! a: A aa: A! b: B c: C s: String i: Int! list(n: Int! = 3): [A!] named: Named
    kept: Kept keeps: [Kept] v: V vs: [V!] d: D e: E
  }
  type Mutation { one: A two(x: Int): A! three: U s: String nodes(in: [In!]): [Node!]! }
  type Subscription { changed: A ticked(n: Int): U! plain: String! plains(n: Int = 1): [A!]! kept: Kept s: String }
`;

/** Fields without a resolver: a property of the object, or a method. */
const DIRECT = ['plain', 'plains'];
/** Types without resolveType: isTypeOf decides. */
const SELF_TYPED = ['Kept', 'V'];

const LEAVES: Readonly<Record<string, readonly unknown[]>> = {
  String: ['', 'plain', 'qu"ote\\', 'línea\u2028\n', '\u{1f600}', '\ud800', 'x'.repeat(60), 7, true, 2.5],
  ID: ['id', 12, 'a"b'],
  Int: [0, -1, 2_147_483_647, 5, true, '7', -0, 2_147_483_648],
  Float: [0.5, -0, 1e21, 3, '2.5'],
  Boolean: [true, false, 1],
  Color: ['RED', 'GREEN', 'BLUE', 'BLUE', 'PINK'],
  Odd: [1, 13, 17, 21, 'z', new Date(86_400_000)],
};
const WRONG = [{}, 5, 'text', Number.NaN, true, [1], new Date(0), Symbol.iterator, () => 1, [null]];
const WRONG_TYPES = ['Nope', 'Color', 'C', undefined, 7];

/** How often, from 0 to 1, a resolved value is anything else than a valid value that is available at once. */
export interface Chances {
  readonly throws: number;
  readonly nulls: number;
  readonly later: number;
  readonly wrong: number;
  readonly errors: number;
}

type Keys = readonly (string | number)[];

/** An object of a type. */
class Thing {
  readonly plain: unknown;

  constructor(
    readonly type: unknown,
    given: { readonly plain: unknown; readonly typename: string | undefined },
    readonly plains: unknown,
  ) {
    this.plain = given.plain;
    if (given.typename !== undefined) Object.assign(this, { __typename: given.typename });
  }
}

/**
 * Resolvers that return anything, valid or not, now or later, or that throw. The results depend only on the seed, the
 * place in the response and the arguments, not on the time of the call.
 */
export class RandomSchema {
  readonly schema: GraphQLSchema;
  /** The same with every field and item nullable: each place with an error reports it. */
  readonly nullable: GraphQLSchema;
  /** The resolver calls, with their arguments, in order. */
  calls: string[] = [];
  private seed = 0;
  private chances: Chances = { throws: 0, nulls: 0, later: 0, wrong: 0, errors: 0 };
  private onCall: (() => void) | null = null;

  constructor() {
    const document = parse(SDL);
    this.schema = this.resolved(buildASTSchema(document));
    const field = { enter: (node: { readonly type: TypeNode }) => ({ ...node, type: withoutNonNull(node.type) }) };
    this.nullable = this.resolved(buildASTSchema(visit(document, { FieldDefinition: field }), { assumeValid: true }));
  }

  /** Starts recording; `onCall` is called like a resolver. */
  begin(seed: number, chances: Chances, onCall: (() => void) | null = null): void {
    this.seed = seed;
    this.chances = chances;
    this.onCall = onCall;
    this.calls = [];
  }

  /** Builds the objects below when there are fields without a resolver. */
  root(): unknown {
    return this.thing('A', this.random('root'));
  }

  private resolved(schema: GraphQLSchema): GraphQLSchema {
    const odd = schema.getType('Odd') as GraphQLScalarType;
    odd.serialize = serializeOdd;
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      if (isAbstractType(type) && !SELF_TYPED.includes(type.name)) this.giveType(type);
      if (isObjectType(type)) this.giveFields(type);
    }
    return schema;
  }

  private giveType(type: GraphQLAbstractType): void {
    type.resolveType = ((value: unknown, _context: unknown, info: GraphQLResolveInfo) => {
      const keys = keysOf(info);
      this.called(`type of ${keys.join('.')} ${type.name}`);
      const random = this.random(`type ${keys.join('.')}`);
      const name = value instanceof Thing ? value.type : undefined;
      if (random.next() < this.chances.throws / 2) throw new Error('has no type');
      return random.next() < this.chances.later / 2 ? this.later(name, random) : name;
    }) as GraphQLAbstractType['resolveType'];
  }

  private giveFields(type: GraphQLObjectType): void {
    for (const field of Object.values(type.getFields())) {
      if (!DIRECT.includes(field.name)) field.resolve = this.resolver(type.name, field);
    }
    if (type.name !== 'D' && type.name !== 'E') return;
    type.isTypeOf = (value, _context, info) => {
      const keys = keysOf(info);
      this.called(`is ${keys.join('.')} ${type.name}`);
      const random = this.random(`is ${keys.join('.')} ${type.name}`);
      const isSo = value instanceof Thing && value.type === type.name;
      if (random.next() < this.chances.throws / 2) throw new Error('can’t tell its type');
      return type.name === 'E' ? (this.later(isSo, random) as Promise<boolean>) : isSo;
    };
  }

  private resolver(
    parent: string,
    { name }: GraphQLField<unknown, unknown>,
  ): GraphQLField<unknown, unknown>['resolve'] {
    return (_source, args, _context, info) => {
      const keys = keysOf(info);
      this.called(result(keys, args, info));
      return this.given(this.typeOf(parent, name), this.random(`${keys.join('.')} ${name} ${JSON.stringify(args)}`));
    };
  }

  private called(what: string): void {
    this.calls.push(what);
    this.onCall?.();
  }

  private random(what: string): Random {
    let hash = 2_166_136_261 ^ this.seed;
    for (let index = 0; index < what.length; index += 1) hash = Math.imul(hash ^ what.charCodeAt(index), 16_777_619);
    return new Random(hash);
  }

  /** The schema with its non-null types. */
  private typeOf(parent: string, field: string): GraphQLOutputType {
    return (this.schema.getType(parent) as GraphQLObjectType).getFields()[field]!.type;
  }

  private given(type: GraphQLOutputType, random: Random): unknown {
    if (random.next() < this.chances.throws) {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- anything may be thrown
      if (random.next() < 0.2) throw 'a string';
      if (random.next() < 0.3) throw new GraphQLError('own', { extensions: { code: 'X' } });
      throw new Error('thrown');
    }
    const value = this.value(type, random);
    return random.next() < this.chances.later ? this.later(value, random) : value;
  }

  private value(type: GraphQLOutputType, random: Random): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, random);
    const { nulls, errors, wrong } = this.chances;
    if (random.next() < nulls) return random.pick([null, undefined]);
    if (random.next() < errors) return new Error('returned');
    if (random.next() < wrong) return random.pick(WRONG);
    if (isListType(type)) return this.list(type.ofType, random);
    if (isLeafType(type)) return random.pick(LEAVES[type.name]!);
    const names = isAbstractType(type) ? this.schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
    return this.thing(random.next() < wrong ? random.pick(WRONG_TYPES) : random.pick(names), random);
  }

  private list(type: GraphQLOutputType, random: Random): unknown {
    const items = Array.from({ length: random.between(0, 3) }, () => {
      const item = this.value(type, random);
      return random.next() < this.chances.later / 2 ? this.later(item, random) : item;
    });
    const roll = random.next();
    if (roll < 0.1) return new Set(items);
    if (roll < 0.15) return generated(items, random.next() < this.chances.throws * 5);
    return items;
  }

  private thing(type: unknown, random: Random): Thing {
    const own = random.between(0, 1_000_000);
    const typename = typeof type === 'string' && random.next() < 0.3 ? type : undefined;
    const text = (): unknown => this.given(this.typeOf('A', 'plain'), new Random(own));
    const plain = random.next() < 0.3 ? text : this.value(this.typeOf('A', 'plain'), random);
    return new Thing(type, { plain, typename }, (args: object, _context: unknown, info: GraphQLResolveInfo) => {
      this.called(result(keysOf(info), args, info));
      return this.given(this.typeOf('A', 'plains'), this.random(`${keysOf(info).join('.')} ${JSON.stringify(args)}`));
    });
  }

  /** A promise, or another thenable, that settles in some turns of the microtask queue. */
  private later(value: unknown, random: Random): PromiseLike<unknown> {
    const turns = random.between(0, 4);
    const isRejected = random.next() < this.chances.throws;
    const promise = (async (): Promise<unknown> => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      if (isRejected) throw new Error('rejected');
      return value;
    })();
    // The rejection of the promise itself is the resolver's concern; those of derived promises are the executor's.
    promise.catch(() => undefined);
    if (random.next() >= 0.15) return promise;
    return { then: (onDone, onFailed) => promise.then(onDone, onFailed) };
  }
}

function withoutNonNull(type: TypeNode): TypeNode {
  if (type.kind === Kind.NON_NULL_TYPE) return withoutNonNull(type.type);
  return type.kind === Kind.LIST_TYPE ? { ...type, type: withoutNonNull(type.type) } : type;
}

function serializeOdd(value: unknown): unknown {
  if (value === 13) throw new Error('thirteen');
  if (value === 17) return null;
  return value === 21 ? { nested: [1, 'x"\u2028\ud800', { none: undefined }] } : value;
}

function* generated(items: readonly unknown[], throws: boolean): Generator {
  yield* items;
  if (throws) throw new Error('iterator');
}

function keysOf(info: GraphQLResolveInfo): Keys {
  const keys: (string | number)[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = info.path; at; at = at.prev) keys.unshift(at.key);
  return keys;
}

/** The arguments of a resolver. */
function result(keys: Keys, args: object, info: GraphQLResolveInfo): string {
  const { fieldName, parentType, returnType, fieldNodes, fragments, operation, variableValues, path } = info;
  const rest = [fieldNodes.length, Object.keys(fragments), operation.operation, variableValues, path.typename];
  const isNullable = String(returnType).replaceAll('!', '');
  return `${keys.join('.')} ${parentType.name}.${fieldName}: ${isNullable} ${JSON.stringify([args, ...rest])}`;
}
