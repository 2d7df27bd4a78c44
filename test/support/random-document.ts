import {
  doTypesOverlap,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  OperationTypeNode,
} from 'graphql';
import type {
  GraphQLArgument,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLInputField,
  GraphQLInputType,
  GraphQLSchema,
} from 'graphql';
import type { Random } from './random.js';

/** A variable of an operation. */
export interface RandomVariable {
  readonly name: string;
  readonly type: GraphQLInputType;
  /** Its type as declared, with its default if it has one. */
  readonly declared: string;
}

export interface RandomDocument {
  readonly text: string;
  readonly operationName: string;
  readonly variables: readonly RandomVariable[];
}

const { QUERY, MUTATION, SUBSCRIPTION } = OperationTypeNode;
const KINDS = [QUERY, QUERY, QUERY, QUERY, QUERY, MUTATION, SUBSCRIPTION];

const ALIASES = ['x1', 'y_2', '__proto__', 'then', 'constructor', 'toJSON', 'length'];
const VARIABLE_NAMES = ['v', 'toString', 'constructor', 'valueOf', 'hasOwnProperty', 'p', 'q'];
const LITERALS: Readonly<Record<string, readonly string[]>> = {
  Int: ['1', '0', '-5'],
  Float: ['1.5', '2'],
  Boolean: ['true', 'false'],
  ID: ['"i"', '7'],
  String: ['"s"', '"""block"""', '""'],
};
const INTROSPECTION = [
  '__schema { queryType { name } mutationType { ...on __Type { name } } }',
  '__type(name: "A") { kind name fields { name type { kind ofType { name } } } interfaces { name } }',
  '__type(name: "Nope") { name }',
];
/** Approximate maximum of fields and fragments in a document. */
const PARTS_MAX = 50;

interface KnownField {
  readonly shape: string;
  readonly args: string;
}

/** A random operation that is valid against the schema: its fields, arguments, fragments, conditions and variables. */
export class DocumentWriter {
  private readonly variables = new Map<string, RandomVariable>();
  private readonly fragments: { readonly name: string; readonly type: GraphQLCompositeType; text: string }[] = [];
  /** The selection of each key, the same everywhere, so that fields of a key can always be merged. */
  private readonly fields = new Map<string, KnownField>();
  private readonly composites: readonly GraphQLCompositeType[];
  private parts = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly depth: number,
  ) {
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    this.composites = types.filter(isCompositeType);
  }

  write(): RandomDocument {
    const kind = this.random.pick(KINDS);
    const type = this.schema.getRootType(kind)!;
    const selection =
      kind === OperationTypeNode.SUBSCRIPTION
        ? `{ ${this.field(type, this.depth, true)} }`
        : this.selection(type, this.depth);
    const variables = [...this.variables.values()];
    const declared = variables.map((one) => `$${one.name}: ${one.declared}`).join(', ');
    const operation = `${kind} Q${declared === '' ? '' : `(${declared})`} ${selection}`;
    const fragments = this.fragments.map(({ name, type: on, text }) => `fragment ${name} on ${on.name} ${text}`);
    const other = this.chance(0.15) ? ['query Other($o: Boolean = true) { __typename @include(if: $o) }'] : [];
    return { text: [...other, operation, ...fragments].join('\n'), operationName: 'Q', variables };
  }

  private chance(share: number): boolean {
    return this.random.next() < share;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    const count = this.random.between(1, 4);
    while (parts.length < count) parts.push(this.part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  private part(type: GraphQLCompositeType, depth: number): string {
    this.parts += 1;
    const canGrow = depth > 0 && this.parts < PARTS_MAX;
    if (canGrow && this.chance(isUnionType(type) ? 0.8 : 0.25)) return this.fragment(type, depth - 1);
    if (isUnionType(type) || this.chance(0.06)) return `__typename${this.condition()}`;
    if (type === this.schema.getQueryType() && this.chance(0.03)) return this.introspection();
    return this.field(type, canGrow ? depth : 0);
  }

  private introspection(): string {
    const field = this.random.pick(INTROSPECTION);
    return `i${String(INTROSPECTION.indexOf(field))}: ${field}`;
  }

  private field(type: GraphQLCompositeType, depth: number, isAlone = false): string {
    if (isUnionType(type)) return '__typename';
    const all = Object.values(type.getFields());
    const leaves = all.filter((field) => isLeafType(getNamedType(field.type)));
    const field = this.random.pick(depth > 0 || leaves.length === 0 ? all : leaves);
    const below = getNamedType(field.type);
    const key = this.chance(0.15) ? this.random.pick(ALIASES) : field.name;
    const inner = isCompositeType(below) ? ` ${depth > 0 ? this.selection(below, depth - 1) : '{ __typename }'}` : '';
    return `${this.keyed(key, field)}${isAlone ? '' : this.condition()}${inner}`;
  }

  /** The field by its key, or by another where the key is already used for another field. */
  private keyed(expected: string, field: GraphQLField<unknown, unknown>): string {
    const shape = `${field.name}: ${String(field.type)}`;
    let key = expected;
    const isTaken = this.fields.has(key) && this.fields.get(key)?.shape !== shape;
    const isOther = field.args.length > 0 && this.fields.has(key) && this.chance(0.4);
    if (isTaken || isOther) key = `k${String(this.fields.size)}`;
    let known = this.fields.get(key);
    if (!known) this.fields.set(key, (known = { shape, args: this.args(field.args) }));
    return `${key === field.name ? '' : `${key}: `}${field.name}${known.args}`;
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    if (this.chance(0.1)) return `...${this.condition()} ${this.selection(type, depth)}`;
    const fitting = this.fragments.filter((one) => one.text !== '' && doTypesOverlap(this.schema, one.type, type));
    if (fitting.length > 0 && this.chance(0.3)) return `...${this.random.pick(fitting).name}${this.condition()}`;
    const on = this.random.pick(this.composites.filter((one) => doTypesOverlap(this.schema, one, type)));
    if (this.chance(0.5)) return `... on ${on.name}${this.condition()} ${this.selection(on, depth)}`;
    const fragment = { name: `F${String(this.fragments.length)}`, type: on, text: '' };
    this.fragments.push(fragment);
    fragment.text = this.selection(on, depth);
    return `...${fragment.name}${this.condition()}${this.chance(0.2) ? ` ...${fragment.name}` : ''}`;
  }

  private condition(): string {
    if (!this.chance(0.12)) return '';
    const boolean = this.schema.getDirective('skip')!.args[0]!.type;
    const value = this.chance(0.7) ? this.variable(boolean, false) : this.random.pick(['true', 'false']);
    return ` @${this.random.pick(['skip', 'include'])}(if: ${value})`;
  }

  private args(args: readonly GraphQLArgument[]): string {
    const given = args.filter((arg) => isRequiredArgument(arg) || this.chance(0.4));
    if (given.length === 0) return '';
    return `(${given.map((arg) => `${arg.name}: ${this.valueOf(arg, 0)}`).join(', ')})`;
  }

  private valueOf({ type, defaultValue }: GraphQLArgument | GraphQLInputField, depth: number): string {
    return this.value(type, defaultValue !== undefined, depth);
  }

  private value(type: GraphQLInputType, hasDefault: boolean, depth: number): string {
    if (this.chance(0.3)) return this.variable(type, hasDefault);
    if (isNonNullType(type)) return this.literal(type.ofType, depth);
    return this.chance(0.08) ? 'null' : this.literal(type, depth);
  }

  private literal(type: GraphQLInputType, depth: number, isConstant = false): string {
    if (isNonNullType(type)) return this.literal(type.ofType, depth, isConstant);
    const inner = (one: GraphQLInputType, hasDefault: boolean): string =>
      isConstant ? this.literal(one, depth + 1, true) : this.value(one, hasDefault, depth + 1);
    if (isListType(type)) {
      // One value instead of a list of one.
      if (!isListType(getNullableType(type.ofType)) && this.chance(0.15))
        return this.literal(type.ofType, depth, isConstant);
      return `[${Array.from({ length: this.random.between(0, 2) }, () => inner(type.ofType, false)).join(', ')}]`;
    }
    if (isEnumType(type)) return this.random.pick(type.getValues()).name;
    if (!isInputObjectType(type)) return this.random.pick(LITERALS[type.name]!);
    const fields = Object.values(type.getFields());
    const given = fields.filter((field) => isRequiredInputField(field) || (depth < 2 && this.chance(0.4)));
    return `{ ${given.map((one) => `${one.name}: ${inner(one.type, one.defaultValue !== undefined)}`).join(', ')} }`;
  }

  /** A variable that is allowed where a value of the type is expected (GraphQL, 5.8.5). */
  private variable(type: GraphQLInputType, hasDefault: boolean): string {
    const nullable = isNonNullType(type) ? type.ofType : type;
    const mayBeNull = !isNonNullType(type) || hasDefault;
    const forms = [
      `${String(nullable)}!`,
      `${String(nullable)} = ${this.literal(nullable, 1, true)}`,
      ...(mayBeNull ? [String(nullable), String(nullable)] : []),
    ];
    const declared = this.random.pick(forms);
    const known = this.variables.get(declared);
    if (known) return `$${known.name}`;
    const free = VARIABLE_NAMES.filter((name) => ![...this.variables.values()].some((one) => one.name === name));
    const name = free.length > 0 ? this.random.pick(free) : `v${String(this.variables.size)}`;
    this.variables.set(declared, { name, type: nullable, declared });
    return `$${name}`;
  }
}

/** Random values for an operation's variables: some omitted, some null, where that is allowed. */
export function randomVariables(variables: readonly RandomVariable[], random: Random): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const { name, type, declared } of variables) {
    const mayBeNull = !declared.endsWith('!');
    if (mayBeNull && random.next() < 0.3) continue;
    given[name] = mayBeNull && random.next() < 0.15 ? null : randomInput(type, random, 0);
  }
  return given;
}

const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  Int: [1, 0, -7],
  Float: [1.5, 2],
  Boolean: [true, false],
  ID: ['i', 7],
  String: ['s', ''],
};

function randomInput(type: GraphQLInputType, random: Random, depth: number): unknown {
  if (isNonNullType(type)) return randomInput(type.ofType, random, depth);
  if (isListType(type))
    return Array.from({ length: random.between(0, 2) }, () => randomPart(type.ofType, random, depth));
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (!isInputObjectType(type)) return random.pick(VALUES[type.name]!);
  const fields = Object.values(type.getFields()).filter(
    (field) => isRequiredInputField(field) || (depth < 2 && random.next() < 0.4),
  );
  return Object.fromEntries(fields.map((field) => [field.name, randomPart(field.type, random, depth)]));
}

function randomPart(type: GraphQLInputType, random: Random, depth: number): unknown {
  return !isNonNullType(type) && random.next() < 0.1 ? null : randomInput(type, random, depth + 1);
}
