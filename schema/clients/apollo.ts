// Generated from the schema by `npm run clients:emit`. See docs/clients.md.

import type { FieldFunctionOptions, FieldPolicy, Reference, StoreObject, TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** The types behind each interface: `new InMemoryCache({ possibleTypes, typePolicies })`. */
export const possibleTypes: Record<string, string[]> = {
  Actor: ['Group', 'Organization', 'Person', 'State'],
  Node: [
    'Event',
    'Group',
    'Office',
    'Organization',
    'Person',
    'Place',
    'Relation',
    'Series',
    'Source',
    'State',
    'Statement',
    'Tenure',
    'Topic',
  ],
  Payload: [
    'EventPayload',
    'GroupPayload',
    'MergePayload',
    'OfficePayload',
    'OrganizationPayload',
    'PersonPayload',
    'PlacePayload',
    'RelationPayload',
    'SeriesPayload',
    'SourcePayload',
    'StatePayload',
    'StatementPayload',
    'TenurePayload',
    'TopicPayload',
  ],
  Versioned: [
    'Event',
    'Group',
    'Office',
    'Organization',
    'Person',
    'Place',
    'Relation',
    'Series',
    'Source',
    'State',
    'Statement',
    'Tenure',
    'Topic',
  ],
};

/** Fields that are pages of a list, and the arguments that say which list. */
const connections: Record<string, Record<string, string[]>> = {
  Event: {
    backlinks: ['kinds'],
    mentions: ['filter'],
    revisions: [],
    statements: ['filter'],
  },
  Group: {
    revisions: [],
    statements: ['filter'],
    timeline: ['filter', 'order'],
  },
  Office: {
    revisions: [],
    tenures: ['on'],
  },
  Organization: {
    offices: [],
    revisions: [],
    statements: ['filter'],
    timeline: ['filter', 'order'],
  },
  Person: {
    revisions: [],
    statements: ['filter'],
    timeline: ['filter', 'order'],
  },
  Place: {
    events: ['filter', 'order'],
    revisions: [],
  },
  Query: {
    actors: ['filter'],
    allSeries: ['filter'],
    changes: ['filter', 'from', 'kinds', 'to'],
    events: ['filter', 'order'],
    offices: ['filter'],
    places: ['filter'],
    relations: [],
    search: ['kinds', 'text'],
    sources: ['filter'],
    statements: ['filter'],
    topics: ['filter'],
  },
  Relation: {
    offices: ['window'],
    revisions: [],
    statements: ['filter'],
    tenures: ['offices', 'window'],
    timeline: ['filter', 'order'],
  },
  Series: {
    events: ['filter', 'order'],
    revisions: [],
  },
  Source: {
    events: ['filter', 'order'],
    revisions: [],
    statements: ['filter'],
  },
  State: {
    offices: [],
    relations: [],
    revisions: [],
    statements: ['filter'],
    timeline: ['filter', 'order'],
  },
  Statement: {
    revisions: [],
  },
  Tenure: {
    revisions: [],
  },
  Topic: {
    events: ['filter', 'order'],
    revisions: [],
    statements: ['filter'],
  },
};

/** Types without an id, except for what pages and mutations consist of. */
const values: string[] = [
  'ActorCount',
  'Alias',
  'Change',
  'Coordinates',
  'Coverage',
  'DateBound',
  'DimensionKey',
  'EnumLabel',
  'EventCount',
  'FieldChange',
  'Histogram',
  'HistogramBucket',
  'Identifier',
  'Image',
  'ImportedItem',
  'KindCount',
  'LocalizedText',
  'RelationSummary',
  'UserError',
  'UserWarning',
];

/** Fields that are lists of such values. */
const valueLists: Record<string, string[]> = {
  Change: ['changes'],
  Coverage: ['notes'],
  DateClaim: ['reasons'],
  Event: ['identifiers', 'notes', 'shortTitles', 'summaries', 'titles'],
  EventCount: ['keys'],
  Group: ['aliases', 'identifiers', 'names', 'notes'],
  Histogram: ['buckets'],
  Image: ['alts'],
  ImportedItem: ['userErrors', 'warnings'],
  Office: ['notes', 'titles'],
  Organization: ['aliases', 'identifiers', 'names', 'notes'],
  Person: ['aliases', 'descriptions', 'familyNames', 'identifiers', 'names', 'notes'],
  Place: ['aliases', 'identifiers', 'names', 'notes'],
  Query: ['enumLabels'],
  Relation: ['notes', 'titles'],
  Series: ['aliases', 'notes', 'titles'],
  Source: ['identifiers', 'notes', 'titles'],
  State: ['aliases', 'identifiers', 'names', 'notes', 'officialNames'],
  Statement: ['notes', 'paraphrases'],
  Succession: ['notes'],
  Tenure: ['notes'],
  Topic: ['names', 'notes'],
};

/** Types without an id of which the parent has always the same one. */
const alwaysMerged: string[] = ['Locator', 'RateLimit', 'Viewer'];

/** Types without an id that are the same wherever this field is the same. */
const keyedBy: Record<string, string> = {
  HistoricalDate: 'edtf',
};

type Fields = Record<string, unknown>;

/** Whether two values share a field, and differ in none that they share: then both are parts of the same value. */
function agree(existing: Fields, incoming: Fields): boolean {
  const shared = Object.keys(incoming).filter(
    (name) => name !== '__typename' && name in existing && typeof incoming[name] !== 'object',
  );
  return shared.length > 0 && shared.every((name) => existing[name] === incoming[name]);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Merges a value with the one that it replaces, if both are the same. */
function mergeValue(existing: unknown, incoming: unknown, { mergeObjects }: FieldFunctionOptions): unknown {
  return isFields(existing) && isFields(incoming) && agree(existing, incoming)
    ? mergeObjects(existing as StoreObject, incoming as StoreObject)
    : incoming;
}

/** Merges a list of values with the one that it replaces, if all of them are the same. */
function mergeValues(existing: unknown, incoming: unknown, options: FieldFunctionOptions): unknown {
  if (!Array.isArray(existing) || !Array.isArray(incoming) || existing.length !== incoming.length) return incoming;
  const isSame = incoming.every((value: unknown, index) => {
    const former: unknown = existing[index];
    return isFields(former) && isFields(value) && agree(former, value);
  });
  return isSame ? incoming.map((value: unknown, index) => mergeValue(existing[index], value, options)) : incoming;
}

interface Page extends Fields {
  edges?: readonly { node?: Reference }[];
  pageInfo?: Fields;
}

const DEFAULT_PAGE_SIZE = 20;

/** Whether a page is the start of the stored list, which is longer. */
function isStart({ edges = [] }: Page, stored: Page): boolean {
  const longer = stored.edges ?? [];
  return (
    edges.length < longer.length &&
    edges.every(({ node }, index) => node?.__ref !== undefined && node.__ref === longer[index]?.node?.__ref)
  );
}

/**
 * relayStylePagination, which collects the pages of a list, and loses none of them when another query reads the start of
 * the list again, or its count alone.
 */
function collectPages(keyArgs: FieldPolicy['keyArgs']): FieldPolicy {
  const { read, merge } = relayStylePagination(keyArgs) as unknown as Record<
    'read' | 'merge',
    (...args: unknown[]) => Page
  >;
  return {
    keyArgs,
    read(stored: Page | undefined, options) {
      if (!stored?.edges) return stored;
      const page = read(stored, options);
      // A cursor that was not read is missing, not empty.
      const { startCursor, endCursor } = stored.pageInfo ?? {};
      const cursors = Object.entries({ startCursor, endCursor }).filter(([, cursor]) => cursor !== undefined);
      const { startCursor: _start, endCursor: _end, ...pageInfo } = page.pageInfo ?? {};
      return { ...page, pageInfo: { ...pageInfo, ...Object.fromEntries(cursors) } };
    },
    merge(stored: Page | undefined, incoming: Page, options) {
      const { args } = options;
      const isFirst = !args?.after && !args?.before && !args?.last;
      if (stored?.edges && isFirst && (!incoming.edges || isStart(incoming, stored))) {
        // The list is as old as its oldest page, and its cursors are those of its ends.
        const { edges, position = incoming.position } = stored;
        const isWhole = edges.length <= Number(args?.first ?? DEFAULT_PAGE_SIZE);
        const pageInfo = { ...(isWhole && incoming.pageInfo), ...stored.pageInfo };
        return { ...stored, ...incoming, edges, pageInfo, position };
      }
      if (!incoming.edges) return { ...stored, ...incoming };
      return merge({ edges: [], pageInfo: {}, ...stored }, incoming, options);
    },
  };
}

function build(): TypePolicies {
  const policies: Record<string, TypePolicies[string] & { fields: Record<string, FieldPolicy> }> = {};
  const policyOf = (type: string) => (policies[type] ??= { fields: {} });
  for (const type of values) Object.assign(policyOf(type), { keyFields: false, merge: mergeValue });
  for (const type of alwaysMerged) Object.assign(policyOf(type), { keyFields: false, merge: true });
  for (const [type, field] of Object.entries(keyedBy)) {
    // Without the field it can't be known which one it is, so it is stored with its parent.
    policyOf(type).keyFields = (_object, { storeObject }) => {
      const key: unknown = storeObject[field];
      return typeof key === 'string' ? `${type}:${key}` : false;
    };
  }
  for (const [type, fields] of Object.entries(connections)) {
    for (const [field, keyArgs] of Object.entries(fields)) {
      policyOf(type).fields[field] = collectPages(keyArgs.length > 0 ? keyArgs : false);
    }
  }
  for (const [type, fields] of Object.entries(valueLists)) {
    for (const field of fields) policyOf(type).fields[field] = { merge: mergeValues };
  }
  return policies;
}

/** Nothing that one query has read is lost when another one reads less, or more, of the same. */
export const typePolicies: TypePolicies = build();
