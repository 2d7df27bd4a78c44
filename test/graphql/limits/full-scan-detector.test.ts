import { beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST, parse, validate } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { createSchema } from '../../../src/app/domain.js';
import { FullScanDetector } from '../../../src/graphql/limits/full-scan-detector.js';

type Variables = Record<string, unknown>;

const FILTERED = 'query ($filter: EventFilter) { events(filter: $filter) { nodes { id } } }';
const SEARCHED = 'query ($text: String) { events(filter: { text: $text }) { nodes { id } } }';
const DEFAULTED = 'query ($filter: EventFilter = { text: "a" }) { events(filter: $filter) { nodes { id } } }';

const aliased = (count: number, field: string): string =>
  Array.from({ length: count }, (_, at) => `a${String(at)}: ${field}`).join(' ');
const counts = (count: number): string => aliased(count, 'timeline { totalCount }');

describe('a query that scans', () => {
  let schema: GraphQLSchema;
  let scans: FullScanDetector;
  beforeAll(async () => {
    schema = await createSchema();
    scans = new FullScanDetector(schema);
  });

  function isScanning(query: string, variables: Variables = {}): boolean {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    return scans.of(document, operation, variables).isScanning;
  }

  it.each<[string, Variables?]>([
    ['{ search(text: "event") { nodes { id } } }'],
    ['{ events(filter: { text: "event" }) { nodes { id } } }'],
    ['{ relation(id: "x") { timeline(filter: { text: "event" }) { nodes { id } } } }'],
    ['{ relation(id: "x") { ...A } } fragment A on Relation { timeline(filter: { text: "a" }) { nodes { id } } }'],
    ['{ ... on Query { sources(filter: { text: "a" }) { nodes { id } } } }'],
    ['{ statements(filter: { text: "a" }) { nodes { id } } }'],
    ['{ events { totalCount } }'],
    ['{ events { ...A } relation(id: "x") { timeline { ...A } } } fragment A on EventConnection { totalCount }'],
    ['{ relation(id: "x") { timeline { ...A } } events { ...A } } fragment A on EventConnection { totalCount }'],
    ['{ relation(id: "x") { timeline { topActors { count } } } }'],
    ['{ events { histogram(by: YEAR) { unplaced } } }'],
    ['{ events { countsByKind { count } } }'],
    ['{ relation(id: "x") { timeline { counts(by: [YEAR]) { count } } } }'],
    ['{ statements { histogram(by: YEAR) { before } } }'],
    ['{ events { landmarks { id } } }'],
    ['{ events(filter: { monthDays: ["11-12"] }) { nodes { id } } }'],
    [FILTERED, { filter: { publisherCount: { max: 1 } } }],
    ['{ changes(filter: { relations: ["x"] }) { nodes { position } } }'],
    ['{ changes(kinds: [TENURE]) { nodes { position } } }'],
    [FILTERED, { filter: { text: 'a' } }],
    [FILTERED, { filter: { kinds: ['VISIT'], text: '' } }],
    [FILTERED, { filter: { hasAlternativeDates: true } }],
    [FILTERED, { filter: { hasLocation: false } }],
    [FILTERED, { filter: { publishers: ['x'] } }],
    [`{ relation(id: "x") { ${aliased(5, 'summary { eventCount }')} } }`],
    [FILTERED, { filter: { actors: [{ allOf: ['x'], noneOf: ['y'] }] } }],
    [FILTERED, { filter: { actors: [{ allOf: ['x'] }, { roles: ['HOST'] }] } }],
    [FILTERED, { filter: { actors: [{ allOf: [], anyOf: null, roles: ['HOST'] }] } }],
    ['{ events(filter: { actors: { roles: HOST } }) { nodes { id } } }'],
    ['query ($a: [ID!]) { events(filter: { actors: { allOf: $a, roles: [HOST] } }) { nodes { id } } }', { a: ['x'] }],
    [`{ relation(id: "x") { ${counts(5)} } }`],
    [`{ ${aliased(5, 'relation(id: "x") { ...A }')} } fragment A on Relation { timeline { totalCount } }`],
    [SEARCHED, { text: 'a' }],
    [DEFAULTED],
    ['query ($t: String = "a") { events(filter: { text: $t }) { nodes { id } } }'],
    ['subscription { changes { event { relations { timeline(filter: { text: "a" }) { nodes { id } } } } } }'],
  ])('is: %s %j', (query, variables = {}) => {
    expect(isScanning(query, variables)).toBe(true);
  });

  it.each<[string, Variables?]>([
    ['{ event(id: "x") { title } }'],
    ['{ events(first: 100) { nodes { title participations { actor { label } } } } }'],
    ['{ relation(id: "x") { timeline { totalCount nodes { title } } } }'],
    ['{ relation(id: "x") { timeline { ...A } } } fragment A on EventConnection { totalCount }'],
    ['{ relation(id: "x") { summary { eventCount first { title } last { title } } } }'],
    ['{ topics { totalCount } }'],
    [`{ relation(id: "x") { ${counts(4)} } }`],
    [FILTERED, { filter: { actors: [{ allOf: ['x'], roles: ['HOST'] }] } }],
    [FILTERED, { filter: { actors: [{ allOf: ['x'], roles: null, noneOf: null }] } }],
    ['{ events(filter: { actors: [{ anyOf: "x", roles: HOST }, { allOf: ["y"] }] }) { nodes { id } } }'],
    ['query ($a: ID!) { events(filter: { actors: { allOf: [$a], roles: [HOST] } }) { nodes { id } } }', { a: 'x' }],
    ['{ events(filter: { kinds: [VISIT], text: null }) { nodes { id } } }'],
    ['{ changes(after: "0") { nodes { position } } }'],
    ['{ __schema { types { name } } }'],
    [FILTERED],
    [FILTERED, { filter: null }],
    [FILTERED, { filter: { kinds: ['VISIT'] } }],
    [FILTERED, { filter: { text: null } }],
    [FILTERED, Object.create({ filter: { text: 'inherited' } }) as Variables],
    [SEARCHED],
    [SEARCHED, { text: null }],
    [DEFAULTED, { filter: null }],
    // The filter of a subscription is not part of what is sent for each change.
    ['subscription { changes(kinds: [EVENT], filter: { text: "a" }) { position } }'],
    ['subscription { ...A } fragment A on Subscription { changes(filter: { text: "a" }) { position } }'],
  ])('is not: %s %j', (query, variables = {}) => {
    expect(isScanning(query, variables)).toBe(false);
  });
});
