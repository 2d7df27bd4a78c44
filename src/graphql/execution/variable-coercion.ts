import { coerceInputValue, GraphQLError, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLScalarType,
  VariableDefinitionNode,
} from 'graphql';
import { cut, excerpt } from '../../foundation/text/excerpt.js';
import { isAbsent, isRecord } from '../../foundation/records/values.js';

/** Faults that are looked for: whoever sends more of them has sent something else than was meant. */
export const ERRORS_MAX = 5;

/** Lists and objects within each other; as many as a body of JSON may have. */
const NESTING_MAX = 100;

/** For a longer name, which is no slip of the pen, no other is suggested. */
const SUGGESTED_FOR_MAX = 60;

/** Most characters of a name, of a path and of a reason that a message shows. */
const NAME_MAX = 80;
const PATH_MAX = 120;
const REASON_MAX = 160;

type Given = Readonly<Record<string, unknown>>;

/** Coerces one variable after the other, and gathers what is wrong with them. */
export class VariableCoercion {
  readonly errors: GraphQLError[] = [];
  private definition: VariableDefinitionNode | null = null;
  /** Where in the variable's value the one stands that is looked at. */
  private readonly path: (string | number)[] = [];

  /** Whether there are as many faults as are listed. */
  get isOver(): boolean {
    return this.errors.length >= ERRORS_MAX;
  }

  of(definition: VariableDefinitionNode, type: GraphQLInputType, value: unknown): unknown {
    if (value === null && isNonNullType(type)) {
      this.refuse(definition, `of non-null type "${String(type)}" must not be null.`);
      return null;
    }
    this.definition = definition;
    return this.value(value, type);
  }

  refuse(definition: VariableDefinitionNode, what: string): void {
    if (this.isOver) return;
    const message = `Variable "$${cut(definition.variable.name.value, NAME_MAX)}" ${what}`;
    this.errors.push(new GraphQLError(message, { nodes: definition, extensions: { code: 'BAD_USER_INPUT' } }));
  }

  private value(value: unknown, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) {
      if (!isAbsent(value)) return this.value(value, type.ofType);
      return this.fault(value, `Expected non-nullable type "${String(type)}" not to be null.`);
    }
    if (isAbsent(value)) return null;
    if (isListType(type)) return this.list(value, type.ofType);
    if (isInputObjectType(type)) return this.object(value, type);
    return isEnumType(type) ? this.enumValue(value, type) : this.leaf(value, type);
  }

  /** What is no list is taken for a list of one. */
  private list(value: unknown, type: GraphQLInputType): unknown {
    if (!Array.isArray(value)) return [this.value(value, type)];
    if (this.isTooDeep(value)) return null;
    const coerced: unknown[] = [];
    for (let index = 0; index < value.length && !this.isOver; index += 1)
      coerced.push(this.at(index, value[index], type));
    return coerced;
  }

  private object(value: unknown, type: GraphQLInputObjectType): unknown {
    if (!isRecord(value)) return this.fault(value, `Expected type "${type.name}" to be an object.`);
    if (this.isTooDeep(value)) return null;
    const coerced: Record<string, unknown> = {};
    const fields = type.getFields();
    for (const name of Object.keys(fields)) {
      const field = fields[name];
      if (!field || this.isOver) break;
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      if (given !== undefined) coerced[name] = this.at(name, given, field.type);
      else if (field.defaultValue !== undefined) coerced[name] = field.defaultValue;
      else if (isNonNullType(field.type))
        this.fault(value, `Field "${name}" of required type "${String(field.type)}" was not provided.`);
    }
    for (const name of Object.keys(value)) {
      if (this.isOver) break;
      if (!Object.hasOwn(fields, name)) this.fault(value, unknownField(name, type));
    }
    if (type.isOneOf) this.requireOne(coerced, type);
    return coerced;
  }

  private requireOne(coerced: Given, type: GraphQLInputObjectType): void {
    const [key, ...others] = Object.keys(coerced);
    if (key === undefined || others.length > 0)
      this.fault(coerced, `Exactly one key must be specified for OneOf type "${type.name}".`);
    if (key !== undefined && coerced[key] === null) this.fault(null, `Field "${key}" must be non-null.`);
  }

  private enumValue(value: unknown, type: GraphQLEnumType): unknown {
    if (typeof value !== 'string' || value.length <= SUGGESTED_FOR_MAX) return this.leaf(value, type);
    return this.fault(value, `Value does not exist in "${type.name}" enum.`);
  }

  private leaf(value: unknown, type: GraphQLScalarType | GraphQLEnumType): unknown {
    try {
      const parsed: unknown = type.parseValue(value);
      return parsed === undefined ? this.fault(value, `Expected type "${type.name}".`) : parsed;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return this.fault(value, error instanceof GraphQLError ? reason : `Expected type "${type.name}". ${reason}`);
    }
  }

  private at(key: string | number, value: unknown, type: GraphQLInputType): unknown {
    this.path.push(key);
    const coerced = this.value(value, type);
    this.path.pop();
    return coerced;
  }

  private isTooDeep(value: unknown): boolean {
    if (this.path.length < NESTING_MAX) return false;
    this.fault(value, `Lists and objects nest more than ${String(NESTING_MAX)} deep.`);
    return true;
  }

  private fault(value: unknown, reason: string): unknown {
    if (!this.definition) throw new TypeError('no variable is looked at');
    const steps = this.path.map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${key}`)).join('');
    const name = cut(this.definition.variable.name.value, NAME_MAX);
    const place = steps === '' ? '' : ` at "${cut(`${name}${steps}`, PATH_MAX)}"`;
    this.refuse(this.definition, `got invalid value ${excerpt(value)}${place}; ${shortened(reason)}`);
    return undefined;
  }
}

/** A reason that is too long has no suggestion, as half a one would not be known for what it is. */
function shortened(reason: string): string {
  return cut(reason.length > REASON_MAX ? reason.replace(/ Did you mean .*$/s, '') : reason, REASON_MAX);
}

/** That a type has no such field; for a name that may be a slip of the pen as graphql-js says it, with what is near it. */
function unknownField(name: string, type: GraphQLInputObjectType): string {
  const message = `Field "${cut(name, NAME_MAX)}" is not defined by type "${type.name}".`;
  let told = message;
  if (name.length > SUGGESTED_FOR_MAX) return told;
  coerceInputValue({ [name]: null }, type, (_path, _value, error) => {
    if (error.message.startsWith(message)) told = error.message;
  });
  return told;
}
