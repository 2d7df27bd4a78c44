import { coerceInputValue, GraphQLError, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLScalarType,
  VariableDefinitionNode,
} from 'graphql';
import { excerpt, truncate } from '../../foundation/text/excerpt.js';
import { InvalidEnumValue } from '../../foundation/records/invalid-enum-value.js';
import { isAbsent, isRecord } from '../../foundation/records/values.js';

/** Maximum number of errors that are collected: a client with more of them sent something else entirely. */
export const ERRORS_MAX = 5;

/** Maximum nesting of lists and objects: the same as for a JSON body. */
const NESTING_MAX = 100;

/** No suggestion is made for longer names, which are hardly typing errors. */
const SUGGESTED_FOR_MAX = 60;

/** Maximum length of a name, of a path and of a reason in a message. */
const NAME_MAX = 80;
const PATH_MAX = 120;
const REASON_MAX = 160;

type InputValues = Readonly<Record<string, unknown>>;

/** Coerces variables one by one, and collects the errors. */
export class VariableCoercion {
  readonly errors: GraphQLError[] = [];
  private definition: VariableDefinitionNode | null = null;
  /** The path of the current value within the variable's value. */
  private readonly path: (string | number)[] = [];

  /** `inputVariables`: names of those in which an InvalidEnumValue takes the place of a value that the enum lacks. */
  constructor(private readonly inputVariables: ReadonlySet<string>) {}

  /** Whether the maximum number of errors is reached. */
  get hasEnoughErrors(): boolean {
    return this.errors.length >= ERRORS_MAX;
  }

  coerce(definition: VariableDefinitionNode, type: GraphQLInputType, value: unknown): unknown {
    if (value === null && isNonNullType(type)) {
      this.addError(definition, `of non-null type "${String(type)}" must not be null.`);
      return null;
    }
    this.definition = definition;
    return this.value(value, type);
  }

  addError(definition: VariableDefinitionNode, what: string): void {
    if (this.hasEnoughErrors) return;
    const message = `Variable "$${truncate(definition.variable.name.value, NAME_MAX)}" ${what}`;
    this.errors.push(new GraphQLError(message, { nodes: definition, extensions: { code: 'BAD_USER_INPUT' } }));
  }

  private value(value: unknown, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) {
      if (!isAbsent(value)) return this.value(value, type.ofType);
      return this.fail(value, `Expected non-nullable type "${String(type)}" not to be null.`);
    }
    if (isAbsent(value)) return null;
    if (isListType(type)) return this.list(value, type.ofType);
    if (isInputObjectType(type)) return this.object(value, type);
    return isEnumType(type) ? this.enumValue(value, type) : this.leaf(value, type);
  }

  /** A value that is not a list counts as a list of one element. */
  private list(value: unknown, type: GraphQLInputType): unknown {
    if (!Array.isArray(value)) return [this.value(value, type)];
    if (this.isTooDeep(value)) return null;
    const coerced: unknown[] = [];
    for (let index = 0; index < value.length && !this.hasEnoughErrors; index += 1)
      coerced.push(this.at(index, value[index], type));
    return coerced;
  }

  private object(value: unknown, type: GraphQLInputObjectType): unknown {
    if (!isRecord(value)) return this.fail(value, `Expected type "${type.name}" to be an object.`);
    if (this.isTooDeep(value)) return null;
    const coerced: Record<string, unknown> = {};
    const fields = type.getFields();
    for (const name of Object.keys(fields)) {
      const field = fields[name];
      if (!field || this.hasEnoughErrors) break;
      const fieldValue = Object.hasOwn(value, name) ? value[name] : undefined;
      if (fieldValue !== undefined) coerced[name] = this.at(name, fieldValue, field.type);
      else if (field.defaultValue !== undefined) coerced[name] = field.defaultValue;
      else if (isNonNullType(field.type))
        this.fail(value, `Field "${name}" of required type "${String(field.type)}" was not provided.`);
    }
    for (const name of Object.keys(value)) {
      if (this.hasEnoughErrors) break;
      if (!Object.hasOwn(fields, name)) this.fail(value, unknownField(name, type));
    }
    if (type.isOneOf) this.requireOne(coerced, type);
    return coerced;
  }

  private requireOne(coerced: InputValues, type: GraphQLInputObjectType): void {
    const [key, ...others] = Object.keys(coerced);
    if (key === undefined || others.length > 0)
      this.fail(coerced, `Exactly one key must be specified for OneOf type "${type.name}".`);
    if (key !== undefined && coerced[key] === null) this.fail(null, `Field "${key}" must be non-null.`);
  }

  private enumValue(value: unknown, type: GraphQLEnumType): unknown {
    const isValid = typeof value === 'string' && type.getValue(value) !== undefined;
    if (!isValid && this.inputVariables.has(this.definition?.variable.name.value ?? '')) {
      const allowed = type.getValues().map(({ name }) => name);
      return new InvalidEnumValue(value, type.name, allowed);
    }
    if (typeof value !== 'string' || value.length <= SUGGESTED_FOR_MAX) return this.leaf(value, type);
    return this.fail(value, `Value does not exist in "${type.name}" enum.`);
  }

  private leaf(value: unknown, type: GraphQLScalarType | GraphQLEnumType): unknown {
    try {
      const parsed: unknown = type.parseValue(value);
      return parsed === undefined ? this.fail(value, `Expected type "${type.name}".`) : parsed;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return this.fail(value, error instanceof GraphQLError ? reason : `Expected type "${type.name}". ${reason}`);
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
    this.fail(value, `Lists and objects nest more than ${String(NESTING_MAX)} deep.`);
    return true;
  }

  private fail(value: unknown, reason: string): unknown {
    if (!this.definition) throw new TypeError('no variable is being coerced');
    const steps = this.path.map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${key}`)).join('');
    const name = truncate(this.definition.variable.name.value, NAME_MAX);
    const place = steps === '' ? '' : ` at "${truncate(`${name}${steps}`, PATH_MAX)}"`;
    this.addError(this.definition, `got invalid value ${excerpt(value)}${place}; ${withoutLongSuggestion(reason)}`);
    return undefined;
  }
}

/** Drops the suggestion of a reason that is too long, as half a suggestion would be misleading. */
function withoutLongSuggestion(reason: string): string {
  return truncate(reason.length > REASON_MAX ? reason.replace(/ Did you mean .*$/s, '') : reason, REASON_MAX);
}

/** The error for an unknown field; if the name may be a typing error, with graphql-js's suggestions. */
function unknownField(name: string, type: GraphQLInputObjectType): string {
  const message = `Field "${truncate(name, NAME_MAX)}" is not defined by type "${type.name}".`;
  let text = message;
  if (name.length > SUGGESTED_FOR_MAX) return text;
  coerceInputValue({ [name]: null }, type, (_path, _value, error) => {
    if (error.message.startsWith(message)) text = error.message;
  });
  return text;
}
