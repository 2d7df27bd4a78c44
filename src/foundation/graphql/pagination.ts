import { ArgsType, Extensions, Field, Int, ObjectType } from 'type-graphql';
import { badInput, quoted, RequestError } from './request-error.js';
import { isPosition } from '../records/log-position.js';
import type { Selection } from './selection.js';
import { EMBEDDED } from './field-costs.js';

/** Sizes of a page: the GraphQL Cursor Connections Specification's `first` and `last`. */
export const PAGE_SIZE_DEFAULT = 20;
export const PAGE_SIZE_MAX = 100;

const CURSOR_VERSION = 1;
const CURSOR_MAX = 1_000;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many from the start, 1 to 100; 20 when left out.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the element that the page comes after.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many from the end, 1 to 100; not together with first.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the element that the page comes before.' })
  before?: string | null;
}

@Extensions(EMBEDDED)
@ObjectType({ description: 'Where a page stands in its list (GraphQL Cursor Connections Specification).' })
export class PageInfo {
  @Field(() => Boolean, { simple: true, description: 'Whether the list goes on after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { simple: true, description: 'Whether the list has elements before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Cursor of the first element; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    simple: true,
    nullable: true,
    description: 'Cursor of the last element; null on an empty page.',
  })
  endCursor!: string | null;
}

/** A whole sort key: as many texts as the list's order has columns. */
export type SortKey = readonly string[];

/** What makes a cursor one list's own: which list, in which order, and what each part of its key must look like. */
export interface CursorScope {
  readonly list: string;
  readonly key: readonly ((part: string) => boolean)[];
  /** Whether its cursors are positions in the log, the same in every list of changes. */
  readonly isOfLog: boolean;
}

/** A checked request for a page. */
export interface PageRequest {
  readonly size: number;
  readonly fromEnd: boolean;
  readonly after: SortKey | null;
  readonly before: SortKey | null;
}

/** What a page is asked for beside its elements: where these stand, and whether the list goes on around it. */
export interface PageInfoNeeds {
  readonly cursors: boolean;
  readonly previous: boolean;
  readonly next: boolean;
}

/** Whatever may be asked of a page. */
export const ALL_AROUND: PageInfoNeeds = { cursors: true, previous: true, next: true };

/** What is selected of a connection beside its elements. */
export function surroundingsIn(selection: Selection): PageInfoNeeds {
  const info = selection.get('pageInfo');
  const isAsked = (field: keyof PageInfo): boolean => info?.has(field) === true;
  return {
    cursors: isAsked('startCursor') || isAsked('endCursor') || selection.get('edges')?.has('cursor') === true,
    previous: isAsked('hasPreviousPage'),
    next: isAsked('hasNextPage'),
  };
}

/** Checks paging arguments; throws a RequestFault that names the argument. */
export function pageRequest(args: PageArgs, space: CursorScope): PageRequest {
  const { first, last } = args;
  if (isGiven(first) && isGiven(last)) throw badInput('last', 'give first or last, not both');
  return {
    size: size('first', first) ?? size('last', last) ?? PAGE_SIZE_DEFAULT,
    fromEnd: isGiven(last),
    after: cursorKey('after', args.after, space),
    before: cursorKey('before', args.before, space),
  };
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function size(argument: string, value: number | null | undefined): number | null {
  if (!isGiven(value)) return null;
  if (value < 1 || value > PAGE_SIZE_MAX) {
    throw badInput(argument, `a page has 1 to ${String(PAGE_SIZE_MAX)} elements, not ${String(value)}`);
  }
  return value;
}

/** The opaque cursor of an element of a list. */
export function encodeCursor({ list }: CursorScope, key: SortKey): string {
  return Buffer.from(JSON.stringify([CURSOR_VERSION, list, ...key])).toString('base64url');
}

function cursorKey(argument: string, cursor: string | null | undefined, space: CursorScope): SortKey | null {
  if (!isGiven(cursor)) return null;
  if (space.isOfLog) {
    if (isPosition(cursor)) return [cursor];
    throw new RequestError('BAD_CURSOR', argument, `${quoted(cursor)} is not a position of the log`);
  }
  const [version, list, ...key] = decoded(cursor) ?? [];
  if (typeof list !== 'string') {
    throw new RequestError('BAD_CURSOR', argument, `${quoted(cursor)} is not a cursor of this service`);
  }
  if (version !== CURSOR_VERSION || list !== space.list) {
    throw new RequestError('BAD_CURSOR', argument, 'the cursor belongs to another list or another order');
  }
  const parts = key.filter((part) => typeof part === 'string');
  if (parts.length !== space.key.length || !space.key.every((fits, index) => fits(parts[index] ?? ''))) {
    throw new RequestError('BAD_CURSOR', argument, `${quoted(cursor)} is damaged`);
  }
  return parts;
}

function decoded(cursor: string): unknown[] | null {
  if (cursor.length > CURSOR_MAX) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
