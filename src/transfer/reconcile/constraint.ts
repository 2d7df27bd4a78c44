import { countryName } from '../../foundation/text/country-names.js';
import { LABEL_LANGUAGES } from '../../foundation/enum-labels/enum-labels.js';
import { EdtfError, parseEdtf } from '../../foundation/dates/edtf.js';
import { canonicalIdentifier } from '../../foundation/records/identifier-schemes.js';
import { isSameFolded, mostSimilar } from './name-similarity.js';
import type { PropertyReader, PropertyValue } from './property.js';
import type { Constraint, GivenValue } from './reconciliation-query.js';
import { codesOf, namesOf } from './record-node.js';
import type { DateNode, RecordNode } from './record-node.js';

/** Whether an entity has one of the values; null if it has none of the property at all. */
export function satisfies(node: RecordNode, { property, values }: Constraint, reader: PropertyReader): boolean | null {
  const own = property.read(node, reader);
  if (own.length === 0) return null;
  return own.some((value) => values.some((given) => isEqual(value, given)));
}

/** Coordinates are the same to about ten kilometres. */
const DEGREES = 0.1;

/** Names of countries and bodies that are so similar are the same. */
const SIMILAR_MIN = 0.9;

function isEqual(value: PropertyValue, given: GivenValue): boolean {
  switch (value.kind) {
    case 'text':
      return [value.text, ...(value.synonyms ?? []), ...countryNames(value.text)].some((text) =>
        isSameFolded(text, given.text),
      );
    case 'number':
      return given.text.trim() !== '' && Math.abs(Number(given.text) - value.number) <= DEGREES;
    case 'identifier':
      return valueOf(value.scheme, given.text) === value.value;
    case 'date':
      return isOverlapping(value.date, given.text);
    case 'entity': {
      const { entity } = value;
      if (given.id === entity.id) return true;
      const names = [entity.label, ...namesOf(entity).map(({ text }) => text)];
      return codesOf(entity).includes(given.text.trim()) || mostSimilar(given.text, names).similarity >= SIMILAR_MIN;
    }
  }
}

/** An identifier in its canonical form; null if it is none of the scheme. */
export function valueOf(scheme: string, text: string): string | null {
  const canonical = canonicalIdentifier(scheme, text);
  return canonical && 'value' in canonical ? canonical.value : null;
}

/** The names of the country that a code stands for. */
function countryNames(text: string): readonly string[] {
  return /^[A-Z]{3}$/.test(text) ? LABEL_LANGUAGES.map((language) => countryName(text, language)) : [];
}

/** Whether two dates have a day in common, as far as they are known. */
function isOverlapping({ earliest, latest }: DateNode, text: string): boolean {
  // OpenRefine writes days as instants.
  const day = text.trim().replace(/^(\d{4}-\d{2}-\d{2})T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$/, '$1');
  try {
    const given = parseEdtf(day);
    return (given.earliest ?? '0') <= (latest ?? '9') && (earliest ?? '0') <= (given.latest ?? '9');
  } catch (error) {
    if (error instanceof EdtfError) return false;
    throw error;
  }
}
