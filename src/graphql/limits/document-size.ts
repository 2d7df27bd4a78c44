import { Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

/** What a selection contains. A fragment counts each time that it is spread. */
interface SelectionCounts {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

/** What a document contains: for each count the maximum of its largest operation and of all that is written in it. */
export interface DocumentSize extends SelectionCounts {
  readonly fragments: number;
  readonly operations: number;
  /** Whether it contains `__schema` or `__type`. */
  readonly hasIntrospection: boolean;
}

const EMPTY: SelectionCounts = { depth: 0, fields: 0, aliases: 0, directives: 0, rootFields: 0 };

/**
 * Measures a document that was parsed but not validated yet.
 *
 * Each fragment is measured once, however often it is spread: a chain of fragments that each spread the next one twice
 * contains more fields than could ever be visited. A cycle of fragments is cut; validation rejects it.
 */
export function documentSizeOf({ definitions }: DocumentNode): DocumentSize {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const measurer = new DocumentMeasurer(fragments);
  for (const fragment of fragments) measurer.measureFragment(fragment.name.value);
  let maximum = EMPTY;
  for (const { selectionSet, directives = [], variableDefinitions = [] } of operations) {
    const counts = measurer.measure(selectionSet);
    const operationDirectives = variableDefinitions.reduce(
      (sum, one) => sum + (one.directives?.length ?? 0),
      directives.length,
    );
    maximum = maximumOf(maximum, { ...counts, directives: counts.directives + operationDirectives });
  }
  // Fragments that are never spread are validated, too.
  const { written, hasIntrospection } = measurer;
  return {
    ...maximumOf(maximum, { ...EMPTY, ...written }),
    fragments: fragments.length,
    operations: operations.length,
    hasIntrospection,
  };
}

class DocumentMeasurer {
  readonly written = { depth: 0, fields: 0, aliases: 0, directives: 0 };
  hasIntrospection = false;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly measuredFragments = new Map<string, SelectionCounts>();

  constructor(fragments: readonly FragmentDefinitionNode[]) {
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  measureFragment(name: string): SelectionCounts {
    const cached = this.measuredFragments.get(name);
    if (cached) return cached;
    this.measuredFragments.set(name, EMPTY);
    const fragment = this.fragments.get(name);
    if (!fragment) return EMPTY;
    const counts = this.measure(fragment.selectionSet);
    const directives = fragment.directives?.length ?? 0;
    this.written.directives += directives;
    const total = { ...counts, directives: counts.directives + directives };
    this.written.depth = Math.max(this.written.depth, counts.depth);
    this.measuredFragments.set(name, total);
    return total;
  }

  measure(set: SelectionSetNode | undefined): SelectionCounts {
    let [depth, fields, aliases, directives, rootFields] = [0, 0, 0, 0, 0];
    const { written } = this;
    for (const selection of set?.selections ?? []) {
      const ownDirectives = selection.directives?.length ?? 0;
      written.directives += ownDirectives;
      directives += ownDirectives;
      let inner: SelectionCounts;
      if (selection.kind === Kind.FIELD) {
        const { name, alias, selectionSet } = selection;
        if (name.value === '__schema' || name.value === '__type') this.hasIntrospection = true;
        const isAliased = alias ? 1 : 0;
        written.fields += 1;
        written.aliases += isAliased;
        const { depth: innerDepth, ...counts } = this.measure(selectionSet);
        inner = {
          ...counts,
          depth: innerDepth + 1,
          fields: counts.fields + 1,
          aliases: counts.aliases + isAliased,
          rootFields: 1,
        };
      } else if (selection.kind === Kind.INLINE_FRAGMENT) inner = this.measure(selection.selectionSet);
      else inner = this.measureFragment(selection.name.value);
      depth = Math.max(depth, inner.depth);
      fields = sum(fields, inner.fields);
      aliases = sum(aliases, inner.aliases);
      directives = sum(directives, inner.directives);
      rootFields = sum(rootFields, inner.rootFields);
    }
    return { depth, fields, aliases, directives, rootFields };
  }
}

function sum(one: number, other: number): number {
  return Math.min(one + other, Number.MAX_SAFE_INTEGER);
}

function maximumOf(one: SelectionCounts, other: SelectionCounts): SelectionCounts {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: Math.max(one.fields, other.fields),
    aliases: Math.max(one.aliases, other.aliases),
    directives: Math.max(one.directives, other.directives),
    rootFields: Math.max(one.rootFields, other.rootFields),
  };
}
