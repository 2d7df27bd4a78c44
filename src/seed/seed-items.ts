import { coerceInputValue, getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';
import type { GraphQLInputObjectType, GraphQLInputType } from 'graphql';
import { LocalizedTextInput } from '../foundation/graphql/inputs.js';
import { isRecord } from '../foundation/records/values.js';
import { quoted } from '../foundation/graphql/request-error.js';
import { yieldEvery } from './yield-every.js';
import { SeedError } from './seed-error.js';
import { parseSeedFile } from './seed-file.js';
import type { SeedItem } from './seed-file.js';
import type { AnyDraft, SeedKind, SeedKinds } from './seed-kinds.js';
import { formatPlace, problemAt } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';

/** An item in the shape of its input. */
export interface CoercedItem {
  readonly item: SeedItem;
  readonly kind: SeedKind;
  /** Its key in the table `seeded`: `events/a-slug`. */
  readonly key: string;
  readonly input: Record<string, unknown>;
}

/** An item that its service has validated. */
export interface DraftedItem extends CoercedItem {
  readonly draft: AnyDraft;
  /** Whether it updates a record that the folder has loaded before. */
  readonly isRevision?: boolean;
}

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
    const kind = Object.hasOwn(kinds, item.list) ? kinds[item.list] : undefined;
    if (!kind) {
      const lists = Object.keys(kinds).join(', ');
      problems.push(problemAt(item, [], `${quoted(item.list)} is not a list of a seed: ${lists}`));
      continue;
    }
    const type = inputType(kind.input);
    const before = problems.length;
    const input = coerceInputValue(listTexts(item.value, type), type, (path, _value, error) => {
      problems.push(problemAt(item, path, error.message));
    }) as Record<string, unknown>;
    const { slug } = item.value;
    if (problems.length === before) coerced.push({ item, kind, input, key: `${item.list}/${kind.key(item.value)}` });
    else if (typeof slug === 'string') invalid.push(`${item.list}/${slug}`);
  }
  const { first, repeated } = duplicates(coerced);
  problems.push(...repeated);
  const order = new Map(Object.keys(kinds).map((list, index) => [list, index]));
  const rank = ({ item }: CoercedItem): number => order.get(item.list) ?? 0;
  return { items: first.sort((a, b) => rank(a) - rank(b)), invalid, isParsed, problems };
}

/** Converts every localized text, written as a mapping from language to text, into the list that the API expects. */
function listTexts(value: unknown, type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return value;
  if (Array.isArray(value)) return value.map((element) => listTexts(element, named));
  if (!isRecord(value)) return value;
  if (named.name === LocalizedTextInput.name && isListType(getNullableType(type)))
    return Object.entries(value).map(([language, text]) => ({ language, text }));
  const fields = named.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const field = fields[key];
      return [key, field ? listTexts(part, field.type) : part];
    }),
  );
}

/** Finds items that can't both exist: with the same slug, or with the same key. `first`: those that can. */
function duplicates(coerced: readonly CoercedItem[]): { first: CoercedItem[]; repeated: SeedProblem[] } {
  const byName = new Map<string, CoercedItem>();
  const repeated: SeedProblem[] = [];
  for (const one of coerced) {
    const slug: unknown = one.kind.hasSlug ? one.item.value['slug'] : undefined;
    const name = typeof slug === 'string' ? `${one.kind.reference}/${slug}` : one.key;
    const other = byName.get(name);
    if (!other) byName.set(name, one);
    else if (typeof slug === 'string')
      repeated.push(
        problemAt(one.item, ['slug'], `${quoted(slug)} is the slug of ${formatPlace(other.item.at(['slug']))} already`),
      );
    else repeated.push(problemAt(one.item, [], `is the same as ${formatPlace(other.item.at([]))}`));
  }
  return { first: [...byName.values()], repeated };
}
