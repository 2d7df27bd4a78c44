import type { GraphQLInputObjectType } from 'graphql';
import { OrganizationKind } from '../../domain/actors/organization.js';
import { isRecord } from '../../foundation/records/values.js';
import type { CoercedItem } from '../coerced-item.js';
import { problemAt } from '../seed-problem.js';
import type { SeedProblem } from '../seed-problem.js';
import { localizedFieldsOf } from './localized-texts.js';
import type { LocalizedField } from './localized-texts.js';
import { writtenProblem } from './scripts.js';

/** A language counts as one of the folder's when at least this part of its texts is in it. */
const USED_FROM = 0.1;

/** From this length on, a text that is the same in two languages is not a name. */
const SENTENCE_MIN = 40;

interface FieldOfItem extends LocalizedField {
  readonly item: CoercedItem['item'];
}

/**
 * Texts that are missing in a language that the folder otherwise uses, and texts that are not of their language. Titles
 * of sources and names of publishers are as they are printed.
 */
export function languageWarnings(
  items: readonly CoercedItem[],
  inputType: (name: string) => GraphQLInputObjectType,
): SeedProblem[] {
  const publishers = publishersOf(items);
  const fields: FieldOfItem[] = items.flatMap(({ item, kind, input }) =>
    localizedFieldsOf(input, inputType(kind.input))
      .filter(({ path }) => !isAsPrinted(item.list, input, path, publishers))
      .map((field) => ({ ...field, item })),
  );
  const languages = languagesOf(fields);
  return fields.flatMap(({ item, path, texts }) => {
    const present = new Set(texts.map(({ language }) => baseOf(language)));
    const missing = languages.filter((language) => !present.has(language));
    const warnings = missing.length > 0 ? [problemAt(item, path, `no text in ${missing.join(', ')}`)] : [];
    for (const [index, { language, text }] of texts.entries()) {
      const problem = writtenProblem(language, text);
      if (problem !== null) warnings.push(problemAt(item, [...path, language], problem));
      const same = texts.slice(0, index).find((other) => other.text === text && text.length >= SENTENCE_MIN);
      if (same) warnings.push(problemAt(item, [...path, language], `the same text as in ${same.language}`));
    }
    return warnings;
  });
}

/** Fields that refer to actors otherwise than as publishers. */
const ACTOR_FIELDS: ReadonlySet<string> = new Set([
  ...['actor', 'onBehalfOf', 'assertedBy', 'mentionedActors', 'body', 'members', 'parties'],
]);

const PRESS: ReadonlySet<unknown> = new Set([
  OrganizationKind.NEWS_AGENCY,
  OrganizationKind.BROADCASTER,
  OrganizationKind.NEWSPAPER,
]);

/**
 * Press organizations, and others that the folder needs as publishers or their houses: no item refers to them but
 * sources.
 */
function publishersOf(items: readonly CoercedItem[]): ReadonlySet<unknown> {
  const parents = new Map(items.map(({ input }) => [input['slug'], input['parent']]));
  const publishers = new Set(
    items
      .map(({ input }) => (PRESS.has(input['kind']) ? input['slug'] : input['publishedBy']))
      .filter((slug) => typeof slug === 'string'),
  );
  // Iterating over a set includes the values that are added meanwhile.
  for (const publisher of publishers) {
    const parent = parents.get(publisher);
    if (typeof parent === 'string') publishers.add(parent);
  }
  const removeActors = (value: unknown, isActor: boolean): void => {
    if (typeof value === 'string' && isActor) publishers.delete(value);
    else if (Array.isArray(value)) for (const element of value) removeActors(element, isActor);
    else if (isRecord(value))
      for (const [field, part] of Object.entries(value)) removeActors(part, ACTOR_FIELDS.has(field));
  };
  for (const { input } of items) removeActors(input, false);
  return publishers;
}

function isAsPrinted(
  list: string,
  { slug }: Record<string, unknown>,
  path: LocalizedField['path'],
  publishers: ReadonlySet<unknown>,
): boolean {
  const field = path.join('.');
  return (
    (list === 'sources' && field === 'titles') ||
    (list === 'organizations' && field === 'names' && publishers.has(slug))
  );
}

/** The languages that the folder uses, most frequent first. */
function languagesOf(fields: readonly LocalizedField[]): string[] {
  const counts = new Map<string, number>();
  for (const { texts } of fields) {
    for (const language of new Set(texts.map((text) => baseOf(text.language))))
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= fields.length * USED_FROM)
    .sort(([, one], [, other]) => other - one)
    .map(([language]) => language);
}

function baseOf(language: string): string {
  return new Intl.Locale(language).language;
}
