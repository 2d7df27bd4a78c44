/**
 * What was touched by a change that events or statements belong to: marks, as answers name what they rely on. Null: a
 * change of what all share, such as a name, which may show anywhere.
 */
export type ChangedTags = readonly string[] | null;

/** The mark of a list that has events of one relation alone. */
export function timelineOf(relationId: string): string {
  return `timeline ${relationId}`;
}

/**
 * What an answer relies on, so that it is known which changes leave it true. It is gathered where things are read: each
 * read says what can change what it found, and one that says nothing can be changed by anything.
 *
 * Only changes of events and statements can leave an answer true, and only these are marked: events and statements by
 * their ids, lists of events by their relations. Whatever else changes, each answer may have it in it.
 */
export class CacheTags {
  private readonly marks = new Set<string>();
  private isOnAll = false;

  /** The answer changes with what has this mark. */
  on(mark: string): void {
    this.marks.add(mark);
  }

  /** The answer may change with anything. */
  onAll(): void {
    this.isOnAll = true;
  }

  /** Whether a change that touched this can have changed the answer. */
  isTouchedBy(touched: ChangedTags): boolean {
    return this.isOnAll || touched === null || touched.some((mark) => this.marks.has(mark));
  }

  /** How many marks it has. */
  get size(): number {
    return this.marks.size;
  }
}
