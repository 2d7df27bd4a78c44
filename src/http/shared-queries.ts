import { Kind, OperationTypeNode } from 'graphql';
import type { FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Documents } from './limits/documents.js';

const DOCUMENTS_MAX = 2_000;
const DOCUMENTS_MAX_CHARACTERS = 4_000_000;

/** The name of an operation that needs none. */
const ONLY = '';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Tells which operations are answered alike to all who have the same role and language. */
export class SharedQueries {
  private readonly personal: ReadonlySet<string>;
  /** By the text of a document: the names of its operations that are. */
  private readonly known = new LRUCache<string, ReadonlySet<string>>({
    max: DOCUMENTS_MAX,
    maxSize: DOCUMENTS_MAX_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 1,
  });

  constructor(private readonly documents: Documents) {
    const fields = Object.values(documents.schema.getQueryType()?.getFields() ?? {});
    this.personal = new Set(fields.filter(({ extensions }) => extensions['personal'] === true).map(({ name }) => name));
  }

  /** Whether an operation of a document is a query of nothing personal. False for what can't be read. */
  has(text: string, operationName: string | null): boolean {
    let names = this.known.get(text);
    if (!names) this.known.set(text, (names = this.sharedOf(text)));
    return names.has(operationName ?? ONLY);
  }

  private sharedOf(text: string): ReadonlySet<string> {
    const { document } = this.documents.of(text);
    const names = new Set<string>();
    if (!document) return names;
    const { definitions } = document;
    const operations = definitions.filter((part) => part.kind === Kind.OPERATION_DEFINITION);
    const fragments = new Map(
      definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION).map((part) => [part.name.value, part]),
    );
    for (const { operation, name, selectionSet } of operations) {
      if (operation !== OperationTypeNode.QUERY || this.isPersonal(selectionSet, fragments, new Set())) continue;
      if (name) names.add(name.value);
      if (operations.length === 1) names.add(ONLY);
    }
    return names;
  }

  private isPersonal({ selections }: SelectionSetNode, fragments: Fragments, spread: Set<string>): boolean {
    return selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return this.personal.has(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.isPersonal(selection.selectionSet, fragments, spread);
      const name = selection.name.value;
      const fragment = fragments.get(name);
      // A document is judged before it is validated: its fragments may spread each other in circles.
      if (!fragment || spread.has(name)) return false;
      spread.add(name);
      return this.isPersonal(fragment.selectionSet, fragments, spread);
    });
  }
}
