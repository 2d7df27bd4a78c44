import { Kind, OperationTypeNode } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, SelectionSetNode } from 'graphql';

/** Stands for the only operation of a document, which needs no name. */
const SINGLE_OPERATION = '';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Finds out which operations have the same response for all viewers with the same role and language. */
export class Cacheability {
  private readonly personal: ReadonlySet<string>;
  /** Names of the cacheable operations of each document. */
  private readonly cacheable = new WeakMap<DocumentNode, ReadonlySet<string>>();

  constructor(schema: GraphQLSchema) {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    this.personal = new Set(fields.filter(({ extensions }) => extensions['personal'] === true).map(({ name }) => name));
  }

  /** Whether an operation of a valid document is a query without personal fields. */
  isCacheable(document: DocumentNode, operationName: string | null | undefined): boolean {
    let names = this.cacheable.get(document);
    if (!names) this.cacheable.set(document, (names = this.cacheableOf(document)));
    return names.has(operationName ?? SINGLE_OPERATION);
  }

  private cacheableOf({ definitions }: DocumentNode): ReadonlySet<string> {
    const names = new Set<string>();
    const operations = definitions.filter((part) => part.kind === Kind.OPERATION_DEFINITION);
    const fragments = new Map(
      definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION).map((part) => [part.name.value, part]),
    );
    for (const { operation, name, selectionSet } of operations) {
      if (operation !== OperationTypeNode.QUERY || this.isPersonal(selectionSet, fragments, new Set())) continue;
      if (name) names.add(name.value);
      if (operations.length === 1) names.add(SINGLE_OPERATION);
    }
    return names;
  }

  /** `spread` has the names of the fragments already visited: each is visited once. */
  private isPersonal({ selections }: SelectionSetNode, fragments: Fragments, spread: Set<string>): boolean {
    return selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return this.personal.has(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.isPersonal(selection.selectionSet, fragments, spread);
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (!fragment || spread.has(name)) return false;
      spread.add(name);
      return this.isPersonal(fragment.selectionSet, fragments, spread);
    });
  }
}
