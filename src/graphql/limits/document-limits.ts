import { GraphQLError } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { Limits } from '../../config/limits.js';
import { documentSizeOf } from './document-size.js';
import type { DocumentSize } from './document-size.js';
import { LimitExceededError } from './limit-exceeded.js';

const CODE = 'GRAPHQL_VALIDATION_FAILED';

interface Limit {
  readonly name: string;
  readonly value: (extent: DocumentSize) => number;
  readonly max: (limits: Limits) => number;
  readonly says: (value: string) => string;
}

/** What a document is held against, in this order: what is named first makes what comes after it cheap to tell. */
const LIMITS: readonly Limit[] = [
  {
    name: 'depth',
    value: ({ depth }) => depth,
    max: ({ depthMax }) => depthMax,
    says: (value) => `nests fields ${value} deep`,
  },
  {
    name: 'fragments',
    value: ({ fragments }) => fragments,
    max: ({ fragmentsMax }) => fragmentsMax,
    says: (value) => `has ${value} fragments`,
  },
  {
    name: 'operations',
    value: ({ operations }) => operations,
    max: ({ operationsMax }) => operationsMax,
    says: (value) => `has ${value} operations`,
  },
  {
    name: 'aliases',
    value: ({ aliases }) => aliases,
    max: ({ aliasesMax }) => aliasesMax,
    says: (value) => `has ${value} aliases`,
  },
  {
    name: 'directives',
    value: ({ directives }) => directives,
    max: ({ directivesMax }) => directivesMax,
    says: (value) => `has ${value} directives`,
  },
  {
    name: 'root fields',
    value: ({ rootFields }) => rootFields,
    max: ({ rootFieldsMax }) => rootFieldsMax,
    says: (value) => `asks for ${value} fields that stand in no other`,
  },
  {
    name: 'fields',
    value: ({ fields }) => fields,
    max: ({ fieldsMax }) => fieldsMax,
    says: (value) => `has ${value} fields`,
  },
];

/**
 * Why a document is not so much as validated; null when it may be. Some rules of validation take time that grows with the
 * square of what a document holds, so that this has to come before them.
 */
export function refusalOfDocument(document: DocumentNode, limits: Limits): GraphQLError | null {
  const extent = documentSizeOf(document);
  for (const { name, value: read, max: ask, says } of LIMITS) {
    const value = read(extent);
    const max = ask(limits);
    if (value <= max) continue;
    const message = `The document ${says(String(value))}; at most ${String(max)} are taken.`;
    return new LimitExceededError(message, { code: CODE, limit: name, value, max });
  }
  if (extent.asksForSchema && !limits.hasIntrospection) {
    const message = 'The schema can’t be asked for here: __schema and __type are switched off.';
    return new GraphQLError(message, { extensions: { code: CODE, http: { status: 400 } } });
  }
  return null;
}
