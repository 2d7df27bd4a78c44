import { Field, ID, ObjectType } from 'type-graphql';
import { PrimaryColumn } from 'typeorm';
import { groupBy } from '../graphql/group-by.js';
import { globalId } from './global-id.js';

/** Description of the id of whatever is part of a record. */
export const PART_ID =
  'Opaque id, unique across all types, for caches. The same as long as what it says stays the same. It is no argument of any field: node accepts ids of records alone.';

/** A part of a record, stored in a row of its own. */
@ObjectType()
export abstract class Part {
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => ID, { name: 'id', description: PART_ID })
  globalId(): string {
    return globalId(this.constructor.name, this.id);
  }
}

/** Sorts parts in the order in which they were entered. */
export const byPosition = (one: { position: number }, other: { position: number }): number =>
  one.position - other.position;

/**
 * Gives each part the id of a removed one that says the same; of several equal ones, in order. Returns the removed one
 * for each part, if there is one.
 */
export function retainIds<T extends { id: string }>(
  parts: readonly T[],
  removed: readonly T[],
  contentOf: (part: T) => unknown,
): (T | undefined)[] {
  if (removed.length === 0) return [];
  const removedByContent = groupBy(removed, (part) => JSON.stringify(contentOf(part)));
  return parts.map((part) => {
    const same = removedByContent.get(JSON.stringify(contentOf(part)))?.shift();
    if (same) part.id = same.id;
    return same;
  });
}
