import { coerceInputValue, getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';
import type { GraphQLInputObjectType, GraphQLInputType } from 'graphql';
import { LocalizedTextInput } from '../foundation/graphql/inputs.js';
import { quoted } from '../foundation/graphql/request-error.js';
import { isRecord } from '../foundation/records/values.js';
import { curatedFields } from './curated-fields.js';
import type { SeedItem } from './seed-item.js';
import type { AnyDraft, SeedKind, SeedKinds } from './seed-kinds.js';
import { problemAt } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';

/** An item in the shape of its input. */
export interface CoercedItem {
  readonly item: SeedItem;
  readonly kind: SeedKind;
  /** Its key in the table `seeded`: `events/a-slug`. */
  readonly key: string;
  readonly input: Record<string, unknown>;
  /** Why it is retracted; absent: it is not. */
  readonly retracted?: string;
  /** Slugs that lead to it as well. */
  readonly formerSlugs?: readonly string[];
}

/** An item that its service has validated. */
export interface DraftedItem extends CoercedItem {
  readonly draft: AnyDraft;
  /** Whether it updates a record that the folder has loaded before. */
  readonly isRevision?: boolean;
  /** Whether it completes another item, which has the same key. */
  readonly isCompletion?: boolean;
}

/** Brings an item into the shape of its input; null, with a problem for each fault, if that is not possible. */
export function coerceItem(
  item: SeedItem,
  kinds: SeedKinds,
  inputType: (name: string) => GraphQLInputObjectType,
  report: (problem: SeedProblem) => void,
): CoercedItem | null {
  const kind = Object.hasOwn(kinds, item.list) ? kinds[item.list] : undefined;
  if (!kind) {
    const lists = Object.keys(kinds).join(', ');
    report(problemAt(item, [], `${quoted(item.list)} is not a list of a seed: ${lists}`));
    return null;
  }
  const type = inputType(kind.input);
  const problems: SeedProblem[] = [];
  const addProblem = (path: readonly (string | number)[], message: string): void => {
    problems.push(problemAt(item, path, message));
  };
  const { value, ...curated } = curatedFields(item.value, kind, addProblem);
  const input = coerceInputValue(listTexts(value, type), type, (path, _value, error) => {
    addProblem(path, error.message);
  }) as Record<string, unknown>;
  for (const problem of problems) report(problem);
  return problems.length === 0 ? { item, kind, input, key: `${item.list}/${kind.key(value)}`, ...curated } : null;
}

/** Converts every localized text, written as a mapping from language to text, into the list that the API expects. */
export function listTexts(value: unknown, type: GraphQLInputType): unknown {
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
