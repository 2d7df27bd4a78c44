import { ArgsType, Extensions, Field, Int, ObjectType } from 'type-graphql';
import { badInput, quoted, RequestError } from './request-error.js';
import { isPosition } from '../records/log-position.js';
import type { Selection } from './selection.js';
import { EMBEDDED_OBJECT_COST } from './field-costs.js';

/** Sizes of a page: the GraphQL Cursor Connections Specification's `first` and `last`. */
export const PAGE_SIZE_DEFAULT = 20;
export const PAGE_SIZE_MAX = 100;

const CURSOR_VERSION = 1;
const CURSOR_MAX = 1_000;

/** Separates the cursor of an element from the position that it carries; base64url has no such character. */
const CARRIED_MARK = '.';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Number of elements from the start of the list, 1 to 100. Default: 20.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Returns the elements after this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of elements from the end of the list, 1 to 100. Cannot be combined with first.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Returns the elements before this cursor.' })
  before?: string | null;
}

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'The position of a page in its list (GraphQL Cursor Connections Specification).' })
export class PageInfo {
  @Field(() => Boolean, { simple: true, description: 'Whether there are elements after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { simple: true, description: 'Whether there are elements before this page.' })
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

/** A complete sort key: one text for each column of the list's order. */
export type SortKey = readonly string[];

/** What a cursor is bound to: a list in one order, and the validity check of each part of its key. */
export interface CursorScope {
  readonly list: string;
  readonly key: readonly ((part: string) => boolean)[];
  /** Whether they may carry a position of the log. */
  readonly carriesPosition?: boolean;
  /** Whether its cursors are positions of the change log, which are the same in every list of changes. */
  readonly isLogPosition: boolean;
}

/** A validated request for a page. */
export interface PageRequest {
  readonly size: number;
  readonly fromEnd: boolean;
  readonly after: SortKey | null;
  readonly before: SortKey | null;
}

/** What is selected of a page besides its elements: their cursors, and whether there is a previous or next page. */
export interface PageInfoNeeds {
  readonly cursors: boolean;
  readonly previous: boolean;
  readonly next: boolean;
}

/** Everything that can be selected of a page. */
export const ALL_PAGE_INFO: PageInfoNeeds = { cursors: true, previous: true, next: true };

/** Which page information a selection of a connection needs. */
export function pageInfoNeeds(selection: Selection): PageInfoNeeds {
  const info = selection.get('pageInfo');
  const isSelected = (field: keyof PageInfo): boolean => info?.has(field) === true;
  return {
    cursors: isSelected('startCursor') || isSelected('endCursor') || selection.get('edges')?.has('cursor') === true,
    previous: isSelected('hasPreviousPage'),
    next: isSelected('hasNextPage'),
  };
}

/** Validates paging arguments; throws a RequestError that names the argument. */
export function parsePageRequest(args: PageArgs, scope: CursorScope): PageRequest {
  const { first, last } = args;
  if (isPresent(first) && isPresent(last)) throw badInput('last', 'use first or last, not both');
  return {
    size: size('first', first) ?? size('last', last) ?? PAGE_SIZE_DEFAULT,
    fromEnd: isPresent(last),
    after: decodeKey('after', args.after, scope),
    before: decodeKey('before', args.before, scope),
  };
}

function isPresent<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function size(argument: string, value: number | null | undefined): number | null {
  if (!isPresent(value)) return null;
  if (value < 1 || value > PAGE_SIZE_MAX) {
    throw badInput(argument, `a page has 1 to ${String(PAGE_SIZE_MAX)} elements, not ${String(value)}`);
  }
  return value;
}

/** The opaque cursor of an element of a list. */
export function encodeCursor({ list }: CursorScope, key: SortKey): string {
  return Buffer.from(JSON.stringify([CURSOR_VERSION, list, ...key])).toString('base64url');
}

/** The cursor of an element, with a position of the log that later pages report. */
export function carryPosition(cursor: string, position: string): string {
  return `${cursor}${CARRIED_MARK}${position}`;
}

/** The position that a cursor carries; null if it carries none. */
export function carriedPosition(cursor: string | null | undefined): string | null {
  const mark = cursor?.indexOf(CARRIED_MARK) ?? -1;
  return mark < 0 ? null : (cursor?.slice(mark + 1) ?? null);
}

/** The cursor of an element without a position that it may carry. */
export function withoutPosition(cursor: string): string {
  return cursor.split(CARRIED_MARK)[0] ?? cursor;
}

function decodeKey(argument: string, cursor: string | null | undefined, scope: CursorScope): SortKey | null {
  if (!isPresent(cursor)) return null;
  if (scope.isLogPosition) {
    if (isPosition(cursor)) return [cursor];
    throw new RequestError('BAD_CURSOR', argument, `${quoted(cursor)} is not a position of the log`);
  }
  const position = scope.carriesPosition ? carriedPosition(cursor) : null;
  if (position !== null && !isPosition(position)) {
    throw new RequestError('BAD_CURSOR', argument, `${quoted(cursor)} carries no position of the log`);
  }
  const element = position === null ? cursor : cursor.slice(0, -position.length - CARRIED_MARK.length);
  const [version, list, ...key] = decodeCursor(element) ?? [];
  if (typeof list !== 'string') {
    throw new RequestError('BAD_CURSOR', argument, `${quoted(cursor)} is not a cursor of this service`);
  }
  if (version !== CURSOR_VERSION || list !== scope.list) {
    throw new RequestError('BAD_CURSOR', argument, 'the cursor belongs to another list or another order');
  }
  const parts = key.filter((part) => typeof part === 'string');
  if (parts.length !== scope.key.length || !scope.key.every((isValid, index) => isValid(parts[index] ?? ''))) {
    throw new RequestError('BAD_CURSOR', argument, `${quoted(cursor)} is damaged`);
  }
  return parts;
}

function decodeCursor(cursor: string): unknown[] | null {
  if (cursor.length > CURSOR_MAX) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
