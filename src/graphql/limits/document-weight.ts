import { Kind } from 'graphql';
import type { ASTNode, DocumentNode, GraphQLFormattedError, Location, Source } from 'graphql';

/**
 * What a part of a document takes in memory once it was slimmed, and what its cost is reckoned by. Measured over documents of all kinds; see test/long/document-memory.test.ts.
 */
const PART_BYTES = 250;

/** What an entry takes whatever is in it. */
const ENTRY_BYTES = 1_000;

const FAULT_BYTES = 500;

/** JavaScript has one or two bytes for a character. */
const CHARACTER_BYTES = 2;

/**
 * Takes from a document what nobody reads once it is valid, and answers the bytes that it takes then. The places of its parts
 * hold the list of all its tokens; errors in executing it want where a part begins, and of no name.
 */
export function withoutLocations(document: DocumentNode): number {
  return ENTRY_BYTES + partsOf(document as unknown as Part) * PART_BYTES;
}

/** The bytes that faults take. */
export function bytesOfErrors(faults: readonly GraphQLFormattedError[]): number {
  return faults.reduce((sum, { message }) => sum + FAULT_BYTES + bytesOfText(message), ENTRY_BYTES);
}

/** The most that a text takes. */
export function bytesOfText(text: string): number {
  return text.length * CHARACTER_BYTES;
}

/** Where a part of a document begins and ends: what GraphQLError reads of a Location. */
class Place {
  readonly start: number;
  readonly end: number;
  readonly source: Source;

  constructor({ start, end, source }: Location) {
    this.start = start;
    this.end = end;
    this.source = source;
  }
}

interface Part {
  readonly kind: ASTNode['kind'];
  loc?: Location | Place | undefined;
  readonly [key: string]: unknown;
}

function partsOf(part: Part): number {
  let parts = 1;
  const { loc } = part;
  if (loc) part.loc = part.kind === Kind.NAME ? undefined : new Place(loc as Location);
  for (const key in part) {
    const value = part[key];
    if (typeof value !== 'object' || value === null || key === 'loc') continue;
    if (Array.isArray(value)) for (const one of value as readonly Part[]) parts += partsOf(one);
    else if ('kind' in value) parts += partsOf(value as Part);
  }
  return parts;
}
