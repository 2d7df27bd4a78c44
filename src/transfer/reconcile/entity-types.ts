import { enumLabel, LABEL_LANGUAGES } from '../../foundation/enum-labels/enum-labels.js';
import type { LabelLanguage } from '../../foundation/enum-labels/enum-labels.js';
import type { RecordKind } from '../../changelog/record-kind.js';

/** The types of entities: the GraphQL types of the records that can be reconciled. */
export const ENTITY_TYPES = [
  'State',
  'Person',
  'Organization',
  'Group',
  'Place',
  'Office',
  'Event',
  'Series',
  'Topic',
  'Source',
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/** A type that queries can name: also the one of which four others are kinds. */
export type TypeId = EntityType | 'Actor';

/** A name in each language, in the order of LABEL_LANGUAGES. */
export type Names = readonly [en: string, fr: string, ru: string, zh: string];

/** Names of the types that are not kinds of actors. */
const NAMES: Readonly<Record<Exclude<TypeId, ActorType>, Names>> = {
  Actor: ['Actor', 'Acteur', 'Действующее лицо', '行为体'],
  Place: ['Place', 'Lieu', 'Место', '地点'],
  Office: ['Office', 'Fonction', 'Должность', '职务'],
  Event: ['Event', 'Événement', 'Событие', '事件'],
  Series: ['Series', 'Série', 'Серия', '系列'],
  Topic: ['Topic', 'Thème', 'Тема', '议题'],
  Source: ['Source', 'Source', 'Источник', '来源'],
};

const ACTOR_TYPES = ['State', 'Person', 'Organization', 'Group'] as const;
type ActorType = (typeof ACTOR_TYPES)[number];

/** A type as the protocol writes it. */
export interface TypeDescription {
  readonly id: TypeId;
  readonly name: string;
  readonly broader?: readonly TypeDescription[];
}

export const TYPE_IDS: readonly TypeId[] = [...ENTITY_TYPES, 'Actor'];

export function isTypeId(text: string): text is TypeId {
  return (TYPE_IDS as readonly string[]).includes(text);
}

export function isEntityType(text: string): text is EntityType {
  return (ENTITY_TYPES as readonly string[]).includes(text);
}

export function isActorType(type: TypeId): type is ActorType {
  return (ACTOR_TYPES as readonly string[]).includes(type);
}

/** The types of entities that are of a type. */
export function entityTypesOf(type: TypeId): readonly EntityType[] {
  return type === 'Actor' ? ACTOR_TYPES : [type];
}

/** The kind of record that search knows an entity of this type by. */
export function recordKindOf(type: EntityType): `${RecordKind}` {
  return isActorType(type) ? 'ACTOR' : (type.toUpperCase() as `${RecordKind}`);
}

/** A name in a language. */
export function nameIn(names: Names, language: LabelLanguage): string {
  return names[LABEL_LANGUAGES.indexOf(language)] ?? names[0];
}

/** The name of a type in a language. */
export function typeName(type: TypeId, language: LabelLanguage): string {
  return isActorType(type) ? enumLabel('ActorKind', type.toUpperCase(), language) : nameIn(NAMES[type], language);
}

/** A type with its name. */
export function describeType(type: TypeId, language: LabelLanguage): TypeDescription {
  return { id: type, name: typeName(type, language) };
}

/** A type with its name and the type of which it is a kind. */
export function describeTypeFully(type: TypeId, language: LabelLanguage): TypeDescription {
  const description = describeType(type, language);
  return isActorType(type) ? { ...description, broader: [describeType('Actor', language)] } : description;
}
