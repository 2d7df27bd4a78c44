import type { LabelLanguage } from '../../foundation/enum-labels/enum-labels.js';
import { entityTypesOf, nameIn, typeName } from './entity-types.js';
import type { EntityType, TypeId } from './entity-types.js';
import { PROPERTIES } from './property-table.js';
import { typesOf } from './property.js';
import type { Property, Selection } from './property.js';

const BY_ID: ReadonlyMap<string, Property> = new Map(PROPERTIES.map((property) => [property.id, property]));

/** The property with an id; undefined if there is none. */
export function propertyOf(id: string): Property | undefined {
  return BY_ID.get(id);
}

/** The ids of all properties, for messages. */
export const PROPERTY_IDS: readonly string[] = [...BY_ID.keys()];

/** The properties that entities of a type may have; of all types without one. */
export function propertiesOf(type: TypeId | null): readonly Property[] {
  if (type === null) return PROPERTIES;
  const types: readonly EntityType[] = entityTypesOf(type);
  return PROPERTIES.filter((property) => typesOf(property).some((one) => types.includes(one)));
}

/** A property as the protocol writes it. */
export interface PropertyDescription {
  readonly id: string;
  readonly name: string;
}

export function describeProperty({ id, names }: Property, language: LabelLanguage): PropertyDescription {
  return { id, name: nameIn(names, language) };
}

/** The types of entities that have a property, in words. */
export function typeNamesOf(property: Property, language: LabelLanguage): string {
  return typesOf(property)
    .map((type) => typeName(type, language))
    .join(', ');
}

const NAMED_BY: Readonly<Record<TypeId, string>> = {
  State:
    'names { language text } aliases { language text } officialNames { language text } iso3166Alpha2 iso3166Alpha3',
  Person: 'names { language text } aliases { language text }',
  Organization: 'names { language text } aliases { language text }',
  Group: 'names { language text } aliases { language text }',
  Place: 'names { language text } aliases { language text }',
  Actor:
    'names { language text } aliases { language text } ... on State { officialNames { language text } iso3166Alpha2 iso3166Alpha3 }',
  Office: 'titles { language text }',
  Event: 'titles { language text }',
  Series: 'titles { language text } aliases { language text }',
  Topic: 'names { language text }',
  Source: 'titles { language text }',
};

/** Selects values to show them. `language` is canonical; null: the reader's. */
export function toShow(language: string | null): Selection {
  return {
    entity: () => '{ id label }',
    inLanguage: language === null ? '' : `(language: ${JSON.stringify(language)})`,
  };
}

/** Selects values to compare them. */
export const TO_COMPARE: Selection = { entity: (type) => `{ id label ${NAMED_BY[type]} }`, inLanguage: '' };

/** A property and how its fields are selected. */
export interface SelectedProperty {
  readonly property: Property;
  readonly selection: Selection;
}

/** The fields of properties, by the type of entity. */
export function fieldsOf(selected: readonly SelectedProperty[]): string {
  const byType = new Map<EntityType, Set<string>>();
  for (const { property, selection } of selected) {
    for (const type of typesOf(property)) {
      const fields = byType.get(type) ?? new Set();
      byType.set(type, fields.add(property.fields[type]?.(selection) ?? ''));
    }
  }
  return [...byType].map(([type, fields]) => `... on ${type} { ${[...fields].join(' ')} }`).join(' ');
}
