/**
 * The cache tags that a change of events or statements invalidates. Null: a change of something shared, such as a name,
 * which may appear in any response.
 */
export type ChangedTags = readonly string[] | null;

/** The tag of a list that has events of one relation only. */
export function relationTag(relationId: string): string {
  return `timeline ${relationId}`;
}

/**
 * What a response depends on: decides which changes invalidate it. Tags are added where data is read: each read adds
 * the tags of what can change its result, and a read without tags depends on everything.
 *
 * Only events and statements are tagged: events and statements by their ids, lists of events by their relations. A
 * change of anything else invalidates every response.
 */
export class CacheTags {
  private readonly tags = new Set<string>();
  private dependsOnAll = false;

  /** Adds a tag: a change with this tag invalidates the response. */
  add(tag: string): void {
    this.tags.add(tag);
  }

  /** Makes the response depend on everything: any change invalidates it. */
  addAll(): void {
    this.dependsOnAll = true;
  }

  /** Whether a change with these tags invalidates the response. */
  isInvalidatedBy(changed: ChangedTags): boolean {
    return this.dependsOnAll || changed === null || changed.some((tag) => this.tags.has(tag));
  }

  /** Number of tags. */
  get size(): number {
    return this.tags.size;
  }
}
