/** A value's place in a result, from its end: a field's key or an item's index, then the path of its parent. */
export interface ResultPath {
  readonly prev: ResultPath | undefined;
  readonly key: string | number;
  /** The type that the field belongs to; undefined for an item of a list. */
  readonly typename: string | undefined;
}

/** The path as in an error of a response (GraphQL, 7.1.2). */
export function pathKeys(path: ResultPath | undefined): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let step = path; step; step = step.prev) keys.push(step.key);
  return keys.reverse();
}
