import { DATE_FIELDS as DATE, dateValue, entityValue, entityValues, numberValue, textValue } from './property.js';
import type { Property } from './property.js';

/** The most holders of an office that are read. */
const HOLDERS_MAX = 50;

/** The properties of places, offices, events and sources. */
export const RECORD_PROPERTIES: readonly Property[] = [
  {
    id: 'country',
    names: ['Country', 'Pays', 'Страна', '国家'],
    expectedType: 'State',
    fields: { Place: ({ entity }) => `state ${entity('State')}` },
    read: ({ state }) => entityValue(state),
  },
  {
    id: 'countryCode',
    names: ['Country code', 'Code du pays', 'Код страны', '国家代码'],
    fields: { Place: () => 'countryCode' },
    read: ({ countryCode }) => textValue(countryCode),
  },
  {
    id: 'within',
    names: ['Within', 'Situé dans', 'Находится в', '位于'],
    expectedType: 'Place',
    fields: { Place: ({ entity }) => `within ${entity('Place')}` },
    read: ({ within }) => entityValue(within),
  },
  {
    id: 'latitude',
    names: ['Latitude', 'Latitude', 'Широта', '纬度'],
    fields: { Place: () => 'location { latitude longitude }' },
    read: ({ location }) => numberValue(location?.latitude),
  },
  {
    id: 'longitude',
    names: ['Longitude', 'Longitude', 'Долгота', '经度'],
    fields: { Place: () => 'location { latitude longitude }' },
    read: ({ location }) => numberValue(location?.longitude),
  },
  {
    id: 'body',
    names: ['Body', 'Organe', 'Орган', '所属机构'],
    expectedType: 'Actor',
    fields: { Office: ({ entity }) => `body ${entity('Actor')}` },
    read: ({ body }) => entityValue(body),
  },
  {
    id: 'holders',
    names: ['Holders', 'Titulaires', 'Кто занимал', '历任'],
    expectedType: 'Person',
    fields: {
      Office: ({ entity }) =>
        `officeTenures: tenures(first: ${String(HOLDERS_MAX)}) { nodes { person ${entity('Person')} } }`,
    },
    read: ({ officeTenures }) => entityValues(officeTenures?.nodes.map(({ person }) => person)),
  },
  {
    id: 'parties',
    names: ['Parties', 'Parties', 'Стороны', '各方'],
    expectedType: 'Actor',
    fields: { Series: ({ entity }) => `parties ${entity('Actor')}` },
    read: ({ parties }) => entityValues(parties),
  },
  {
    id: 'date',
    names: ['Date', 'Date', 'Дата', '日期'],
    fields: { Event: () => `date ${DATE}`, Source: () => `publishedOn ${DATE}` },
    read: ({ date, publishedOn }) => dateValue(date ?? publishedOn),
  },
  {
    id: 'places',
    names: ['Places', 'Lieux', 'Места', '地点'],
    expectedType: 'Place',
    fields: { Event: ({ entity }) => `places ${entity('Place')}` },
    read: ({ places }) => entityValues(places),
  },
  {
    id: 'participants',
    names: ['Participants', 'Participants', 'Участники', '参与者'],
    expectedType: 'Actor',
    fields: { Event: ({ entity }) => `participations { actor ${entity('Actor')} }` },
    read: ({ participations }) => entityValues(participations?.map(({ actor }) => actor)),
  },
  {
    id: 'series',
    names: ['Series', 'Série', 'Серия', '系列'],
    expectedType: 'Series',
    fields: { Event: ({ entity }) => `series ${entity('Series')}` },
    read: ({ series }) => entityValue(series),
  },
  {
    id: 'topics',
    names: ['Topics', 'Thèmes', 'Темы', '议题'],
    expectedType: 'Topic',
    fields: { Event: ({ entity }) => `topics ${entity('Topic')}` },
    read: ({ topics }) => entityValues(topics),
  },
  {
    id: 'url',
    names: ['URL', 'URL', 'URL', '网址'],
    fields: { Source: () => 'url' },
    read: ({ url }) => textValue(url),
  },
  {
    id: 'publisher',
    names: ['Publisher', 'Éditeur', 'Издатель', '出版者'],
    fields: { Source: () => 'publisher' },
    read: ({ publisher }) => textValue(publisher),
  },
  {
    id: 'publishedBy',
    names: ['Publishing organization', 'Organisation éditrice', 'Издавшая организация', '发布机构'],
    expectedType: 'Organization',
    fields: { Source: ({ entity }) => `publishedBy ${entity('Organization')}` },
    read: ({ publishedBy }) => entityValue(publishedBy),
  },
  {
    id: 'language',
    names: ['Language', 'Langue', 'Язык', '语言'],
    fields: { Source: () => 'sourceLanguage: language' },
    read: ({ sourceLanguage }) => textValue(sourceLanguage),
  },
];
