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

/** The parts of a subscription's document that decide its payloads. */
export interface SelectionDigest {
  /** A hash of the normalized text of the operation and the fragments it uses: the text itself may be long. */
  readonly digest: string;
  /** Names of the variables used in it, sorted. */
  readonly variables: readonly string[];
}

const digests = new WeakMap<OperationDefinitionNode, SelectionDigest>();

/**
 * What an operation selects, whatever its name and formatting: without comments, unused definitions, and the arguments
 * of the root field, which choose the changes and not their fields. Computed once for each operation.
 */
export function digestSelection({ document, definition }: Pick<Operation, 'document' | 'definition'>): SelectionDigest {
  let digest = digests.get(definition);
  if (!digest) digests.set(definition, (digest = computeDigest(document, definition)));
  return digest;
}

function computeDigest(document: DocumentNode, definition: OperationDefinitionNode): SelectionDigest {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definitionNode of document.definitions) {
    if (definitionNode.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definitionNode.name.value, definitionNode);
  }
  const rootFields = rootFieldsOf(definition, fragments);
  const used = new Set<FragmentDefinitionNode>();
  const variables = new Set<string>();
  const normalized = <Node extends DefinitionNode>(node: Node): Node =>
    visit(node, {
      VariableDefinition: () => false,
      // The parent is the list of arguments; the last ancestor is the field that has them.
      Argument: (_node, _key, _parent, _path, ancestors) =>
        rootFields.has(ancestors.at(-1) as FieldNode) ? null : undefined,
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment) used.add(fragment);
      },
      Variable: ({ name }) => {
        variables.add(name.value);
      },
    });
  // Iterating a Set also visits what is added meanwhile: fragments that are used by fragments.
  const parts: DefinitionNode[] = [normalized(definition)];
  for (const fragment of used) parts.push(normalized(fragment));
  const [operation, ...fragmentNodes] = parts;
  const { name, ...unnamed } = operation as OperationDefinitionNode;
  const declared = unnamed.variableDefinitions?.filter(({ variable }) => variables.has(variable.name.value));
  const texts = fragmentNodes.map((fragment) => print(fragment)).sort();
  return {
    digest: hash('sha256', [print({ ...unnamed, variableDefinitions: declared ?? [] }), ...texts].join('\n')),
    variables: [...variables].sort(),
  };
}

/** The root fields of the operation, including those from fragments. */
function rootFieldsOf(
  definition: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ReadonlySet<FieldNode> {
  const rootFields = new Set<FieldNode>();
  const seen = new Set<string>();
  const find = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) rootFields.add(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) find(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) find(fragment.selectionSet);
      }
    }
  };
  find(definition.selectionSet);
  return rootFields;
}
