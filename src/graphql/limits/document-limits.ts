import { GraphQLError } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { Limits } from '../../config/settings.js';
import { documentSizeOf } from './document-size.js';
import type { DocumentSize } from './document-size.js';
import { LimitExceededError } from './limit-exceeded.js';

const CODE = 'GRAPHQL_VALIDATION_FAILED';

interface Limit {
  readonly name: string;
  readonly value: (size: DocumentSize) => number;
  readonly max: (limits: Limits) => number;
  readonly describe: (value: string) => string;
}

/** Checked in this order: the earlier limits make the later ones cheap to check. */
const DOCUMENT_LIMITS: readonly Limit[] = [
  {
    name: 'depth',
    value: ({ depth }) => depth,
    max: ({ maxDepth }) => maxDepth,
    describe: (value) => `nests fields ${value} deep`,
  },
  {
    name: 'fragments',
    value: ({ fragments }) => fragments,
    max: ({ maxFragments }) => maxFragments,
    describe: (value) => `has ${value} fragments`,
  },
  {
    name: 'operations',
    value: ({ operations }) => operations,
    max: ({ maxOperations }) => maxOperations,
    describe: (value) => `has ${value} operations`,
  },
  {
    name: 'aliases',
    value: ({ aliases }) => aliases,
    max: ({ maxAliases }) => maxAliases,
    describe: (value) => `has ${value} aliases`,
  },
  {
    name: 'directives',
    value: ({ directives }) => directives,
    max: ({ maxDirectives }) => maxDirectives,
    describe: (value) => `has ${value} directives`,
  },
  {
    name: 'root fields',
    value: ({ rootFields }) => rootFields,
    max: ({ maxRootFields }) => maxRootFields,
    describe: (value) => `has ${value} root fields`,
  },
  {
    name: 'fields',
    value: ({ fields }) => fields,
    max: ({ maxFields }) => maxFields,
    describe: (value) => `has ${value} fields`,
  },
];

/**
 * The error for a document that must not even be validated; null if it may be. Some validation rules take time that
 * grows with the square of what the document contains, so this check comes first.
 */
export function checkDocumentLimits(document: DocumentNode, limits: Limits): GraphQLError | null {
  const size = documentSizeOf(document);
  for (const { name, value: valueOf, max: maxOf, describe } of DOCUMENT_LIMITS) {
    const value = valueOf(size);
    const max = maxOf(limits);
    if (value <= max) continue;
    const message = `The document ${describe(String(value))}; at most ${String(max)} are allowed.`;
    return new LimitExceededError(message, { code: CODE, limit: name, value, max });
  }
  if (size.hasIntrospection && !limits.hasIntrospection) {
    const message = 'Introspection is disabled: __schema and __type cannot be selected.';
    return new GraphQLError(message, { extensions: { code: CODE, http: { status: 400 } } });
  }
  return null;
}
