import type { EntityType, Names, TypeId } from './entity-types.js';
import type { DateNode, NamedNode, RecordNode } from './record-node.js';

/** The fields of a date. */
export const DATE_FIELDS = '{ edtf earliest latest }';

/** A value of a property of an entity. */
export type PropertyValue =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** What else it is called. */ readonly synonyms?: readonly string[];
    }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: DateNode }
  | { readonly kind: 'identifier'; readonly scheme: string; readonly value: string }
  | { readonly kind: 'entity'; readonly entity: NamedNode };

/** How the fields of a property are selected. */
export interface Selection {
  /** The selection of an entity: with its names in all languages if values are to be compared. */
  readonly entity: (type: TypeId) => string;
  /** The argument of a text in one language; empty for the reader's. */
  readonly inLanguage: string;
}

/** What a value depends on besides the record. */
export interface PropertyReader {
  /** The address of the page of a record; null if it has none. */
  readonly pageUrl: (node: RecordNode) => string | null;
}

/** A property of entities: in queries it narrows down candidates, and extending a table reads its values. */
export interface Property {
  readonly id: string;
  readonly names: Names;
  /** The type of its values if they are entities. */
  readonly expectedType?: TypeId;
  /** Whether no two records of a type have the same value. */
  readonly isIdentifying?: boolean;
  /** The fields to select, by the type of entity that has the property. */
  readonly fields: Readonly<Partial<Record<EntityType, (selection: Selection) => string>>>;
  readonly read: (node: RecordNode, reader: PropertyReader) => readonly PropertyValue[];
}

/** The text as a value; none without one. */
export function textValue(text: string | null | undefined, synonyms?: readonly string[]): readonly PropertyValue[] {
  if (typeof text !== 'string' || text === '') return [];
  return [{ kind: 'text', text, ...(synonyms && { synonyms }) }];
}

export function dateValue(date: DateNode | null | undefined): readonly PropertyValue[] {
  return date ? [{ kind: 'date', date }] : [];
}

export function numberValue(number: number | null | undefined): readonly PropertyValue[] {
  return typeof number === 'number' ? [{ kind: 'number', number }] : [];
}

export function entityValue(entity: NamedNode | null | undefined): readonly PropertyValue[] {
  return entity ? [{ kind: 'entity', entity }] : [];
}

/** Entities as values, each once. */
export function entityValues(entities: readonly NamedNode[] = []): readonly PropertyValue[] {
  const distinct = new Map(entities.map((entity) => [entity.id, entity]));
  return [...distinct.values()].map((entity) => ({ kind: 'entity', entity }));
}

/** The types that have a property. */
export function typesOf({ fields }: Property): readonly EntityType[] {
  return Object.keys(fields) as EntityType[];
}
