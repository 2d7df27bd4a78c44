import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  parse,
  typeFromAST,
} from 'graphql';
import type { GraphQLInputType, GraphQLNamedType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Random } from './random.js';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Some of them are property names of every JavaScript object. */
const VARIABLES = ['one', 'two', 'toString', 'constructor', 'valueOf', '__proto__', 'hasOwnProperty'];
const LEAVES = ['Int', 'Float', 'String', 'Boolean', 'ID', 'Colour', 'Even', 'Word'];
const INPUTS = 5;
const WRONG_SHARE = 0.03;
const DEPTH = 2;

/** An operation, and the values sent for its variables. */
export interface RandomCase {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly given: Readonly<Record<string, unknown>>;
}

/** Random input types, variables of them with or without defaults, and values that mostly fit. */
export class RandomVariables {
  constructor(private readonly random: Random) {}

  /** A schema of its own, with this many operations on it. */
  *cases(count: number): Generator<RandomCase> {
    const schema = this.schema();
    for (let created = 0; created < count; created += 1) yield this.next(schema);
  }

  private is(share: number): boolean {
    return this.random.next() < share;
  }

  private schema(): GraphQLSchema {
    const types = Array.from({ length: INPUTS }, (_, index) => {
      const isOneOf = this.is(0.2);
      const fields = NAMES.slice(0, this.random.between(1, NAMES.length)).map((name) => {
        const type = this.typeText(index);
        const text = isOneOf ? type.replace(/!$/, '') : type;
        // Only lower types have defaults in this text, before there is a schema.
        return `${name}: ${text}${!isOneOf && text === 'Int' && this.is(0.5) ? ' = 7' : ''}`;
      });
      return `input I${String(index)} ${isOneOf ? '@oneOf ' : ''}{ ${fields.join(' ')} }`;
    });
    const schema = buildSchema(
      `scalar Even scalar Word enum Colour { RED GREEN BLUE } ${types.join('\n')} type Query { a(${LEAVES.map((leaf) => `in${leaf}: ${leaf}`).join()}): Int }`,
    );
    Object.assign(schema.getType('Even') ?? {}, { parseValue: even });
    Object.assign(schema.getType('Word') ?? {}, { parseValue: word });
    return schema;
  }

  /** A non-null input field never refers to a type that may contain its own. */
  private typeText(index: number): string {
    const isInput = this.is(0.4);
    const isNonNull = this.is(0.3);
    const inner = isInput
      ? `I${String(isNonNull && index > 0 ? this.random.between(0, index - 1) : this.random.between(0, INPUTS - 1))}`
      : this.random.pick(LEAVES);
    const isRequired = isNonNull && (!isInput || index > 0);
    const lists = this.is(0.35) ? this.random.between(1, 2) : 0;
    let text = isRequired || (lists > 0 && this.is(0.3)) ? `${inner}!` : inner;
    for (let list = 0; list < lists; list += 1) text = `[${text}]${this.is(0.3) ? '!' : ''}`;
    return text;
  }

  private next(schema: GraphQLSchema): RandomCase {
    const names = VARIABLES.filter(() => this.is(0.5));
    const definitions = names.map((name) => {
      const type = this.typeText(INPUTS);
      return { name, type, literal: this.is(0.3) ? this.defaultOf(type) : null };
    });
    const written = definitions.map(({ name, type, literal }) => `$${name}: ${type}${literal ?? ''}`);
    const [operation] = parse(`query ${written.length > 0 ? `(${written.join(' ')})` : ''} { a }`).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    const given = Object.create(null) as Record<string, unknown>;
    for (const { variable, type } of operation.variableDefinitions ?? [])
      if (this.is(0.8)) given[variable.name.value] = this.value(typeFromAST(schema, type) as GraphQLInputType, DEPTH);
    if (this.is(0.1)) given['other'] = this.garbage();
    return { schema, operation, given: JSON.parse(JSON.stringify(given)) as RandomCase['given'] };
  }

  private defaultOf(type: string): string {
    if (type === 'Colour' || type === 'Colour!') return ' = RED';
    if (type.includes('I') && !type.includes('ID') && !type.includes('Int')) return type.endsWith('!') ? '' : ' = null';
    return type.startsWith('[') ? ' = []' : type.startsWith('Int') ? ' = 3' : type.endsWith('!') ? '' : ' = null';
  }

  private value(type: GraphQLInputType, depth: number): unknown {
    if (this.is(WRONG_SHARE)) return this.garbage();
    if (isNonNullType(type)) return this.value(type.ofType, depth);
    if (this.is(0.15)) return null;
    if (isListType(type)) {
      if (this.is(0.2)) return this.value(type.ofType, depth);
      return Array.from({ length: this.random.between(0, 2) }, () => this.value(type.ofType, depth));
    }
    if (!isInputObjectType(type)) return this.leaf(type);
    if (depth === 0) return type.isOneOf ? { a: null } : {};
    const fields = Object.values(type.getFields());
    const chosen = type.isOneOf
      ? [this.random.pick(fields)]
      : fields.filter((field) => isNonNullType(field.type) || this.is(0.6));
    const object = Object.fromEntries(chosen.map((field) => [field.name, this.value(field.type, depth - 1)]));
    if (this.is(WRONG_SHARE)) object[this.random.pick(['z', 'toString', '__proto__', 'A'])] = 1;
    return object;
  }

  private leaf(type: GraphQLNamedType): unknown {
    if (isEnumType(type)) return this.random.pick(['RED', 'GREEN', 'BLUE']);
    if (!isScalarType(type)) throw new Error(`no leaf: ${type.name}`);
    const right: Readonly<Record<string, readonly unknown[]>> = {
      Int: [0, -1, 2 ** 31 - 1, 5.0],
      Float: [0.5, -3, 1e300],
      Boolean: [true, false],
      ID: ['x', 7, ''],
      Even: [2, 4],
    };
    return this.random.pick(right[type.name] ?? ['text', '', 'RED']);
  }

  private garbage(): unknown {
    return this.random.pick([null, 1.5, 2 ** 31, 'red', true, [], {}, [[null]], { a: { a: [] } }, 3, ['RED']]);
  }
}

/** Throws an error that is not a GraphQLError. */
function even(value: unknown): number {
  if (typeof value !== 'number' || value % 2 !== 0) throw new RangeError('must be even');
  return value;
}

/** Returns undefined for an invalid value. */
function word(value: unknown): unknown {
  return typeof value === 'string' ? { word: value } : undefined;
}
