import { DATE_FIELDS as DATE, dateValue, entityValue, entityValues, textValue } from './property.js';
import type { Property } from './property.js';

/** The properties of actors. */
export const ACTOR_PROPERTIES: readonly Property[] = [
  {
    id: 'existence',
    names: ['Existence', 'Existence', 'Существование', '存续时间'],
    fields: { State: () => `existence ${DATE}`, Organization: () => `existence ${DATE}` },
    read: ({ existence }) => dateValue(existence),
  },
  {
    id: 'iso3166Alpha3',
    names: ['ISO 3166-1 alpha-3 code', 'Code ISO 3166-1 alpha-3', 'Код ISO 3166-1 alpha-3', 'ISO 3166-1 三位字母代码'],
    fields: { State: () => 'iso3166Alpha3' },
    read: ({ iso3166Alpha3 }) => textValue(iso3166Alpha3),
  },
  {
    id: 'iso3166Alpha2',
    names: ['ISO 3166-1 alpha-2 code', 'Code ISO 3166-1 alpha-2', 'Код ISO 3166-1 alpha-2', 'ISO 3166-1 二位字母代码'],
    fields: { State: () => 'iso3166Alpha2' },
    read: ({ iso3166Alpha2 }) => textValue(iso3166Alpha2),
  },
  {
    id: 'born',
    names: ['Born', 'Naissance', 'Родился', '出生'],
    fields: { Person: () => `born ${DATE}` },
    read: ({ born }) => dateValue(born),
  },
  {
    id: 'died',
    names: ['Died', 'Décès', 'Умер', '逝世'],
    fields: { Person: () => `died ${DATE}` },
    read: ({ died }) => dateValue(died),
  },
  {
    id: 'offices',
    names: ['Offices held', 'Fonctions exercées', 'Занимаемые должности', '曾任职务'],
    expectedType: 'Office',
    fields: { Person: ({ entity }) => `tenures { office ${entity('Office')} }` },
    read: ({ tenures }) => entityValues(tenures?.map(({ office }) => office)),
  },
  {
    id: 'seat',
    names: ['State of the seat', 'État du siège', 'Государство местопребывания', '总部所在国'],
    expectedType: 'State',
    fields: { Organization: ({ entity }) => `seat ${entity('State')}` },
    read: ({ seat }) => entityValue(seat),
  },
  {
    id: 'parent',
    names: ['Part of', 'Fait partie de', 'Входит в', '隶属'],
    expectedType: 'Actor',
    fields: { Organization: ({ entity }) => `parent ${entity('Actor')}` },
    read: ({ parent }) => entityValue(parent),
  },
  {
    id: 'members',
    names: ['Members', 'Membres', 'Члены', '成员'],
    expectedType: 'Actor',
    fields: { Group: ({ entity }) => `members ${entity('Actor')}` },
    read: ({ members }) => entityValues(members),
  },
];
