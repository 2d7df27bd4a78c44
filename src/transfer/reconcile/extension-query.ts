import { badInput, quoted } from '../../foundation/graphql/request-error.js';
import { canonicalLanguage } from '../../foundation/text/language.js';
import { field, pathTo, readInteger, readList, readObject, readString, rejectOthers } from './input.js';
import type { JsonObject } from './input.js';
import type { Property } from './property.js';
import { readProperty } from './reconciliation-query.js';

/** The most entities whose properties can be read at once, and the most properties. */
export const IDS_MAX = 200;
const PROPERTIES_MAX = 30;

const DATE_FORMS = ['edtf', 'earliest', 'latest'] as const;
export type DateValueForm = (typeof DATE_FORMS)[number];

/** A property to read, with its settings. */
export interface ReadProperty {
  readonly property: Property;
  /** null: that of the reader. */
  readonly language: string | null;
  /** The most values of an entity; null: all. */
  readonly limit: number | null;
  readonly dates: DateValueForm;
  /** The settings as they were given. */
  readonly settings: JsonObject | null;
}

/** Which properties of which entities to read. */
export interface ExtensionQuery {
  readonly ids: readonly string[];
  readonly properties: readonly ReadProperty[];
}

/** The settings of properties, as the manifest declares them. */
export const PROPERTY_SETTINGS = [
  {
    name: 'language',
    label: 'Language',
    type: 'text',
    default: '',
    help_text: 'BCP 47 tag of the language of names and texts, such as zh-Hans. Empty: the language of the request.',
  },
  {
    name: 'dates',
    label: 'Dates',
    type: 'select',
    default: 'edtf',
    choices: [
      { value: 'edtf', name: 'As exactly as they are known (EDTF)' },
      { value: 'earliest', name: 'The earliest possible day' },
      { value: 'latest', name: 'The latest possible day' },
    ],
    help_text: 'A date may be a year or an interval: then a day is only its first or its last.',
  },
  {
    name: 'limit',
    label: 'Limit',
    type: 'number',
    default: 0,
    help_text: 'The most values of a row. 0: all.',
  },
] as const;

/** Reads a query. Throws a RequestError that names the field. */
export function readExtension(value: unknown): ExtensionQuery {
  const query = readObject('extend', value);
  rejectOthers('extend', query, ['ids', 'properties']);
  const ids = readList('extend.ids', field(query, 'ids'), IDS_MAX).map((id, index) =>
    readString(pathTo('extend.ids', index), id),
  );
  const properties = readList('extend.properties', field(query, 'properties'), PROPERTIES_MAX).map((one, index) =>
    readReadProperty(pathTo('extend.properties', index), one),
  );
  const seen = new Set<string>();
  for (const [index, { property }] of properties.entries()) {
    if (seen.has(property.id)) throw badInput(pathTo('extend.properties', index), 'is in the list already');
    seen.add(property.id);
  }
  return { ids: [...new Set(ids)], properties };
}

function readReadProperty(path: string, value: unknown): ReadProperty {
  const object = readObject(path, value);
  const at = pathTo(path, 'id');
  const property = readProperty(at, readString(at, field(object, 'id')));
  const given = field(object, 'settings');
  const settings = given === undefined || given === null ? null : readObject(pathTo(path, 'settings'), given);
  return { property, settings, ...readSettings(pathTo(path, 'settings'), settings ?? {}) };
}

/** Reads settings. Those that are not known are for other services. */
function readSettings(path: string, settings: JsonObject): Pick<ReadProperty, 'language' | 'limit' | 'dates'> {
  const { language: tag, limit, dates } = settings;
  const written = tag === undefined || tag === null ? '' : readString(pathTo(path, 'language'), tag).trim();
  const language = written === '' ? null : canonicalLanguage(written);
  if (written !== '' && language === null)
    throw badInput(pathTo(path, 'language'), `${quoted(written)} is not a BCP 47 language tag`);
  const form = dates === undefined || dates === null || dates === '' ? 'edtf' : dates;
  const known = DATE_FORMS.find((one) => one === form);
  if (!known) throw badInput(pathTo(path, 'dates'), `must be one of ${DATE_FORMS.join(', ')}`);
  // Forms send numbers as text.
  const count = typeof limit === 'string' && /^\d{1,9}$/.test(limit) ? Number(limit) : limit;
  const most = count === undefined || count === null || count === '' ? 0 : readInteger(pathTo(path, 'limit'), count, 0);
  return { language, limit: most === 0 ? null : most, dates: known };
}
