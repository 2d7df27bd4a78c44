import { isInputType, isNonNullType, typeFromAST, valueFromAST } from 'graphql';
import type { GraphQLError, GraphQLSchema, VariableDefinitionNode } from 'graphql';
import { VariableCoercion } from './variable-coercion.js';

type RawVariables = Readonly<Record<string, unknown>>;

const NONE: ReadonlySet<string> = new Set();

/** The coerced variables of an operation, or the errors in them. */
export type VariableValues =
  | { readonly coerced: RawVariables; readonly errors: null }
  | { readonly coerced: null; readonly errors: readonly GraphQLError[] };

/**
 * Coerces the variables of a valid operation (GraphQL, October 2021, 6.1.2 and 3.10). This is the only place that does,
 * for all transports and operations. It accepts what graphql-js accepts, with the same results. The result has no
 * prototype: a variable that was not provided is absent, whatever its name.
 *
 * In `inputVariables`, those of a mutation's input, an invalid enum value is no error here: an InvalidEnumValue
 * takes its place, and the mutation reports it together with all other errors of the input.
 *
 * At most ERRORS_MAX errors are listed, and coercion stops there. A message shows only an excerpt of what was sent, so
 * time is proportional to the input and messages stay short.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[] | undefined,
  raw: RawVariables,
  inputVariables: ReadonlySet<string> = NONE,
): VariableValues {
  const coercion = new VariableCoercion(inputVariables);
  const coerced = Object.create(null) as Record<string, unknown>;
  for (const definition of definitions ?? []) {
    if (coercion.hasEnoughErrors) break;
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) throw new TypeError(`the type of the variable ${name} is not an input type`);
    if (Object.hasOwn(raw, name)) coerced[name] = coercion.coerce(definition, type, raw[name]);
    else if (definition.defaultValue) coerced[name] = valueFromAST(definition.defaultValue, type);
    else if (isNonNullType(type)) coercion.addError(definition, `of required type "${String(type)}" was not provided.`);
  }
  const { errors } = coercion;
  // All errors of the variables are listed together.
  if (errors.length > 0 && inputVariables.size > 0) return coerceVariables(schema, definitions, raw);
  return errors.length > 0 ? { coerced: null, errors } : { coerced, errors: null };
}
