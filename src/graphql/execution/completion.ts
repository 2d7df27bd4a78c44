import {
  defaultTypeResolver,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type {
  GraphQLAbstractType,
  GraphQLLeafType,
  GraphQLList,
  GraphQLObjectType,
  GraphQLOutputType,
  SelectionSetNode,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { Execution } from './execution.js';
import { ListCompletion } from './list-completion.js';
import type { ValueCompleter, PlanFields, ObjectFields, PlannedField } from './planned-field.js';
import type { ResultPath } from './result-path.js';
import { infoOf } from './resolve-info.js';
import { isThenable } from './thenable.js';

/** Plans the completion of values of a nullable type. */
export function planCompletion(field: PlannedField, type: GraphQLOutputType, fieldSets: PlanFields): ValueCompleter {
  if (isListType(type)) return planList(field, type, fieldSets);
  if (isLeafType(type)) return new LeafCompletion(type);
  if (isAbstractType(type)) return new AbstractCompletion(field, type, fieldSets);
  if (isObjectType(type)) return planObject(field, type, fieldSets);
  throw new Error(`${String(type)} is not an output type`);
}

function planList(
  field: PlannedField,
  { ofType }: GraphQLList<GraphQLOutputType>,
  fieldSets: PlanFields,
): ValueCompleter {
  const isNonNull = isNonNullType(ofType);
  const type = isNonNull ? ofType.ofType : ofType;
  return new ListCompletion(field, planCompletion(field, type, fieldSets), isNonNull, isLeafType(type));
}

class LeafCompletion implements ValueCompleter {
  constructor(private readonly type: GraphQLLeafType) {}

  complete(execution: Execution, value: unknown): unknown {
    if (typeof value === 'string') execution.addCharacters(value.length);
    const serialized = serializeLeaf(this.type, value);
    if (typeof value !== 'string') addCharactersOf(execution, serialized);
    return serialized;
  }
}

/** Counts the characters of a JSON value: those of its texts and names, and one for any other value. */
function addCharactersOf(execution: Execution, value: unknown): void {
  execution.addCharacters(typeof value === 'string' ? value.length : 1);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const element of value) addCharactersOf(execution, element);
  else {
    for (const [name, inner] of Object.entries(value)) {
      execution.addCharacters(name.length);
      addCharactersOf(execution, inner);
    }
  }
}

/** Serializes the value of a scalar or an enum. */
export function serializeLeaf(type: GraphQLLeafType, value: unknown): unknown {
  const result: unknown = type.serialize(value);
  if (result !== null && result !== undefined) return result;
  throw new Error(
    `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(result)}`,
  );
}

function selectionSetsOf({ nodes }: PlannedField): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

function planObject(field: PlannedField, type: GraphQLObjectType, fieldSets: PlanFields): ValueCompleter {
  return type.isTypeOf
    ? new CheckedObjectCompletion(field, type, fieldSets)
    : new ObjectCompletion(field, type, fieldSets);
}

class ObjectCompletion implements ValueCompleter {
  private fields: ObjectFields | null = null;

  constructor(
    protected readonly field: PlannedField,
    protected readonly type: GraphQLObjectType,
    private readonly fieldSets: PlanFields,
  ) {}

  complete(execution: Execution, value: unknown, path: ResultPath): unknown {
    return this.planned().execute(execution, value, path);
  }

  protected planned(): ObjectFields {
    // Planned for the first object: most of the possible types never occur at a place.
    return (this.fields ??= this.fieldSets(this.type, selectionSetsOf(this.field)));
  }
}

/** Completes objects of a type with isTypeOf. */
class CheckedObjectCompletion extends ObjectCompletion {
  override complete(execution: Execution, value: unknown, path: ResultPath): unknown {
    const { field, type } = this;
    // Before isTypeOf is called, as in graphql-js: invalid conditions fail first.
    const fields = this.planned();
    const isOfType = type.isTypeOf?.(value, execution.context, infoOf(field, execution, path));
    const checked = (isOfThisType: unknown): unknown => {
      if (isOfThisType) return fields.execute(execution, value, path);
      const message = `Expected value of type "${type.name}" but got: ${inspect(value)}.`;
      throw new GraphQLError(message, { nodes: field.nodes });
    };
    return isThenable(isOfType) ? isOfType.then(checked) : checked(isOfType);
  }
}

class AbstractCompletion implements ValueCompleter {
  private readonly completions = new Map<unknown, ValueCompleter>();

  constructor(
    private readonly field: PlannedField,
    private readonly type: GraphQLAbstractType,
    private readonly fieldSets: PlanFields,
  ) {}

  complete(execution: Execution, value: unknown, path: ResultPath): unknown {
    const { field, type } = this;
    const resolveType = type.resolveType ?? defaultTypeResolver;
    const name: unknown = resolveType(value, execution.context, infoOf(field, execution, path), type);
    const completed = (typeName: unknown): unknown =>
      (this.completions.get(typeName) ?? this.plan(execution, typeName, value)).complete(execution, value, path);
    return isThenable(name) ? name.then(completed) : completed(name);
  }

  private plan(execution: Execution, name: unknown, value: unknown): ValueCompleter {
    const type = this.runtimeType(execution, name, value);
    const completion = planObject(this.field, type, this.fieldSets);
    this.completions.set(name, completion);
    return completion;
  }

  /** The runtime type of an object. Errors have the messages of graphql-js. */
  private runtimeType({ planned: { schema } }: Execution, name: unknown, value: unknown): GraphQLObjectType {
    const { nodes, parentType, definition } = this.field;
    const abstract = `Abstract type "${this.type.name}"`;
    const where = `must resolve to an Object type at runtime for field "${parentType.name}.${definition.name}"`;
    if (name === null || name === undefined) {
      const message = `${abstract} ${where}. Either the "${this.type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`;
      throw new GraphQLError(message, { nodes });
    }
    if (isObjectType(name)) {
      throw new GraphQLError(
        'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
      );
    }
    if (typeof name !== 'string') {
      throw new GraphQLError(`${abstract} ${where} with value ${inspect(value)}, received "${inspect(name)}".`);
    }
    const type = schema.getType(name);
    if (!type) {
      const message = `${abstract} was resolved to a type "${name}" that does not exist inside the schema.`;
      throw new GraphQLError(message, { nodes });
    }
    if (!isObjectType(type)) {
      throw new GraphQLError(`${abstract} was resolved to a non-object type "${name}".`, { nodes });
    }
    if (!schema.isSubType(this.type, type)) {
      const message = `Runtime Object type "${type.name}" is not a possible type for "${this.type.name}".`;
      throw new GraphQLError(message, { nodes });
    }
    return type;
  }
}
