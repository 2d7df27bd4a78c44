import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  Kind,
  SchemaMetaFieldDef,
  TypeInfo,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

/**
 * Fields that a compiled query has code for, at most: to compile one takes some 40 µs, in which the process does nothing
 * else. What is below a field whose type is an interface is compiled for each type that there may be, once more at each
 * such level: a document of 260 characters can have half a million fields.
 */
export const FIELDS_MAX = 500;

/** Fields that stand in no type's own list (GraphQL, 4). */
const META_FIELDS = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

/** Whether a valid query can be compiled by graphql-jit: in little time, and to answer what graphql-js does. */
export function isCompilable(schema: GraphQLSchema, document: DocumentNode, query: OperationDefinitionNode): boolean {
  const root = schema.getQueryType();
  return root ? new Extent(schema, document).of(query.selectionSet, root) <= FIELDS_MAX : false;
}

/**
 * The variables of a valid document that stand where null is refused. Theirs may be null by its type, as there is a default;
 * then graphql-js refuses it where it stands (GraphQL, 6.4.1), and graphql-jit does not.
 */
export function refusedNulls(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable({ name }) {
        if (isNonNullType(types.getInputType())) names.add(name.value);
      },
    }),
  );
  return [...names];
}

/** What graphql-jit makes of selections; infinite where that is wrong. Each selection set is looked at once for a type. */
class Extent {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<SelectionSetNode, Map<GraphQLObjectType, number>>();

  constructor(
    private readonly schema: GraphQLSchema,
    { definitions }: DocumentNode,
  ) {
    const fragments = definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** How many fields are compiled of a selection set on a type. */
  of(set: SelectionSetNode, type: GraphQLCompositeType): number {
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    return types.reduce((sum, each) => sum + this.onObject(set, each), 0);
  }

  private onObject(set: SelectionSetNode, type: GraphQLObjectType): number {
    let known = this.known.get(set);
    if (!known) this.known.set(set, (known = new Map<GraphQLObjectType, number>()));
    let fields = known.get(type);
    if (fields === undefined) {
      fields = set.selections.reduce((sum, selection) => sum + this.ofSelection(selection, type), 0);
      known.set(type, fields);
    }
    return fields;
  }

  private ofSelection(selection: SelectionNode, type: GraphQLObjectType): number {
    // It takes the conditions of @skip and @include for another fragment's, or another field's of the same key.
    if (selection.directives?.length) return Infinity;
    if (selection.kind === Kind.FIELD) {
      const { name, alias, selectionSet } = selection;
      // Set on the answer, that is no property.
      if ((alias ?? name).value === '__proto__') return Infinity;
      const field = type.getFields()[name.value] ?? META_FIELDS.get(name.value);
      const below = field && getNamedType(field.type);
      return 1 + (selectionSet && isCompositeType(below) ? this.of(selectionSet, below) : 0);
    }
    const part = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
    if (!part) return 0;
    const condition = part.typeCondition ? this.schema.getType(part.typeCondition.name.value) : type;
    const isMet = condition === type || (isAbstractType(condition) && this.schema.isSubType(condition, type));
    return isMet ? this.onObject(part.selectionSet, type) : 0;
  }
}
