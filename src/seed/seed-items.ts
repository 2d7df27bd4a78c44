import type { GraphQLInputObjectType } from 'graphql';
import { quoted } from '../foundation/graphql/request-error.js';
import { yieldEvery } from './yield-every.js';
import { coerceItem } from './coerced-item.js';
import type { CoercedItem } from './coerced-item.js';
import { SeedError } from './seed-error.js';
import { parseSeedFile } from './seed-file.js';
import type { SeedItem } from './seed-item.js';
import type { SeedKinds } from './seed-kinds.js';
import { formatPlace, problemAt } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';

/** What a folder's files have in them. */
export interface ParsedItems {
  /** The valid items, in the order of kinds. */
  readonly items: readonly CoercedItem[];
  /** Keys of the items that are invalid, as far as they have slugs. */
  readonly invalid: readonly string[];
  /** Whether all files are valid YAML. */
  readonly isParsed: boolean;
  readonly problems: readonly SeedProblem[];
}

/**
 * Parses a folder's files, and validates their items against the API's input types. Returns them in the order of kinds;
 * throws a SeedError with all faults.
 */
export async function readSeedItems(...folder: Parameters<typeof parseSeedItems>): Promise<readonly CoercedItem[]> {
  const { items, problems } = await parseSeedItems(...folder);
  if (problems.length > 0) throw new SeedError(problems);
  return items;
}

/** Parses a folder's files, and validates their items against the API's input types. */
export async function parseSeedItems(
  files: ReadonlyMap<string, string>,
  kinds: SeedKinds,
  inputType: (name: string) => GraphQLInputObjectType,
  signal: AbortSignal,
): Promise<ParsedItems> {
  const problems: SeedProblem[] = [];
  const items: SeedItem[] = [];
  for (const [name, text] of files) {
    const before = problems.length;
    const parsed = await parseSeedFile(name, text, problems, () => yieldEvery(0, signal));
    // What is understood of a broken file may not be what was meant.
    if (problems.length === before) items.push(...parsed);
  }
  const isParsed = problems.length === 0;
  const coerced: CoercedItem[] = [];
  const invalid: string[] = [];
  for (const [index, item] of items.entries()) {
    await yieldEvery(index, signal);
    const one = coerceItem(item, kinds, inputType, (problem) => problems.push(problem));
    const { slug } = item.value;
    if (one) coerced.push(one);
    else if (typeof slug === 'string') invalid.push(`${item.list}/${slug}`);
  }
  const { first, repeated } = duplicates(coerced);
  problems.push(...repeated);
  const order = new Map(Object.keys(kinds).map((list, index) => [list, index]));
  const rank = ({ item }: CoercedItem): number => order.get(item.list) ?? 0;
  return { items: first.sort((a, b) => rank(a) - rank(b)), invalid, isParsed, problems };
}

/** Finds items that can't both exist: with the same slug, or with the same key. `first`: those that can. */
function duplicates(coerced: readonly CoercedItem[]): { first: CoercedItem[]; repeated: SeedProblem[] } {
  const byName = new Map<string, CoercedItem>();
  const byFormerSlug = new Map<string, CoercedItem>();
  const repeated: SeedProblem[] = [];
  for (const one of coerced) {
    const slug: unknown = one.kind.hasSlug ? one.item.value['slug'] : undefined;
    for (const [index, former] of (one.formerSlugs ?? []).entries()) {
      const holder = byFormerSlug.get(`${one.kind.reference}/${former}`);
      if (holder)
        repeated.push(problemAt(one.item, ['formerSlugs', index], `is a slug of ${formatPlace(holder.item.at([]))}`));
      else byFormerSlug.set(`${one.kind.reference}/${former}`, one);
    }
    const name = typeof slug === 'string' ? `${one.kind.reference}/${slug}` : one.key;
    const other = byName.get(name);
    if (!other) byName.set(name, one);
    else if (typeof slug === 'string')
      repeated.push(
        problemAt(one.item, ['slug'], `${quoted(slug)} is the slug of ${formatPlace(other.item.at(['slug']))} already`),
      );
    else repeated.push(problemAt(one.item, [], `is the same as ${formatPlace(other.item.at([]))}`));
  }
  for (const [name, holder] of byFormerSlug) {
    const one = byName.get(name);
    if (one) repeated.push(problemAt(one.item, ['slug'], `is a former slug of ${formatPlace(holder.item.at([]))}`));
  }
  return { first: [...byName.values()], repeated };
}
