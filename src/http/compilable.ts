import {
  BREAK,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isNonNullType,
  Kind,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

/*
 * What may be compiled by graphql-jit 0.8.9, which writes JavaScript from a document: a document whose every part is known
 * to be harmless there and answered as graphql-js answers it, and of which little is written. All else is executed as it
 * stands.
 */

/**
 * Parts of a compiled query that code is written for, at most: each takes some 40 µs, in which the process does nothing
 * else. What is below a field whose type is an interface is written for each type that there may be, once more at each
 * such level: a document of 260 characters can have half a million parts.
 */
const PARTS_MAX = 500;

/**
 * Texts of a document that are known to be harmless. graphql-jit replaces some texts, which begin with two underscores, by
 * code, and puts what follows them into that code as it stands.
 */
const HARMLESS = /^(?:[\p{L}\p{M}\p{N} .,:;/'()+-]|_(?!_))*$/u;

/** Whether a valid query is compiled in little time, and answered then as graphql-js answers it. */
export function isCompilable(schema: GraphQLSchema, document: DocumentNode, query: OperationDefinitionNode): boolean {
  return isHarmless(document) && new Parts(schema, document).of(query) <= PARTS_MAX;
}

function isHarmless(document: DocumentNode): boolean {
  let isSo = true;
  const refuse = (): typeof BREAK => {
    isSo = false;
    return BREAK;
  };
  visit(document, {
    // The conditions of @skip and @include are taken for those of all that stands at the same place, or in the same fragment.
    Directive: refuse,
    // It keeps variables, fields and fragments by their names in objects that have these, whatever the client names so.
    Name: ({ value }) => (value in Object.prototype ? refuse() : undefined),
    // What a field's resolver is told of it is kept by the keys of its path, joined by underscores.
    Field: ({ name, alias }) => {
      const key = alias ?? name;
      return key.value.includes('_') && key.value !== '__typename' ? refuse() : undefined;
    },
    StringValue: ({ value }) => (HARMLESS.test(value) ? undefined : refuse()),
    // One that is too large to be a number is replaced, too.
    FloatValue: refuse,
  });
  return isSo;
}

/** Variables with which a compiled query would take what graphql-js does not. */
export interface Delicate {
  /** They stand where null is refused; theirs may be null by its type, as there is a default (GraphQL, 6.4.1). */
  readonly whenNull: readonly string[];
  /** They stand in a list or an input object, where one that is not given is taken for null. */
  readonly whenAbsent: readonly string[];
}

/** The variables of a valid document that need care when it is compiled; those of all its operations. */
export function delicateVariables(schema: GraphQLSchema, document: DocumentNode): Delicate {
  const [whenNull, whenAbsent] = [new Set<string>(), new Set<string>()];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable({ name }, _key, parent) {
        if (isNonNullType(types.getInputType())) whenNull.add(name.value);
        // An argument's own value has the argument for its parent; an element's is the list itself.
        if (!parent || !('kind' in parent) || parent.kind !== Kind.ARGUMENT) whenAbsent.add(name.value);
      },
    }),
  );
  return { whenNull: [...whenNull], whenAbsent: [...whenAbsent] };
}

/** Counts the parts that graphql-jit writes code for, or more. Each selection set is looked at once for a type. */
class Parts {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly selections = new Map<SelectionSetNode, Map<GraphQLObjectType, number>>();
  private readonly inputs = new Map<GraphQLInputObjectType, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    { definitions }: DocumentNode,
  ) {
    const fragments = definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  of({ selectionSet, variableDefinitions = [] }: OperationDefinitionNode): number {
    const root = this.schema.getQueryType();
    if (!root) return Infinity;
    return variableDefinitions.reduce(
      (sum, { type }) => sum + this.ofInput(typeFromAST(this.schema, type) as GraphQLInputType),
      this.onType(selectionSet, root),
    );
  }

  /** A variable's value is read by code of its own. */
  private ofInput(type: GraphQLInputType): number {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return 1;
    let parts = this.inputs.get(named);
    if (parts === undefined) {
      // Of one that holds itself.
      this.inputs.set(named, Infinity);
      parts = Object.values(named.getFields()).reduce((sum, field) => sum + this.ofInput(field.type), 1);
      this.inputs.set(named, parts);
    }
    return parts;
  }

  private onType(set: SelectionSetNode, type: GraphQLCompositeType): number {
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    return types.reduce((sum, each) => sum + this.onObject(set, each), 0);
  }

  private onObject(set: SelectionSetNode, type: GraphQLObjectType): number {
    let known = this.selections.get(set);
    if (!known) this.selections.set(set, (known = new Map<GraphQLObjectType, number>()));
    let parts = known.get(type);
    if (parts === undefined) {
      parts = set.selections.reduce((sum, selection) => sum + this.ofSelection(selection, type), 0);
      known.set(type, parts);
    }
    return parts;
  }

  private ofSelection(selection: SelectionNode, type: GraphQLObjectType): number {
    if (selection.kind === Kind.FIELD) {
      const { name, selectionSet } = selection;
      const field = type.getFields()[name.value];
      const below = field && getNamedType(field.type);
      return 1 + (selectionSet && isCompositeType(below) ? this.onType(selectionSet, below) : 0);
    }
    const part = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
    if (!part) return 0;
    const condition = part.typeCondition ? this.schema.getType(part.typeCondition.name.value) : type;
    const isMet = condition === type || (isAbstractType(condition) && this.schema.isSubType(condition, type));
    return isMet ? this.onObject(part.selectionSet, type) : 0;
  }
}
