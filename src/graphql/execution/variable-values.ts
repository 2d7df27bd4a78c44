import { isInputType, isNonNullType, typeFromAST, valueFromAST } from 'graphql';
import type { GraphQLError, GraphQLSchema, VariableDefinitionNode } from 'graphql';
import { VariableCoercion } from './variable-coercion.js';

type Given = Readonly<Record<string, unknown>>;

/** Variables as an operation takes them, or what is wrong with them. */
export type VariableValues =
  | { readonly coerced: Given; readonly errors: null }
  | { readonly coerced: null; readonly errors: readonly GraphQLError[] };

/**
 * Coerces the variables of a valid operation (GraphQL, October 2021, 6.1.2 and 3.10): the one place where this happens,
 * whatever the transport and the operation. What is taken, and what comes of it, is as graphql-js has it. The values have no
 * prototype: a variable that was not given is none, whatever its name.
 *
 * At most FAULTS_MAX faults are listed, and nothing is looked at once there are so many. A message shows only so much of
 * what was sent, so that all of it takes time in proportion to what was sent, and little room.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[] | undefined,
  given: Given,
): VariableValues {
  const coercion = new VariableCoercion();
  const coerced = Object.create(null) as Record<string, unknown>;
  for (const definition of definitions ?? []) {
    if (coercion.isOver) break;
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) throw new TypeError(`the variable ${name} is of no type that a variable can have`);
    if (Object.hasOwn(given, name)) coerced[name] = coercion.of(definition, type, given[name]);
    else if (definition.defaultValue) coerced[name] = valueFromAST(definition.defaultValue, type);
    else if (isNonNullType(type)) coercion.refuse(definition, `of required type "${String(type)}" was not provided.`);
  }
  const { errors } = coercion;
  return errors.length > 0 ? { coerced: null, errors } : { coerced, errors: null };
}
