import { Kind } from 'graphql';
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Names (not aliases) of the fields that are selected below a field, each with its own selection. */
export type Selection = ReadonlyMap<string, Selection>;

type Tree = Map<string, Tree>;
type Fragments = GraphQLResolveInfo['fragments'];

/** By field node: parsed operations are cached, so that a field is the same object in each request. */
const cache = new WeakMap<FieldNode, Selection>();

/**
 * The fields that are selected below the field that is being resolved. They may be more than the request needs:
 * directives and type conditions are ignored.
 */
export function selectedBelow({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): Selection {
  const [first, ...others] = fieldNodes;
  // A field of a fragment may be the only one of its response key in one place, and one of several in another.
  const only = others.length === 0 ? first : undefined;
  const cached = only && cache.get(only);
  if (cached) return cached;
  const tree: Tree = new Map();
  for (const { selectionSet } of fieldNodes) if (selectionSet) collect(tree, selectionSet, fragments, new Set());
  if (only) cache.set(only, tree);
  return tree;
}

/** Collects the fields of a selection set. A fragment that is spread several times at one place is collected once. */
function collect(tree: Tree, { selections }: SelectionSetNode, fragments: Fragments, visited: Set<string>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) collect(tree, selection.selectionSet, fragments, visited);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value;
      const fragment = fragments[name];
      if (!fragment || visited.has(name)) continue;
      visited.add(name);
      collect(tree, fragment.selectionSet, fragments, visited);
    } else {
      const name = selection.name.value;
      let below = tree.get(name);
      if (!below) tree.set(name, (below = new Map<string, Tree>()));
      if (selection.selectionSet) collect(below, selection.selectionSet, fragments, new Set());
    }
  }
}
