import { ACTOR_PROPERTIES } from './actor-properties.js';
import { RECORD_PROPERTIES } from './record-properties.js';
import { enumLabel, LABEL_LANGUAGES } from '../../foundation/enum-labels/enum-labels.js';
import { KNOWN_SCHEMES } from '../../foundation/records/identifier-schemes.js';
import { ENTITY_TYPES } from './entity-types.js';
import type { EntityType, Names } from './entity-types.js';
import { textValue } from './property.js';
import type { Property, PropertyValue, Selection } from './property.js';
import { namesOf } from './record-node.js';

const TEXTS = '{ language text }';

type Fields = Property['fields'];
type Select = (selection: Selection) => string;

function on(types: readonly EntityType[], select: Select): Fields {
  return Object.fromEntries(types.map((type) => [type, select]));
}

const fixed =
  (text: string): Select =>
  () =>
    text;

/** A kind with its names in all languages. */
function kindValue(enumName: string, value: string | undefined): readonly PropertyValue[] {
  return textValue(
    value,
    value === undefined ? [] : LABEL_LANGUAGES.map((language) => enumLabel(enumName, value, language)),
  );
}

const GENERAL: readonly Property[] = [
  {
    id: 'name',
    names: ['Name', 'Nom', 'Название', '名称'],
    fields: on(ENTITY_TYPES, ({ inLanguage }) => `labelIn: label${inLanguage}`),
    read: ({ labelIn }) => textValue(labelIn),
  },
  {
    id: 'otherNames',
    names: ['Other names', 'Autres noms', 'Другие названия', '其他名称'],
    fields: {
      ...on(['Person', 'Organization', 'Group', 'Place'], fixed(`names ${TEXTS} aliases ${TEXTS}`)),
      ...on(['State'], fixed(`names ${TEXTS} aliases ${TEXTS} officialNames ${TEXTS}`)),
      ...on(['Office', 'Source'], fixed(`titles ${TEXTS}`)),
      ...on(['Series'], fixed(`titles ${TEXTS} aliases ${TEXTS}`)),
      ...on(['Event'], fixed(`titles ${TEXTS} shortTitles ${TEXTS}`)),
      ...on(['Topic'], fixed(`names ${TEXTS}`)),
    },
    read: (node) => namesOf(node).flatMap(({ text }) => (text === node.label ? [] : textValue(text))),
  },
  {
    id: 'slug',
    names: ['Slug', 'Identifiant d’adresse', 'Имя в адресе', '网址名称'],
    fields: on(ENTITY_TYPES, fixed('slug')),
    read: ({ slug }) => textValue(slug),
  },
  {
    id: 'page',
    names: ['Page', 'Page', 'Страница', '页面'],
    fields: on(ENTITY_TYPES, fixed('slug')),
    read: (node, { pageUrl }) => textValue(pageUrl(node)),
  },
  {
    id: 'note',
    names: ['Note', 'Note', 'Примечание', '注释'],
    fields: on(ENTITY_TYPES, ({ inLanguage }) => `note${inLanguage}`),
    read: ({ note }) => textValue(note),
  },
  {
    id: 'description',
    names: ['Description', 'Description', 'Описание', '简介'],
    fields: {
      Person: ({ inLanguage }) => `descriptionIn: description${inLanguage}`,
      Event: ({ inLanguage }) => `descriptionIn: summary${inLanguage}`,
    },
    read: ({ descriptionIn }) => textValue(descriptionIn),
  },
  {
    id: 'kind',
    names: ['Kind', 'Nature', 'Вид', '种类'],
    fields: {
      Organization: fixed('organizationKind: kind'),
      Place: fixed('placeKind: kind'),
      Topic: fixed('topicKind: kind'),
      Event: fixed('eventKind: kind'),
      Source: fixed('sourceKind: kind'),
    },
    read: (node) => [
      ...kindValue('OrganizationKind', node.organizationKind),
      ...kindValue('PlaceKind', node.placeKind),
      ...kindValue('TopicKind', node.topicKind),
      ...kindValue('EventKind', node.eventKind),
      ...kindValue('SourceKind', node.sourceKind),
    ],
  },
];

/** Schemes that are not abbreviations. */
const SCHEME_NAMES: Readonly<Record<string, string>> = {
  wikidata: 'Wikidata',
  geonames: 'GeoNames',
  cow: 'Correlates of War',
  bnf: 'BnF',
  lcnaf: 'Library of Congress',
  handle: 'Handle',
};

const IDENTIFIED: readonly EntityType[] = ['State', 'Person', 'Organization', 'Group', 'Place', 'Event', 'Source'];

function identifierProperty(scheme: string): Property {
  const name = SCHEME_NAMES[scheme] ?? scheme.toUpperCase();
  const names: Names = [name, name, name, name];
  return {
    id: scheme,
    names,
    isIdentifying: true,
    fields: on(IDENTIFIED, fixed('identifiers { scheme value }')),
    read: ({ identifiers = [] }) =>
      identifiers.filter((one) => one.scheme === scheme).map(({ value }) => ({ kind: 'identifier', scheme, value })),
  };
}

/** All properties, in the order in which they are proposed. */
export const PROPERTIES: readonly Property[] = [
  ...GENERAL,
  ...ACTOR_PROPERTIES,
  ...RECORD_PROPERTIES,
  ...KNOWN_SCHEMES.map(identifierProperty),
];
