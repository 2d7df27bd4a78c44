import type { Selection } from '../../foundation/graphql/selection.js';

/*
 * The properties that each field of the schema needs, so that a statement reads only what is selected. A field that is
 * not listed here needs all properties.
 */

/** By field name: properties of the entity; for an embedded value also single ones (`date.edtf`). */
type FieldProperties = Readonly<Record<string, readonly string[] | DateParts>>;

/** A field with a HistoricalDate, whose selected fields decide which parts of the property are read. */
class DateParts {
  constructor(private readonly property: string) {}

  of(selection: Selection): readonly string[] {
    const fields = [...selection.keys()];
    if (fields.some((field) => !(field in DATE_FIELDS))) return [this.property];
    // The text is non-null whenever the date is; the other parts may be null.
    return ['edtf', ...fields.flatMap((field) => DATE_FIELDS[field] ?? [])].map((part) => `${this.property}.${part}`);
  }
}

const DATE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  __typename: [],
  edtf: [],
  display: [],
  displayPrecision: [],
  start: [],
  end: [],
  candidates: [],
  form: ['form'],
  precision: ['precision'],
  earliest: ['earliest'],
  latest: ['latest'],
  isApproximate: ['isApproximate'],
  isUncertain: ['isUncertain'],
};

const VERSIONED_FIELD_PROPERTIES: FieldProperties = {
  __typename: [],
  id: ['id'],
  note: ['notes'],
  notes: ['notes'],
  version: ['version'],
  recordedAt: ['recordedAt'],
  updatedAt: ['updatedAt'],
  revisions: ['id'],
};
const NAMED_FIELD_PROPERTIES: FieldProperties = {
  ...VERSIONED_FIELD_PROPERTIES,
  slug: ['slug'],
  name: ['names'],
  names: ['names'],
  label: ['names'],
};
const TITLED_FIELD_PROPERTIES: FieldProperties = {
  ...VERSIONED_FIELD_PROPERTIES,
  slug: ['slug'],
  title: ['titles'],
  titles: ['titles'],
  label: ['titles'],
};

/** Fields without properties are loaded by the event's id, which is always read. */
export const EVENT_FIELD_PROPERTIES: FieldProperties = {
  ...TITLED_FIELD_PROPERTIES,
  status: ['status'],
  kind: ['kind'],
  kindLabel: ['kind'],
  summary: ['summaries'],
  summaries: ['summaries'],
  shortTitle: ['shortTitles', 'titles'],
  shortTitles: ['shortTitles'],
  date: new DateParts('date'),
  dateBasis: ['dateBasis'],
  alternativeDates: [],
  places: [],
  relations: [],
  series: ['seriesId'],
  ordinal: ['ordinal'],
  anniversaryNumber: ['anniversaryNumber'],
  confidence: ['confidence'],
  image: ['image'],
  topics: [],
  hosts: [],
  participations: [],
  links: [],
  backlinks: [],
  citations: [],
  statements: [],
  mentions: [],
  identifiers: [],
  mergedFrom: [],
};

/** `actor` is read eagerly. */
export const PARTICIPATION_FIELD_PROPERTIES: FieldProperties = {
  __typename: [],
  id: ['id'],
  actor: [],
  role: ['role'],
  roleLabel: ['role'],
  onBehalfOf: ['onBehalfOfId'],
  offices: [],
  basis: ['basis'],
  citations: ['id'],
};

export const ACTOR_FIELD_PROPERTIES: FieldProperties = {
  ...NAMED_FIELD_PROPERTIES,
  aliases: ['aliases'],
  wikidataId: ['wikidataId'],
  identifiers: ['id'],
  mergedFrom: ['id'],
  status: ['id'],
  timeline: ['id'],
  statements: ['id'],
  tenures: ['id'],
  iso3166Alpha3: ['iso3166Alpha3'],
  iso3166Alpha2: ['iso3166Alpha3'],
  image: ['image'],
  description: ['descriptions'],
  descriptions: ['descriptions'],
  born: ['bornEdtf'],
  died: ['diedEdtf'],
  familyName: ['familyNames'],
  familyNames: ['familyNames'],
};

/** `source` is read eagerly. */
export const CITATION_FIELD_PROPERTIES: FieldProperties = {
  __typename: [],
  id: ['id'],
  source: [],
  locator: ['locator'],
  assertedBy: ['assertedById'],
  side: ['assertedById', 'sourceId'],
  basis: ['basis'],
  supports: ['supports'],
};

export const SOURCE_FIELD_PROPERTIES: FieldProperties = {
  ...TITLED_FIELD_PROPERTIES,
  label: ['titles', 'publisher', 'publishedOn'],
  kind: ['kind'],
  publisher: ['publisher'],
  publishedBy: ['publishedById'],
  side: ['id'],
  language: ['language'],
  url: ['url'],
  archivedUrl: ['archivedUrl'],
  repostOf: ['repostOfId'],
  publishedOn: new DateParts('publishedOn'),
  sha256: ['sha256'],
  identifiers: ['id'],
  mergedFrom: ['id'],
  status: ['id'],
};

export const PLACE_FIELD_PROPERTIES: FieldProperties = {
  ...NAMED_FIELD_PROPERTIES,
  kind: ['kind'],
  aliases: ['aliases'],
  within: ['withinId'],
  countryCode: ['countryCode'],
  location: ['location'],
  wikidataId: ['wikidataId'],
  identifiers: ['id'],
  mergedFrom: ['id'],
  status: ['id'],
};

export const TOPIC_FIELD_PROPERTIES: FieldProperties = {
  ...NAMED_FIELD_PROPERTIES,
  kind: ['kind'],
  mergedFrom: ['id'],
  status: ['id'],
};

const PARTIES = ['firstPartyId', 'secondPartyId'];

export const RELATION_FIELD_PROPERTIES: FieldProperties = {
  ...TITLED_FIELD_PROPERTIES,
  title: ['titles', ...PARTIES],
  // With a language, a title is built from the parties' names.
  titles: ['titles', ...PARTIES],
  label: ['titles', ...PARTIES],
  parties: PARTIES,
  coverage: ['coverage'],
  summary: ['id'],
  offices: ['id'],
  tenures: ['id'],
  series: ['id'],
  mergedFrom: ['id'],
  status: ['id'],
};

/** The properties that the selected fields need, unique and sorted; null: all. */
export function propertiesFor(fields: FieldProperties, selections: readonly Selection[]): readonly string[] | null {
  const properties = new Set<string>();
  for (const selection of selections) {
    for (const [field, nested] of selection) {
      const required = fields[field];
      if (!required) return null;
      for (const property of required instanceof DateParts ? required.of(nested) : required) properties.add(property);
    }
  }
  return [...properties].sort();
}
