import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, Kind } from 'graphql';
import type { FieldNode, GraphQLObjectType, GraphQLSchema, SelectionNode, SelectionSetNode } from 'graphql';
import type { Fragments, Variables } from './planned-operation.js';

export type FieldNodes = [FieldNode, ...FieldNode[]];

/** What decides which fields are selected, in addition to the type of the object. */
export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  /** The variables that @skip and @include depend on. */
  readonly conditions: Variables;
}

/** The fields that selection sets select on the objects of a type, by response key (GraphQL, 6.3.2). */
export function selectedFields(
  context: SelectionContext,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNodes> {
  const selected = new Map<string, FieldNodes>();
  const spread = new Set<string>();
  for (const set of selectionSets) collect(context, type, set, selected, spread);
  return selected;
}

function collect(
  context: SelectionContext,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  selected: Map<string, FieldNodes>,
  spread: Set<string>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD && spread.has(selection.name.value)) continue;
    if (!isIncluded(selection, context.conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const nodes = selected.get(key);
      if (nodes) nodes.push(selection);
      else selected.set(key, [selection]);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) spread.add(selection.name.value);
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? context.fragments[selection.name.value] : selection;
    if (fragment && appliesTo(fragment.typeCondition?.name.value, type, context.schema)) {
      collect(context, type, fragment.selectionSet, selected, spread);
    }
  }
}

function isIncluded(node: SelectionNode, variables: Variables): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}

function appliesTo(condition: string | undefined, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}
