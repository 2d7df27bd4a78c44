import type { Selection } from '../../foundation/graphql/selection.js';

/*
 * Which properties each field of the schema is made of, so that a statement reads no more than is asked for. A field that
 * is not named here takes the whole thing.
 */

/** By a field's name: properties of the entity, of an embedded value also single ones (`date.edtf`). */
type FieldProperties = Readonly<Record<string, readonly string[] | DateParts>>;

/** A field with a HistoricalDate, whose own fields say which parts of the property are read. */
class DateParts {
  constructor(private readonly property: string) {}

  of(selection: Selection): readonly string[] {
    const fields = [...selection.keys()];
    if (fields.some((field) => !(field in DATE_FIELDS))) return [this.property];
    // The text is there whenever the date is; the rest may be null.
    return ['edtf', ...fields.flatMap((field) => DATE_FIELDS[field] ?? [])].map((part) => `${this.property}.${part}`);
  }
}

const DATE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  __typename: [],
  edtf: [],
  display: [],
  form: ['form'],
  precision: ['precision'],
  earliest: ['earliest'],
  latest: ['latest'],
  isApproximate: ['isApproximate'],
  isUncertain: ['isUncertain'],
};

const VERSIONED: FieldProperties = {
  __typename: [],
  id: ['id'],
  note: ['notes'],
  notes: ['notes'],
  version: ['version'],
  recordedAt: ['recordedAt'],
  updatedAt: ['updatedAt'],
  revisions: ['id'],
};
const NAMED: FieldProperties = {
  ...VERSIONED,
  slug: ['slug'],
  name: ['names'],
  names: ['names'],
  label: ['names'],
};
const TITLED: FieldProperties = {
  ...VERSIONED,
  slug: ['slug'],
  title: ['titles'],
  titles: ['titles'],
  label: ['titles'],
};

/** What is loaded for an event is loaded by its id, which is read in any case. */
export const EVENT: FieldProperties = {
  ...TITLED,
  status: ['status'],
  kind: ['kind'],
  summary: ['summaries'],
  summaries: ['summaries'],
  date: new DateParts('date'),
  dateBasis: ['dateBasis'],
  alternativeDates: [],
  places: [],
  relations: [],
  series: ['seriesId'],
  ordinal: ['ordinal'],
  anniversaryNumber: ['anniversaryNumber'],
  confidence: ['confidence'],
  topics: [],
  participations: [],
  links: [],
  backlinks: [],
  citations: [],
  statements: [],
  mentions: [],
};

/** `actor` is carried. */
export const PARTICIPATION: FieldProperties = {
  __typename: [],
  actor: [],
  role: ['role'],
  onBehalfOf: ['onBehalfOfId'],
  offices: [],
  basis: ['basis'],
  citations: ['id'],
};

export const ACTOR: FieldProperties = {
  ...NAMED,
  aliases: ['aliases'],
  wikidataId: ['wikidataId'],
  timeline: ['id'],
  statements: ['id'],
  tenures: ['id'],
};

/** `source` is carried. */
export const CITATION: FieldProperties = {
  __typename: [],
  source: [],
  locator: ['locator'],
  assertedBy: ['assertedById'],
  basis: ['basis'],
  supports: ['supports'],
};

export const SOURCE: FieldProperties = {
  ...TITLED,
  label: ['titles', 'publisher', 'publishedOn'],
  kind: ['kind'],
  publisher: ['publisher'],
  language: ['language'],
  url: ['url'],
  publishedOn: new DateParts('publishedOn'),
  sha256: ['sha256'],
};

export const PLACE: FieldProperties = {
  ...NAMED,
  kind: ['kind'],
  aliases: ['aliases'],
  within: ['withinId'],
  countryCode: ['countryCode'],
  wikidataId: ['wikidataId'],
};

export const TOPIC: FieldProperties = { ...NAMED, kind: ['kind'] };

const PARTIES = ['firstPartyId', 'secondPartyId'];

export const RELATION: FieldProperties = {
  ...TITLED,
  title: ['titles', ...PARTIES],
  label: ['titles', ...PARTIES],
  parties: PARTIES,
};

/** The properties that the selected fields are made of, each once and in an order of their own; null: all there are. */
export function propertiesFor(fields: FieldProperties, selections: readonly Selection[]): readonly string[] | null {
  const properties = new Set<string>();
  for (const selection of selections) {
    for (const [field, below] of selection) {
      const made = fields[field];
      if (!made) return null;
      for (const property of made instanceof DateParts ? made.of(below) : made) properties.add(property);
    }
  }
  return [...properties].sort();
}
