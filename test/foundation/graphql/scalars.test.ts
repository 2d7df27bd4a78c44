import { describe, expect, it } from '@jest/globals';
import { GraphQLError, parseValue } from 'graphql';
import { DateScalar, EdtfScalar, LanguageTagScalar, UrlScalar } from '../../../src/foundation/graphql/scalars.js';

const SCALARS = [DateScalar, EdtfScalar, LanguageTagScalar, UrlScalar];

describe.each(SCALARS)('the scalar %s', (scalar) => {
  it('has a description and a specification', () => {
    expect(scalar.description).toBeTruthy();
    expect(URL.canParse(scalar.specifiedByURL ?? '')).toBe(true);
  });

  it('accepts any string, since the domain validates its meaning', () => {
    expect(scalar.parseValue('no such thing')).toBe('no such thing');
    expect(scalar.parseLiteral(parseValue('"no such thing"'))).toBe('no such thing');
    expect(scalar.serialize('2024')).toBe('2024');
  });

  it.each([2024, true, null, ['2024'], { year: 2024 }])('rejects %j, which is no string', (value) => {
    expect(() => scalar.parseValue(value)).toThrow(new GraphQLError(`${scalar.name} must be a string`));
  });

  it.each(['2024', 'true', 'YEAR', '["2024"]'])('rejects the literal %s, which is no string', (literal) => {
    const node = parseValue(literal);
    expect(() => scalar.parseLiteral(node)).toThrow(
      new GraphQLError(`${scalar.name} must be a string`, { nodes: node }),
    );
  });

  it('accepts at most 2,000 characters', () => {
    expect(scalar.parseValue('x'.repeat(2_000))).toHaveLength(2_000);
    expect(() => scalar.parseValue('x'.repeat(2_001))).toThrow('at most 2000 characters');
  });
});

it('names the four scalars', () => {
  expect(SCALARS.map(String)).toEqual(['Date', 'Edtf', 'LanguageTag', 'URL']);
});
