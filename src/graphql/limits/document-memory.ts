import { Kind } from 'graphql';
import type { ASTNode, DocumentNode, GraphQLFormattedError, Location, Source } from 'graphql';

/**
 * Estimated memory, in bytes, of one syntax node of a compacted document, and of its part of the cost plan. Measured
 * over documents of all kinds: see test/long/document-memory.test.ts.
 */
const PART_BYTES = 250;

/** Fixed memory of a cache entry, in bytes. */
const ENTRY_BYTES = 1_000;

const ERROR_BYTES = 500;

/** JavaScript stores one or two bytes for each character. */
const CHARACTER_BYTES = 2;

/**
 * Makes a valid document take less memory, in place, and returns how much it then takes, in bytes. The locations that
 * graphql-js sets refer to the list of all tokens, which nothing needs after validation: an execution error only has
 * the place where a field begins. So locations lose their tokens, and names lose their locations.
 */
export function compactDocument(document: DocumentNode): number {
  return ENTRY_BYTES + compactNode(document as unknown as SyntaxNode) * PART_BYTES;
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
class CompactLocation {
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
  loc?: Location | CompactLocation | undefined;
  readonly [key: string]: unknown;
}

function compactNode(node: SyntaxNode): number {
  let count = 1;
  const { loc } = node;
  if (loc) node.loc = node.kind === Kind.NAME ? undefined : new CompactLocation(loc as Location);
  for (const key in node) {
    const value = node[key];
    if (typeof value !== 'object' || value === null || key === 'loc') continue;
    if (Array.isArray(value)) for (const child of value as readonly SyntaxNode[]) count += compactNode(child);
    else if ('kind' in value) count += compactNode(value as SyntaxNode);
  }
  return count;
}
