import { Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type {
  ArgumentNode,
  DocumentNode,
  FieldNode,
  GraphQLArgument,
  GraphQLCompositeType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import type { RandomQueries } from './random-query.js';
import type { Random } from './random.js';

/** Page sizes, small and large. */
const PAGES = ['1', '3', '20', '50', '100'];

/** A selection set of an operation, and the type that it selects on. */
interface Place {
  readonly set: SelectionSetNode;
  readonly type: GraphQLCompositeType;
}

/** Mutates operations at random, so that larger ones can be evolved step by step. */
export class ChangedOperations {
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly queries: RandomQueries,
    private readonly random: Random,
  ) {}

  /** An operation with one selection set changed; it need not be valid. */
  next(text: string): string {
    const document = parse(text);
    const places = this.placesOf(document);
    const place = this.random.pick(places);
    const selections = this.changed(place);
    if (selections.length === 0) return text;
    return print(
      visit(document, {
        SelectionSet: (node) => (node === place.set ? { ...node, selections } : undefined),
      }),
    );
  }

  private placesOf(document: DocumentNode): Place[] {
    const places: Place[] = [];
    const types = new TypeInfo(this.schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        SelectionSet: (set) => {
          const type = types.getParentType();
          if (type) places.push({ set, type });
        },
      }),
    );
    return places;
  }

  private changed({ set: { selections }, type }: Place): readonly SelectionNode[] {
    const at = this.random.between(0, selections.length - 1);
    const one = selections[at];
    switch (this.random.between(0, 4)) {
      case 0:
        return selections.filter((_, index) => index !== at);
      case 1:
        return [...selections, ...this.drawn(type)];
      case 2: {
        const times = this.random.between(1, 6);
        return [...selections, ...Array.from({ length: times }, () => (one ? this.renamed(one) : [])).flat()];
      }
      default:
        return selections.map((other, index) =>
          index === at && other.kind === Kind.FIELD ? this.withArguments(other, type) : other,
        );
    }
  }

  private drawn(type: GraphQLCompositeType): SelectionNode[] {
    const text = this.queries.selection(type, this.random.between(0, 3));
    return text === '' ? [] : selectionsOf(`{ ${text} }`).map((selection) => this.renamed(selection));
  }

  private renamed(selection: SelectionNode): SelectionNode {
    if (selection.kind !== Kind.FIELD) return selection;
    this.aliases += 1;
    return { ...selection, alias: { kind: Kind.NAME, value: `n${String(this.aliases)}` } };
  }

  /** Draws other arguments, or only another page size. */
  private withArguments(field: FieldNode, type: GraphQLCompositeType): FieldNode {
    const args = this.canonicalArguments(field, type);
    if (args.length === 0) return field;
    if (args.some(({ name }) => name === 'first') && this.random.next() < 0.7) {
      const page = argumentsIn(`(first: ${this.random.pick(PAGES)})`);
      const others = field.arguments?.filter(({ name }) => name.value !== 'first' && name.value !== 'last') ?? [];
      return { ...field, arguments: [...page, ...others] };
    }
    return { ...field, arguments: argumentsIn(this.queries.args(args, field.name.value)) };
  }

  private canonicalArguments({ name }: FieldNode, type: GraphQLCompositeType): readonly GraphQLArgument[] {
    if (!('getFields' in type)) return [];
    return type.getFields()[name.value]?.args ?? [];
  }
}

function selectionsOf(text: string): readonly SelectionNode[] {
  const [definition] = parse(text).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}

function argumentsIn(text: string): readonly ArgumentNode[] {
  const [field] = selectionsOf(`{ field${text} }`);
  return field?.kind === Kind.FIELD ? (field.arguments ?? []) : [];
}
