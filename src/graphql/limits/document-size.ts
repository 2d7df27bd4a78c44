import { Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

/** How much a selection holds, that of a fragment counted each time that it is spread. */
interface Held {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

/** How much a document holds: the most of what its largest operation does and of what is written in it. */
export interface DocumentSize extends Held {
  readonly fragments: number;
  readonly operations: number;
  /** Whether anything in it asks for the schema itself. */
  readonly asksForSchema: boolean;
}

const NOTHING: Held = { depth: 0, fields: 0, aliases: 0, directives: 0, rootFields: 0 };

/**
 * Measures a document that was parsed and not yet validated.
 *
 * Each fragment is measured once, however often it is spread: fragments that spread each other twice, in a chain, hold more
 * than could ever be walked. Where they spread each other in a circle, it is cut: that is for validation to refuse.
 */
export function documentSizeOf({ definitions }: DocumentNode): DocumentSize {
  const operations = definitions.filter((part) => part.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((part) => part.kind === Kind.FRAGMENT_DEFINITION);
  const measuring = new Measuring(fragments);
  for (const fragment of fragments) measuring.ofFragment(fragment.name.value);
  let most = NOTHING;
  for (const { selectionSet, directives = [], variableDefinitions = [] } of operations) {
    const held = measuring.of(selectionSet);
    const aside = variableDefinitions.reduce((sum, one) => sum + (one.directives?.length ?? 0), directives.length);
    most = largest(most, { ...held, directives: held.directives + aside });
  }
  // What is written and never spread is validated all the same.
  const { written, asksForSchema } = measuring;
  return {
    ...largest(most, { ...NOTHING, ...written }),
    fragments: fragments.length,
    operations: operations.length,
    asksForSchema,
  };
}

class Measuring {
  readonly written = { depth: 0, fields: 0, aliases: 0, directives: 0 };
  asksForSchema = false;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly measured = new Map<string, Held>();

  constructor(fragments: readonly FragmentDefinitionNode[]) {
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  ofFragment(name: string): Held {
    const known = this.measured.get(name);
    if (known) return known;
    this.measured.set(name, NOTHING);
    const fragment = this.fragments.get(name);
    if (!fragment) return NOTHING;
    const held = this.of(fragment.selectionSet);
    const directives = fragment.directives?.length ?? 0;
    this.written.directives += directives;
    const whole = { ...held, directives: held.directives + directives };
    this.written.depth = Math.max(this.written.depth, held.depth);
    this.measured.set(name, whole);
    return whole;
  }

  of(set: SelectionSetNode | undefined): Held {
    let [depth, fields, aliases, directives, rootFields] = [0, 0, 0, 0, 0];
    const { written } = this;
    for (const selection of set?.selections ?? []) {
      const own = selection.directives?.length ?? 0;
      written.directives += own;
      directives += own;
      let inner: Held;
      if (selection.kind === Kind.FIELD) {
        const { name, alias, selectionSet } = selection;
        if (name.value === '__schema' || name.value === '__type') this.asksForSchema = true;
        const isAliased = alias ? 1 : 0;
        written.fields += 1;
        written.aliases += isAliased;
        const { depth: below, ...held } = this.of(selectionSet);
        inner = {
          ...held,
          depth: below + 1,
          fields: held.fields + 1,
          aliases: held.aliases + isAliased,
          rootFields: 1,
        };
      } else if (selection.kind === Kind.INLINE_FRAGMENT) inner = this.of(selection.selectionSet);
      else inner = this.ofFragment(selection.name.value);
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

function largest(one: Held, other: Held): Held {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: Math.max(one.fields, other.fields),
    aliases: Math.max(one.aliases, other.aliases),
    directives: Math.max(one.directives, other.directives),
    rootFields: Math.max(one.rootFields, other.rootFields),
  };
}
