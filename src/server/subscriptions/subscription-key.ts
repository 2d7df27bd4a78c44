import { hash } from 'node:crypto';
import { Kind, print, visit } from 'graphql';
import type {
  DefinitionNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import type { Operation } from '../../graphql/execution/operation-pipeline.js';

/** What of a subscription's document decides what its followers are sent of a change. */
export interface SelectionDigest {
  /** A hash of the operation and the fragments that it uses, written in one way: the text may be a long one. */
  readonly digest: string;
  /** Names of the variables that are used in it, in order. */
  readonly variables: readonly string[];
}

const known = new WeakMap<OperationDefinitionNode, SelectionDigest>();

/**
 * What an operation selects, whatever it is called and however it is written: without comments, what it does not use, and
 * the arguments of the field that is followed, which say which changes are told and not what of them. Worked out once for
 * each operation.
 */
export function digestSelection({ document, definition }: Pick<Operation, 'document' | 'definition'>): SelectionDigest {
  let selected = known.get(definition);
  if (!selected) known.set(definition, (selected = worked(document, definition)));
  return selected;
}

function worked(document: DocumentNode, definition: OperationDefinitionNode): SelectionDigest {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const part of document.definitions) {
    if (part.kind === Kind.FRAGMENT_DEFINITION) fragments.set(part.name.value, part);
  }
  const followed = followedFields(definition, fragments);
  const used = new Set<FragmentDefinitionNode>();
  const variables = new Set<string>();
  const bare = <Node extends DefinitionNode>(node: Node): Node =>
    visit(node, {
      VariableDefinition: () => false,
      // The list of arguments is the parent, and the field that has it the last ancestor.
      Argument: (_node, _key, _parent, _path, ancestors) =>
        followed.has(ancestors.at(-1) as FieldNode) ? null : undefined,
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment) used.add(fragment);
      },
      Variable: ({ name }) => {
        variables.add(name.value);
      },
    });
  // A fragment that is used by one of those before it is added while they are gone through.
  const parts: DefinitionNode[] = [bare(definition)];
  for (const fragment of used) parts.push(bare(fragment));
  const [operation, ...others] = parts;
  const { name, ...nameless } = operation as OperationDefinitionNode;
  const declared = nameless.variableDefinitions?.filter(({ variable }) => variables.has(variable.name.value));
  const texts = others.map((fragment) => print(fragment)).sort();
  return {
    digest: hash('sha256', [print({ ...nameless, variableDefinitions: declared ?? [] }), ...texts].join('\n')),
    variables: [...variables].sort(),
  };
}

/** The fields that the operation's own selection has, by fragments too: the one that is followed. */
function followedFields(
  definition: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ReadonlySet<FieldNode> {
  const followed = new Set<FieldNode>();
  const seen = new Set<string>();
  const find = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) followed.add(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) find(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) find(fragment.selectionSet);
      }
    }
  };
  find(definition.selectionSet);
  return followed;
}
