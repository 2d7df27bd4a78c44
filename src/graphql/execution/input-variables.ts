import { Kind, OperationTypeNode, visit } from 'graphql';
import type {
  ASTNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** The argument of each mutation with the data to write. */
const INPUT = 'input';

const NONE: ReadonlySet<string> = new Set();
const inputVariables = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

/**
 * The names of a mutation's variables that are used in the inputs of its root fields and nowhere else. An invalid enum
 * value in them can be reported with all other errors of the input (see InvalidEnumValue).
 */
export function inputVariablesOf(document: DocumentNode, operation: OperationDefinitionNode): ReadonlySet<string> {
  if (operation.operation !== OperationTypeNode.MUTATION) return NONE;
  let names = inputVariables.get(operation);
  if (!names) inputVariables.set(operation, (names = find(document, operation)));
  return names;
}

function find(document: DocumentNode, operation: OperationDefinitionNode): ReadonlySet<string> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const inInputs = new Set<string>();
  const elsewhere = new Set<string>();
  const addTo = (names: Set<string>, nodes: readonly (ASTNode | undefined)[]): void => {
    for (const node of nodes) {
      if (node) visit(node, { VariableDefinition: () => false, Variable: ({ name }) => void names.add(name.value) });
    }
  };
  const roots = new Set<SelectionSetNode>();
  const readField = ({ arguments: args = [], directives, selectionSet }: FieldNode): void => {
    for (const argument of args) addTo(argument.name.value === INPUT ? inInputs : elsewhere, [argument]);
    addTo(elsewhere, [...(directives ?? []), selectionSet]);
  };
  const readRoot = (set: SelectionSetNode): void => {
    if (roots.has(set)) return;
    roots.add(set);
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) readField(selection);
      else {
        addTo(elsewhere, selection.directives ?? []);
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection.selectionSet
            : fragments.get(selection.name.value)?.selectionSet;
        if (inner) readRoot(inner);
      }
    }
  };
  readRoot(operation.selectionSet);
  addTo(elsewhere, operation.directives ?? []);
  // Fragments on other types than the root are spread below its fields.
  for (const { selectionSet, directives } of fragments.values()) {
    addTo(elsewhere, directives ?? []);
    if (!roots.has(selectionSet)) addTo(elsewhere, [selectionSet]);
  }
  return new Set([...inInputs].filter((name) => !elsewhere.has(name)));
}
