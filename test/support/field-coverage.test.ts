import { afterEach, describe, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { fieldsResolvedBy, recordFieldCoverage } from './field-coverage.js';
import { resolvedFields } from './resolved-fields.js';

const schema = buildSchema(/* GraphQL */ `
  scalar Json

  interface Actor {
    slug: String!
    names: [String!]!
    home: Place
  }

  type State implements Actor {
    slug: String!
    names: [String!]!
    home: Place
    code: String
  }

  type Person implements Actor {
    slug: String!
    names: [String!]!
    home: Place
    born: Int
    isAlive: Boolean
    extra: Json
  }

  type Place {
    title: String
    within: Place
  }

  union Subject = State | Place

  type Query {
    actor: Actor
    actors: [Actor!]!
    person: Person
    subject: Subject
  }

  type Subscription {
    changed: Actor
  }
`);

function resolved(document: string, data: unknown, operationName?: string): string[] {
  return [...fieldsResolvedBy(schema, { document, operationName, data })].sort();
}

describe('fieldsResolvedBy', () => {
  test('counts a field under its own name when it has an alias', () => {
    expect(resolved('{ p: person { s: slug } }', { p: { s: 'xi' } })).toEqual(['Person.slug', 'Query.person']);
  });

  test.each([
    ['null', null],
    ['empty text', ''],
    ['an empty list', []],
    ['an empty object', {}],
    ['a list of nothing but nulls', [null]],
  ])('does not count %s', (_, extra) => {
    expect(resolved('{ person { extra } }', { person: { extra } })).toEqual(['Query.person']);
  });

  test('counts 0 and false', () => {
    expect(resolved('{ person { born isAlive } }', { person: { born: 0, isAlive: false } })).toEqual([
      'Person.born',
      'Person.isAlive',
      'Query.person',
    ]);
  });

  test('counts a field that only one element of a list has', () => {
    const data = {
      actors: [
        { __typename: 'State', slug: 'china', code: null },
        { __typename: 'State', code: 'RUS' },
      ],
    };
    expect(resolved('{ actors { __typename ... on State { code } } }', data)).toEqual(['Query.actors', 'State.code']);
  });

  test("counts a field of an interface for the object's type", () => {
    const data = { actors: [{ kind: 'State', slug: 'china' }] };
    expect(resolved('{ actors { kind: __typename slug } }', data)).toEqual(['Query.actors', 'State.slug']);
  });

  test('finds the type name in a fragment', () => {
    const document = '{ actor { ...A } } fragment A on Actor { ... on Person { __typename } slug }';
    expect(resolved(document, { actor: { __typename: 'Person', slug: 'xi' } })).toEqual(['Person.slug', 'Query.actor']);
  });

  test('knows an object without a type name by what was selected on it', () => {
    const document = '{ actors { slug ... on State { code } ...P } } fragment P on Person { born }';
    expect(resolved(document, { actors: [{ slug: 'china', code: 'CHN' }] })).toEqual([
      'Query.actors',
      'State.code',
      'State.slug',
    ]);
  });

  test('counts nothing of an object whose type is unknown, but what is below it', () => {
    expect(
      resolved('{ actor { slug home { title } } }', { actor: { slug: 'xi', home: { title: 'Beijing' } } }),
    ).toEqual(['Place.title', 'Query.actor']);
  });

  test('follows a union', () => {
    const document = '{ subject { __typename ... on Place { within { title } } ... on State { code } } }';
    const data = { subject: { __typename: 'Place', within: { title: 'China' } } };
    expect(resolved(document, data)).toEqual(['Place.title', 'Place.within', 'Query.subject']);
  });

  test('joins what is selected twice under one name', () => {
    const document = '{ person { home { title } } ... { person { home { within { title } } } } }';
    const data = { person: { home: { title: null, within: { title: 'China' } } } };
    expect(resolved(document, data)).toEqual(['Person.home', 'Place.title', 'Place.within', 'Query.person']);
  });

  test('does not count what a directive left out', () => {
    expect(resolved('{ person { slug born @skip(if: true) } }', { person: { slug: 'xi' } })).toEqual([
      'Person.slug',
      'Query.person',
    ]);
  });

  test('takes the named operation, of any sort', () => {
    const document = 'query Q { person { slug } } subscription S { changed { __typename slug } }';
    const data = { changed: { __typename: 'State', slug: 'china' } };
    expect(resolved(document, data, 'S')).toEqual(['State.slug', 'Subscription.changed']);
  });

  test('counts nothing of introspection', () => {
    const document = '{ __typename __schema { queryType { name } } }';
    expect(resolved(document, { __typename: 'Query', __schema: { queryType: { name: 'Query' } } })).toEqual([]);
  });

  test('counts nothing without data, even when the document does not parse', () => {
    expect(resolved('{', undefined)).toEqual([]);
    expect(resolved('{ person { slug } }', null)).toEqual([]);
  });
});

// The real schema has fields of the same names.
afterEach(() => {
  resolvedFields().clear();
});

test('recordFieldCoverage adds up what several operations resolved', () => {
  const record = recordFieldCoverage(schema);
  record({ document: '{ person { slug } }', data: { person: { slug: 'xi' } } });
  record({ document: parse('{ person { born } }'), data: { person: { born: 1953 } } });
  expect([...resolvedFields()].sort()).toEqual(['Person.born', 'Person.slug', 'Query.person']);
});
