import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { ValueNode } from 'graphql';
import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';

const TEXT_MAX = 2_000;

/**
 * A scalar that is a string on the wire. It accepts any string: the domain validates it, since the domain can name the
 * argument, or report all errors of an input at once.
 */
function textScalar(
  name: string,
  specifiedByURL: string | null,
  description: string,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown, node?: ValueNode): string => {
    const location = node ? { nodes: node } : {};
    if (typeof value !== 'string') throw new GraphQLError(`${name} must be a string`, location);
    if (value.length > TEXT_MAX) throw new GraphQLError(`${name} has at most ${String(TEXT_MAX)} characters`, location);
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: String,
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null, node),
  });
}

export const DateScalar = textScalar(
  'Date',
  'https://www.rfc-editor.org/rfc/rfc3339',
  'A day of the proleptic Gregorian calendar: yyyy-mm-dd (RFC 3339 full-date), years 0001 to 9999.',
);

export const MonthDayScalar = textScalar(
  'MonthDay',
  null,
  'A day of any year: MM-DD, from 01-01 to 12-31. 02-29 is one that leap years alone have.',
);

export const EdtfScalar = textScalar(
  'Edtf',
  'https://www.loc.gov/standards/datetime/',
  'A date of EDTF (ISO 8601-2:2019) in the proleptic Gregorian calendar, levels 0 and 1 and level 2’s "one of a set": 2024, 2024-11, 2024?, ' +
    '2024-10-22/2024-10-24, 1949-10~, [1949-10-02,1949-10-03], [2015..2017], 2024-05-12/.. — dates only, years 0001 to 9999.',
);

export const LanguageTagScalar = textScalar(
  'LanguageTag',
  'https://www.rfc-editor.org/rfc/rfc5646',
  'A BCP 47 language tag: fr, en, zh, ru, zh-Hant-TW, zh-Latn.',
);

export const UrlScalar = textScalar('URL', 'https://url.spec.whatwg.org/', 'An http or https URL.');

/** Any JSON value. It is only returned, so that no input has values of unknown shape. */
export const JsonScalar = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  description: 'A JSON value: an object, a list, a text, a number, true or false.',
});

/** All custom scalars of the schema. */
export const SCALARS: readonly GraphQLScalarType[] = [
  DateScalar,
  MonthDayScalar,
  EdtfScalar,
  LanguageTagScalar,
  UrlScalar,
  JsonScalar,
  GraphQLDateTime,
];
