// Generated from the schema by `npm run clients:emit`. See docs/clients.md.

import { relayPagination } from '@urql/exchange-graphcache/extras';
import type { DataField, KeyingConfig, Resolver, ResolverConfig } from '@urql/exchange-graphcache';

/** Types without an id are stored with their parents. */
const withoutId: string[] = [
  'ActorConnection',
  'ActorCount',
  'ActorEdge',
  'Alias',
  'Change',
  'ChangeConnection',
  'ChangeEdge',
  'Coordinates',
  'Coverage',
  'CreateTokenPayload',
  'DateBound',
  'DimensionKey',
  'EnumLabel',
  'EventConnection',
  'EventCount',
  'EventEdge',
  'EventLinkConnection',
  'EventLinkEdge',
  'EventPayload',
  'FieldChange',
  'GroupPayload',
  'Histogram',
  'HistogramBucket',
  'Identifier',
  'Image',
  'ImportPayload',
  'ImportedItem',
  'KindCount',
  'LocalizedText',
  'Locator',
  'MergePayload',
  'OfficeConnection',
  'OfficeEdge',
  'OfficePayload',
  'OrganizationPayload',
  'PageInfo',
  'PersonPayload',
  'PlaceConnection',
  'PlaceEdge',
  'PlacePayload',
  'RateLimit',
  'RelationConnection',
  'RelationEdge',
  'RelationPayload',
  'RelationSummary',
  'RevokeTokenPayload',
  'SearchConnection',
  'SearchEdge',
  'SeriesConnection',
  'SeriesEdge',
  'SeriesPayload',
  'SourceConnection',
  'SourceEdge',
  'SourcePayload',
  'StatePayload',
  'StatementConnection',
  'StatementEdge',
  'StatementPayload',
  'TenureConnection',
  'TenureEdge',
  'TenurePayload',
  'TopicConnection',
  'TopicEdge',
  'TopicPayload',
  'UserError',
  'UserWarning',
  'Viewer',
];

/** Types without an id that are the same wherever this field is the same. */
const keyedBy: Record<string, string> = {
  HistoricalDate: 'edtf',
};

/** Fields that are pages of a list. */
const connections: Record<string, string[]> = {
  Event: ['backlinks', 'mentions', 'revisions', 'statements'],
  Group: ['revisions', 'statements', 'timeline'],
  Office: ['revisions', 'tenures'],
  Organization: ['offices', 'revisions', 'statements', 'timeline'],
  Person: ['revisions', 'statements', 'timeline'],
  Place: ['events', 'revisions'],
  Query: [
    'actors',
    'allSeries',
    'changes',
    'events',
    'offices',
    'places',
    'relations',
    'search',
    'sources',
    'statements',
    'topics',
  ],
  Relation: ['offices', 'revisions', 'statements', 'tenures', 'timeline'],
  Series: ['events', 'revisions'],
  Source: ['events', 'revisions', 'statements'],
  State: ['offices', 'relations', 'revisions', 'statements', 'timeline'],
  Statement: ['revisions'],
  Tenure: ['revisions'],
  Topic: ['events', 'revisions', 'statements'],
};

/** `cacheExchange({ schema, keys, resolvers })`, with the schema from introspection.json. */
export const keys: KeyingConfig = {
  ...Object.fromEntries(withoutId.map((type) => [type, () => null])),
  ...Object.fromEntries(
    Object.entries(keyedBy).map(([type, field]) => [
      type,
      (data: Record<string, unknown>) => (typeof data[field] === 'string' ? data[field] : null),
    ]),
  ),
};

const collect = relayPagination();

/** Collects the pages of a list; relayPagination alone never finds one that was read without arguments. */
const collectPages: Resolver = (parent, args, cache, info) =>
  Object.keys(args).length > 0
    ? (collect(parent, args, cache, info) as DataField)
    : cache.resolve(info.parentKey, info.fieldName);

export const resolvers: ResolverConfig = Object.fromEntries(
  Object.entries(connections).map(([type, fields]) => [
    type,
    Object.fromEntries(fields.map((field) => [field, collectPages])),
  ]),
);
