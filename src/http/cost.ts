import { Kind } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
  ValueNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** An operation in its document. */
export interface Costed {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
}

/** Size of a page that names none. */
const PAGE = 20;

/** What is computed over a whole list counts as much as a large page of it. */
const AGGREGATE = 100;
const AGGREGATES = new Set(['totalCount', 'histogram', 'countsByKind', 'topActors']);

/** A rough estimate, from the text alone, of how many objects an operation returns at its page sizes. */
export function costOf({ document, definition }: Costed, variables: Variables): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const part of document.definitions) {
    if (part.kind === Kind.FRAGMENT_DEFINITION) fragments.set(part.name.value, part);
  }
  // Each fragment is looked at once, however often it is spread.
  const known = new Map<string, number>();
  const costOfAll = ({ selections }: SelectionSetNode): number => {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += costOfField(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) cost += costOfAll(selection.selectionSet);
      else cost += costOfFragment(selection.name.value);
    }
    return cost;
  };
  const costOfFragment = (name: string): number => {
    let cost = known.get(name);
    const fragment = fragments.get(name);
    if (cost === undefined && fragment) known.set(name, (cost = costOfAll(fragment.selectionSet)));
    return cost ?? 0;
  };
  const costOfField = (field: FieldNode): number => {
    if (AGGREGATES.has(field.name.value)) return AGGREGATE;
    if (!field.selectionSet) return 0;
    return pageOf(field, variables) * (1 + costOfAll(field.selectionSet));
  };
  return costOfAll(definition.selectionSet);
}

/** How many objects a field gives: of a list that is not paged, one. */
function pageOf({ arguments: given = [], selectionSet }: FieldNode, variables: Variables): number {
  const size = given.find(({ name }) => name.value === 'first' || name.value === 'last');
  if (size) return numberOf(size.value, variables) ?? PAGE;
  const isPaged = selectionSet?.selections.some(
    (selection) => selection.kind === Kind.FIELD && /^(?:nodes|edges)$/.test(selection.name.value),
  );
  return isPaged ? PAGE : 1;
}

function numberOf(value: ValueNode, variables: Variables): number | null {
  const told =
    value.kind === Kind.INT ? Number(value.value) : value.kind === Kind.VARIABLE ? variables[value.name.value] : null;
  return typeof told === 'number' && told > 0 ? told : null;
}
