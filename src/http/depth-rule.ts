import { GraphQLError, Kind } from 'graphql';
import type { ASTVisitor, FragmentDefinitionNode, SelectionSetNode, ValidationContext } from 'graphql';

/** Deepest nesting of fields in an operation; the introspection of GraphiQL is 13 deep. */
export const DEPTH_MAX = 15;

/**
 * A validation rule: no operation nests fields deeper than DEPTH_MAX. Fragments add nothing to the depth, and each is
 * measured once, however often it is spread; a circle of fragments is another rule's to report.
 */
export function depthRule(context: ValidationContext): ASTVisitor {
  const measured = new Map<string, number>();

  function depthOfFragment(fragment: FragmentDefinitionNode | null | undefined): number {
    if (!fragment) return 0;
    const name = fragment.name.value;
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, 0);
    const depth = depthOf(fragment.selectionSet);
    measured.set(name, depth);
    return depth;
  }

  function depthOf(set: SelectionSetNode | undefined): number {
    const depths = (set?.selections ?? []).map((selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return 1 + depthOf(selection.selectionSet);
        case Kind.INLINE_FRAGMENT:
          return depthOf(selection.selectionSet);
        case Kind.FRAGMENT_SPREAD:
          return depthOfFragment(context.getFragment(selection.name.value));
      }
    });
    return depths.reduce((most, depth) => Math.max(most, depth), 0);
  }

  return {
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet);
      if (depth <= DEPTH_MAX) return;
      const message = `The operation nests fields ${String(depth)} deep; at most ${String(DEPTH_MAX)} are taken.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  };
}
