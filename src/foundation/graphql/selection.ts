import { Kind } from 'graphql';
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Names of the fields that are selected below a field, whatever their aliases, and what is selected below these. */
export type Selection = ReadonlyMap<string, Selection>;

type Tree = Map<string, Tree>;
type Fragments = GraphQLResolveInfo['fragments'];

/** Operations are kept parsed, so a field of one is the same object at each request. */
const known = new WeakMap<FieldNode, Selection>();

/**
 * What is selected below the field that is resolved. It may name more than is asked for: directives and conditions on
 * types are not looked at.
 */
export function selectedBelow({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): Selection {
  const [first, ...others] = fieldNodes;
  // One that stands in a fragment may be alone at one place, and at another one of several of the same key.
  const only = others.length === 0 ? first : undefined;
  const found = only && known.get(only);
  if (found) return found;
  const tree: Tree = new Map();
  for (const { selectionSet } of fieldNodes) if (selectionSet) gather(tree, selectionSet, fragments, new Set());
  if (only) known.set(only, tree);
  return tree;
}

/** A fragment adds the same however often it is spread at one place: it is gathered once. */
function gather(tree: Tree, { selections }: SelectionSetNode, fragments: Fragments, spread: Set<string>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) gather(tree, selection.selectionSet, fragments, spread);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value;
      const fragment = fragments[name];
      if (!fragment || spread.has(name)) continue;
      spread.add(name);
      gather(tree, fragment.selectionSet, fragments, spread);
    } else {
      const name = selection.name.value;
      let below = tree.get(name);
      if (!below) tree.set(name, (below = new Map<string, Tree>()));
      if (selection.selectionSet) gather(below, selection.selectionSet, fragments, new Set());
    }
  }
}
