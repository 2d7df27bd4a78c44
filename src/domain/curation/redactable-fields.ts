import type { LocalizedText } from '../../foundation/text/localized-text.js';

/** What is read in place of a required text that was taken out. */
export const PLACEHOLDERS: readonly LocalizedText[] = [
  { language: 'en', text: '[redacted]' },
  { language: 'fr', text: '[supprimé]' },
  { language: 'ru', text: '[удалено]' },
  { language: 'zh', text: '[已删除]' },
];
const PLACEHOLDER = '[redacted]';

/** The slug of a record whose slugs were taken out. */
export function redactedSlug(id: string): string {
  return `redacted-${id.replaceAll('-', '')}`;
}

type Value = Readonly<Record<string, unknown>>;

/** A field's value in a snapshot without its words. Undefined: the field is left out. */
type Redact = (value: unknown, id: string) => unknown;

const placeholder: Redact = () => PLACEHOLDERS;
const emptyList: Redact = () => [];
const nothing: Redact = () => undefined;
const inEach =
  (redact: (element: Value) => Value): Redact =>
  (elements) =>
    Array.isArray(elements) ? elements.map((element: Value) => redact(element)) : elements;

const IN_ALL = { notes: emptyList } as const;
const SLUGGED = { slug: (_slug, id) => redactedSlug(id), ...IN_ALL } satisfies Record<string, Redact>;
const ACTOR = {
  ...SLUGGED,
  names: placeholder,
  aliases: emptyList,
  identifiers: nothing,
  wikidataId: nothing,
} as const;
const COVERAGE: Readonly<Record<string, Redact>> = { coverage: (value) => ({ ...(value as Value), notes: [] }) };

/** By type, the input fields that hold words, each with what is left of its value. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, Redact>>>> = {
  State: {
    ...ACTOR,
    officialNames: emptyList,
    succeeds: inEach((succession) => ({ ...succession, notes: [] })),
    image: nothing,
  },
  Organization: { ...ACTOR, image: nothing },
  Person: {
    ...ACTOR,
    ...{ familyNames: nothing, descriptions: nothing, born: nothing, died: nothing, image: nothing },
  },
  Group: ACTOR,
  Source: {
    ...SLUGGED,
    titles: emptyList,
    publisher: () => PLACEHOLDER,
    ...{ url: nothing, archivedUrl: nothing, identifiers: nothing },
  },
  Office: { ...SLUGGED, titles: placeholder, ...COVERAGE },
  Tenure: IN_ALL,
  Place: { ...SLUGGED, names: placeholder, aliases: emptyList, identifiers: nothing, wikidataId: nothing },
  Topic: { ...SLUGGED, names: placeholder },
  Series: { ...SLUGGED, titles: placeholder, aliases: emptyList, ...COVERAGE },
  Relation: { ...SLUGGED, titles: emptyList, ...COVERAGE },
  Event: {
    ...SLUGGED,
    titles: placeholder,
    ...{ shortTitles: nothing, summaries: emptyList, image: nothing, identifiers: nothing },
    alternativeDates: inEach(({ written: _written, ...claim }) => ({ ...claim, reasons: [] })),
  },
  Statement: { ...SLUGGED, paraphrases: placeholder },
};

/** Fields with names: a slug is made of them, and search finds the record by them. */
export const NAME_FIELDS: ReadonlySet<string> = new Set([
  ...['names', 'aliases', 'officialNames', 'familyNames', 'titles', 'shortTitles'],
]);

/** Columns that are an empty list where a snapshot leaves the field out. */
const EMPTY_LISTS: ReadonlySet<string> = new Set(['familyNames', 'descriptions', 'shortTitles']);

/** Fields that are rows of other tables. */
const PARTS: ReadonlySet<string> = new Set(['identifiers', 'alternativeDates', 'succeeds']);

/** The names of the fields of a type that hold words. */
export function redactableFields(type: string): string[] {
  return Object.keys(FIELDS[type] ?? {});
}

function redactorOf(type: string, field: string): Redact {
  const redact = FIELDS[type]?.[field];
  if (!redact) throw new Error(`${type} has no field ${field} with words`);
  return redact;
}

/** A snapshot without the words of fields. Other fields, and those that it does not have, stay. */
export function redactSnapshot(type: string, id: string, snapshot: Value, fields: readonly string[]): Value {
  const redacted: Record<string, unknown> = { ...snapshot };
  for (const field of fields) {
    if (!(field in redacted)) continue;
    const value = redactorOf(type, field)(redacted[field], id);
    if (value === undefined) Reflect.deleteProperty(redacted, field);
    else redacted[field] = value;
  }
  return redacted;
}

/**
 * The columns of a record's own row without the words of fields, by the names of the fields. `values`: the columns as they
 * are.
 */
export function redactedColumns(type: string, id: string, values: Value, fields: readonly string[]): Value {
  return Object.fromEntries(
    fields
      .filter((field) => !PARTS.has(field))
      .map((field) => {
        const value = values[field] ?? null;
        const isNothing = value === null && field === 'coverage';
        const redacted = isNothing ? null : redactorOf(type, field)(value, id);
        return [field, redacted === undefined ? (EMPTY_LISTS.has(field) ? [] : null) : redacted];
      }),
  );
}
