import { Kind } from 'graphql';
import type { ASTNode, DocumentNode, GraphQLFormattedError, Location, Source } from 'graphql';

/**
 * Estimated memory, in bytes, of one syntax node with its location reduced, and of its part of the cost plan. Measured
 * over documents of all kinds: see test/long/document-memory.test.ts.
 */
const PART_BYTES = 250;

/** Fixed memory of a cache entry, in bytes. */
const ENTRY_BYTES = 1_000;

const ERROR_BYTES = 500;

/** JavaScript stores one or two bytes for each character. */
const CHARACTER_BYTES = 2;

/**
 * Reduces the locations of a valid document in place, and returns the memory that it then takes, in bytes. A full
 * location refers to the list of all tokens; execution errors only need where a node begins, and never that of a name.
 */
export function reduceLocations(document: DocumentNode): number {
  return ENTRY_BYTES + reduceNode(document as unknown as SyntaxNode) * PART_BYTES;
}

/** The memory that errors take, in bytes. */
export function bytesOfErrors(errors: readonly GraphQLFormattedError[]): number {
  return errors.reduce((sum, { message }) => sum + ERROR_BYTES + bytesOfText(message), ENTRY_BYTES);
}

/** The maximum memory that a text takes, in bytes. */
export function bytesOfText(text: string): number {
  return text.length * CHARACTER_BYTES;
}

/** Where a node begins and ends: what GraphQLError reads of a Location. */
class ReducedLocation {
  readonly start: number;
  readonly end: number;
  readonly source: Source;

  constructor({ start, end, source }: Location) {
    this.start = start;
    this.end = end;
    this.source = source;
  }
}

interface SyntaxNode {
  readonly kind: ASTNode['kind'];
  loc?: Location | ReducedLocation | undefined;
  readonly [key: string]: unknown;
}

function reduceNode(node: SyntaxNode): number {
  let count = 1;
  const { loc } = node;
  if (loc) node.loc = node.kind === Kind.NAME ? undefined : new ReducedLocation(loc as Location);
  for (const key in node) {
    const value = node[key];
    if (typeof value !== 'object' || value === null || key === 'loc') continue;
    if (Array.isArray(value)) for (const child of value as readonly SyntaxNode[]) count += reduceNode(child);
    else if ('kind' in value) count += reduceNode(value as SyntaxNode);
  }
  return count;
}
